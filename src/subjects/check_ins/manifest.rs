//! Check-ins (在线报到).

use async_trait::async_trait;

use super::{plan, questions};
use crate::access::Audience;
use crate::entity::Weekday;
use crate::entity::{Timestamp, outage};
use crate::graphql::App;
use crate::hubs::glossary::{APP, BOTH, CONSOLE, Terms};
use crate::hubs::{Due, Lay, Limit, Subject, Table, TopicRule};
use crate::platform::{Answer, Tx};
use crate::subjects::check_ins;
use crate::subjects::check_ins::Move;
use crate::subjects::check_ins::QuestionKind;
use crate::subjects::check_ins::rows::{CheckInRoute, CheckInState, ExtensionCause};

pub use crate::graphql::open::Nothing as Subscriptions;
pub use crate::subjects::check_ins::graphql::acts::CheckInMutations as Mutations;
pub use crate::subjects::check_ins::graphql::acts::CheckInQueries as Queries;

/// Check-ins (在线报到): planned for one person, answered in a window, reviewed by an officer.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "outages", "notices", "files", "location", "alerts", "ingest"],
    tables: &[
        Table::kept("check_in_plan", "the case file: when the person had to check in"),
        Table::kept("check_in", "the case file: how and when the person did"),
    ],
    topics: &[TopicRule::on(check_ins::TOPIC, Audience::Viewers, &["reportEvents", "dutyEvents"])],
    due: &[&CheckIns],
    lay: Some(&CheckIns),
    timeline: &[&super::timeline::Lines],
    duty: Some(&super::duty::CheckIns),
    nodes: super::node::KINDS,
    terms: &[
        Terms::of::<CheckInRoute>(BOTH),
        Terms::of::<CheckInState>(BOTH),
        Terms::of::<ExtensionCause>(BOTH),
        Terms::of::<QuestionKind>(CONSOLE),
        Terms::of::<Weekday>(BOTH),
        Terms::of::<Move>(CONSOLE),
    ],
    limits: &[
        Limit::of("answerLongest", questions::LONGEST_ANSWER as u64, APP),
        Limit::of("questionLongest", questions::LONGEST as u64, CONSOLE),
        Limit::of("questionsMost", questions::MOST as u64, CONSOLE),
        Limit::of("windowMinutesLeast", plan::SHORTEST as u64, CONSOLE),
        Limit::of("windowMinutesMost", plan::LONGEST as u64, CONSOLE),
    ],
    extends: super::extends::FIELDS,
    ..Subject::new("check_ins")
};

struct CheckIns;

#[async_trait]
impl Due for CheckIns {
    fn name(&self) -> &'static str {
        "check-ins"
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        check_ins::due(&app.db, now).await
    }
}

#[async_trait]
impl Lay for CheckIns {
    async fn lay(&self, _: &App, tx: &Tx, outage: &outage::Model, now: Timestamp) -> Answer<()> {
        check_ins::lay(tx, outage, now).await
    }
}
