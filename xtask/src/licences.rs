//! What may come into the tree of dependencies, by `deny.toml`: licences, crates that are banned, where crates come from.
//!
//! Asked of cargo itself, so that it holds on every machine; `cargo deny`, which also reads the texts of licences, is
//! asked as well where it is installed.

use crate::run::{Outcome, cargo, find, output, read, root, run, say};
use crate::steps::every;

/// A crate of the tree, as cargo names it: `name v1.2.3`, and behind that where it comes from, unless from crates.io.
struct Crate<'a> {
    package: &'a str,
    licence: &'a str,
}

/// Fails with every crate that `deny.toml` does not let in.
pub fn check() -> Outcome {
    let rules = read(&root().join("deny.toml"))?;
    let tree = output(cargo().args(["tree", "--workspace", "--all-features", "--locked", "--target", "all"]).args([
        "--edges",
        "normal,build,dev",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ]));
    let tree = tree.ok_or("`cargo tree` failed: is Cargo.lock up to date?")?;
    let found = refused(&rules, &tree, &root().display().to_string())?;
    every([if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }, cargo_deny()])
}

fn cargo_deny() -> Outcome {
    if find("cargo-deny").is_none() {
        say("cargo-deny is not installed; what cargo itself says of licences, bans and sources was checked");
        return Ok(());
    }
    // Advisories need a database from the network; `cargo deny check` alone asks for them too.
    run(cargo().args(["deny", "check", "licenses", "bans", "sources"]))
}

/// What of `tree` the `rules` refuse; crates below `own` are the project's.
fn refused(rules: &str, tree: &str, own: &str) -> Outcome<Vec<String>> {
    let allowed = section(rules, "[licenses]", "allow = [");
    let banned = section(rules, "[bans]", "deny = [");
    if allowed.is_empty() || banned.is_empty() {
        return Err("deny.toml names no licence or no banned crate: its form has changed".to_owned());
    }
    let mut crates: Vec<Crate> = tree
        .lines()
        .filter_map(|line| line.split_once('|'))
        .map(|(package, licence)| Crate { package, licence: licence.trim_end_matches(" (*)") })
        .collect();
    crates.sort_by_key(|one| one.package);
    crates.dedup_by_key(|one| one.package);
    if crates.len() < 2 {
        return Err("`cargo tree` named no dependencies".to_owned());
    }
    Ok(crates
        .iter()
        .filter_map(|one| Some(format!("{}: {}", one.package, fault(one, &allowed, &banned, own)?)))
        .collect())
}

fn fault(one: &Crate, allowed: &[&str], banned: &[&str], own: &str) -> Option<String> {
    let name = one.package.split(' ').next().unwrap_or_default();
    let source = one.package.split_once('(').map(|(_, source)| source.trim_end_matches(')'));
    let source = source.filter(|source| !source.starts_with("proc-macro"));
    if banned.contains(&name) {
        return Some("is banned".to_owned());
    }
    if let Some(source) = source.filter(|source| !source.starts_with(own)) {
        return Some(format!("comes from {source}, neither from crates.io nor from here"));
    }
    match Expression::read(one.licence) {
        None => Some(format!("its licence `{}` cannot be read", one.licence)),
        Some(licence) if licence.allowed(allowed) => None,
        Some(_) => Some(format!("its licence `{}` is not among those allowed", one.licence)),
    }
}

/// The quoted words of the list that begins with `head` in a section of `rules`: names of a table, words of a list.
fn section<'a>(rules: &'a str, section: &str, head: &str) -> Vec<&'a str> {
    let body = rules.split_once(section).and_then(|(_, rest)| rest.split_once(head));
    let body = body.and_then(|(_, rest)| rest.split_once("\n]")).map_or("", |(body, _)| body);
    body.lines().filter_map(|line| line.split('"').nth(1)).collect()
}

/// An SPDX expression, as far as crates use it.
enum Expression<'a> {
    Licence(&'a str),
    Any(Vec<Self>),
    All(Vec<Self>),
}

