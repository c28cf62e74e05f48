//! Situation reports (情况反映).

mod duty;
mod node;
mod timeline;

use crate::access::Audience;
use crate::hubs::{Subject, Table, TopicRule};
use crate::reports;

pub use crate::graphql::open::Nothing as Queries;
pub use crate::graphql::open::Nothing as Subscriptions;
pub use crate::graphql::reports::ReportMutations as Mutations;

/// Situation reports (情况反映): what people tell of themselves, taken by an officer, answered, closed.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "notices", "files", "clocks"],
    tables: &[Table::kept("situation_report", "the case file: what the person said, and who answered")],
    topics: &[
        TopicRule::on(reports::TOPIC, Audience::Viewers, &["reportEvents", "dutyEvents"]),
        TopicRule::on(reports::HELP, Audience::Helpers, &["reportEvents", "dutyEvents"]),
    ],
    timeline: &[&timeline::Lines],
    duty: Some(&duty::Reports),
    nodes: node::KINDS,
    ..Subject::new("reports")
};
