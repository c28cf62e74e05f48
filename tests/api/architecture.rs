//! The house is as its plan says: imports go down only, and `schema.graphql` is what the server serves.

use std::path::{Path, PathBuf};

/// Floors from below; who stands on one may use what is below it, and itself.
const FLOORS: &[&[&str]] = &[
    &["entity", "glossary"],
    &["events", "platform"],
    &[
        "access",
        "people",
        "outages",
        "notices",
        "files",
        "location",
        "alerts",
        "clocks",
        "reports",
        "leave",
        "ingest",
        "check_ins",
        "spot_checks",
        "duties",
        "timeline",
        "due",
        "retention",
        "simulator",
        "demo",
    ],
    &["graphql"],
    &["server", "commands"],
];
/// On the floor of the subjects left is used by right, never back.
const SUBJECTS: &[&str] = &[
    "access",
    "people",
    "outages",
    "notices",
    "files",
    "location",
    "alerts",
    "clocks",
    "reports",
    "leave",
    "ingest",
    "check_ins",
    "spot_checks",
    "duties",
    "timeline",
    "due",
    "retention",
];
/// Beside the subjects: they live from outside, as a phone and a showroom do, and no subject knows of them.
const BESIDE: &[&str] = &["simulator", "demo"];

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

/// Every Rust file below `folder`.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Top modules that a text names after `crate::`; comments aside, and tests within the file too.
fn named(text: &str) -> Vec<(usize, String)> {
    let product = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let mut found = Vec::new();
    for (number, line) in (1..).zip(product.lines()) {
        let code = line.split("//").next().unwrap_or_default();
        for rest in code.split("crate::").skip(1) {
            let module: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            if !module.is_empty() {
                found.push((number, module));
            }
        }
    }
    found
}

/// Why `from` may not use `to`; nothing when it may.
fn forbidden(from: &str, to: &str) -> Option<String> {
    let (own, other) = (floor(from)?, floor(to)?);
    if from == to {
        return None;
    }
    if other > own {
        return Some(format!("{to} is on floor {other}, above {from} on floor {own}"));
    }
    let place = |module: &str| SUBJECTS.iter().position(|subject| *subject == module);
    if let (Some(own), Some(other)) = (place(from), place(to))
        && other > own
    {
        return Some(format!("{to} comes after {from} among the subjects"));
    }
    if SUBJECTS.contains(&from) && BESIDE.contains(&to) {
        return Some(format!("{to} stands beside the subjects; {from} must not know of it"));
    }
    None
}

#[test]
fn imports_go_down_only() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaks = Vec::new();
    let mut seen = 0;
    for file in files(&source) {
        let inside = file.strip_prefix(&source).expect("a file of src");
        let module = inside.iter().next().and_then(|part| part.to_str()).expect("a name").trim_end_matches(".rs");
        if matches!(module, "lib" | "main") {
            continue;
        }
        assert!(floor(module).is_some(), "src/{module} is on no floor: give it one here and in lib.rs");
        for (line, other) in named(&std::fs::read_to_string(&file).expect("a source file")) {
            seen += 1;
            if let Some(why) = forbidden(module, &other) {
                breaks.push(format!("src/{}:{line}: {why}", inside.display()));
            }
        }
    }
    assert!(seen > 300, "the test reads what it is meant to read");
    assert!(breaks.is_empty(), "{breaks:#?}");
}

#[test]
fn the_rule_itself_finds_breaks() {
    for (from, to, breaks) in [
        ("location", "alerts", true),
        ("alerts", "location", false),
        ("entity", "platform", true),
        ("graphql", "server", true),
        ("server", "graphql", false),
        ("events", "access", true),
        ("alerts", "demo", true),
        ("demo", "alerts", false),
        ("access", "access", false),
    ] {
        assert_eq!(forbidden(from, to).is_some(), breaks, "{from} uses {to}");
    }
    let text = "use crate::alerts::{self};\n// crate::server\nfn a() { crate::people::x() }\n#[cfg(test)]\nmod tests { use crate::demo; }";
    assert_eq!(named(text), [(1, "alerts".to_owned()), (3, "people".to_owned())]);
}

#[test]
fn every_file_says_what_it_is_for_and_stays_readable() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&source) {
        let text = std::fs::read_to_string(&file).expect("a source file");
        assert!(text.starts_with("//! "), "{} does not begin with what it is for", file.display());
    }
}

#[test]
fn the_schema_file_is_what_the_server_serves() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let written = std::fs::read_to_string(file).expect("schema.graphql");
    assert!(written == yunjian::graphql::sdl(), "schema.graphql is not current: run `cargo xtask schema`");
}

#[test]
fn console_and_app_say_what_the_glossary_says() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = yunjian::graphql::glossary::files().expect("the glossary");
    assert_eq!(files.len(), 4, "two languages for two front ends");
    for (file, text) in files {
        let written = std::fs::read_to_string(project.join(&file)).unwrap_or_default();
        assert!(written == text, "{file} is not current: run `cargo xtask schema`");
    }
}
