//! Alerts (预警).

use crate::access::Audience;
use crate::hubs::{Subject, Table, TopicRule};
use crate::subjects::alerts;

pub use crate::subjects::alerts::graphql::acts::AlertMutations as Mutations;
pub use crate::subjects::alerts::graphql::alerts::AlertQueries as Queries;
pub use crate::subjects::alerts::graphql::alerts::AlertSubscriptions as Subscriptions;

/// Alerts (预警): raised by the rules, looked after by officers.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "location"],
    tables: &[
        Table::kept("alert", "the case file: what was held against the person, and what became of it"),
        Table::kept("alert_note", "the case file: who did what about an alert"),
    ],
    topics: &[TopicRule::on(alerts::TOPIC, Audience::Viewers, &["alertEvents"])],
    timeline: &[&super::timeline::Lines],
    nodes: super::node::KINDS,
    extends: super::extends::FIELDS,
    ..Subject::new("alerts")
};
