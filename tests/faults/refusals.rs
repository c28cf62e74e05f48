//! What the server refuses to start with, and that it says which setting is meant.

use super::process::{Process, program};
use crate::support::{Backend, Database, SECRET};

/// Exit code and what was said.
fn serve(settings: &[(&str, &str)]) -> (Option<i32>, String) {
    run(&["serve"], settings)
}

fn run(arguments: &[&str], settings: &[(&str, &str)]) -> (Option<i32>, String) {
    let output = program(arguments).envs(settings.iter().copied()).output().expect("the program runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn a_missing_or_weak_secret_is_named() {
    let url = ("YUNJIAN_DATABASE__URL", "sqlite:///tmp/never-made.db?mode=ro");
    let repeated = "a".repeat(64);
    for secret in [None, Some("short"), Some(&*repeated)] {
        let settings: Vec<_> = [url].into_iter().chain(secret.map(|secret| ("YUNJIAN_SECRET", secret))).collect();
        let (code, said) = serve(&settings);
        assert!(code == Some(1) || code == Some(2), "{said}");
        assert!(said.contains("YUNJIAN_SECRET") && said.contains("`secret`"), "{said}");
        assert!(secret.is_none_or(|secret| !said.contains(secret)), "a secret is never printed: {said}");
    }
}

#[test]
fn a_missing_database_and_an_unknown_setting_are_named() {
    let (code, said) = serve(&[("YUNJIAN_SECRET", SECRET)]);
    assert!(code != Some(0) && said.contains("YUNJIAN_DATABASE__URL"), "{said}");
    let (code, said) = serve(&[("YUNJIAN_SECRET", SECRET), ("YUNJIAN_HTTP__INTROSPECTIN", "true")]);
    assert!(code != Some(0) && said.to_lowercase().contains("introspectin"), "{said}");
}

#[test]
fn a_bus_that_cannot_be_used_is_named_and_what_opens_it_is_not_printed() {
    let complete = [("YUNJIAN_SECRET", SECRET), ("YUNJIAN_DATABASE__URL", "postgres://nobody@localhost/none")];
    let check = |url| run(&["config", "check"], &[&complete[..], &[("YUNJIAN_NATS__URL", url)]].concat());
    let (code, said) = check("http://yun:password-of-the-bus@localhost");
    assert!(code == Some(1) && said.contains("`nats.url`") && said.contains("YUNJIAN_NATS__URL"), "{said}");
    assert!(!said.contains("password-of-the-bus"), "{said}");
    let (code, said) = check("nats://yun:password-of-the-bus@localhost:4222,tls://two");
    assert!(code == Some(0) && !said.contains("password-of-the-bus"), "{said}");
    let (code, said) = run(&["config", "check"], &[complete[0], complete[1], ("YUNJIAN_NATS__ADDRESS", "nats://x")]);
    assert!(code == Some(1) && said.contains("address"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unapplied_migrations_are_named_on_sqlite() {
    migrations(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unapplied_migrations_are_named_on_postgres() {
    migrations(Backend::Postgres).await;
}

async fn migrations(backend: Backend) {
    let database = Database::blank(backend).await;
    let settings = [("YUNJIAN_SECRET", SECRET), ("YUNJIAN_DATABASE__URL", database.url.as_str())];
    let (code, said) = serve(&settings);
    assert!(code == Some(1) && said.contains("yunjian migrate up"), "{said}");
    let (code, said) = run(&["migrate", "up"], &settings);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = run(&["migrate", "up"], &settings);
    assert_eq!(code, Some(0), "a second time there is nothing to do: {said}");
    Process::serve(&database, &reqwest::Client::new()).await.kill();
}

#[test]
fn settings_of_the_demo_that_are_not_there_or_not_known_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let file = folder.path().join("settings.toml");
    let demo = |file: &std::path::Path| {
        let (data, file) = (data.to_str().unwrap(), file.to_str().unwrap());
        run(&["demo", "--no-simulate", "--listen", "127.0.0.1:0", "--data", data, "--settings", file], &[])
    };
    let (code, said) = demo(&file);
    assert!(code != Some(0) && said.contains("settings.toml"), "{said}");
    std::fs::write(&file, "[leave]\ngrace = 1\n").unwrap();
    let (code, said) = demo(&file);
    assert!(code != Some(0) && said.contains("grace"), "{said}");
    std::fs::write(&file, "[spot_checks]\nmatrix = \"nowhere.toml\"\n").unwrap();
    let (code, said) = demo(&file);
    assert!(code != Some(0) && said.contains("spot_checks.matrix") && said.contains("nowhere.toml"), "{said}");
}
