//! Limits: of every page and every list, and whose tries are counted together behind a proxy.

use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role};

use super::Scene;
use super::schema::Schema;
use super::world::World;
use crate::support::{Client, Reply, TestServer, on_both, random_id};

on_both!(
    every_page_has_a_limit_that_is_named,
    a_list_that_is_sent_is_bounded_or_answered,
    tries_are_counted_by_the_address_that_a_trusted_proxy_names,
    nobody_else_is_believed_about_addresses,
);

/// Types in which a field may stand, and the id of one.
const HOLDERS: &[(&str, &str)] = &[("Person", "person"), ("SpotCheckRound", "round")];

async fn every_page_has_a_limit_that_is_named(server: TestServer) {
    let schema = Schema::published();
    let World { mine, .. } = World::new(&server).await;
    let administrator = server.signed_in(mine.agency, Role::Administrator).await;
    let mut pages = 0;
    for (object, fields) in &schema.objects {
        for field in fields.iter().filter(|field| field.arguments.iter().any(|argument| argument.name == "first")) {
            let of = &field.of;
            // Each is asked by one who may.
            let client = match (object.as_str(), field.name.as_str()) {
                (_, "outages") => &administrator,
                ("Person", "receipts") => &mine.phone,
                _ => &mine.handler,
            };
            assert!(of.ends_with("Connection"), "{object}.{} is a page", field.name);
            let asked = format!("{}(first: $first) {{ edges {{ cursor }} pageInfo {{ hasNextPage }} }}", field.name);
            let (document, id) = match object.as_str() {
                "Query" => (format!("query($first: Int) {{ {asked} }}"), Value::Null),
                object => {
                    let (_, kind) = HOLDERS.iter().find(|(of, _)| *of == object).expect("an example of each holder");
                    let document =
                        format!("query($first: Int, $id: ID!) {{ node(id: $id) {{ ... on {object} {{ {asked} }} }} }}");
                    (document, json!(mine.ids[*kind]))
                }
            };
            for wrong in [-1, 201, i32::MAX, i32::MIN] {
                let refused = client.refused(&document, json!({"first": wrong, "id": id})).await;
                let said = (refused.code.as_str(), refused.field.as_deref());
                assert_eq!(said, ("BAD_INPUT", Some("first")), "{object}.{} {wrong}", field.name);
            }
            for right in [json!(null), json!(0), json!(200)] {
                client.ok(&document, json!({"first": right, "id": id})).await;
            }
            pages += 1;
        }
    }
    assert!(pages >= 15, "{pages} pages");
    // Whatever else is a list has no argument by which it could be made longer.
    for (object, fields) in &schema.objects {
        for field in fields.iter().filter(|field| field.list) {
            let longer =
                field.arguments.iter().any(|argument| ["first", "limit", "last"].contains(&argument.name.as_str()));
            assert!(!longer, "{object}.{}", field.name);
        }
    }
}

