//! Taking positions: many phones' in one commit, judged, receipted.

use std::sync::Arc;

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::submit;
use crate::entity::{Timestamp, fix};
use crate::graphql::App;
use crate::hubs::glossary::APP;
use crate::hubs::retention::{AT_ONCE, DAY, Purge, Table};
use crate::hubs::{Limit, Service, Subject};
use crate::platform::settings::Settings;
use crate::platform::{Answer, Db};
use crate::subjects::ingest::rows::judge_checkpoint;
use crate::subjects::ingest::{self, Ingest};
use crate::subjects::location::ShapeCache;

/// Positions arrive at most 30 days late; checkpoints older than this, in milliseconds, judge nothing again.
const CHECKPOINTS: i64 = 32 * DAY;

pub use crate::graphql::open::Nothing as Queries;
pub use crate::graphql::open::Nothing as Mutations;
pub use crate::graphql::open::Nothing as Subscriptions;

/// Taking positions: many phones' in one commit, judged, receipted.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "outages", "location", "alerts", "leave"],
    tables: &[
        Table::until("fix", &Fixes),
        Table::until("judge_checkpoint", &Checkpoints),
        Table::kept("track_state", "a single row a person"),
        Table::kept("zone_state", "a single row a person and zone"),
        Table::kept("zone_transition", "when a zone was left and entered"),
    ],
    service: Some(&Positions),
    limits: &[Limit::of("fixesAtOnce", submit::MOST as u64, APP)],
    ..Subject::new("ingest")
};

struct Positions;

impl Service for Positions {
    fn prepare(&self, app: &mut App) -> anyhow::Result<()> {
        let shapes = app.service::<Arc<ShapeCache>>().clone();
        let (db, clock, keys, hub) = (app.db.clone(), app.clock.clone(), app.keys.clone(), app.hub.clone());
        app.provide(Ingest::start(db, clock, keys, hub, shapes));
        Ok(())
    }

    fn start(&self, app: &Arc<App>) -> anyhow::Result<()> {
        tokio::spawn(ingest::watch(app.db.clone(), app.clock.clone(), app.hub.clone()));
        Ok(())
    }
}

/// Positions received before the last `retention.fix_days`, oldest first; none when it is not set.
struct Fixes;

#[async_trait]
impl Purge for Fixes {
    fn what(&self) -> &'static str {
        "positions"
    }

    async fn purge(&self, db: &Db, settings: &Settings, now: Timestamp) -> Answer<u64> {
        let Some(days) = settings.retention.fix_days else { return Ok(0) };
        let before = now.plus_millis(-i64::from(days) * DAY);
        let mut removed = 0;
        loop {
            let tx = db.begin().await?;
            let ids: Vec<i64> = fix::Entity::find()
                .select_only()
                .column(fix::Column::Id)
                .filter(fix::Column::ReceivedAt.lt(before))
                .limit(AT_ONCE)
                .into_tuple()
                .all(&tx)
                .await?;
            if ids.is_empty() {
                return Ok(removed);
            }
            removed += fix::Entity::delete_many().filter(fix::Column::Id.is_in(ids)).exec(&tx).await?.rows_affected;
            tx.commit().await?;
        }
    }
}

/// Checkpoints that judge nothing again.
struct Checkpoints;

#[async_trait]
impl Purge for Checkpoints {
    fn what(&self) -> &'static str {
        "checkpoints"
    }

    async fn purge(&self, db: &Db, _: &Settings, now: Timestamp) -> Answer<u64> {
        let tx = db.begin().await?;
        let removed = judge_checkpoint::Entity::delete_many()
            .filter(judge_checkpoint::Column::At.lt(now.plus_millis(-CHECKPOINTS)))
            .exec(&tx)
            .await?
            .rows_affected;
        tx.commit().await?;
        Ok(removed)
    }
}
