//! Numbers that forms keep to, such as the longest text: what the server refuses, both front ends know beforehand.

use std::collections::BTreeMap;

use super::glossary::{BOTH, CONSOLE, FrontEnd, json};
use super::subjects;
use crate::platform::written;

/// A number that a form keeps to.
pub struct Limit {
    /// By which name the front ends call it.
    name: &'static str,
    value: u64,
    /// Which front ends have such a form.
    known: &'static [FrontEnd],
}

impl Limit {
    /// The number that the server itself keeps to, with the front ends that have such a form.
    pub const fn of(name: &'static str, value: u64, known: &'static [FrontEnd]) -> Self {
        Self { name, value, known }
    }
}

/// Limits of no subject.
const OURS: &[Limit] = &[
    Limit::of("nameLongest", written::LONGEST_NAME as u64, CONSOLE),
    Limit::of("phoneLongest", written::LONGEST_PHONE as u64, CONSOLE),
    Limit::of("textLongest", written::LONGEST as u64, BOTH),
];

/// Every limit, as subjects list them.
pub fn limits() -> impl Iterator<Item = &'static Limit> {
    OURS.iter().chain(subjects().iter().flat_map(|subject| subject.limits))
}

/// What both front ends are given of them: files below the project's folder, with their texts.
pub fn files() -> serde_json::Result<Vec<(String, String)>> {
    let of = |front_end: &FrontEnd| {
        let known: BTreeMap<_, _> =
            limits().filter(|limit| limit.known.contains(front_end)).map(|limit| (limit.name, limit.value)).collect();
        Ok((format!("{}/src/lib/limits.json", front_end.folder()), json(&known)?))
    };
    BOTH.iter().map(of).collect()
}
