//! GraphQL over HTTP: what is refused before anything is executed, in which words, and that the server lives on.

use serde_json::{Value, json};
use yunjian::entity::Role;

use crate::support::{Client, Reply, Socket, TestServer, is_chinese, on_both};

on_both!(
    requests_that_are_not_graphql_are_refused_by_status,
    only_queries_go_by_get,
    the_media_type_asked_for_decides_the_status,
    floods_are_refused_with_a_code_and_what_is_just_allowed_is_answered,
    introspection_is_off_and_typename_is_not,
    errors_are_in_the_language_asked_for,
    answers_about_people_are_not_kept_by_caches,
    a_browser_of_another_site_gets_no_socket,
    health_and_readiness_are_told,
    a_character_that_a_database_cannot_keep_is_no_fault_of_ours,
    a_wrong_variable_is_named_and_an_unknown_field_is_a_bad_input,
);

const TYPENAME: &str = "{ __typename }";

/// The server still answers.
async fn alive(client: &Client) {
    assert_eq!(client.ok(TYPENAME, Value::Null).await["__typename"], "Query");
}

async fn post(client: &Client, content_type: Option<&str>, body: impl Into<reqwest::Body>) -> Reply {
    let request = match content_type {
        Some(kind) => client.post().header("content-type", kind),
        None => client.post(),
    };
    Client::receive(request.body(body)).await
}

async fn requests_that_are_not_graphql_are_refused_by_status(server: TestServer) {
    let client = server.stranger().unpooled();
    let body = json!({ "query": TYPENAME }).to_string();
    for kind in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
        Some("multipart/form-data; boundary=x"),
        Some("application/jsonx"),
        Some("application/json; charset=latin1"),
    ] {
        let reply = post(&client, kind, body.clone()).await;
        assert_eq!((reply.status, reply.refused().code.as_str()), (415, "BAD_INPUT"), "{kind:?}");
    }
    for kind in ["application/json", "application/json; charset=utf-8", "APPLICATION/JSON;charset=UTF-8"] {
        assert_eq!(post(&client, Some(kind), body.clone()).await.status, 200, "{kind}");
    }
    for broken in
        ["", "{", "null", "1", "{}", "{\"query\":5}", "{\"query\":\"{ __typename }\",\"variables\":[]}", "\u{0}"]
    {
        let reply = post(&client, Some("application/json"), broken).await;
        assert_eq!((reply.status, reply.refused().code.as_str()), (400, "BAD_INPUT"), "{broken}");
    }
    let batch = post(&client, Some("application/json"), format!("[{body},{body}]")).await;
    assert_eq!((batch.status, batch.refused().code.as_str()), (400, "BAD_INPUT"));
    let large = json!({"query": TYPENAME, "extensions": {"x": "x".repeat(300 * 1024)}}).to_string();
    let reply = post(&client, Some("application/json"), large).await;
    assert_eq!((reply.status, reply.refused().code.as_str()), (413, "TOO_LARGE"));
    for method in [reqwest::Method::PUT, reqwest::Method::DELETE, reqwest::Method::PATCH] {
        let reply = Client::receive(client.http().request(method, &client.url)).await;
        assert_eq!(reply.status, 405);
        assert!(reply.headers["allow"].to_str().unwrap().contains("POST"));
    }
    alive(&client).await;
}

/// An address with a document in it.
fn asking(url: &str, document: &str) -> String {
    let escaped: String = document.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("{url}?query={escaped}")
}

async fn only_queries_go_by_get(server: TestServer) {
    let client = server.stranger();
    let get = async |query: &str| Client::receive(client.http().get(asking(&client.url, query))).await;
    assert_eq!(get(TYPENAME).await.data()["__typename"], "Query");
    let two = "query A { __typename } mutation B { logout { ended } }";
    let named = Client::receive(client.http().get(asking(&client.url, two) + "&operationName=B")).await;
    assert_eq!(named.status, 405, "the operation that is meant counts");
    let mutation = get("mutation { logout { ended } }").await;
    assert_eq!((mutation.status, mutation.headers["allow"].to_str().unwrap()), (405, "POST"));
    let subscription = get("subscription { alertEvents { cursor } }").await;
    assert_eq!(subscription.status, 405);
    let empty = Client::receive(client.http().get(&client.url)).await;
    assert_eq!(empty.status, 400);
    // A subscription by POST is told where it belongs.
    let reply = client.send("subscription { alertEvents { cursor } }", Value::Null).await;
    assert_eq!(reply.refused().code, "BAD_INPUT");
}

