//! Outages (平台故障): times in which the platform could not be reached. The server notices its own by a beat in the
//! database, administrators record others; both are laid over duties, so that nobody is blamed for them.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use crate::access::OfficerCaller;
use crate::entity::{OutageCause, OutageId, Timestamp, outage};
use crate::platform::{Answer, Db, Refusal, Tx, claim, new_id, pages, written};
use crate::subjects::outages::rows::server_beat;

/// Without a beat for so long the platform counts as having been away, in seconds: a restart takes less.
const AWAY_AFTER: i64 = 60;
/// A recorded outage is at most so long, in seconds: a longer one is several.
pub(super) const LONGEST: i64 = 7 * 86_400;

/// The beat of one process. It tells an outage from a quiet hour: what was away is what could not write.
#[derive(Debug, Default)]
pub struct Beat {
    /// The last beat succeeded.
    steady: bool,
}

impl Beat {
    /// Writes that the platform is there, and records an outage when nobody had for a while. True when it recorded one.
    pub async fn beat(&mut self, db: &Db, now: Timestamp) -> Answer<bool> {
        let steady = std::mem::replace(&mut self.steady, false);
        let tx = db.begin().await?;
        let last = server_beat::Entity::find_by_id(server_beat::ONLY).one(&tx).await?.map(|row| row.at);
        let recorded = match last {
            None => {
                server_beat::Model { id: server_beat::ONLY, at: now }.into_active_model().insert(&tx).await?;
                false
            }
            Some(last) => {
                // Another server may have beaten in the meantime: then it was there, and it records.
                let moved = server_beat::Entity::update_many()
                    .col_expr(server_beat::Column::At, Expr::value(now.max(last)))
                    .filter(server_beat::Column::Id.eq(server_beat::ONLY))
                    .filter(server_beat::Column::At.eq(last))
                    .exec(&tx)
                    .await?;
                let away = !steady && now.millis_since(last) > AWAY_AFTER * 1_000;
                if moved.rows_affected == 1 && away {
                    record(&tx, last, now, OutageCause::Noticed, None, None, now).await?;
                    true
                } else {
                    false
                }
            }
        };
        tx.commit().await?;
        self.steady = true;
        Ok(recorded)
    }
}

/// Records an outage that an administrator knows of: a provider was down, a line was cut.
pub async fn declare(
    db: &Db,
    officer: &OfficerCaller,
    from: Timestamp,
    to: Timestamp,
    note: String,
    now: Timestamp,
) -> Answer<outage::Model> {
    officer.require_administrator()?;
    let note = written::required("input.note", note)?;
    if to <= from || to > now || to.millis_since(from) > LONGEST * 1_000 {
        return Err(Refusal::bad_input(
            "input.endedAt",
            "结束时间须晚于开始时间、不晚于现在，且不超过七天，请更正。",
            "It ends after it began, not in the future, and within seven days. Please correct it.",
        ));
    }
    let tx = db.begin().await?;
    let row = record(&tx, from, to, OutageCause::Declared, Some(note), Some(officer.id()), now).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "outage", outage = %row.id, by = %officer.id());
    Ok(row)
}

async fn record(
    tx: &impl ConnectionTrait,
    started_at: Timestamp,
    ended_at: Timestamp,
    cause: OutageCause,
    note: Option<String>,
    recorded_by: Option<crate::entity::OfficerId>,
    now: Timestamp,
) -> Answer<outage::Model> {
    let row = outage::Model {
        note,
        recorded_by,
        recorded_at: now,
        ..outage::Model::new(new_id(now), started_at, ended_at, cause)
    };
    Ok(row.into_active_model().insert(tx).await?)
}

/// Outages that ended after `since`, oldest first.
pub async fn since(db: &impl ConnectionTrait, since: Timestamp) -> Answer<Vec<outage::Model>> {
    let find = outage::Entity::find().filter(outage::Column::EndedAt.gt(since)).order_by_asc(outage::Column::StartedAt);
    Ok(find.all(db).await?)
}

/// Claims the oldest outage that was not yet laid over duties that had ended; none when there is none.
pub async fn to_lay(db: &Db, now: Timestamp) -> Answer<Option<(Tx, outage::Model)>> {
    let find = outage::Entity::find().filter(outage::Column::LaidAt.is_null()).order_by_asc(outage::Column::RecordedAt);
    let Some((tx, rows)) = claim::due(db, find.limit(1)).await? else { return Ok(None) };
    let Some(row) = rows.into_iter().next() else { return Ok(None) };
    outage::Entity::update_many()
        .col_expr(outage::Column::LaidAt, Expr::value(now))
        .filter(outage::Column::Id.eq(row.id))
        .exec(&tx)
        .await?;
    Ok(Some((tx, row)))
}

/// Outages, newest first, after `after` (started at, id), at most `limit`.
pub async fn find(db: &Db, after: Option<(Timestamp, OutageId)>, limit: u64) -> Answer<Vec<outage::Model>> {
    use outage::Column::{Id, StartedAt};
    let find = outage::Entity::find();
    Ok(pages::newest(find, StartedAt, Id, after, limit).all(db.read()).await?)
}

/// How many milliseconds between `from` and `to` the platform was away, each counted once.
pub fn lost(outages: &[outage::Model], from: Timestamp, to: Timestamp) -> i64 {
    let mut spans: Vec<(Timestamp, Timestamp)> = outages
        .iter()
        .map(|outage| (outage.started_at.max(from), outage.ended_at.min(to)))
        .filter(|(start, end)| start < end)
        .collect();
    spans.sort_unstable();
    let (mut lost, mut counted_to) = (0, from);
    for (start, end) in spans {
        let start = start.max(counted_to);
        if end > start {
            lost += end.millis_since(start);
            counted_to = end;
        }
    }
    lost
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outage(from: i64, to: i64) -> outage::Model {
        outage::Model::new(new_id(Timestamp(0)), Timestamp(from), Timestamp(to), OutageCause::Noticed)
    }

    #[test]
    fn what_overlaps_counts_once_and_what_lies_outside_not_at_all() {
        let outages = [outage(0, 10), outage(5, 20), outage(18, 19), outage(90, 200), outage(300, 400)];
        assert_eq!(lost(&outages, Timestamp(8), Timestamp(100)), 12 + 10);
        assert_eq!(lost(&outages, Timestamp(20), Timestamp(90)), 0);
        assert_eq!(lost(&[], Timestamp(0), Timestamp(90)), 0);
    }
}
