//! People, their cases and measures, what they agreed to, and who vouches for them.

use super::guarantors;
use crate::entity::{CaseStage, MeasureKind, MeasureState, Residence, Standing};
use crate::hubs::glossary::{BOTH, CONSOLE, NOWHERE, Terms};
use crate::hubs::{Limit, Subject, Table};
use crate::subjects::people::PersonOrder;
use crate::subjects::people::graphql::cases::CaseQueries;
use crate::subjects::people::graphql::consents::ConsentMutations;
use crate::subjects::people::graphql::guarantors::GuarantorMutations;
use crate::subjects::people::graphql::people::PersonMutations;
use crate::subjects::people::graphql::people::PersonQueries;
use crate::subjects::people::rows::{ConsentKind, ConsentState, ObligationCategory, Risk};
use async_graphql::MergedObject;

pub use crate::graphql::open::Nothing as Subscriptions;

/// People, their cases and measures, what they agreed to, and who vouches for them.
pub static SUBJECT: Subject = Subject {
    after: &["access"],
    tables: &[
        Table::kept("person", "the case file"),
        Table::kept("criminal_case", "the case file"),
        Table::kept("case_person", "the case file"),
        Table::kept("measure", "the case file"),
        Table::kept("obligation", "the case file"),
        Table::kept("obligation_version", "the words of a duty as they were when it was imposed"),
        Table::kept("consent", "what the person agreed to, and when"),
        Table::kept("guarantor", "who vouched for the person, from when to when"),
    ],
    timeline: &[&super::timeline::Measures, &super::timeline::Consents, &super::timeline::Guarantors],
    nodes: super::node::KINDS,
    terms: &[
        Terms::of::<CaseStage>(BOTH),
        Terms::of::<ConsentKind>(CONSOLE),
        Terms::of::<ConsentState>(BOTH),
        Terms::of::<MeasureKind>(BOTH),
        Terms::of::<MeasureState>(BOTH),
        Terms::of::<ObligationCategory>(BOTH),
        Terms::of::<PersonOrder>(NOWHERE),
        Terms::of::<Residence>(CONSOLE),
        Terms::of::<Risk>(CONSOLE),
        Terms::of::<Standing>(BOTH),
    ],
    limits: &[Limit::of("guarantorsMost", guarantors::MOST_GUARANTORS as u64, CONSOLE)],
    ..Subject::new("people")
};

/// What is read of all of it.
#[derive(MergedObject, Default)]
#[graphql(name = "AllPeopleQueries")]
pub struct Queries(PersonQueries, CaseQueries);

/// What is changed of all of it.
#[derive(MergedObject, Default)]
#[graphql(name = "AllPeopleMutations")]
pub struct Mutations(PersonMutations, ConsentMutations, GuarantorMutations);
