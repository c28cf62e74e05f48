//! The explorer at `/explorer`: its page and headers, that nothing in it comes from elsewhere, and whom the server answers
//! about its own schema.

use std::path::Path;

use reqwest::header::{AUTHORIZATION, HeaderMap};
use serde_json::{Value, json};
use yunjian::entity::Role;

use crate::support::{Backend, Client, Socket, TestServer, on_both};

on_both!(
    introspection_is_for_administrators_on_every_way_in,
    what_an_administrator_asked_is_not_remembered_for_others,
    who_is_no_longer_administrator_is_refused_on_an_open_socket,
);

const ASKING: &str = "{ __schema { queryType { name } } }";

/// What graphql-js and so GraphiQL ask, shortened by what repeats.
fn by_the_book() -> String {
    let reference = format!("{}kind name{}", "kind name ofType { ".repeat(9), " }".repeat(9));
    format!(
        "query IntrospectionQuery {{ __schema {{ queryType {{ name }} mutationType {{ name }} subscriptionType {{ name }}
            types {{ ...FullType }} directives {{ name locations args {{ ...InputValue }} }} }} }}
        fragment FullType on __Type {{ kind name description fields(includeDeprecated: true) {{ name args {{ ...InputValue }}
            type {{ ...TypeRef }} isDeprecated }} inputFields {{ ...InputValue }} interfaces {{ ...TypeRef }}
            enumValues(includeDeprecated: true) {{ name }} possibleTypes {{ ...TypeRef }} }}
        fragment InputValue on __InputValue {{ name type {{ ...TypeRef }} defaultValue }}
        fragment TypeRef on __Type {{ {reference} }}"
    )
}

/// The answers to `ASKING` by POST, by GET, as server-sent events and over a socket.
async fn every_way(server: &TestServer, client: &Client) -> [Value; 4] {
    let by_post = client.send(ASKING, Value::Null).await.body;
    let authorized = |request: reqwest::RequestBuilder, token: &Option<String>| match token {
        Some(token) => request.header(AUTHORIZATION, format!("Bearer {token}")),
        None => request,
    };
    let token = client.token().await;
    let query: String = ASKING.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let get = |path: &str| authorized(client.http().get(server.url(&format!("{path}?query={query}"))), &token);
    let by_get = Client::receive(get("/graphql")).await.body;
    let events = get("/graphql/stream").send().await.unwrap().text().await.unwrap();
    let event = events.lines().find_map(|line| line.strip_prefix("data: ")).unwrap();
    let by_event = serde_json::from_str(event).unwrap();
    let mut socket = Socket::open(client).await;
    socket.subscribe("i", ASKING, Value::Null).await;
    let message = socket.hear().await;
    let by_socket = match message["type"].as_str() {
        Some("next") => message["payload"].clone(),
        _ => json!({"errors": message["payload"]}),
    };
    [by_post, by_get, by_event, by_socket]
}

async fn introspection_is_for_administrators_on_every_way_in(server: TestServer) {
    let agency = server.agency().await;
    let administrator = server.signed_in(agency, Role::Administrator).await;
    for answer in every_way(&server, &administrator).await {
        assert_eq!(answer["data"]["__schema"]["queryType"]["name"], "Query", "{answer}");
    }
    let whole = administrator.ok(&by_the_book(), Value::Null).await;
    assert!(whole["__schema"]["types"].as_array().unwrap().len() > 100);
    let phone = server.phone(server.person(agency).await).await;
    let mut others = vec![server.stranger(), phone];
    for role in [Role::Handler, Role::Leader, Role::Auditor, Role::Helper] {
        others.push(server.signed_in(agency, role).await);
    }
    for other in others {
        for answer in every_way(&server, &other).await {
            assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_INPUT", "{answer}");
            assert!(answer.get("data").is_none(), "{answer}");
        }
    }
}

async fn what_an_administrator_asked_is_not_remembered_for_others(server: TestServer) {
    let agency = server.agency().await;
    let administrator = server.signed_in(agency, Role::Administrator).await;
    let handler = server.signed_in(agency, Role::Handler).await;
    for document in
        [ASKING, "{ __type(name: \"Person\") { name } }", "{ ...f } fragment f on Query { __schema { description } }"]
    {
        for _ in 0..2 {
            administrator.ok(document, Value::Null).await;
            assert_eq!(handler.refused(document, Value::Null).await.code, "BAD_INPUT", "{document}");
        }
    }
    // Hints about names stay off for everybody.
    let mistyped = administrator.refused("{ peopel { __typename } }", Value::Null).await;
    assert!(!mistyped.message.contains("people"), "{}", mistyped.message);
}

