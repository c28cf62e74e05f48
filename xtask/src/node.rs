//! Node and npm: is the version right, are the packages of a folder installed?

use std::process::Command;

use crate::run::{Outcome, output, program, root, run, target, write};

/// What Vite runs on: 20.19 and later of that line, 22.12 and later.
const WANTED: &str = "Node 20.19 or later of that line, or 22.12 or later";

/// Fails, naming what to install, unless Node and npm can build the front ends.
pub fn check() -> Outcome {
    let Some(version) = output(Command::new("node").arg("--version")) else {
        return Err(format!("node was not found: install {WANTED} (https://nodejs.org)"));
    };
    if !is_new_enough(&version) {
        return Err(format!("node {version} is too old: install {WANTED} (https://nodejs.org)"));
    }
    match output(Command::new("npm").arg("--version")) {
        Some(_) => Ok(()),
        None => Err(format!("npm was not found beside node {version}: install it (Debian: apt-get install npm)")),
    }
}

/// `npm …` in `folder`, a path below the root.
pub fn npm(folder: &str, args: &[&str]) -> Outcome {
    run(program("npm").current_dir(root().join(folder)).args(args))
}

/// Installs the packages of `folder` by its lock, unless that very lock is installed already.
pub fn install(folder: &str) -> Outcome {
    check()?;
    let folder_path = root().join(folder);
    let lock = folder_path.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(|error| format!("cannot read {}: {error}", lock.display()))?;
    let stamp = folder_path.join("node_modules/.yunjian-installed-lock.json");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    // What was downloaded once stays below target, where continuous integration keeps things from run to run; npm finds
    // each package there by its hash in the lock.
    let cache = target().join("cache/npm").display().to_string();
    npm(folder, &["ci", "--no-audit", "--no-fund", "--prefer-offline", "--cache", &cache])?;
    write(&stamp, wanted)
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), Some(_)) => major > 22,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn accepts_what_vite_accepts() {
        for good in ["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.1"] {
            assert!(is_new_enough(good), "{good}");
        }
        for bad in ["v18.19.0", "v20.18.3", "v21.7.0", "v22.11.0", "", "vX"] {
            assert!(!is_new_enough(bad), "{bad}");
        }
    }
}
