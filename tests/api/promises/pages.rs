//! The pages that promise: what they name is there, and every promise names what holds it or says that nothing does.

use std::path::Path;

/// Folders in which a page may name a file.
const FOLDERS: [&str; 9] =
    ["src/", "crates/", "tests/", "docs/", "deploy/", "migrations/", "web-admin/", "mini-program/", "xtask/"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// All tests and sources in one text, to look names up in.
fn sources() -> String {
    let files =
        ["src", "crates", "tests"].into_iter().flat_map(|folder| crate::api::architecture::files(&root().join(folder)));
    files.map(|file| std::fs::read_to_string(file).expect("a source file")).collect()
}

#[test]
fn every_path_in_the_pages_exists() {
    let mut missing = Vec::new();
    let pages = std::fs::read_dir(root().join("docs")).expect("the pages").flatten().map(|entry| entry.path());
    let others = ["README.md", "CONTRIBUTING.md"].map(|name| root().join(name));
    for page in pages.chain(others).filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
        let text = std::fs::read_to_string(&page).expect("a page");
        for name in quoted(&text).filter(|name| FOLDERS.iter().any(|folder| name.starts_with(folder))) {
            let path = name.split([' ', ':', '#']).next().unwrap_or_default();
            if !path.contains(['*', '<', '…', '{']) && !root().join(path).exists() {
                missing.push(format!("{}: {path}", page.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_promise_names_a_test_that_exists_or_says_untested() {
    let page = std::fs::read_to_string(root().join("docs/security.md")).expect("the page");
    let sources = sources();
    let mut promises = 0;
    for line in page.lines().filter(|line| line.starts_with("| ") && !line.contains("---") && !line.contains("Held by"))
    {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [promise, kept, held] = cells[..] else { panic!("three cells: {line}") };
        promises += 1;
        for name in quoted(held).filter(|name| name.contains('_') && !name.contains(['.', '/', '=', ' '])) {
            // What is a setting and no test stands beside other words.
            let known = sources.contains(&format!("fn {name}(")) || name == "synchronous_commit";
            assert!(known, "there is no test `{name}`: {promise}");
        }
        let named = quoted(held).count() > 0;
        let said =
            ["untested", "the compiler", "its unit tests", "property tests"].iter().any(|word| held.contains(word));
        assert!(named || said, "nothing is said to hold: {promise}");
        // A file that is named without its folder says nothing to who looks for it.
        for name in quoted(held).chain(quoted(kept)).filter(|name| name.ends_with(".rs") || name.ends_with(".js")) {
            assert!(name.contains('/'), "`{name}` is no path: {promise}");
        }
    }
    assert!(promises >= 39, "{promises} promises");
}