async fn who_is_no_longer_administrator_is_refused_on_an_open_socket(server: TestServer) {
    let agency = server.agency().await;
    let chief = server.signed_in(agency, Role::Administrator).await;
    let officer = server.officer(agency, &[Role::Administrator]).await;
    let mut socket = Socket::open(&server.client(&officer)).await;
    let ask = async |socket: &mut Socket, id: &str| {
        socket.subscribe(id, ASKING, Value::Null).await;
        loop {
            let message = socket.hear().await;
            if message["id"] == id && message["type"] != "complete" {
                return message["type"].as_str().unwrap().to_owned();
            }
        }
    };
    assert_eq!(ask(&mut socket, "before").await, "next");
    let input = json!({"officerId": yunjian::entity::PublicId::to_public(officer.id), "roles": ["AUDITOR"]});
    chief.act("setOfficerRoles", input, "officer { id }").await.data();
    let mut tries = 0;
    crate::support::eventually("a refusal", async || {
        tries += 1;
        ask(&mut socket, &format!("after {tries}")).await == "error"
    })
    .await;
}

/// A server whose pages are `folder`'s.
async fn serving(folder: &Path) -> TestServer {
    let folder = folder.to_owned();
    TestServer::start_with(Backend::Sqlite, |settings| settings.http.web_dir = Some(folder)).await
}

async fn page(server: &TestServer, path: &str) -> (u16, HeaderMap, String) {
    let reply = server.stranger().http().get(server.url(path)).send().await.unwrap();
    (reply.status().as_u16(), reply.headers().clone(), reply.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_has_the_console_s_strict_policy_and_a_nonce_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    for (file, name) in [("index.html", "console"), ("explorer.html", "explorer")] {
        let text = format!("<!doctype html><meta name=\"csp-nonce\" content=\"__CSP_NONCE__\"><title>{name}</title>");
        std::fs::write(folder.path().join(file), text).unwrap();
    }
    let server = serving(folder.path()).await;
    let mut nonces = Vec::new();
    for path in ["/explorer", "/explorer/", "/explorer.html"] {
        let (status, headers, text) = page(&server, path).await;
        let header = |name: &str| headers[name].to_str().unwrap().to_owned();
        assert_eq!(status, 200, "{path}");
        assert!(text.contains("<title>explorer</title>") && !text.contains("__CSP_NONCE__"), "{path}: {text}");
        assert_eq!(header("content-type"), "text/html; charset=utf-8");
        assert_eq!((header("cache-control"), header("x-content-type-options")), ("no-cache".into(), "nosniff".into()));
        let nonce = text.split("content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let policy = header("content-security-policy");
        assert!(policy.contains(&format!("style-src-elem 'self' 'nonce-{nonce}';")), "{policy}");
        for part in ["default-src 'self';", "script-src 'self';", "worker-src 'self';", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe-eval"), "{policy}");
        // Not a word looser than the console's.
        let (_, console, text) = page(&server, "/map").await;
        let other = text.split("content=\"").nth(1).unwrap().split('"').next().unwrap();
        let console = console["content-security-policy"].to_str().unwrap().replace(other, &nonce);
        assert_eq!(policy, console);
        nonces.push(nonce);
    }
    nonces.dedup();
    assert_eq!(nonces.len(), 3, "a nonce is used once");
    let (_, _, text) = page(&server, "/explorers").await;
    assert!(text.contains("<title>console</title>"));
}

/// Addresses in `text` that would be loaded from another host.
fn elsewhere(text: &str) -> Vec<String> {
    let loads =
        ["src=\"", "href=\"", "url(", "import(\"", "import \"", "from \"", "import '", "from '", "fetch(\"", "fetch('"];
    let mut found = Vec::new();
    for start in loads {
        for rest in text.split(start).skip(1) {
            let rest = rest.trim_start_matches(['"', '\'']);
            if ["http://", "https://", "//"].iter().any(|scheme| rest.starts_with(scheme)) {
                found.push(rest.chars().take(60).collect());
            }
        }
    }
    found
}

#[test]
fn the_page_and_its_code_load_nothing_from_elsewhere() {
    assert_eq!(elsewhere("<script src=\"https://cdn.example/x.js\">").len(), 1);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("web-admin");
    let mut files = vec![root.join("explorer.html")];
    files.extend(std::fs::read_dir(root.join("src/explorer")).unwrap().map(|entry| entry.unwrap().path()));
    assert!(files.len() > 4);
    // What was built of it, where it has been built.
    if let Ok(text) = std::fs::read_to_string(root.join("dist/explorer.html")) {
        let entries = text.split('"').filter_map(|part| part.strip_prefix("/assets/"));
        files.extend(entries.map(|name| root.join("dist/assets").join(name)));
        files.push(root.join("dist/explorer.html"));
    }
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(elsewhere(&text), Vec::<String>::new(), "{}", file.display());
    }
}
