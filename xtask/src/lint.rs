//! `cargo xtask lint`: everything that can be told from the sources without running them.

use crate::run::{Outcome, cargo, find, run};
use crate::steps::{self, every};
use crate::{front, house};

/// What a front end is asked for.
const LINTS: [&str; 2] = ["typecheck", "lint"];

/// Runs every check, so that one run shows all there is to mend.
pub fn lint() -> Outcome {
    every([
        steps::format(),
        house::check(),
        steps::clippy(),
        front::CONSOLE.scripts(LINTS),
        front::APP.scripts(LINTS),
        licences(),
    ])
}

fn licences() -> Outcome {
    if find("cargo-deny").is_none() {
        eprintln!("licences of dependencies: NOT CHECKED, cargo-deny is missing (cargo install --locked cargo-deny)");
        return Ok(());
    }
    // Advisories need a database from the network; `cargo deny check` alone asks for them too.
    run(cargo().args(["deny", "check", "licenses", "bans", "sources"]))
}
