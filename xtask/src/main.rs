//! `cargo xtask …`: set-up, demo, tests, benchmarks and checks of the whole project, without dependencies.

mod bench;
mod debian;
mod demo;
mod front;
mod house;
mod lanes;
mod licences;
mod lint;
mod nats;
mod node;
mod postgres;
mod run;
mod schema;
mod server;
mod setup;
mod slowest;
mod steps;
mod test;
mod venv;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask setup              install what console and app need, build them and the server
cargo xtask demo [ARGS]        build everything and run `yunjian demo ARGS`
cargo xtask test [--only STEP] the whole test suite, or single steps of it (`--list` names them)
cargo xtask bench [CASE]       run benchmarks and put their tables into docs/benchmarks.md
cargo xtask lint               format, clippy, rules of the house, licences, types and lint of console and app
cargo xtask schema             write schema.graphql and the words of console and app anew from the code

Example: cargo xtask test --only clippy --only rust
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let outcome = match command.as_str() {
        "setup" => setup::setup(),
        "demo" => demo::demo(&rest),
        "test" => test::test(&rest),
        "bench" => bench::bench(&rest),
        "lint" => lint::lint(),
        "schema" => schema::schema(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            if !reason.is_empty() {
                eprintln!("xtask: {reason}");
            }
            ExitCode::FAILURE
        }
    }
}
