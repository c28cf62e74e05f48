//! The house is as its plan says: imports go down only, a subject uses those that its manifest names, and
//! `schema.graphql` is what the server serves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use yunjian::subjects::SUBJECTS;

/// Floors from below; who stands on one may use what is below it, and itself.
const FLOORS: &[&[&str]] = &[
    &["entity", "glossary"],
    &["events", "platform"],
    &["access"],
    &["batches", "filing", "lists"],
    // What the law and the product say of a subject. Its manifest names the others that it may use.
    &["subject"],
    // What clients see, and what concerns every subject: resolvers ask hubs, hubs are answered with objects.
    &["graphql", "hubs"],
    // What a subject is to the hubs, and the list of all.
    &["manifest"],
    &["app"],
    &["server", "commands"],
];
/// Beside the subjects: they live from outside, as a phone and a showroom do, and no subject knows of them.
const BESIDE: &[&str] = &["simulator", "demo"];
/// Parts of a subject's folder that answer the hubs.
const ANSWERS: &[&str] = &["manifest", "duty", "extends", "node", "timeline"];
/// Who may ask for the list of subjects: whoever else did would know them all.
const MAY_LIST: &[&str] = &["app", "subjects"];

fn subjects() -> Vec<&'static str> {
    SUBJECTS.iter().map(|subject| subject.name).collect()
}

/// Where code stands: on which floor, and of which subject it is.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    floor: &'static str,
    subject: Option<String>,
}

/// The place of a path, given by its modules.
fn place(path: &[String]) -> Option<Place> {
    let at = |floor| Some(Place { floor, subject: None });
    match path {
        [first, rest @ ..] if first == "subjects" => {
            let Some(name) = rest.first().filter(|name| subjects().contains(&name.as_str())) else {
                return at("manifest");
            };
            let floor = match rest.get(1).map_or("", String::as_str) {
                part if ANSWERS.contains(&part) => "manifest",
                "graphql" => "graphql",
                _ => "subject",
            };
            Some(Place { floor, subject: Some(name.clone()) })
        }
        [first, ..] if BESIDE.contains(&first.as_str()) => at("subject"),
        [first, ..] => at(FLOORS.iter().copied().flatten().copied().find(|floor| floor == first)?),
        [] => None,
    }
}

fn height(floor: &str) -> usize {
    FLOORS.iter().position(|floors| floors.contains(&floor)).expect("a floor")
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

/// A file of the product, and the modules that it is.
pub(super) struct Source {
    /// Its path from the project's folder.
    pub(super) name: String,
    /// From the root of its crate; what stands in a crate beside the ground begins with that crate's name.
    pub(super) modules: Vec<String>,
    /// What is in it.
    pub(super) text: String,
}

/// Every source of the product: of the server and of the crates that it stands on.
pub(super) fn sources() -> Vec<Source> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |folder: &str, before: &[&str]| -> Vec<Source> {
        let folder = project.join(folder);
        let source = |file: PathBuf| {
            let inside = file.strip_prefix(&folder).expect("a file of the folder").with_extension("");
            let parts = inside.iter().filter_map(|part| part.to_str()).filter(|part| *part != "mod");
            Source {
                name: file.strip_prefix(project).expect("a file of the project").to_string_lossy().replace('\\', "/"),
                modules: before.iter().copied().chain(parts).map(str::to_owned).collect(),
                text: std::fs::read_to_string(&file).expect("a source file"),
            }
        };
        files(&folder).into_iter().map(source).collect()
    };
    let mut found = read("src", &[]);
    // The server sees the ground's modules as its own.
    found.extend(read("crates/ground/src", &[]));
    for beside in ["geo", "simulator"] {
        found.extend(read(&format!("crates/{beside}/src"), &[beside]));
    }
    found
}

/// The paths that a text names after `crate::`, as far as three modules; comments and tests within the file aside.
fn named(text: &str) -> Vec<(usize, Vec<String>)> {
    let product = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code: String =
        product.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (start, _) in code.match_indices("crate::") {
        let line = code[..start].matches('\n').count() + 1;
        for path in paths(&code[start + "crate::".len()..], 3) {
            if !path.is_empty() {
                found.push((line, path));
            }
        }
    }
    found
}

/// The first `depth` modules of the path, or of each of those in braces, with which `text` begins.
fn paths(text: &str, depth: usize) -> Vec<Vec<String>> {
    if depth == 0 {
        return vec![Vec::new()];
    }
    if let Some(inner) = text.strip_prefix('{') {
        let mut found = Vec::new();
        let mut open = 0;
        let mut begins = true;
        for (at, letter) in inner.char_indices() {
            match letter {
                '{' => open += 1,
                '}' if open == 0 => break,
                '}' => open -= 1,
                ',' if open == 0 => begins = true,
                _ if letter.is_whitespace() => {}
                _ if begins => {
                    found.extend(paths(&inner[at..], depth));
                    begins = false;
                }
                _ => {}
            }
        }
        return found;
    }
    let module: String = text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    if module.is_empty() {
        return vec![Vec::new()];
    }
    let rest = text[module.len()..].strip_prefix("::").map_or_else(|| vec![Vec::new()], |rest| paths(rest, depth - 1));
    rest.into_iter().map(|rest| [vec![module.clone()], rest].concat()).collect()
}

