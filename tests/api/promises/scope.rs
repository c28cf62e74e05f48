//! Who is out of scope sees nothing: by id, for every kind of id; and by every field of every type, from whatever is in
//! scope. Documents are made from the schema, so that a field that comes later is asked too.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role};

use super::schema::{Field, Schema};
use super::world::{Tenant, World};
use crate::support::{Client, Reply, TestServer, on_both, random_id};

on_both!(
    an_id_out_of_scope_is_as_good_as_none_for_every_kind_and_caller,
    no_field_of_what_is_in_scope_leads_to_what_is_not,
    no_field_leads_a_person_to_anybody_else,
);

/// The type that `node` gives for an id with this prefix.
const KINDS: &[(&str, &str)] = &[
    ("agency", "Agency"),
    ("officer", "Officer"),
    ("person", "Person"),
    ("device", "Device"),
    ("case", "Case"),
    ("measure", "Measure"),
    ("obligation", "Obligation"),
    ("zone", "Zone"),
    ("alert", "Alert"),
    ("report", "SituationReport"),
    ("checkin", "CheckIn"),
    ("clock", "Clock"),
    ("spotcheck", "SpotCheck"),
    ("round", "SpotCheckRound"),
    ("period", "DrawPeriod"),
    ("leave", "LeaveRequest"),
    ("receipt", "Receipt"),
    ("notice", "Notice"),
    ("file", "Attachment"),
];

async fn an_id_out_of_scope_is_as_good_as_none_for_every_kind_and_caller(server: TestServer) {
    let published: BTreeSet<String> = Schema::published().possible["Node"].iter().cloned().collect();
    let asked: BTreeSet<String> = KINDS.iter().map(|(_, of)| (*of).to_owned()).collect();
    assert_eq!(published, asked, "every type with an id is asked for");
    let World { mine, theirs } = World::new(&server).await;
    let mut callers = vec![("phone", mine.phone.clone()), ("stranger", server.stranger())];
    for (name, role) in [
        ("handler", Role::Handler),
        ("leader", Role::Leader),
        ("auditor", Role::Auditor),
        ("administrator", Role::Administrator),
        ("helper", Role::Helper),
    ] {
        callers.push((name, server.signed_in(mine.agency, role).await));
    }
    // Things without a type of their own under `node`, and those that have one; each id also under wrong prefixes.
    for (kind, id) in &theirs.ids {
        for (name, client) in &callers {
            // Agencies are known to all officers: people are shared with them by id.
            if *kind == "agency" && !["phone", "stranger"].contains(name) {
                continue;
            }
            // Administrators and the like list officers of their own agency and below: not those beside it.
            let ask = async |id: &str| {
                let reply =
                    client.send("query($id: ID!) { node(id: $id) { __typename id } }", json!({ "id": id })).await;
                (reply.status, reply.body)
            };
            let foreign = ask(id).await;
            assert_eq!(foreign, ask(&random_id(kind)).await, "{kind} as {name}");
            let code = foreign.1["errors"][0]["extensions"]["code"].as_str().unwrap_or_default().to_owned();
            assert!(["NOT_FOUND", "FORBIDDEN", "UNAUTHENTICATED"].contains(&code.as_str()), "{kind} as {name}: {code}");
            let (_, number) = id.split_once('_').unwrap();
            // Under the prefix of another kind it is nothing either.
            for other in theirs.ids.keys().filter(|other| *other != kind && *name == "handler") {
                let crossed = ask(&format!("{other}_{number}")).await;
                assert_eq!(crossed, ask(&random_id(other)).await, "{kind} as {other} by {name}");
            }
        }
    }
    // The own ones are there, so the questions are questions.
    for (kind, of) in KINDS {
        let query = "query($id: ID!) { node(id: $id) { __typename id } }";
        let found = mine.handler.ok(query, json!({"id": mine.ids[*kind]})).await;
        assert_eq!(found["node"], json!({"__typename": of, "id": mine.ids[*kind]}), "{kind}");
    }
}

/// A document that asks for several things, each of which can be asked alone when together they are too much.
struct Document {
    open: String,
    parts: Vec<String>,
    close: String,
}

impl Document {
    fn whole(&self) -> String {
        format!("{} {} {}", self.open, self.parts.join(" "), self.close)
    }

    fn alone(&self) -> impl Iterator<Item = String> {
        self.parts.iter().map(|part| format!("{} {part} {}", self.open, self.close))
    }
}

/// Documents that ask every field of `object` and of what each leads to. `open` and `close` stand round the fields.
fn documents(schema: &Schema, object: &str, open: &str, close: &str) -> Vec<Document> {
    let one = |open: &str, parts: Vec<String>, close: &str| Document { open: open.into(), parts, close: close.into() };
    let mut made = vec![one(open, vec![schema.leaves(object)], close)];
    for field in schema.objects[object].iter().filter(|field| !schema.is_leaf(&field.of)) {
        for (inner, before, after) in steps(schema, field) {
            let head = format!("{open} {before}");
            let tail = format!("{after} {close}");
            made.push(one(&head, vec![schema.leaves(&inner)], &tail));
            let mut parts: Vec<String> = Vec::new();
            for next in schema.objects[&inner].iter().filter(|next| !schema.is_leaf(&next.of)) {
                for (last, before, after) in steps(schema, next) {
                    let asked = format!("{before} {} {after}", schema.leaves(&last));
                    // Fields of different types with one name are not asked beside each other.
                    if before.contains("... on ") {
                        made.push(one(&head, vec![asked], &tail));
                    } else {
                        parts.push(asked);
                    }
                }
            }
            made.extend(parts.chunks(12).map(|parts| one(&head, parts.to_vec(), &tail)));
        }
    }
    made
}

