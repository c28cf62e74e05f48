//! `cargo xtask setup`: everything the demo needs, built and ready.

use crate::run::{Outcome, cargo, run};
use crate::{demo, front};

/// Installs the packages of console and app, builds both and the server.
pub fn setup() -> Outcome {
    front::CONSOLE.build()?;
    front::APP.build()?;
    run(cargo().args(["build", "--bin", "yunjian", "--profile", demo::PROFILE]))?;
    eprintln!("ready: `cargo xtask demo` starts it");
    Ok(())
}
