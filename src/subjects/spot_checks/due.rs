//! What falls due: checks that did not reach a phone, checks that were not answered, weeks of draws that begin and end.

use sea_orm::sea_query::{ExprTrait as _, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::SpotCheckNews;
use super::life::{Actor, Move, after};
use super::periods;
use super::start::event;
use crate::entity::{PersonId, PublicId as _, Timestamp, outage};
use crate::events::log;
use crate::platform::{Answer, Db, Tx, bulk, claim};
use crate::subjects::alerts::rows::AlertKind;
use crate::subjects::alerts::{self, Facts, Raise, Raised, Why};
use crate::subjects::spot_checks::rows::{SpotCheckState, spot_check};
use crate::subjects::{outages, people};

/// Checks dealt with in one go; the others follow in the next.
const AT_ONCE: u64 = 500;
/// An answer that was on its way when the time ended still counts, in seconds.
const GRACE: i64 = 10;
const RULE: &str = "spot/1";

/// Ends what is due at `now`. True when something changed.
pub async fn due(db: &Db, now: Timestamp) -> Answer<bool> {
    let seeds = periods::due(db, now).await?;
    Ok(lapse(db, now).await? || seeds)
}

/// When `minutes` after `from` are over, reckoning only time in which the platform was there.
pub(super) fn extended(outages: &[outage::Model], from: Timestamp, minutes: i32) -> Timestamp {
    let mut spans: Vec<(Timestamp, Timestamp)> =
        outages.iter().map(|outage| (outage.started_at, outage.ended_at)).collect();
    spans.sort_unstable();
    let (mut at, mut left) = (from, 60_000 * i64::from(minutes));
    for (start, end) in spans.into_iter().filter(|(_, end)| *end > from) {
        if start >= at.plus_millis(left) {
            break;
        }
        left -= Ord::max(start.millis_since(at), 0);
        at = Ord::max(at, end);
    }
    at.plus_millis(left)
}

fn over(now: Timestamp) -> Condition {
    use spot_check::Column::{AnswerBy, DeliverBy, State};
    Condition::any()
        .add(State.eq(SpotCheckState::Drawn).and(DeliverBy.lte(now)))
        .add(State.eq(SpotCheckState::Notified).and(AnswerBy.lte(now.plus_seconds(-GRACE))))
}

async fn lapse(db: &Db, now: Timestamp) -> Answer<bool> {
    let find = spot_check::Entity::find().filter(over(now)).order_by_asc(spot_check::Column::Id).limit(AT_ONCE);
    let Some((tx, mut checks)) = claim::due(db, find).await? else { return Ok(false) };
    let Some(first) = checks.iter().map(|check| check.drawn_at).min() else { return Ok(false) };
    let outages = outages::since(&tx, first).await?;
    let mut told = Vec::with_capacity(checks.len());
    for check in &mut checks {
        let news = end(check, &outages, now)?;
        told.push(event(check, news, now));
    }
    raise(&tx, &mut checks, now).await?;
    log::append(&tx, &told).await?;
    use spot_check::Column as C;
    let change = OnConflict::column(C::Id)
        .update_columns([C::State, C::DeliverBy, C::AnswerBy, C::AlertId, C::ChangedAt])
        .to_owned();
    bulk::insert::<spot_check::Entity>(&tx, &checks, Some(change)).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "spot_checks_due", looked_at = checks.len());
    Ok(true)
}

