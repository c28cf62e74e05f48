//! Building the console, when a source is newer than what was built.

use std::path::Path;
use std::time::SystemTime;

use crate::node;
use crate::run::{Outcome, root};

/// The console's folder.
pub const FOLDER: &str = "web-admin";
/// What never counts as a source.
const NOT_SOURCES: [&str; 3] = ["node_modules", "dist", "test-results"];

/// Installs the console's packages and builds it if need be.
pub fn build() -> Outcome {
    node::install(FOLDER)?;
    let console = root().join(FOLDER);
    let built = modified(&console.join("dist/index.html"));
    let newest = newest_below(&console).max(modified(&root().join("schema.graphql")));
    if built.is_some() && built >= newest {
        eprintln!("the console is built and up to date");
        return Ok(());
    }
    node::npm(FOLDER, &["run", "build"])
}

fn newest_below(folder: &Path) -> Option<SystemTime> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries
        .flatten()
        .filter(|entry| !NOT_SOURCES.iter().any(|name| entry.file_name() == *name))
        .filter_map(|entry| {
            let path = entry.path();
            if path.is_dir() { newest_below(&path) } else { modified(&path) }
        })
        .max()
}

fn modified(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}
