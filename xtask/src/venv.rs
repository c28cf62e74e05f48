//! A Python environment below target, for the auditors that are written in Python.

use std::path::PathBuf;
use std::process::Command;

use crate::debian;
use crate::run::{Outcome, output, program, read, root, run, target, write};

/// What is to be in it.
const REQUIREMENTS: &str = "tests/conformance/requirements.txt";

/// Makes the environment if its requirements have changed, and tells where its programs are.
pub fn programs() -> Outcome<PathBuf> {
    debian::ensure("Python 3 with venv", &["python3", "python3-venv"], || {
        output(Command::new("python3").args(["-c", "import venv, ensurepip"])).is_some()
    })?;
    let wanted = read(&root().join(REQUIREMENTS))?;
    let folder = target().join("venv");
    let stamp = folder.join("installed-requirements.txt");
    if read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(folder.join("bin"));
    }
    run(program("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let pip = folder.join("bin/pip");
    let cache = target().join("cache/pip");
    run(program(pip)
        .args(["install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS])
        .arg("--cache-dir")
        .arg(cache))?;
    write(&stamp, wanted)?;
    Ok(folder.join("bin"))
}