/// Into which objects a field leads, and what stands before and after their fields. A page is passed through.
fn steps(schema: &Schema, field: &Field) -> Vec<(String, String, String)> {
    let mut given = Vec::new();
    for argument in &field.arguments {
        match (argument.name.as_str(), argument.optional) {
            ("first", _) => given.push("first: 3".to_owned()),
            (_, true) => {}
            ("from", _) => given.push("from: \"2026-05-31T08:00:00Z\"".to_owned()),
            ("to", _) => given.push("to: \"2026-06-02T00:00:00Z\"".to_owned()),
            (other, _) => panic!("{}({other}) has no example", field.name),
        }
    }
    let given = if given.is_empty() { String::new() } else { format!("({})", given.join(", ")) };
    let (mut of, mut before, mut after) = (field.of.clone(), format!("{}{given} {{", field.name), "}".to_owned());
    if of.ends_with("Connection") {
        let edge = schema.objects[&of].iter().find(|field| field.name == "edges").unwrap().of.clone();
        of = schema.objects[&edge].iter().find(|field| field.name == "node").unwrap().of.clone();
        before.push_str(" edges { cursor node {");
        after.push_str(" } }");
    }
    match schema.possible.get(&of) {
        None => vec![(of, before, after)],
        Some(possible) => possible
            .iter()
            .map(|one| (one.clone(), format!("{before} __typename ... on {one} {{"), format!("}} {after}")))
            .collect(),
    }
}

/// Asks everything that a caller can ask about what is theirs, and fails when an answer has a hidden word in it.
async fn walk(client: &Client, tenant: &Tenant, hidden: &[&str], kinds: &[(&str, &str)]) -> usize {
    let schema = Schema::published();
    let mut answered = 0;
    let mut asked: Vec<(Document, Value)> = Vec::new();
    for (kind, of) in kinds {
        let variables = json!({"id": tenant.ids[*kind]});
        let open = format!("query($id: ID!) {{ node(id: $id) {{ ... on {of} {{");
        asked.extend(documents(&schema, of, &open, "} } }").into_iter().map(|text| (text, variables.clone())));
    }
    // The lists and whatever else `Query` has that needs no argument.
    for field in schema.objects["Query"].iter().filter(|field| !["node", "person"].contains(&field.name.as_str())) {
        if schema.is_leaf(&field.of) {
            continue;
        }
        for (inner, before, after) in steps(&schema, field) {
            let (open, close) = (format!("{{ {before}"), format!("{after} }}"));
            asked.extend(documents(&schema, &inner, &open, &close).into_iter().map(|text| (text, Value::Null)));
        }
    }
    for (document, variables) in asked {
        let reply = client.send(&document.whole(), variables.clone()).await;
        // One part that is not for the caller empties the whole, so then each is asked alone; and what is too much.
        if reply.code().is_none() {
            clean(&reply, &document.whole(), hidden);
            answered += 1;
            continue;
        }
        for part in document.alone() {
            let reply = client.send(&part, variables.clone()).await;
            clean(&reply, &part, hidden);
            match reply.code() {
                None => answered += 1,
                // Not for this caller, or nothing that this caller has.
                Some("FORBIDDEN" | "NOT_FOUND") => {}
                Some(_) => panic!("{part}: {}", reply.body),
            }
        }
    }
    answered
}

/// Fails when an answer has a hidden word in it.
fn clean(reply: &Reply, document: &str, hidden: &[&str]) {
    let said = reply.body.to_string();
    for word in hidden {
        assert!(!said.contains(word), "{word} in the answer to {document}: {said}");
    }
}

async fn no_field_of_what_is_in_scope_leads_to_what_is_not(server: TestServer) {
    let World { mine, theirs } = World::new(&server).await;
    let hidden = theirs.hidden();
    let answered = walk(&mine.handler, &mine, &hidden, KINDS).await;
    assert!(answered > 200, "{answered} documents were answered");
    // The walk finds what there is: whoever is of the agency reads of their own what is hidden from others.
    let query = "query($id: ID!) { node(id: $id) { ... on Case { people { name } measures { id } } } }";
    let case = mine.handler.ok(query, json!({"id": mine.ids["case"]})).await["node"].clone();
    assert_eq!(case["people"], json!([{"name": "Person of mine"}]), "of a case one sees the own suspects");
    assert_eq!(case["measures"].as_array().unwrap().len(), 1);
    // From the other side it is the same case with the other suspect.
    let other = theirs.handler.ok(query, json!({"id": mine.ids["case"]})).await["node"].clone();
    assert_eq!(other["people"], json!([{"name": "Person of theirs"}]));
}

async fn no_field_leads_a_person_to_anybody_else(server: TestServer) {
    let World { mine, theirs } = World::new(&server).await;
    let mut hidden = theirs.hidden();
    // Nor to a neighbour of the same agency, nor to what officers write for each other.
    let neighbour = mine.neighbour.to_public();
    hidden.extend([neighbour.as_str(), "Neighbour of mine", "noted by mine", "checked by mine"]);
    let own = [
        "person",
        "device",
        "measure",
        "zone",
        "report",
        "checkin",
        "clock",
        "spotcheck",
        "leave",
        "receipt",
        "notice",
        "file",
    ];
    let kinds: Vec<(&str, &str)> = KINDS.iter().copied().filter(|(kind, _)| own.contains(kind)).collect();
    let answered = walk(&mine.phone, &mine, &hidden, &kinds).await;
    assert!(answered > 100, "{answered} documents were answered");
}
