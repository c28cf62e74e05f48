//! People, their cases and measures, what they agreed to, and who vouches for them.

mod node;
mod timeline;

use crate::graphql::cases::CaseQueries;
use crate::graphql::consents::ConsentMutations;
use crate::graphql::guarantors::GuarantorMutations;
use crate::graphql::people::PersonMutations;
use crate::graphql::people::PersonQueries;
use crate::hubs::{Subject, Table};
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
    timeline: &[&timeline::Measures, &timeline::Consents, &timeline::Guarantors],
    nodes: node::KINDS,
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
