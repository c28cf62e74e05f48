//! Leave (外出报备).

use async_trait::async_trait;

use super::checked;
use crate::access::Audience;
use crate::entity::{Timestamp, outage};
use crate::graphql::App;
use crate::hubs::glossary::{APP, BOTH, CONSOLE, NOWHERE, Terms};
use crate::hubs::{Due, Lay, Limit, Subject, Table, TopicRule};
use crate::platform::{Answer, Tx};
use crate::subjects::leave;
use crate::subjects::leave::graphql::acts::LeaveDecision;
use crate::subjects::leave::rows::{
    LeaveKind, LeaveMove, LeavePurpose, LeaveRefusalCode, LeaveStage, LeaveState, LeaveTransport,
};

pub use crate::graphql::open::Nothing as Queries;
pub use crate::graphql::open::Nothing as Subscriptions;
pub use crate::subjects::leave::graphql::acts::LeaveMutations as Mutations;

/// Leave (外出报备): asked for by the person, decided by the agencies, begun and ended by itself.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "outages", "notices", "files", "location", "alerts"],
    tables: &[
        Table::kept("leave_request", "the case file: where the person was allowed to be"),
        Table::kept("leave_step", "the case file: who decided what"),
    ],
    topics: &[TopicRule::on(leave::TOPIC, Audience::Viewers, &["reportEvents", "dutyEvents"])],
    due: &[&Leaves],
    lay: Some(&Leaves),
    timeline: &[&super::timeline::Lines],
    duty: Some(&super::duty::Leaves),
    nodes: super::node::KINDS,
    terms: &[
        Terms::of::<LeaveDecision>(CONSOLE),
        Terms::of::<LeaveKind>(BOTH),
        Terms::of::<LeaveMove>(NOWHERE),
        Terms::of::<LeavePurpose>(BOTH),
        Terms::of::<LeaveRefusalCode>(BOTH),
        Terms::of::<LeaveStage>(NOWHERE),
        Terms::of::<LeaveState>(BOTH),
        Terms::of::<LeaveTransport>(BOTH),
    ],
    limits: &[Limit::of("leavePlacesMost", *checked::PLACES.end() as u64, APP)],
    extends: super::extends::FIELDS,
    ..Subject::new("leave")
};

struct Leaves;

/// Seconds after its end in which somebody may still come back in time.
fn grace(app: &App) -> i64 {
    i64::from(app.settings.leave.grace_minutes) * 60
}

#[async_trait]
impl Due for Leaves {
    fn name(&self) -> &'static str {
        "leave"
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        leave::due(&app.db, grace(app), now).await
    }
}

#[async_trait]
impl Lay for Leaves {
    async fn lay(&self, app: &App, tx: &Tx, outage: &outage::Model, now: Timestamp) -> Answer<()> {
        leave::lay(tx, outage, grace(app), now).await
    }
}
