//! The glossary as a whole: all terms that clients see, and which of them each front end shows.

use std::collections::BTreeMap;

use async_graphql::OutputType;
use serde::Serialize;

use super::duties::DutyKinds;
use super::open::WordList;
use super::timeline::TimelineKinds;
use crate::entity::{
    AgencyKind, AlertKind, AlertOutcome, AlertState, CaseStage, ChangeKind, CheckInRoute, CheckInState, ClockState,
    ConsentKind, ConsentState, Datum, ExtensionCause, FixSource, LeaveKind, LeaveMove, LeavePurpose, LeaveRefusalCode,
    LeaveState, LeaveTransport, MeasureKind, MeasureState, NoticeChannel, NoticeKind, NoticeState, ObligationCategory,
    OutageCause, ReceiptSubject, Residence, Risk, Role, Severity, SituationKind, SituationState, SkipReason,
    SpotCheckMethod, SpotCheckState, Standing, Verdict, Weekday, ZoneKind,
};
use crate::glossary::{Language, Said, Term, Words};
use crate::subjects::check_ins::{self, QuestionKind};
use crate::subjects::clocks::graphql::ClockChange;
use crate::subjects::clocks::{self, Holder};
use crate::subjects::leave::graphql::acts::LeaveDecision;
use crate::subjects::location::doubt::FixMark;
use crate::subjects::people::PersonOrder;
use crate::subjects::reports::graphql::list::ReportKind;
use crate::subjects::reports::graphql::reports::ReportChange;
use crate::subjects::spot_checks::graphql::SpotCheckChange;
use crate::subjects::{alerts, reports};

/// A program that shows terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FrontEnd {
    /// The officers' console.
    Console,
    /// The app of the people supervised.
    App,
}

const NOWHERE: &[FrontEnd] = &[];
const CONSOLE: &[FrontEnd] = &[FrontEnd::Console];
const APP: &[FrontEnd] = &[FrontEnd::App];
const BOTH: &[FrontEnd] = &[FrontEnd::Console, FrontEnd::App];

