//! Situation reports (情况反映).

use crate::access::Audience;
use crate::entity::SituationKind;
use crate::hubs::glossary::{BOTH, CONSOLE, NOWHERE, Terms};
use crate::hubs::{Subject, Table, TopicRule};
use crate::subjects::reports;
use crate::subjects::reports::Move;
use crate::subjects::reports::graphql::list::ReportKind;
use crate::subjects::reports::graphql::reports::ReportChange;
use crate::subjects::reports::rows::SituationState;

pub use crate::subjects::reports::graphql::list::ReportListQueries as Queries;
pub use crate::subjects::reports::graphql::list::ReportListSubscriptions as Subscriptions;
pub use crate::subjects::reports::graphql::reports::ReportMutations as Mutations;

/// Situation reports (情况反映): what people tell of themselves, taken by an officer, answered, closed.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "notices", "files", "clocks"],
    tables: &[Table::kept("situation_report", "the case file: what the person said, and who answered")],
    topics: &[
        TopicRule::on(reports::TOPIC, Audience::Viewers, &["reportEvents", "dutyEvents"]),
        TopicRule::on(reports::HELP, Audience::Helpers, &["reportEvents", "dutyEvents"]),
    ],
    timeline: &[&super::timeline::Lines],
    duty: Some(&super::duty::Reports),
    nodes: super::node::KINDS,
    terms: &[
        Terms::of::<ReportChange>(NOWHERE),
        Terms::of::<ReportKind>(NOWHERE),
        Terms::of::<SituationKind>(BOTH),
        Terms::of::<SituationState>(BOTH),
        Terms::of::<Move>(CONSOLE),
    ],
    extends: super::extends::FIELDS,
    ..Subject::new("reports")
};