async fn the_media_type_asked_for_decides_the_status(server: TestServer) {
    let client = server.stranger();
    let ask = async |accept: &str, query: &str| {
        Client::receive(client.post().header("accept", accept).json(&json!({ "query": query }))).await
    };
    let new = "application/graphql-response+json";
    for (query, status) in [(TYPENAME, 200), ("{", 400), ("{ nonsense }", 400), ("{ viewer { __typename } }", 200)] {
        let reply = ask(new, query).await;
        assert_eq!(reply.status, status, "{query}");
        assert!(reply.headers["content-type"].to_str().unwrap().starts_with(new));
        assert_eq!(reply.body.get("data").is_none(), status == 400, "no `data` when nothing was executed: {query}");
        assert_eq!(ask("application/json", query).await.status, 200, "{query}");
    }
    assert_eq!(ask("text/html", TYPENAME).await.status, 406);
    alive(&client).await;
}

async fn floods_are_refused_with_a_code_and_what_is_just_allowed_is_answered(server: TestServer) {
    let client = server.signed_in(server.agency().await, Role::Handler).await;
    let aliases =
        |n: usize| format!("{{ viewer {{ {} }} }}", (0..n).map(|i| format!("a{i}: __typename ")).collect::<String>());
    let roots = |n: usize| format!("{{ {} }}", "__typename ".repeat(n));
    let directives = |n: usize| format!("{{ __typename {} }}", "@include(if: true) ".repeat(n));
    let tokens = |n: usize| format!("{{ viewer {{ ... on Officer {{ {} }} }} }}", "id ".repeat(n - 10));
    let bytes = |n: usize| format!("{{ __typename }}{}", " ".repeat(n - 14));
    // person → cases → people → … : two levels each.
    let depth = |n: usize| {
        let mut document = "__typename".to_owned();
        for level in (1..n).rev() {
            let field = match level {
                1 => "people(first: 1)",
                2 => "edges",
                3 => "node",
                level if level % 2 == 0 => "cases",
                _ => "people",
            };
            document = format!("{field} {{ {document} }}");
        }
        format!("{{ {document} }}")
    };
    for (what, fits, over) in [
        ("aliases", aliases(15), aliases(16)),
        ("root fields", roots(10), roots(11)),
        ("directives", directives(10), directives(11)),
        ("tokens", tokens(1_000), tokens(1_001)),
        ("bytes", bytes(8_192), bytes(8_193)),
        ("depth", depth(10), depth(11)),
    ] {
        let reply = client.send(&fits, Value::Null).await;
        assert_eq!(reply.code(), None, "{what} at the limit: {}", reply.body);
        let refused = client.refused(&over, Value::Null).await;
        assert_eq!(refused.code, "TOO_COMPLEX", "{what}");
        assert!(refused.message.contains("too complex"), "{}", refused.message);
    }
    // Lists in lists multiply.
    let lists = "{ people(first: 200) { edges { node { alerts(first: 200) { edges { node { id } } } } } } }";
    assert_eq!(client.refused(lists, Value::Null).await.code, "TOO_COMPLEX");
    for hostile in [
        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }".to_owned(),
        format!("{}{}", "{a".repeat(3_000), "}".repeat(3_000)),
        "{".repeat(8_000),
        format!("{{ a(b: {}) }}", "[".repeat(4_000)),
        format!("{{ {} }}", (0..9).map(|i| format!("f{i} ")).collect::<String>()),
        "\u{feff}{ __typename ".to_owned(),
        "query($a: [[[[[Int]]]]]) { __typename }".to_owned(),
    ] {
        let reply = client.send(&hostile, Value::Null).await;
        let errors = reply.body["errors"].as_array().unwrap().len();
        assert!((1..=20).contains(&errors) && reply.code() != Some("INTERNAL"), "{}", reply.body);
    }
    alive(&client).await;
}

async fn introspection_is_off_and_typename_is_not(server: TestServer) {
    let client = server.stranger();
    for query in [
        "{ __schema { types { name } } }",
        "{ __type(name: \"Person\") { name } }",
        "{ ...f } fragment f on Query { __schema { description } }",
    ] {
        assert_eq!(client.refused(query, Value::Null).await.code, "BAD_INPUT");
    }
    alive(&client).await;
    let typing_error = client.refused("{ peopel { __typename } }", Value::Null).await;
    assert!(!typing_error.message.contains("people"), "no hints either: {}", typing_error.message);
}

