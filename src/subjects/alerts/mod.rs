//! Alerts (预警).

mod node;
mod timeline;

use crate::access::Audience;
use crate::alerts;
use crate::hubs::{Subject, Table, TopicRule};

pub use crate::graphql::alert_acts::AlertMutations as Mutations;
pub use crate::graphql::alerts::AlertQueries as Queries;
pub use crate::graphql::alerts::AlertSubscriptions as Subscriptions;

/// Alerts (预警): raised by the rules, looked after by officers.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "location"],
    tables: &[
        Table::kept("alert", "the case file: what was held against the person, and what became of it"),
        Table::kept("alert_note", "the case file: who did what about an alert"),
    ],
    topics: &[TopicRule::on(alerts::TOPIC, Audience::Viewers, &["alertEvents"])],
    timeline: &[&timeline::Lines],
    nodes: node::KINDS,
    ..Subject::new("alerts")
};
