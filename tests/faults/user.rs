//! `yunjian user add`: who gets an account, with what, and what is refused before anything is written.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::json;
use totp_rs::Secret;
use yunjian::entity::PublicId as _;

use super::process::program;
use crate::support::{Backend, SECRET, TestServer, random_id};

const PASSWORD: &str = "a password of some length";
/// More than signing in looks at.
const LONG: &str = "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 \
                    0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123";

/// Runs `yunjian user add` with `arguments`, the password on its standard input; exit code and what was said.
fn add(server: &TestServer, arguments: &[&str], password: &str) -> (Option<i32>, String) {
    let mut command = program(&[&["user", "add"], arguments].concat());
    command.env("YUNJIAN_SECRET", SECRET).env("YUNJIAN_DATABASE__URL", &server.database.url);
    let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = spawned.expect("the program starts");
    // It may have refused its arguments before it reads.
    let _ = child.stdin.take().expect("an input").write_all(password.as_bytes());
    let output = child.wait_with_output().expect("the program ends");
    (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

async fn signs_in(server: &TestServer, username: &str, password: &str, totp: Option<String>) -> bool {
    const LOGIN: &str = "mutation($input: LoginInput!) { login(input: $input) { accessToken } }";
    let input = json!({"username": username, "password": password, "totp": totp});
    server.stranger().send(LOGIN, json!({ "input": input })).await.code().is_none()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_is_added_with_a_second_factor_on_sqlite() {
    added(TestServer::start_at_present(Backend::Sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_is_added_with_a_second_factor_on_postgres() {
    added(TestServer::start_at_present(Backend::Postgres).await).await;
}

async fn added(server: TestServer) {
    let agency = server.agency().await;
    let of = agency.to_public();
    let wang = [
        "--username",
        "wang",
        "--name",
        "王芳",
        "--agency",
        &of,
        "--role",
        "handler",
        "--role",
        "LEADER",
        "--role",
        "HANDLER",
    ];
    // What ends a line is no part of the password.
    let (code, said) = add(&server, &wang, &format!("{PASSWORD}\n"));
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains(PASSWORD), "a password is never printed: {said}");
    let seed = said.lines().find_map(|line| line.strip_prefix("second factor")).expect("a second factor");
    let seed = seed.rsplit(' ').next().expect("a seed");
    let code_now = || {
        let totp = totp_rs::Builder::new().with_secret(Secret::try_from_base32(seed).unwrap()).build().unwrap();
        Some(totp.generate(u64::try_from(server.now().0 / 1_000).unwrap()).to_string())
    };
    assert!(!signs_in(&server, "wang", PASSWORD, None).await, "not without the second factor");
    assert!(!signs_in(&server, "wang", "another password", code_now()).await);
    assert!(signs_in(&server, "wang", PASSWORD, code_now()).await);
    // By the agency's name, and without a second factor where that is asked for.
    let name = "query($id: ID!) { node(id: $id) { ... on Agency { name } } }";
    let handler = server.signed_in(agency, yunjian::entity::Role::Handler).await;
    let name = handler.ok(name, json!({ "id": of })).await["node"]["name"].as_str().unwrap().to_owned();
    let li = ["--username", "li", "--name", "李强", "--agency", &name, "--role", "AUDITOR", "--no-totp"];
    let (code, said) = add(&server, &li, PASSWORD);
    assert!(code == Some(0) && !said.contains("second factor"), "{said}");
    assert!(signs_in(&server, "li", PASSWORD, None).await);
    // The list shows what was asked for.
    let list = "{ officers { edges { node { username name roles agency { id } } } } }";
    let list = handler.ok(list, json!({})).await["officers"]["edges"].clone();
    let found = |username: &str| {
        let edges = list.as_array().unwrap();
        edges.iter().map(|edge| edge["node"].clone()).find(|node| node["username"] == username).expect("the account")
    };
    let (wang, li) = (found("wang"), found("li"));
    assert_eq!((&wang["name"], &wang["agency"]["id"]), (&json!("王芳"), &json!(of)));
    let mut roles: Vec<&str> = wang["roles"].as_array().unwrap().iter().map(|role| role.as_str().unwrap()).collect();
    roles.sort_unstable();
    assert_eq!((roles, &li["roles"]), (vec!["HANDLER", "LEADER"], &json!(["AUDITOR"])));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_that_cannot_be_is_refused_with_a_reason_and_not_added() {
    let server = TestServer::start_at_present(Backend::Sqlite).await;
    let of = server.agency().await.to_public();
    let nobody = random_id("agency");
    let good = ["--username", "wang", "--name", "王芳", "--agency", &of, "--role", "HANDLER", "--no-totp"];
    for (place, value, password, reason) in [
        (7, "CHIEF", PASSWORD, "CHIEF"),
        (5, nobody.as_str(), PASSWORD, nobody.as_str()),
        (5, "An agency that is not there", PASSWORD, "An agency that is not there"),
        (1, "wang", "too short", "12"),
        (1, "wang", "", "12"),
        (1, "wang", "十一个字的密码不够长", "12"),
        (1, "wang", LONG, "200"),
        (1, "", PASSWORD, "user name"),
        (1, LONG, PASSWORD, "user name"),
        (1, " wang", PASSWORD, "user name"),
        (3, " ", PASSWORD, "name"),
    ] {
        let mut arguments = good;
        arguments[place] = value;
        let (code, said) = add(&server, &arguments, password);
        assert!(code == Some(1) && said.contains(reason), "{value}: {said}");
        assert!(password.is_empty() || !said.contains(password), "a password is never printed: {said}");
    }
    let (code, said) = add(&server, &good[..6], PASSWORD);
    assert!(code == Some(2) && said.contains("--role"), "{said}");
    assert!(!signs_in(&server, "wang", PASSWORD, None).await, "nothing was added");
    let (code, said) = add(&server, &good, PASSWORD);
    assert_eq!(code, Some(0), "{said}");
    // The name is taken now; who has it keeps the password.
    let (code, said) = add(&server, &good, "quite another password");
    assert!(code == Some(1) && said.contains("wang"), "{said}");
    assert!(signs_in(&server, "wang", PASSWORD, None).await);
}
