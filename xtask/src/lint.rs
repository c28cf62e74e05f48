//! `cargo xtask lint`: everything that can be told from the sources without running them.

use crate::run::Outcome;
use crate::steps::{self, every};
use crate::{front, house, licences};

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
        licences::check(),
    ])
}
