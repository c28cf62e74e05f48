//! The steps of the test suite, in the order in which they run.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{Outcome, cargo, find, output, program, root, run, target};
use crate::server::{self, Server};
use crate::{debian, front, house, licences, nats, node, postgres, venv};

/// The suites in which clients and auditors of others meet our server.
const CONFORMANCE: &str = "tests/conformance";
/// The suites that drive console and app in a browser.
const BROWSER: &str = "tests/browser";

/// Beside what a step runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// What compiles, and the tests of what was compiled: one after the other, since cargo lets only one build.
    Cargo,
    /// What runs in Node and Python, most of it on one core or waiting: beside the compiler.
    Front,
    /// What wants the machine for itself, after both: how fast the server answers matters to it.
    Alone,
}

/// One step: what `--only` calls it, what it proves, beside what it runs, what must have ended before, what it does.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub lane: Lane,
    pub after: &'static [&'static str],
    pub act: fn() -> Outcome,
}

const fn step(name: &'static str, about: &'static str, lane: Lane, act: fn() -> Outcome) -> Step {
    Step { name, about, lane, after: &[], act }
}

/// All steps, those of a lane in the order in which they run. Clippy compiles nothing that is kept, so the console and
/// the app are built beside it; the server carries their files, and would be compiled again for each that is newer. Server
/// and tests are compiled by one command, on both cores; whatever asks the server comes after it.
pub const STEPS: &[Step] = &[
    step("format", "every Rust file is formatted", Lane::Cargo, format),
    step("house", "files keep to the rules of the house", Lane::Cargo, house::check),
    step("licences", "licences and sources of all dependencies are among those allowed", Lane::Cargo, licences::check),
    step("clippy", "no warning of clippy", Lane::Cargo, clippy),
    Step { after: &["console", "app"], ..step("build", "server and tests compile", Lane::Cargo, build) },
    step("console", "the console builds", Lane::Front, console),
    step("app", "the app builds, for WeChat and for browsers", Lane::Front, app),
    step("console-check", "generated code, types, lint and component tests of the console", Lane::Front, console_check),
    Step {
        after: &["build"],
        ..step(
            "app-check",
            "types, lint, tests and size of the app; its pages in WeChat's place",
            Lane::Front,
            app_check,
        )
    },
    step("conformance", "GraphQL clients and auditors of others against our server", Lane::Front, conformance),
    step("s3", "attachments in a store that speaks S3", Lane::Front, s3),
    step("rust", "unit and integration tests, on SQLite and PostgreSQL", Lane::Alone, rust),
    step("fuzz", "schemathesis finds no failure, and gets data from every query and mutation", Lane::Alone, fuzz),
    step("browser", "console and app in Chromium against our server", Lane::Alone, browser),
];

pub fn format() -> Outcome {
    run(cargo().args(["fmt", "--all", "--check"]))
}

pub fn clippy() -> Outcome {
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn build() -> Outcome {
    run(rust_tests().arg("--no-run"))?;
    server::build().map(drop)
}

fn has_nextest() -> bool {
    find("cargo-nextest").is_some()
}

/// The Rust tests: by nextest, which runs them beside each other, or by Cargo where it is not installed.
fn rust_tests() -> Command {
    let mut tests = cargo();
    tests.args(if has_nextest() { &["nextest", "run"][..] } else { &["test", "--no-fail-fast"] }).arg("--workspace");
    tests
}

fn console() -> Outcome {
    front::CONSOLE.build()
}

fn console_check() -> Outcome {
    front::CONSOLE.scripts(["codegen:check", "typecheck", "lint", "test"])
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
    let tests = run(&mut rust_tests());
    if !has_nextest() {
        return tests;
    }
    // Nextest leaves out the examples in the documentation.
    every([tests, run(cargo().args(["test", "--quiet", "--workspace", "--doc"]))])
}

fn conformance() -> Outcome {
    node::install(CONFORMANCE)?;
    let mut server = Server::start("conformance")?;
    let suites = run(&mut npm_test(CONFORMANCE, &server.url));
    every([suites, server.still_serves()])
}

fn fuzz() -> Outcome {
    let python = venv::programs()?.join("python");
    // A server of its own: the fuzzer may sign people out, retire zones and rename the world.
    let mut server = Server::start("fuzz")?;
    let fuzzer = run(program(python)
        // What it tried and what it found lies there.
        .current_dir(target().join("suites/fuzz"))
        .arg(root().join(CONFORMANCE).join("fuzz/run.py"))
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
    // Without a window it needs a quarter less of the machine than the whole browser.
    // Without one, every Chinese text is a row of boxes. Where fontconfig is not used, the system has one.
    debian::ensure("a Chinese font", &["fonts-noto-cjk"], || {
        output(program("fc-list").args([":lang=zh", "family"])).is_none_or(|families| !families.is_empty())
    })?;
    let chromium = chromium()?;
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

/// The browser: the one that `CHROMIUM` names, or Chromium without a window, which needs a quarter less of the machine
/// than the whole of it; where that is not to be had, the whole.
fn chromium() -> Outcome<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|file| file.is_file()) {
        return Ok(chosen);
    }
    let shell = "chromium-headless-shell";
    let missing = debian::ensure("Chromium", &[shell], || find(shell).is_some()).err();
    [shell, "chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(find)
        .ok_or_else(|| missing.unwrap_or_else(|| "Chromium is missing".to_owned()))
}

/// Fails with every reason there is; all parts have run by then.
pub fn every<const N: usize>(parts: [Outcome; N]) -> Outcome {
    let reasons: Vec<String> = parts.into_iter().filter_map(Result::err).collect();
    if reasons.is_empty() { Ok(()) } else { Err(reasons.join("; ")) }
}