/// Takes back what was not answered in a time that an outage cut short, as has become known since: it counts as not
/// delivered, and so not at all.
pub async fn lay(tx: &Tx, outage: &outage::Model, now: Timestamp) -> Answer<()> {
    use spot_check::Column::{AnswerBy, NotifiedAt, State};
    let rows = spot_check::Entity::find()
        .filter(State.eq(SpotCheckState::Unanswered))
        .filter(NotifiedAt.lt(outage.ended_at))
        .filter(AnswerBy.gt(outage.started_at))
        .lock_exclusive()
        .all(tx)
        .await?;
    let (mut alerts, mut told) = (Vec::new(), Vec::with_capacity(rows.len()));
    for mut check in rows {
        check.state = after(Move::Void, Actor::System, check.state)?;
        check.changed_at = now;
        alerts.extend(check.alert_id);
        told.push(event(&check, SpotCheckNews::Voided, now));
        check.into_active_model().reset_all().update(tx).await?;
    }
    alerts::withdraw_of(tx, &alerts, Why::Outage, now).await?;
    log::append(tx, &told).await?;
    Ok(())
}

/// Ends a check whose time is over, or gives it the time that the platform was away.
fn end(check: &mut spot_check::Model, outages: &[outage::Model], now: Timestamp) -> Answer<SpotCheckNews> {
    let (from, minutes, name) = match check.notified_at {
        None => (check.drawn_at, check.deliver_minutes, Move::GiveUp),
        Some(at) => (at, check.answer_minutes, Move::Lapse),
    };
    let until = extended(outages, from, minutes);
    let patience = if name == Move::Lapse { GRACE } else { 0 };
    match name {
        Move::Lapse => check.answer_by = Some(until),
        _ => check.deliver_by = until,
    }
    if now >= until.plus_seconds(patience) {
        check.state = after(name, Actor::System, check.state)?;
        check.changed_at = now;
        return Ok(SpotCheckNews::Lapsed);
    }
    Ok(SpotCheckNews::Extended)
}

/// An alert for each check that was not answered: of people under a measure in force, since nobody else owes an answer.
async fn raise(tx: &Tx, checks: &mut [spot_check::Model], now: Timestamp) -> Answer<()> {
    let unanswered: Vec<PersonId> =
        checks.iter().filter(|check| check.state == SpotCheckState::Unanswered).map(|check| check.person_id).collect();
    if unanswered.is_empty() {
        return Ok(());
    }
    let bound = people::people_under_measure(tx, &unanswered, now).await?;
    let mut of: Vec<&mut spot_check::Model> = checks
        .iter_mut()
        .filter(|check| check.state == SpotCheckState::Unanswered && bound.contains(&check.person_id))
        .collect();
    let raises: Vec<Raise> = of
        .iter()
        .map(|check| {
            let notified_at = check.notified_at.unwrap_or(check.drawn_at);
            Raise {
                kind: AlertKind::SpotCheckUnanswered,
                person: check.person_id,
                zone: None,
                episode: check.id.to_public(),
                began_at: notified_at,
                facts: Facts::SpotCheckUnanswered { notified_at, answer_by: check.answer_by.unwrap_or(now) },
                evidence: Vec::new(),
                late: false,
                active: true,
                rule: RULE,
            }
        })
        .collect();
    for (check, raised) in of.iter_mut().zip(alerts::raise(tx, &raises, now).await?) {
        let (Raised::New(alert) | Raised::Again(alert)) = raised;
        check.alert_id = Some(alert);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::OutageCause;
    use crate::platform::new_id;

    fn outage(from: i64, to: i64) -> outage::Model {
        outage::Model::new(new_id(Timestamp(0)), Timestamp(from * 60_000), Timestamp(to * 60_000), OutageCause::Noticed)
    }

    #[test]
    fn outages_are_laid_over_the_time_also_those_that_an_extension_reaches() {
        let until = |outages: &[outage::Model]| extended(outages, Timestamp(0), 30).0 / 60_000;
        assert_eq!(until(&[]), 30);
        assert_eq!(until(&[outage(10, 15)]), 35);
        assert_eq!(until(&[outage(10, 15), outage(32, 40)]), 43);
        assert_eq!(until(&[outage(-20, -10), outage(30, 40)]), 30);
        assert_eq!(until(&[outage(-20, 90)]), 120);
        assert_eq!(until(&[outage(5, 20), outage(10, 15), outage(18, 25), outage(90, 91)]), 50);
    }
}
