//! `cargo xtask demo`: from a fresh clone to a running demo.

use std::process::Command;

use crate::run::{Outcome, cargo};
use crate::setup;

/// The cargo profile of the demo's server. `dev` shares its build with the tests and is there minutes sooner than `release`.
pub const PROFILE: &str = "dev";

/// Builds what is not built and runs `yunjian demo` with `args`.
pub fn demo(args: &[String]) -> Outcome {
    setup::setup()?;
    become_program(cargo().args(["run", "--quiet", "--profile", PROFILE, "--bin", "yunjian", "--", "demo"]).args(args))
}

/// Turns into the server, so that an interrupt reaches it alone and nothing of ours stays beside it.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt as _;
    Err(format!("cannot run cargo: {}", command.exec()))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Outcome {
    crate::run::run(command)
}