async fn a_list_that_is_sent_is_bounded_or_answered(server: TestServer) {
    let schema = Schema::published();
    let scene = Scene::new(server).await;
    let admin = scene.server.signed_in(scene.agency, Role::Administrator).await;
    let moment = scene.server.now().to_string();
    // Every list of every mutation, longer than anybody needs: refused, and nothing is done.
    let mut lists = 0;
    for mutation in schema.mutations() {
        let Some(argument) = mutation.arguments.first() else { continue };
        for list in schema.inputs[&argument.of].iter().filter(|field| field.list) {
            let mut input = schema.example(argument, "x", &moment);
            let one = schema.example(list, "x", &moment)[0].clone();
            let of_ids = one.is_string() && list.of == "ID";
            let many: Vec<Value> =
                (0..600).map(|_| if of_ids { json!(random_id("person")) } else { one.clone() }).collect();
            input[&list.name] = json!(many);
            for client in [&scene.handler, &scene.phone, &admin] {
                let code = client.act(&mutation.name, input.clone(), "__typename").await.code().map(str::to_owned);
                assert!(
                    matches!(code.as_deref(), Some("BAD_INPUT" | "TOO_LARGE" | "NOT_FOUND" | "FORBIDDEN")),
                    "{}({}): {code:?}",
                    mutation.name,
                    list.name
                );
            }
            lists += 1;
        }
    }
    assert!(lists >= 8, "{lists} lists");
    // Every list of every filter, as long as a request may be: answered, or refused by its size.
    let mut filters = 0;
    for query in schema.objects["Query"].iter() {
        let Some(filter) = query.arguments.iter().find(|argument| argument.name == "filter") else { continue };
        for list in schema.inputs[&filter.of].iter().filter(|field| field.list && field.of == "ID") {
            let many: Vec<String> = (0..5_000).map(|_| random_id("person")).collect();
            let inner = if query.list { "fix { key }" } else { "edges { cursor }" };
            let document = format!("query($filter: {}) {{ {}(filter: $filter) {{ {inner} }} }}", filter.of, query.name);
            let reply = scene.handler.send(&document, json!({"filter": {&list.name: many}})).await;
            assert!(
                matches!(reply.code(), None | Some("BAD_INPUT" | "TOO_LARGE")),
                "{}({}): {}",
                query.name,
                list.name,
                reply.body
            );
            filters += 1;
        }
    }
    assert!(filters >= 3, "{filters} filters");
    let id = json!({"id": scene.person.to_public()});
    scene.handler.ok("query($id: ID!) { person(id: $id) { id } }", id).await;
}

/// A sign-in that cannot succeed, as from `claimed`.
async fn try_from(client: &Client, name: &str, claimed: &str) -> Reply {
    const LOGIN: &str = "mutation($input: LoginInput!) { login(input: $input) { accessToken } }";
    let body = json!({"query": LOGIN, "variables": {"input": {"username": name, "password": "wrong password"}}});
    Client::receive(client.post().header("x-forwarded-for", claimed).json(&body)).await
}

/// How many sign-ins from one address may fail before it has to wait.
const TRIES: usize = 40;

async fn tries_are_counted_by_the_address_that_a_trusted_proxy_names(server: TestServer) {
    let proxy = "127.0.0.1".parse().unwrap();
    let server = server.beside_with(|settings| settings.http.trusted_proxies = vec![proxy]).await;
    let client = server.stranger();
    // What the client itself wrote comes before what the proxy saw, and counts for nothing.
    let seen = |i: usize| format!("198.51.100.{i}, 203.0.113.1");
    for i in 0..TRIES {
        let reply = try_from(&client, &format!("nobody-{i}"), &seen(i)).await;
        assert_eq!(reply.code(), Some("UNAUTHENTICATED"), "try {i}");
    }
    assert_eq!(try_from(&client, "nobody-else", &seen(77)).await.code(), Some("RATE_LIMITED"));
    // Whoever comes from elsewhere is not held up.
    let elsewhere = try_from(&client, "somebody", "203.0.113.2").await;
    assert_eq!(elsewhere.code(), Some("UNAUTHENTICATED"));
    // Nor is the first for ever.
    server.advance(60);
    assert_eq!(try_from(&client, "nobody-later", &seen(1)).await.code(), Some("UNAUTHENTICATED"));
}

async fn nobody_else_is_believed_about_addresses(server: TestServer) {
    let client = server.stranger();
    for i in 0..TRIES {
        let reply = try_from(&client, &format!("nobody-{i}"), &format!("203.0.113.{i}")).await;
        assert_eq!(reply.code(), Some("UNAUTHENTICATED"), "try {i}");
    }
    let reply = try_from(&client, "nobody-else", "203.0.113.200").await;
    assert_eq!(reply.code(), Some("RATE_LIMITED"), "all of them came from one machine");
}
