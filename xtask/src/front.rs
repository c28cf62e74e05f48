//! The front ends: installing their packages, and building them when a source is newer than what was built.

use std::path::Path;
use std::time::SystemTime;

use crate::node;
use crate::run::{Outcome, root, say};

/// A front end: a folder with a lock of npm, and what `npm run build` makes in it.
pub struct Front {
    /// What people call it.
    pub name: &'static str,
    /// Its folder.
    pub folder: &'static str,
    /// Files that are there, and newer than every source, when it is built.
    built: &'static [&'static str],
}

/// The officers' console.
pub const CONSOLE: Front =
    Front { name: "console", folder: "web-admin", built: &["dist/index.html", "dist/explorer.html"] };
/// The app of the people supervised, for WeChat and for browsers.
pub const APP: Front =
    Front { name: "app", folder: "mini-program", built: &["dist/weapp/app.json", "dist/h5/index.html"] };

/// What both front ends are made from besides their own folder.
const SHARED: [&str; 2] = ["schema.graphql", "packages"];

/// What never counts as a source.
const NOT_SOURCES: [&str; 4] = ["node_modules", "dist", "test-results", ".swc"];

impl Front {
    /// Installs the packages and builds if need be.
    pub fn build(&self) -> Outcome {
        node::install(self.folder)?;
        let folder = root().join(self.folder);
        let oldest = self.built.iter().map(|file| modified(&folder.join(file))).min().flatten();
        let shared = SHARED.iter().map(|name| newest_of(&root().join(name))).max().flatten();
        let newest = newest_of(&folder).max(shared);
        if oldest.is_some() && oldest >= newest {
            say(&format!("the {} is built and up to date", self.name));
            return Ok(());
        }
        node::npm(self.folder, &["run", "build"])
    }

    /// Installs the packages and runs these scripts; all of them, so that one run shows all there is to mend.
    pub fn scripts<const N: usize>(&self, scripts: [&str; N]) -> Outcome {
        node::install(self.folder)?;
        crate::steps::every(scripts.map(|script| node::npm(self.folder, &["run", script])))
    }
}

/// When a file, or the newest source below a folder, was changed.
fn newest_of(path: &Path) -> Option<SystemTime> {
    if !path.is_dir() {
        return modified(path);
    }
    let entries = std::fs::read_dir(path).ok()?;
    entries
        .flatten()
        .filter(|entry| !NOT_SOURCES.iter().any(|name| entry.file_name() == *name))
        .filter_map(|entry| newest_of(&entry.path()))
        .max()
}

fn modified(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}
