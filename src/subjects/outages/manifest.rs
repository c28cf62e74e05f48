//! Outages of the platform (平台故障).

use async_trait::async_trait;
use tokio::sync::Mutex;

use super::record;
use crate::entity::OutageCause;
use crate::entity::Timestamp;
use crate::graphql::App;
use crate::hubs::glossary::{CONSOLE, Terms};
use crate::hubs::{self, Due, Limit, Service, Subject, Table};
use crate::platform::Answer;
use crate::subjects::outages::{self, Beat};

/// The platform's beat is written once in so many milliseconds.
const BEAT_EACH: i64 = 10_000;

pub use crate::graphql::open::Nothing as Subscriptions;
pub use crate::subjects::outages::graphql::OutageMutations as Mutations;
pub use crate::subjects::outages::graphql::OutageQueries as Queries;

/// Outages of the platform (平台故障): noticed by a beat, or declared, and laid over duties.
pub static SUBJECT: Subject = Subject {
    after: &["access"],
    tables: &[
        Table::kept("outage", "what the platform's failures excused"),
        Table::kept("server_beat", "a single row: when the platform last was there"),
    ],
    service: Some(&Beats),
    due: &[&Beats, &Outages],
    terms: &[Terms::of::<OutageCause>(CONSOLE)],
    limits: &[Limit::of("outageSecondsMost", record::LONGEST as u64, CONSOLE)],
    ..Subject::new("outages")
};

struct Beats;

impl Service for Beats {
    fn prepare(&self, app: &mut App) -> anyhow::Result<()> {
        app.provide(Mutex::new(Beat::default()));
        Ok(())
    }
}

#[async_trait]
impl Due for Beats {
    fn name(&self) -> &'static str {
        "beat"
    }

    fn interval(&self) -> i64 {
        BEAT_EACH
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        app.service::<Mutex<Beat>>().lock().await.beat(&app.db, now).await?;
        // Nobody waits for a beat; an outage that it recorded is laid by the next work.
        Ok(false)
    }
}

struct Outages;

#[async_trait]
impl Due for Outages {
    fn name(&self) -> &'static str {
        "outages"
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        let Some((tx, outage)) = outages::to_lay(&app.db, now).await? else { return Ok(false) };
        hubs::outages::lay(app, &tx, &outage, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}