impl<'a> Expression<'a> {
    /// None when the text is none.
    fn read(text: &'a str) -> Option<Self> {
        let text = text.trim();
        // Before SPDX, `MIT/Apache-2.0` meant either.
        for (joint, join) in [(" OR ", Self::Any as fn(_) -> _), ("/", Self::Any), (" AND ", Self::All)] {
            let parts = split(text, joint)?;
            if parts.len() > 1 {
                return Some(join(parts.into_iter().map(Self::read).collect::<Option<Vec<_>>>()?));
            }
        }
        if let Some(inner) = text.strip_prefix('(') {
            return Self::read(inner.strip_suffix(')')?);
        }
        let name = |text: &str| {
            !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '+'))
        };
        let (licence, exception) = text.split_once(" WITH ").unwrap_or((text, "none"));
        (name(licence) && name(exception)).then_some(Self::Licence(text))
    }

    fn allowed(&self, allowed: &[&str]) -> bool {
        match self {
            Self::Licence(name) => allowed.contains(name),
            Self::Any(parts) => parts.iter().any(|part| part.allowed(allowed)),
            Self::All(parts) => parts.iter().all(|part| part.allowed(allowed)),
        }
    }
}

/// `text` parted at each `joint` outside brackets; none when the brackets do not match.
fn split<'a>(text: &'a str, joint: &str) -> Option<Vec<&'a str>> {
    let (mut parts, mut begin, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, sign) in text.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            _ if depth == 0 && at >= begin && text[at..].starts_with(joint) => {
                parts.push(&text[begin..at]);
                begin = at + joint.len();
            }
            _ => {}
        }
    }
    parts.push(&text[begin..]);
    (depth == 0).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::{Expression, refused};

    const RULES: &str = r#"
[licenses]
# Some.
allow = [
  "MIT",
  "Apache-2.0 WITH LLVM-exception",
  "ISC",
]

[bans]
deny = [
  { name = "openssl-sys", reason = "TLS is rustls" },
]
"#;

    #[test]
    fn an_expression_is_read_as_it_is_meant() {
        let allowed = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"];
        let holds = |text| Expression::read(text).map(|licence| licence.allowed(&allowed));
        for fine in ["MIT", "GPL-3.0 OR MIT", "GPL-3.0/MIT", "GPL-3.0 / MIT", "MIT AND (GPL-3.0 OR ISC)", "(MIT)"] {
            assert_eq!(holds(fine), Some(true), "{fine}");
        }
        // AND binds tighter than OR.
        assert_eq!(holds("MIT OR ISC AND GPL-3.0"), Some(true));
        assert_eq!(holds("Apache-2.0 WITH LLVM-exception OR GPL-3.0"), Some(true));
        for refused in ["GPL-3.0", "MIT AND GPL-3.0", "(GPL-3.0 OR MIT) AND GPL-2.0", "Apache-2.0", "MITx"] {
            assert_eq!(holds(refused), Some(false), "{refused}");
        }
        for unreadable in ["", "MIT OR", "(MIT", "MIT)", "what it says in LICENSE"] {
            assert_eq!(holds(unreadable), None, "{unreadable}");
        }
    }

    #[test]
    fn every_crate_that_may_not_come_in_is_named() {
        let tree = "ours v0.1.0 (/home/a/ours)|MIT\nserde v1.0.0|MIT (*)\nserde v1.0.0|MIT\nderive v1.0.0 (proc-macro)|ISC\n\
                    openssl-sys v0.9.0|MIT\ncopyleft v1.0.0|GPL-3.0\nunsaid v1.0.0|\n\
                    forked v1.0.0 (https://example.org/forked#1234)|MIT\n";
        let found = refused(RULES, tree, "/home/a/ours").unwrap();
        let names: Vec<_> = found.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, ["copyleft", "forked", "openssl-sys", "unsaid"], "{found:?}");
    }

    #[test]
    fn rules_or_a_tree_that_cannot_be_read_are_no_leave() {
        assert!(refused("[licenses]\n", "a v1|MIT\nb v1|MIT\n", "/").is_err());
        assert!(refused(RULES, "", "/").is_err());
    }
}
