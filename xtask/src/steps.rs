//! The steps of the test suite, in the order in which they run.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{Outcome, cargo, find, output, program, root, run};
use crate::server::{self, Server};
use crate::{debian, front, house, nats, node, postgres, venv};

/// The suites in which clients and auditors of others meet our server.
const CONFORMANCE: &str = "tests/conformance";
/// The suites that drive console and app in a browser.
const BROWSER: &str = "tests/browser";
/// How many inputs the fuzzer tries for each operation, and the seed by which a run can be repeated.
const FUZZ_EXAMPLES: &str = "40";
const FUZZ_SEED: &str = "20260101";

/// One step: what `--only` calls it, what it proves, what it does.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub act: fn() -> Outcome,
}

/// All steps. Console and app come before the server, which carries their files.
pub const STEPS: &[Step] = &[
    Step { name: "format", about: "every Rust file is formatted", act: format },
    Step { name: "house", about: "files keep to the rules of the house", act: house::check },
    Step { name: "console", about: "the console builds", act: console },
    Step { name: "console-check", about: "types, lint and component tests of the console", act: console_check },
    Step { name: "app", about: "the app builds, for WeChat and for browsers", act: app },
    Step {
        name: "app-check",
        about: "types, lint, tests and size of the app; its pages in WeChat's place",
        act: app_check,
    },
    Step { name: "clippy", about: "no warning of clippy", act: clippy },
    Step { name: "rust", about: "unit and integration tests, on SQLite and PostgreSQL", act: rust },
    Step { name: "conformance", about: "GraphQL clients and auditors of others against our server", act: conformance },
    Step { name: "fuzz", about: "schemathesis finds no failure", act: fuzz },
    Step { name: "s3", about: "attachments in a store that speaks S3", act: s3 },
    Step { name: "browser", about: "console and app in Chromium against our server", act: browser },
];

pub fn format() -> Outcome {
    run(cargo().args(["fmt", "--all", "--check"]))
}

pub fn clippy() -> Outcome {
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn console() -> Outcome {
    front::CONSOLE.build()
}

fn console_check() -> Outcome {
    front::CONSOLE.scripts(["typecheck", "lint", "test"])
}

fn app() -> Outcome {
    front::APP.build()
}

fn app_check() -> Outcome {
    front::APP.build()?;
    let scripts = front::APP.scripts(["codegen:check", "typecheck", "lint", "test", "size"]);
    let mut server = Server::start("app")?;
    let mut pages = program("npm");
    pages.current_dir(root().join(front::APP.folder)).args(["run", "test:weapp"]).env("YUNJIAN_URL", &server.url);
    every([scripts, run(&mut pages), server.still_serves()])
}

fn rust() -> Outcome {
    let database = postgres::Postgres::start()?;
    let nats = nats::ensure()?;
    let run = |command: &mut Command| run(command.env(postgres::VARIABLE, &database.url).env(nats::VARIABLE, &nats));
    if find("cargo-nextest").is_none() {
        return run(cargo().args(["test", "--workspace", "--no-fail-fast"]));
    }
    every([
        run(cargo().args(["nextest", "run", "--workspace"])),
        // Nextest leaves out the examples in the documentation.
        run(cargo().args(["test", "--quiet", "--workspace", "--doc"])),
    ])
}

fn conformance() -> Outcome {
    node::install(CONFORMANCE)?;
    let mut server = Server::start("conformance")?;
    let suites = run(&mut npm_test(CONFORMANCE, &server.url));
    every([suites, server.still_serves()])
}

fn fuzz() -> Outcome {
    let programs = venv::programs()?;
    // A server of its own: the fuzzer may sign people out, retire zones and rename the world.
    let mut server = Server::start("fuzz")?;
    let fuzzer = run(program(programs.join("schemathesis"))
        .current_dir(root().join(CONFORMANCE))
        .args(["--config-file", "schemathesis.toml", "run", &format!("{}/graphql", server.url)])
        .args(["--max-examples", FUZZ_EXAMPLES, "--seed", FUZZ_SEED])
        .env("SCHEMATHESIS_HOOKS", "fuzz_hooks")
        .env("PYTHONPATH", root().join(CONFORMANCE))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("YUNJIAN_URL", &server.url));
    every([fuzzer, server.still_serves()])
}

fn s3() -> Outcome {
    let python = venv::programs()?.join("python");
    // It starts the server itself, with the store's address in its settings.
    let server = server::build()?;
    run(program(python).arg(root().join(CONFORMANCE).join("s3.py")).arg(server).env("PYTHONDONTWRITEBYTECODE", "1"))
}

fn browser() -> Outcome {
    debian::ensure("Chromium", &["chromium"], || chromium().is_some())?;
    // Without one, every Chinese text is a row of boxes. Where fontconfig is not used, the system has one.
    debian::ensure("a Chinese font", &["fonts-noto-cjk"], || {
        output(program("fc-list").args([":lang=zh", "family"])).is_none_or(|families| !families.is_empty())
    })?;
    let chromium = chromium().ok_or("Chromium is missing")?;
    node::install(BROWSER)?;
    front::CONSOLE.build()?;
    front::APP.build()?;
    // Tests wait more than they compute: three beside each other keep two cores busy.
    let mut servers = [Server::start("browser-1")?, Server::start("browser-2")?, Server::start("browser-3")?];
    let urls = servers.each_ref().map(|server| server.url.as_str()).join(" ");
    let suites = run(npm_test(BROWSER, &urls).env("CHROMIUM", chromium));
    let [one, two, three] = &mut servers;
    every([suites, one.still_serves(), two.still_serves(), three.still_serves()])
}

/// The tests of a folder, against the servers at `urls`.
fn npm_test(folder: &str, urls: &str) -> Command {
    let mut npm = program("npm");
    npm.current_dir(root().join(folder)).args(["test"]).env("YUNJIAN_URL", urls);
    npm
}

fn chromium() -> Option<PathBuf> {
    let chosen = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|file| file.is_file());
    chosen.or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find))
}

/// Fails with every reason there is; all parts have run by then.
pub fn every<const N: usize>(parts: [Outcome; N]) -> Outcome {
    let reasons: Vec<String> = parts.into_iter().filter_map(Result::err).collect();
    if reasons.is_empty() { Ok(()) } else { Err(reasons.join("; ")) }
}