/// Why code at `from` may not use what is at `to`; nothing when it may.
fn forbidden(from: &[String], to: &[String]) -> Option<String> {
    let (own, other) = (place(from)?, place(to)?);
    if height(other.floor) > height(own.floor) {
        return Some(format!("{} is above {}", to.join("::"), from.join("::")));
    }
    if own.floor != "subject" {
        return None;
    }
    let own = own.subject?;
    if to.first().is_some_and(|first| BESIDE.contains(&first.as_str())) {
        return Some(format!("{} stands beside the subjects; {own} must not know of it", to.join("::")));
    }
    let used = other.subject.filter(|used| *used != own)?;
    let manifest = SUBJECTS.iter().find(|subject| subject.name == own)?;
    let may = manifest.after.contains(&used.as_str());
    (!may).then(|| format!("the manifest of {own} does not name {used} (`after`)"))
}

#[test]
fn imports_go_down_only() {
    let mut breaks = Vec::new();
    let mut seen = 0;
    for Source { name, modules, text } in sources() {
        // Within a crate beside the ground everything is of one subject; what it may use its Cargo.toml says.
        if matches!(modules[0].as_str(), "lib" | "main" | "geo" | "simulator") {
            continue;
        }
        assert!(place(&modules).is_some(), "{name} is on no floor");
        for (line, to) in named(&text) {
            seen += 1;
            if let Some(why) = forbidden(&modules, &to) {
                breaks.push(format!("{name}:{line}: {why}"));
            }
        }
    }
    assert!(seen > 2_000, "the test reads what it is meant to read: {seen}");
    assert!(breaks.is_empty(), "{breaks:#?}");
}

#[test]
fn the_rule_itself_finds_breaks() {
    let path = |text: &str| text.split("::").map(str::to_owned).collect::<Vec<_>>();
    for (from, to, breaks) in [
        ("subjects::location::zones", "subjects::alerts", true),
        ("subjects::alerts::raise", "subjects::location", false),
        ("subjects::clocks", "subjects::leave::find", true),
        ("subjects::leave::find", "subjects::leave::graphql", true),
        ("subjects::leave::graphql::acts", "subjects::clocks::find", false),
        ("subjects::leave::graphql::acts", "subjects::leave::manifest", true),
        ("subjects::leave::manifest", "subjects::leave::graphql", false),
        ("entity", "platform", true),
        ("graphql", "server", true),
        ("server", "graphql", false),
        ("events", "access", true),
        ("access", "subjects::people", true),
        ("subjects::alerts::act", "demo", true),
        ("demo", "subjects::alerts", false),
        ("access", "access", false),
        ("hubs", "subjects::leave::manifest", true),
        ("subjects::leave::act", "hubs", true),
    ] {
        assert_eq!(forbidden(&path(from), &path(to)).is_some(), breaks, "{from} uses {to}");
    }
    let text = "use crate::alerts::{self};\n// crate::server\nuse crate::subjects::{leave::{find, act}, files};\n#[cfg(test)]\nmod tests { use crate::demo; }";
    let found: Vec<_> = named(text).into_iter().map(|(line, path)| (line, path.join("::"))).collect();
    let wanted =
        [(1, "alerts::self"), (3, "subjects::leave::find"), (3, "subjects::leave::act"), (3, "subjects::files")];
    assert_eq!(found, wanted.map(|(line, path)| (line, path.to_owned())));
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
    let folders: BTreeSet<String> = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/subjects"))
        .expect("the folder of subjects")
        .flatten()
        .map(|entry| entry.path().file_stem().and_then(|name| name.to_str()).expect("a name").to_owned())
        .filter(|name| name != "mod")
        .collect();
    assert_eq!(folders, subjects().into_iter().map(str::to_owned).collect());
    for Source { name, modules, text } in sources() {
        let lists = text.contains("subjects::SUBJECTS");
        assert!(!lists || MAY_LIST.contains(&modules[0].as_str()), "{name} asks for the list of subjects");
    }
}

#[test]
fn every_file_says_what_it_is_for_and_stays_readable() {
    for Source { name, text, .. } in sources() {
        assert!(text.starts_with("//! "), "{name} does not begin with what it is for");
    }
}

/// Lines of the product that have `text` in them, as `path:line`.
fn having(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources() {
        let hits = (1..).zip(source.text.lines()).filter(|(_, line)| line.contains(text));
        found.extend(hits.map(|(number, _)| format!("{}:{number}", source.name)));
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
fn console_and_app_have_the_words_and_limits_of_the_server() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    yunjian::app::install();
    let mut files = yunjian::hubs::glossary::files().expect("the glossary");
    assert_eq!(files.len(), 4, "two languages for two front ends");
    files.extend(yunjian::hubs::limits::files().expect("the limits"));
    assert_eq!(files.len(), 6, "numbers for both");
    for (file, text) in files {
        let written = std::fs::read_to_string(project.join(&file)).unwrap_or_default();
        assert!(written == text, "{file} is not current: run `cargo xtask schema`");
    }
}
