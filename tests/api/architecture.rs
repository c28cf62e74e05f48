//! The house is as its plan says: imports go down only, a subject uses those that its manifest names, and
//! `schema.graphql` is what the server serves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use yunjian::subjects::SUBJECTS;

/// Floors from below; who stands on one may use what is below it, and itself. The rules of subjects stand on the floor
/// that is empty here: the manifests name them.
const FLOORS: &[&[&str]] = &[
    &["entity", "glossary"],
    &["events", "platform"],
    &["access"],
    &[],
    // What clients see, and what concerns every subject: resolvers ask hubs, hubs are answered with objects.
    &["graphql", "hubs"],
    &["subjects"],
    &["app"],
    &["server", "commands"],
];
/// The floor of the subjects.
const SUBJECT_FLOOR: usize = 3;
/// Beside the subjects: they live from outside, as a phone and a showroom do, and no subject knows of them.
const BESIDE: &[&str] = &["simulator", "demo"];
/// Who may ask for the list of subjects: whoever else did would know them all.
const MAY_LIST: &[&str] = &["app", "subjects"];

fn subjects() -> Vec<&'static str> {
    SUBJECTS.iter().map(|subject| subject.name).collect()
}

fn floor(module: &str) -> Option<usize> {
    let named = FLOORS.iter().position(|modules| modules.contains(&module));
    named.or_else(|| (subjects().contains(&module) || BESIDE.contains(&module)).then_some(SUBJECT_FLOOR))
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
    let subject = SUBJECTS.iter().find(|subject| subject.name == from)?;
    if BESIDE.contains(&to) {
        return Some(format!("{to} stands beside the subjects; {from} must not know of it"));
    }
    if subjects().contains(&to) && other == SUBJECT_FLOOR && !subject.after.contains(&to) {
        return Some(format!("the manifest of {from} does not name {to} (`after`)"));
    }
    None
}

/// The module that a file of `src` belongs to: the manifest of a subject belongs to the subject.
fn module(inside: &Path) -> String {
    let mut parts = inside.iter().filter_map(|part| part.to_str());
    let first = parts.next().expect("a name").trim_end_matches(".rs");
    first.to_owned()
}

#[test]
fn imports_go_down_only() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaks = Vec::new();
    let mut seen = 0;
    for file in files(&source) {
        let inside = file.strip_prefix(&source).expect("a file of src");
        let module = module(inside);
        if matches!(module.as_str(), "lib" | "main") {
            continue;
        }
        assert!(floor(&module).is_some(), "src/{module} is on no floor, and no manifest names it");
        for (line, other) in named(&std::fs::read_to_string(&file).expect("a source file")) {
            seen += 1;
            if let Some(why) = forbidden(&module, &other) {
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
        ("clocks", "leave", true),
        ("entity", "platform", true),
        ("graphql", "server", true),
        ("server", "graphql", false),
        ("events", "access", true),
        ("alerts", "demo", true),
        ("demo", "alerts", false),
        ("access", "access", false),
        ("hubs", "subjects", true),
        ("leave", "hubs", true),
    ] {
        assert_eq!(forbidden(from, to).is_some(), breaks, "{from} uses {to}");
    }
    let text = "use crate::alerts::{self};\n// crate::server\nfn a() { crate::people::x() }\n#[cfg(test)]\nmod tests { use crate::demo; }";
    assert_eq!(named(text), [(1, "alerts".to_owned()), (3, "people".to_owned())]);
}

#[test]
fn a_subject_comes_after_those_that_it_uses() {
    let order: BTreeMap<&str, usize> = subjects().into_iter().zip(0..).collect();
    assert_eq!(order.len(), SUBJECTS.len(), "two subjects have one name");
    for subject in SUBJECTS {
        for used in subject.after {
            let place =
                order.get(used).unwrap_or_else(|| panic!("{} is after {used}, which is no subject", subject.name));
            assert!(*place < order[subject.name], "{} stands before {used}, which it uses", subject.name);
        }
    }
}

#[test]
fn every_folder_of_a_subject_is_in_the_list_and_nobody_else_asks_for_the_list() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders: BTreeSet<String> = std::fs::read_dir(source.join("subjects"))
        .expect("the folder of subjects")
        .flatten()
        .map(|entry| entry.path().file_stem().and_then(|name| name.to_str()).expect("a name").to_owned())
        .filter(|name| name != "mod")
        .collect();
    assert_eq!(folders, subjects().into_iter().map(str::to_owned).collect());
    for file in files(&source) {
        let module = module(file.strip_prefix(&source).expect("a file of src"));
        let text = std::fs::read_to_string(&file).expect("a source file");
        let lists = text.contains("subjects::SUBJECTS");
        assert!(!lists || MAY_LIST.contains(&module.as_str()), "{} asks for the list of subjects", file.display());
    }
}

#[test]
fn every_file_says_what_it_is_for_and_stays_readable() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&source) {
        let text = std::fs::read_to_string(&file).expect("a source file");
        assert!(text.starts_with("//! "), "{} does not begin with what it is for", file.display());
    }
}

/// Lines of the product that have `text` in them, as `path:line`.
fn having(text: &str) -> Vec<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for file in files(&source) {
        let inside = file.strip_prefix(&source).expect("a file of src").display().to_string();
        let lines = std::fs::read_to_string(&file).expect("a source file");
        let hits = (1..).zip(lines.lines()).filter(|(_, line)| line.contains(text));
        found.extend(hits.map(|(number, _)| format!("{inside}:{number}")));
    }
    found
}

/// Handed over as a value it would take the library's line that calls it for the place where the fault arose.
#[test]
fn a_fault_is_called_where_it_arises() {
    assert!(having("Refusal::internal(").len() > 50, "the test reads what it is meant to read");
    assert_eq!(having("Refusal::internal)"), Vec::<String>::new());
}

#[test]
fn the_schema_file_is_what_the_server_serves() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let written = std::fs::read_to_string(file).expect("schema.graphql");
    assert!(written == yunjian::app::sdl(), "schema.graphql is not current: run `cargo xtask schema`");
}

#[test]
fn console_and_app_say_what_the_glossary_says() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    yunjian::app::install();
    let files = yunjian::graphql::glossary::files().expect("the glossary");
    assert_eq!(files.len(), 4, "two languages for two front ends");
    for (file, text) in files {
        let written = std::fs::read_to_string(project.join(&file)).unwrap_or_default();
        assert!(written == text, "{file} is not current: run `cargo xtask schema`");
    }
}
