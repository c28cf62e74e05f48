//! The glossary as a whole: all terms that clients see, as subjects list them, and which of them each front end shows.

use std::collections::BTreeMap;

use async_graphql::OutputType;
use serde::Serialize;

use super::subjects;
use crate::glossary::{Language, Said, Term, Words};
use crate::graphql::duties::DutyKinds;
use crate::graphql::open::WordList;
use crate::graphql::timeline::TimelineKinds;

/// A program that shows terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrontEnd {
    /// The officers' console.
    Console,
    /// The app of the people supervised.
    App,
}

/// Words for the descriptions of the schema alone.
pub const NOWHERE: &[FrontEnd] = &[];
/// Words that the console shows.
pub const CONSOLE: &[FrontEnd] = &[FrontEnd::Console];
/// Words that the app shows.
pub const APP: &[FrontEnd] = &[FrontEnd::App];
/// Words that both show.
pub const BOTH: &[FrontEnd] = &[FrontEnd::Console, FrontEnd::App];

impl FrontEnd {
    /// Its folder below the project's.
    pub(super) const fn folder(self) -> &'static str {
        match self {
            Self::Console => "web-admin",
            Self::App => "mini-program",
        }
    }

    const fn says(self, words: &Words) -> Said {
        match self {
            Self::Console => words.officer,
            Self::App => words.person,
        }
    }
}

/// An enum of terms, as a manifest lists it.
pub struct Terms {
    /// Which front ends bring its words along.
    shown: &'static [FrontEnd],
    name: fn() -> String,
    words: fn() -> BTreeMap<&'static str, &'static Words>,
    names: fn() -> Vec<Names>,
}

impl Terms {
    /// Those of the enum `T`, with the front ends that show them.
    pub const fn of<T: Term + OutputType>(shown: &'static [FrontEnd]) -> Self {
        Self {
            shown,
            name: || T::type_name().into_owned(),
            words: || T::items().iter().map(|item| (item.name, item.value.words())).collect(),
            names: || T::items().iter().map(|item| Names::of(item.value)).collect(),
        }
    }

    /// Those of an enum whose values subjects name.
    const fn open<W: WordList>(shown: &'static [FrontEnd]) -> Self {
        Self {
            shown,
            name: || W::NAME.to_owned(),
            words: || W::values().into_iter().map(|word| (word.name, &word.words)).collect(),
            names: Vec::new,
        }
    }

    /// The name of the enum in the schema.
    pub fn name(&self) -> String {
        (self.name)()
    }

    /// The words of each value, by its name in the schema.
    pub fn words(&self) -> BTreeMap<&'static str, &'static Words> {
        (self.words)()
    }

    /// What each value is called; empty where subjects name the values.
    pub fn names(&self) -> Vec<Names> {
        (self.names)()
    }
}

/// What a term is called.
#[derive(Debug)]
pub struct Names {
    /// In the schema.
    pub schema: &'static str,
    /// In the database, if it is kept there.
    pub kept: Option<String>,
    /// In JSON, if it is written there.
    pub written: Option<serde_json::Value>,
}

impl Names {
    fn of(term: impl Term) -> Self {
        Self { schema: term.name(), kept: term.kept(), written: term.written() }
    }
}

/// Enums of no subject.
const OURS: &[Terms] =
    &[Terms::of::<Language>(NOWHERE), Terms::open::<DutyKinds>(NOWHERE), Terms::open::<TimelineKinds>(CONSOLE)];

/// Every enum of the schema, and what else has a word of its own.
pub fn terms() -> impl Iterator<Item = &'static Terms> {
    OURS.iter().chain(subjects().iter().flat_map(|subject| subject.terms))
}

/// The words for one term, as they are printed.
#[derive(Serialize)]
struct Printed {
    #[serde(rename = "zh-CN")]
    zh: &'static str,
    #[serde(rename = "en-US")]
    en: &'static str,
    /// What the person reads, where it is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<Box<Printed>>,
}

impl Printed {
    fn of(words: &Words) -> Self {
        let plain = |said: Said, person| Self { zh: said.zh, en: said.en, person };
        let person = (words.person != words.officer).then(|| Box::new(plain(words.person, None)));
        plain(words.officer, person)
    }
}

/// The whole glossary as JSON: from enum to value to its words.
pub fn glossary() -> serde_json::Result<String> {
    let printed = |terms: &Terms| terms.words().into_iter().map(|(name, words)| (name, Printed::of(words))).collect();
    let all: BTreeMap<_, BTreeMap<_, _>> = terms().map(|terms| (terms.name(), printed(terms))).collect();
    json(&all)
}

/// What the glossary gives to both front ends: files below the project's folder, with their texts.
pub fn files() -> serde_json::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for front_end in BOTH {
        for language in [Language::ZhCn, Language::EnUs] {
            let shown: BTreeMap<_, BTreeMap<_, _>> = terms()
                .filter(|terms| terms.shown.contains(front_end))
                .map(|terms| {
                    let said = |words: &Words| front_end.says(words).in_language(language);
                    (terms.name(), terms.words().into_iter().map(|(name, words)| (name, said(words))).collect())
                })
                .collect();
            let file = format!("{}/src/i18n/{}/enums.json", front_end.folder(), language.tag());
            files.push((file, json(&shown)?));
        }
    }
    Ok(files)
}

/// JSON as the generated files have it.
pub(super) fn json(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}