impl FrontEnd {
    const fn folder(self) -> &'static str {
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

/// An enum of terms.
struct Terms {
    name: String,
    /// Which front ends bring its words along.
    shown: &'static [FrontEnd],
    words: BTreeMap<&'static str, &'static Words>,
    #[cfg(test)]
    names: Vec<tests::Names>,
}

fn of<T: Term + OutputType>(shown: &'static [FrontEnd]) -> Terms {
    Terms {
        name: T::type_name().into_owned(),
        shown,
        words: T::items().iter().map(|item| (item.name, item.value.words())).collect(),
        #[cfg(test)]
        names: T::items().iter().map(|item| tests::Names::of(item.value)).collect(),
    }
}

/// An enum whose values subjects name.
fn open<W: WordList>(shown: &'static [FrontEnd]) -> Terms {
    Terms {
        name: W::NAME.to_owned(),
        shown,
        words: W::values().into_iter().map(|word| (word.name, &word.words)).collect(),
        #[cfg(test)]
        names: Vec::new(),
    }
}

/// Every enum of the schema, and what else has a word of its own.
fn terms() -> Vec<Terms> {
    vec![
        of::<AgencyKind>(CONSOLE),
        of::<AlertKind>(CONSOLE),
        of::<AlertOutcome>(CONSOLE),
        of::<AlertState>(CONSOLE),
        of::<CaseStage>(BOTH),
        of::<ChangeKind>(NOWHERE),
        of::<CheckInRoute>(BOTH),
        of::<CheckInState>(BOTH),
        of::<ClockChange>(NOWHERE),
        of::<ClockState>(BOTH),
        of::<ConsentKind>(CONSOLE),
        of::<ConsentState>(BOTH),
        of::<Datum>(CONSOLE),
        open::<DutyKinds>(NOWHERE),
        of::<ExtensionCause>(BOTH),
        of::<FixMark>(CONSOLE),
        of::<FixSource>(CONSOLE),
        of::<Holder>(NOWHERE),
        of::<Language>(NOWHERE),
        of::<LeaveDecision>(CONSOLE),
        of::<LeaveKind>(BOTH),
        of::<LeaveMove>(NOWHERE),
        of::<LeavePurpose>(BOTH),
        of::<LeaveRefusalCode>(BOTH),
        of::<LeaveState>(BOTH),
        of::<LeaveTransport>(BOTH),
        of::<MeasureKind>(BOTH),
        of::<MeasureState>(BOTH),
        of::<NoticeChannel>(CONSOLE),
        of::<NoticeKind>(CONSOLE),
        of::<NoticeState>(CONSOLE),
        of::<ObligationCategory>(BOTH),
        of::<OutageCause>(CONSOLE),
        of::<PersonOrder>(NOWHERE),
        of::<QuestionKind>(CONSOLE),
        of::<ReceiptSubject>(APP),
        of::<ReportChange>(NOWHERE),
        of::<ReportKind>(NOWHERE),
        of::<Residence>(CONSOLE),
        of::<Risk>(CONSOLE),
        of::<Role>(CONSOLE),
        of::<Severity>(CONSOLE),
        of::<SituationKind>(BOTH),
        of::<SituationState>(BOTH),
        of::<SkipReason>(CONSOLE),
        of::<SpotCheckChange>(NOWHERE),
        of::<SpotCheckMethod>(CONSOLE),
        of::<SpotCheckState>(CONSOLE),
        of::<Standing>(BOTH),
        of::<Verdict>(CONSOLE),
        of::<Weekday>(BOTH),
        of::<ZoneKind>(BOTH),
        of::<alerts::Move>(CONSOLE),
        of::<check_ins::Move>(CONSOLE),
        of::<clocks::Move>(CONSOLE),
        of::<reports::Move>(CONSOLE),
        open::<TimelineKinds>(CONSOLE),
    ]
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
    let all: BTreeMap<_, BTreeMap<_, _>> = terms()
        .into_iter()
        .map(|terms| (terms.name, terms.words.into_iter().map(|(name, words)| (name, Printed::of(words))).collect()))
        .collect();
    json(&all)
}

/// What the glossary gives to both front ends: files below the project's folder, with their texts.
pub fn files() -> serde_json::Result<Vec<(String, String)>> {
    let terms = terms();
    let mut files = Vec::new();
    for front_end in BOTH {
        for language in [Language::ZhCn, Language::EnUs] {
            let shown: BTreeMap<_, BTreeMap<_, _>> = terms
                .iter()
                .filter(|terms| terms.shown.contains(front_end))
                .map(|terms| {
                    let said = |words: &Words| front_end.says(words).in_language(language);
                    (&terms.name, terms.words.iter().map(|(name, words)| (*name, said(words))).collect())
                })
                .collect();
            let file = format!("{}/src/i18n/{}/enums.json", front_end.folder(), language.tag());
            files.push((file, json(&shown)?));
        }
    }
    Ok(files)
}

fn json(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What a term is called.
    pub(crate) struct Names {
        schema: &'static str,
        kept: Option<String>,
        written: Option<serde_json::Value>,
    }

    impl Names {
        pub(crate) fn of(term: impl Term) -> Self {
            Self { schema: term.name(), kept: term.kept(), written: term.written() }
        }
    }

    /// The enums of the schema with the names of their values, as the file has them.
    fn schema() -> BTreeMap<String, BTreeSet<String>> {
        let text = include_str!("../../schema.graphql");
        let document = async_graphql::parser::parse_schema(text).unwrap();
        document
            .definitions
            .into_iter()
            .filter_map(|definition| match definition {
                async_graphql::parser::types::TypeSystemDefinition::Type(of) => Some(of.node),
                _ => None,
            })
            .filter_map(|of| match of.kind {
                async_graphql::parser::types::TypeKind::Enum(values) => Some((
                    of.name.node.to_string(),
                    values.values.into_iter().map(|value| value.node.value.node.to_string()).collect(),
                )),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn every_enum_of_the_schema_has_its_words_once() {
        crate::app::install();
        let mut listed = BTreeMap::new();
        for terms in terms() {
            let names = terms.words.keys().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
            assert!(listed.insert(terms.name.clone(), names).is_none(), "{} is listed twice", terms.name);
        }
        assert!(listed.remove("Risk").is_some(), "the schema has risks as text");
        assert_eq!(listed, schema());
    }

    #[test]
    fn a_term_has_one_name_in_the_schema_the_database_and_json() {
        crate::app::install();
        let (mut kept, mut written) = (0, 0);
        for terms in terms() {
            for name in &terms.names {
                if let Some(in_database) = &name.kept {
                    assert_eq!(in_database, name.schema, "{}", terms.name);
                    kept += 1;
                }
                if let Some(in_json) = &name.written {
                    assert_eq!(in_json, name.schema, "{}", terms.name);
                    written += 1;
                }
            }
        }
        assert!(kept > 150 && written > kept, "{kept} are kept and {written} are written");
    }

    #[test]
    fn no_word_is_empty_or_in_the_other_language() {
        crate::app::install();
        let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        for terms in terms() {
            for (name, words) in terms.words {
                for said in [words.officer, words.person] {
                    assert!(!said.zh.trim().is_empty() && !said.en.trim().is_empty(), "{}.{name}", terms.name);
                    assert!(!chinese(said.en), "{}.{name}: {}", terms.name, said.en);
                }
            }
        }
    }
}
