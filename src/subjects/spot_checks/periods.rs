//! Weeks of draws: the seed of each is committed before it begins and revealed after it has ended, by due work.

use chrono::{Datelike as _, Days, NaiveDate};
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, QuerySelect as _};

use super::draw::Seed;
use crate::entity::{AgencyId, Timestamp, agency};
use crate::platform::{Answer, Db, Refusal, Tx, china, new_id};
use crate::subjects::spot_checks::rows::{PeriodId, draw_period};

/// Agencies and periods dealt with in one go; the others follow in the next.
const AT_ONCE: u64 = 500;

/// Monday and Sunday of the week that it is in China at `at`.
pub fn week_of(at: Timestamp) -> (NaiveDate, NaiveDate) {
    let today = china::day(at);
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    (monday, monday + Days::new(6))
}

/// A week that begins on `monday`, with a fresh seed that is committed `now`.
pub fn new_period(id: PeriodId, agency_id: AgencyId, monday: NaiveDate, now: Timestamp) -> draw_period::Model {
    let seed = Seed::random();
    draw_period::Model {
        id,
        agency_id,
        starts_on: monday,
        ends_on: monday + Days::new(6),
        seed_hash: seed.hash(),
        seed: seed.hex(),
        committed_at: now,
        revealed_at: None,
        draws: 0,
    }
}

/// The present week of `agency`, locked until the transaction ends; made when it is needed before due work made it.
pub(super) async fn present(tx: &Tx, agency: AgencyId, now: Timestamp) -> Answer<draw_period::Model> {
    let (monday, _) = week_of(now);
    let find = || {
        draw_period::Entity::find()
            .filter(draw_period::Column::AgencyId.eq(agency))
            .filter(draw_period::Column::StartsOn.eq(monday))
            .lock_exclusive()
    };
    if let Some(found) = find().one(tx).await? {
        return Ok(found);
    }
    insert(tx, &[new_period(new_id(now), agency, monday, now)]).await?;
    find().one(tx).await?.ok_or_else(|| Refusal::internal("a period that was made is not there"))
}

/// Commits to this week and the next where that has not been done, and reveals the seeds of weeks that have ended.
pub(super) async fn due(db: &Db, now: Timestamp) -> Answer<bool> {
    let committed = commit(db, now).await?;
    Ok(reveal(db, now).await? || committed)
}

/// The next week's seed is committed as soon as the present one runs.
async fn commit(db: &Db, now: Timestamp) -> Answer<bool> {
    let (monday, _) = week_of(now);
    let next = monday + Days::new(7);
    let known = Query::select()
        .column(draw_period::Column::AgencyId)
        .from(draw_period::Entity)
        .and_where(draw_period::Column::StartsOn.eq(next))
        .to_owned();
    let missing: Vec<AgencyId> = agency::Entity::find()
        .select_only()
        .column(agency::Column::Id)
        .filter(agency::Column::Id.not_in_subquery(known))
        .limit(AT_ONCE)
        .into_tuple()
        .all(db.read())
        .await?;
    if missing.is_empty() {
        return Ok(false);
    }
    let rows: Vec<_> = missing
        .iter()
        .flat_map(|agency| [monday, next].map(|starts_on| new_period(new_id(now), *agency, starts_on, now)))
        .collect();
    let tx = db.begin().await?;
    insert(&tx, &rows).await?;
    tx.commit().await?;
    Ok(true)
}

async fn reveal(db: &Db, now: Timestamp) -> Answer<bool> {
    use draw_period::Column::{EndsOn, Id, RevealedAt};
    let ended: Vec<PeriodId> = draw_period::Entity::find()
        .select_only()
        .column(Id)
        .filter(RevealedAt.is_null())
        .filter(EndsOn.lt(china::day(now)))
        .limit(AT_ONCE)
        .into_tuple()
        .all(db.read())
        .await?;
    if ended.is_empty() {
        return Ok(false);
    }
    let tx = db.begin().await?;
    let revealed = draw_period::Entity::update_many()
        .col_expr(RevealedAt, Expr::value(now))
        .filter(Id.is_in(ended))
        .filter(RevealedAt.is_null())
        .exec(&tx)
        .await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "draw_seeds_revealed", periods = revealed.rows_affected);
    Ok(revealed.rows_affected > 0)
}

/// Another server, or an officer's draw, may have been quicker: then its seed holds.
async fn insert(tx: &Tx, rows: &[draw_period::Model]) -> Answer<()> {
    use draw_period::Column::{AgencyId, StartsOn};
    let stored = draw_period::Entity::insert_many(rows.iter().cloned().map(draw_period::Model::into_active_model))
        .on_conflict(OnConflict::columns([AgencyId, StartsOn]).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await;
    match stored {
        Ok(_) | Err(DbErr::RecordNotInserted) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_in_china() {
        let at = |text: &str| Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let week = (day("2026-11-23"), day("2026-11-29"));
        assert_eq!(week_of(at("2026-11-22T16:00:00Z")), week);
        assert_eq!(week_of(at("2026-11-29T15:59:59Z")), week);
        assert_eq!(week_of(at("2026-11-29T16:00:00Z")).0, day("2026-11-30"));
        let period = new_period(new_id(Timestamp(0)), new_id(Timestamp(0)), week.0, Timestamp(0));
        assert_eq!(period.ends_on, week.1);
        assert_eq!(Seed::parse(&period.seed).map(|seed| seed.hash()), Some(period.seed_hash));
    }
}