async fn errors_are_in_the_language_asked_for(server: TestServer) {
    let client = server.stranger().unpooled();
    let message = async |language: &'static str| {
        client.reading(language).refused("{ viewer { __typename } }", Value::Null).await.message
    };
    let (english, chinese) = (message("en-US").await, message("zh-CN").await);
    assert!(!is_chinese(&json!(english)) && english.contains("sign in"), "{english}");
    assert!(chinese.contains("登录"), "{chinese}");
    assert_eq!(message("fr").await, chinese, "Chinese unless asked otherwise");
    assert_eq!(message("fr, en;q=0.5, zh;q=0.4").await, english);
    let broken = |language| client.reading(language).post().header("content-type", "text/plain").body("x");
    assert!(is_chinese(&json!(Client::receive(broken("zh")).await.refused().message)));
    assert!(!is_chinese(&json!(Client::receive(broken("en")).await.refused().message)));
}

async fn answers_about_people_are_not_kept_by_caches(server: TestServer) {
    let reply = server.stranger().send(TYPENAME, Value::Null).await;
    let header = |name: &str| reply.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(header("cache-control").as_deref(), Some("no-store"));
    assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"));
    assert!(header("x-request-id").is_some_and(|id| !id.is_empty()));
    assert!(header("access-control-allow-origin").is_none(), "no other site reads answers");
}

async fn a_browser_of_another_site_gets_no_socket(server: TestServer) {
    let client = server.stranger();
    for origin in ["https://evil.example", "null", "http://127.0.0.1:1"] {
        assert_eq!(Socket::connect(&client, &[("origin", origin)]).await.err(), Some(403), "{origin}");
    }
    assert!(Socket::connect(&client, &[("origin", &server.url(""))]).await.is_ok());
    let plain = client.http().get(&client.url).header("upgrade", "websocket").header("connection", "upgrade");
    assert_eq!(Client::receive(plain).await.status, 400, "an upgrade without a key");
}

async fn health_and_readiness_are_told(server: TestServer) {
    let client = server.stranger();
    for path in ["/healthz", "/readyz"] {
        let reply = Client::receive(client.http().get(server.url(path))).await;
        assert_eq!(reply.status, 200, "{path}");
    }
}

async fn a_wrong_variable_is_named_and_an_unknown_field_is_a_bad_input(server: TestServer) {
    let client = server.signed_in(server.agency().await, Role::Handler).await;
    let query =
        "query($first: Int, $filter: AlertFilter) { alerts(first: $first, filter: $filter) { edges { cursor } } }";
    for variables in [
        json!({"first": "x"}),
        json!({"first": 1.5}),
        json!({"filter": {"kinds": ["NOTHING"]}}),
        json!({"filter": {"nothing": 1}}),
    ] {
        assert_eq!(client.refused(query, variables.clone()).await.code, "BAD_INPUT", "{variables}");
    }
    for document in [
        "{ nothing }",
        "{ viewer }",
        "{ deployment { version { x } } }",
        "query A { __typename } query B { __typename }",
        "{ viewer { __typename } ",
    ] {
        assert_eq!(client.refused(document, Value::Null).await.code, "BAD_INPUT", "{document}");
    }
    // Of something that is not there nothing more is told than that.
    let refused = client.refused("{ node(id: \"person_zz\") { id } }", Value::Null).await;
    assert_eq!(refused.code, "NOT_FOUND");
    let reply = client.send("{ node(id: \"nothing\") { id } viewer { __typename } }", Value::Null).await;
    assert_eq!(
        (&reply.body["data"]["node"], &reply.body["data"]["viewer"]["__typename"]),
        (&Value::Null, &json!("Officer"))
    );
}

async fn a_character_that_a_database_cannot_keep_is_no_fault_of_ours(server: TestServer) {
    let agency = server.agency().await;
    let client = server.signed_in(agency, Role::Handler).await;
    let person = yunjian::entity::PublicId::to_public(server.person(agency).await);
    let zone = json!({"personId": person, "name": "a\u{0}b", "kind": "PERMITTED", "datum": "WGS84", "radius": 300.0,
        "geometry": {"type": "Point", "coordinates": [117.2, 34.2]}});
    let replies = [
        client
            .send(
                "query($f: PersonFilter) { people(filter: $f) { edges { cursor } } }",
                json!({"f": {"search": "a\u{0}b"}}),
            )
            .await,
        client
            .send(
                "query($f: OfficerFilter) { officers(filter: $f) { edges { cursor } } }",
                json!({"f": {"search": "\u{0}"}}),
            )
            .await,
        client.act("createZone", zone, "zone { id }").await,
        server.stranger().act("login", json!({"username": "a\u{0}b", "password": "x"}), "expiresIn").await,
        server.stranger().act("bindDevice", json!({"code": "a\u{0}b"}), "expiresIn").await,
    ];
    for reply in replies {
        assert!(!matches!(reply.code(), Some("INTERNAL" | "UNAVAILABLE")), "{}", reply.body);
    }
    alive(&client).await;
}
