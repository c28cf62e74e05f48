//! Refusals as they are read: in the language asked for, with a code, a sentence that says what to do, and nothing of
//! ours. Found by asking for everything in ways that cannot be done.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use yunjian::entity::Role;

use super::Scene;
use super::schema::{Field, Schema};
use crate::support::{Client, TestServer, is_chinese, on_both, random_id};

on_both!(every_refusal_is_read_in_both_languages_and_says_what_to_do);

/// The codes that are documented.
const CODES: &[&str] = &[
    "UNAUTHENTICATED",
    "FORBIDDEN",
    "NOT_FOUND",
    "BAD_INPUT",
    "CONFLICT",
    "RATE_LIMITED",
    "TOO_LARGE",
    "TOO_COMPLEX",
    "CURSOR_EXPIRED",
    "UNAVAILABLE",
];

/// What is asked: a document and its variables.
type Asked = (String, Value);

/// Every field of `Query` and `Mutation`, with inputs that name nothing or say nothing.
fn wrong(schema: &Schema, moment: &str) -> Vec<Asked> {
    let mut asked = Vec::new();
    for (root, kind) in [("Query", "query"), ("Mutation", "mutation")] {
        for field in &schema.objects[root] {
            // Signing out ends what the next question needs.
            if field.name == "logout" {
                continue;
            }
            for text in ["x", "", "\u{0}", &"字".repeat(2_001)] {
                asked.push(document(schema, kind, field, text, moment));
            }
            // Ids of the right kind that name nothing, and fields left out.
            if let Some(argument) = field.arguments.first().filter(|argument| schema.inputs.contains_key(&argument.of))
            {
                let (text, mut variables) = document(schema, kind, field, "x", moment);
                let names: Vec<String> = schema.inputs[&argument.of].iter().map(|field| field.name.clone()).collect();
                for name in names.iter().filter(|name| name.ends_with("Id")) {
                    let of = name.trim_end_matches("Id").to_lowercase();
                    let of = match of.as_str() {
                        "leaverequest" => "leave",
                        other => other,
                    };
                    if variables[&argument.name].get(name).is_some() {
                        variables[&argument.name][name] = json!(random_id(of));
                    }
                }
                asked.push((text.clone(), variables));
                asked.push((text, json!({&argument.name: {}})));
            }
        }
    }
    // What is no GraphQL, not of the schema, or too much.
    for text in ["", "{", "{ nothing }", "query($first: Int) { people(first: $first) { edges { cursor } } }"] {
        asked.push((text.to_owned(), json!({"first": 1_000})));
    }
    let deep = format!("{{ {} {} }}", "person(id: \"x\") { cases { people { ".repeat(8), "} } }".repeat(8));
    asked.push((deep, Value::Null));
    asked.push((
        format!("{{ {} }}", (0..20).map(|i| format!("a{i}: viewer {{ __typename }} ")).collect::<String>()),
        Value::Null,
    ));
    asked
}

fn document(schema: &Schema, kind: &str, field: &Field, text: &str, moment: &str) -> Asked {
    let given: Vec<&Field> =
        field.arguments.iter().filter(|argument| !argument.optional || argument.name == "after").collect();
    let declared: Vec<String> = given
        .iter()
        .map(|argument| format!("${}: {}{}", argument.name, argument.of, if argument.optional { "" } else { "!" }))
        .collect();
    let passed: Vec<String> = given.iter().map(|argument| format!("{0}: ${0}", argument.name)).collect();
    let round = |list: Vec<String>| if list.is_empty() { String::new() } else { format!("({})", list.join(", ")) };
    let inner = if schema.is_leaf(&field.of) { "" } else { "{ __typename }" };
    let document = format!("{kind}{} {{ {}{} {inner} }}", round(declared), field.name, round(passed));
    let variables: Value =
        given.iter().map(|argument| (argument.name.clone(), schema.example(argument, text, moment))).collect();
    (document, variables)
}

/// What an answer is refused with.
async fn said(client: &Client, (document, variables): &Asked) -> Option<Value> {
    let error = client.send(document, variables.clone()).await.body["errors"][0].clone();
    error.is_object().then_some(error)
}

async fn every_refusal_is_read_in_both_languages_and_says_what_to_do(server: TestServer) {
    let schema = Schema::published();
    let scene = Scene::new(server).await;
    let admin = scene.server.signed_in(scene.agency, Role::Administrator).await;
    let callers = [
        ("stranger", scene.server.stranger()),
        ("handler", scene.handler.clone()),
        ("administrator", admin),
        ("phone", scene.phone.clone()),
    ];
    let (mut codes, mut sentences) = (BTreeSet::new(), BTreeSet::new());
    for asked in wrong(&schema, &scene.server.now().to_string()) {
        // Failed sign-ins are counted; so slowly nobody has to wait.
        if ["login(", "loginDevice(", "bindDevice(", "refresh("].iter().any(|name| asked.0.contains(name)) {
            scene.server.advance(30);
        }
        for (name, client) in &callers {
            let Some(english) = said(&client.reading("en"), &asked).await else { continue };
            let Some(chinese) = said(&client.reading("zh-CN"), &asked).await else { panic!("{asked:?} as {name}") };
            let about = format!("{} as {name}: {english} {chinese}", asked.0);
            let code = english["extensions"]["code"].as_str().unwrap_or_else(|| panic!("{about}"));
            assert!(CODES.contains(&code), "{about}");
            // Sent a second time it may be counted as once too often.
            if chinese["extensions"]["code"] == "RATE_LIMITED" || code == "RATE_LIMITED" {
                scene.server.advance(61);
                continue;
            }
            for name in ["code", "field", "state", "reason"] {
                assert_eq!(english["extensions"][name], chinese["extensions"][name], "{about}");
            }
            assert!(is_chinese(&chinese["message"]) && !is_chinese(&english["message"]), "{about}");
            let (zh, en) = (chinese["message"].as_str().unwrap(), english["message"].as_str().unwrap());
            assert!(zh.contains('请') || zh.contains("无需") || zh.contains('须'), "what to do: {about}");
            assert!(en.len() > 15 && !en.contains("Refusal"), "{about}");
            for ours in ["SELECT", "sqlx", "DbErr", "panicked", ".rs:", "Exec("] {
                assert!(!zh.contains(ours) && !en.contains(ours), "{about}");
            }
            codes.insert(code.to_owned());
            sentences.insert(en.to_owned());
        }
    }
    for code in ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "BAD_INPUT", "TOO_COMPLEX"] {
        assert!(codes.contains(code), "{code} was never met: {codes:?}");
    }
    assert!(sentences.len() > 30, "{} sentences were read: {sentences:#?}", sentences.len());
}
