//! Rules of the house that no compiler knows: every Rust file says what it is for and stays small enough to read at a
//! sitting, and lock files name no host.

use std::path::{Path, PathBuf};

use crate::run::{Outcome, read, root};

/// The longest a Rust file may be.
const LINES: usize = 500;
/// Folders whose Rust files are ours.
const SOURCES: [&str; 6] = ["src", "crates", "migrations", "xtask", "tests", "benches"];
/// Folders with a lock of npm.
const LOCKS: [&str; 4] = ["web-admin", "mini-program", "tests/conformance", "tests/browser"];

/// Fails with every break of the rules.
pub fn check() -> Outcome {
    let mut breaks = Vec::new();
    for file in SOURCES.iter().flat_map(|folder| rust_files(&root().join(folder))) {
        let text = read(&file)?;
        let name = file.strip_prefix(root()).unwrap_or(&file).display();
        breaks.extend(rust_breaks(&text).into_iter().map(|found| format!("{name}: {found}")));
    }
    for lock in LOCKS.map(|folder| root().join(folder).join("package-lock.json")) {
        // Such a lock would send everybody to the mirror of whoever wrote it.
        if lock.is_file() && read(&lock)?.contains("\"resolved\": \"http") {
            breaks.push(format!("{}: names hosts; write it with omit-lockfile-registry-resolved=true", lock.display()));
        }
    }
    if breaks.is_empty() { Ok(()) } else { Err(breaks.join("\n")) }
}

fn rust_breaks(text: &str) -> Vec<String> {
    let mut breaks = Vec::new();
    if !text.starts_with("//! ") {
        breaks.push("the first line does not say what the file is for (`//! …`)".to_owned());
    }
    let lines = text.lines().count();
    if lines > LINES {
        breaks.push(format!("{lines} lines, more than {LINES}: split it by subject"));
    }
    breaks
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() && !path.ends_with("node_modules") {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::rust_breaks;

    #[test]
    fn a_good_file_breaks_nothing() {
        assert!(rust_breaks("//! What it is for.\n\nfn main() {}\n").is_empty());
    }

    #[test]
    fn names_what_is_wrong() {
        assert_eq!(rust_breaks("fn main() {}\n").len(), 1);
        assert_eq!(rust_breaks(&"\n".repeat(501)).len(), 2);
    }
}
