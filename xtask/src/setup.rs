//! `cargo xtask setup`: everything the demo needs, built and ready.

use crate::run::{Outcome, cargo, run};
use crate::{console, demo};

/// Installs the console's packages, builds console and server.
pub fn setup() -> Outcome {
    console::build()?;
    run(cargo().args(["build", "--bin", "yunjian", "--profile", demo::PROFILE]))?;
    eprintln!("ready: `cargo xtask demo` starts it");
    Ok(())
}
