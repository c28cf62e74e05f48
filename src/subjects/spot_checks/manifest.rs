//! Spot checks (定位抽检).

use async_trait::async_trait;

use super::start;
use crate::access::Audience;
use crate::entity::{Timestamp, outage};
use crate::graphql::App;
use crate::hubs::glossary::{CONSOLE, NOWHERE, Terms};
use crate::hubs::{Due, Lay, Limit, Service, Subject, Table, TopicRule};
use crate::platform::{Answer, Tx};
use crate::subjects::spot_checks;
use crate::subjects::spot_checks::graphql::SpotCheckChange;
use crate::subjects::spot_checks::matrix::Matrix;
use crate::subjects::spot_checks::rows::{SkipReason, SpotCheckMethod, SpotCheckState};

pub use crate::subjects::spot_checks::graphql::SpotCheckMutations as Mutations;
pub use crate::subjects::spot_checks::graphql::SpotCheckQueries as Queries;
pub use crate::subjects::spot_checks::graphql::SpotCheckSubscriptions as Subscriptions;

/// Spot checks (定位抽检): unannounced, of named people or of some drawn by lot.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "outages", "notices", "location", "alerts", "leave", "ingest"],
    tables: &[
        Table::kept("spot_check_round", "what a draw can be verified by"),
        Table::kept("spot_check", "the case file: whether the person answered"),
        Table::kept("draw_period", "the seed of a week, by which its draws can be verified"),
    ],
    topics: &[TopicRule::on(spot_checks::TOPIC, Audience::Viewers, &["spotCheckEvents", "dutyEvents"])],
    service: Some(&SpotChecks),
    due: &[&SpotChecks],
    lay: Some(&SpotChecks),
    timeline: &[&super::timeline::Lines],
    duty: Some(&super::duty::SpotChecks),
    nodes: super::node::KINDS,
    terms: &[
        Terms::of::<SkipReason>(CONSOLE),
        Terms::of::<SpotCheckChange>(NOWHERE),
        Terms::of::<SpotCheckMethod>(CONSOLE),
        Terms::of::<SpotCheckState>(CONSOLE),
    ],
    limits: &[
        Limit::of("answerMinutesLeast", start::ANSWER.0 as u64, CONSOLE),
        Limit::of("answerMinutesMost", start::ANSWER.2 as u64, CONSOLE),
        Limit::of("roundPeopleMost", start::MOST as u64, CONSOLE),
    ],
    extends: super::extends::FIELDS,
    ..Subject::new("spot_checks")
};

struct SpotChecks;

impl Service for SpotChecks {
    fn prepare(&self, app: &mut App) -> anyhow::Result<()> {
        let matrix = Matrix::load(app.settings.spot_checks.matrix.as_deref())?;
        app.provide(matrix);
        Ok(())
    }
}

#[async_trait]
impl Due for SpotChecks {
    fn name(&self) -> &'static str {
        "spot checks"
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        spot_checks::due(&app.db, now).await
    }
}

#[async_trait]
impl Lay for SpotChecks {
    async fn lay(&self, _: &App, tx: &Tx, outage: &outage::Model, now: Timestamp) -> Answer<()> {
        spot_checks::lay(tx, outage, now).await
    }
}
