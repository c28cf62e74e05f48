//! Installing system packages where that is possible, and saying what to install where it is not.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::run::{Outcome, find, output, program, run, say};

/// Makes sure that `present` becomes true, by installing Debian's `packages` if need be.
pub fn ensure(what: &str, packages: &[&str], present: impl Fn() -> bool) -> Outcome {
    if present() {
        return Ok(());
    }
    let list = packages.join(" ");
    say(&format!("{what} is missing: installing {list}"));
    install(packages).map_err(|reason| format!("{what} is missing ({reason}); install it: apt-get install {list}"))?;
    if present() { Ok(()) } else { Err(format!("{what} is still missing after installing {list}")) }
}

fn install(packages: &[&str]) -> Outcome {
    if find("apt-get").is_none() {
        return Err("this is not a Debian-like system".to_owned());
    }
    static UPDATED: OnceLock<Outcome> = OnceLock::new();
    UPDATED.get_or_init(|| run(apt_get()?.arg("update"))).clone()?;
    run(apt_get()?.args(["install", "-y", "--no-install-recommends"]).args(packages))
}

/// Stops a service that a package has just started, and keeps it from starting with the machine: tests start their own.
pub fn stop_service(name: &str) -> Outcome {
    if !Path::new("/run/systemd/system").exists() {
        return Ok(());
    }
    run(as_root("systemctl")?.args(["disable", "--now", name]))
}

fn apt_get() -> Outcome<Command> {
    let mut command = as_root("env")?;
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(command)
}

fn as_root(name: &str) -> Outcome<Command> {
    if is_root() {
        return Ok(program(name));
    }
    // `-n`: never ask for a password in the middle of a test run.
    let sudo = Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !sudo.is_ok_and(|status| status.success()) {
        return Err("neither root nor sudo without a password".to_owned());
    }
    let mut command = program("sudo");
    command.args(["-n", name]);
    Ok(command)
}

/// Are we the superuser?
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).as_deref() == Some("0")
}
