//! Alerts (预警).

use crate::access::Audience;
use crate::hubs::glossary::{CONSOLE, NOWHERE, Terms};
use crate::hubs::{Subject, Table, TopicRule};
use crate::subjects::alerts;
use crate::subjects::alerts::Move;
use crate::subjects::alerts::rows::{AlertKind, AlertOutcome, AlertState, ChangeKind, Severity};

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
    terms: &[
        Terms::of::<AlertKind>(CONSOLE),
        Terms::of::<AlertOutcome>(CONSOLE),
        Terms::of::<AlertState>(CONSOLE),
        Terms::of::<ChangeKind>(NOWHERE),
        Terms::of::<Severity>(CONSOLE),
        Terms::of::<Move>(CONSOLE),
    ],
    extends: super::extends::FIELDS,
    ..Subject::new("alerts")
};
