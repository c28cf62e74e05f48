//! Retention: the only thing that deletes. What it removed is said in numbers, and logged.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::entity::{Timestamp, fix, judge_checkpoint, session};
use crate::events::log;
use crate::files::{self, Store};
use crate::platform::settings::Settings;
use crate::platform::{Answer, Db, Refusal};

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
/// Rows removed in one transaction: short enough not to keep positions waiting.
const AT_ONCE: u64 = 5_000;
/// Positions arrive at most 30 days late; checkpoints older than this judge nothing again.
const CHECKPOINTS: i64 = 32 * DAY;
/// Ended sign-ins stay this long for questions about them.
const SESSIONS: i64 = 90 * DAY;

/// How much was removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Events past `events.retention_days`.
    pub events: u64,
    /// Positions past `retention.fix_days`; none when it is not set.
    pub fixes: u64,
    /// Checkpoints that judge nothing again.
    pub checkpoints: u64,
    /// Sign-ins that ended long ago.
    pub sessions: u64,
    /// Files that nothing carries.
    pub files: u64,
}

/// Removes what is past its time, in short transactions.
pub async fn run(db: &Db, settings: &Settings, now: Timestamp) -> Answer<Removed> {
    let mut removed = Removed::default();
    let before = now.plus_millis(-i64::from(settings.events.retention_days) * DAY);
    loop {
        let tx = db.begin().await?;
        let count = log::purge(&tx, before, AT_ONCE).await?;
        tx.commit().await?;
        removed.events += count;
        if count == 0 {
            break;
        }
    }
    if let Some(days) = settings.retention.fix_days {
        removed.fixes = fixes(db, now.plus_millis(-i64::from(days) * DAY)).await?;
    }
    let tx = db.begin().await?;
    removed.checkpoints = judge_checkpoint::Entity::delete_many()
        .filter(judge_checkpoint::Column::At.lt(now.plus_millis(-CHECKPOINTS)))
        .exec(&tx)
        .await?
        .rows_affected;
    removed.sessions = session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lt(now.plus_millis(-SESSIONS)))
        .exec(&tx)
        .await?
        .rows_affected;
    tx.commit().await?;
    let store = Store::open(&settings.files).map_err(|error| Refusal::internal(format!("{error:#}")))?;
    removed.files = files::sweep(db, &store, now).await?;
    tracing::info!(target: "audit", event = "retention", ?removed);
    Ok(removed)
}

/// Removes positions received before `before`, oldest first.
async fn fixes(db: &Db, before: Timestamp) -> Answer<u64> {
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
