//! What check-ins do by themselves: they are planned, open, remind, are extended for what failed on our side, are missed,
//! and follow what is found about them.

use std::collections::BTreeSet;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::CheckInNews;
use super::act::event;
use super::life::{TURNS, Turn};
use super::plan::{AHEAD, ahead};
use crate::entity::{PersonId, PublicId as _, Timestamp, outage};
use crate::events::log;
use crate::platform::{Answer, Db, Tx, bulk, china, claim};
use crate::subjects::alerts::rows::{AlertId, AlertKind, AlertOutcome, AlertState, alert};
use crate::subjects::alerts::{self, Facts, Raise, Raised, Why};
use crate::subjects::check_ins::rows::{CheckInState, ExtensionCause, check_in, check_in_plan};
use crate::subjects::notices::rows::NoticeKind;
use crate::subjects::notices::{self, NewNotice};
use crate::subjects::outages;
use crate::subjects::people::rows::ConsentKind;
use crate::subjects::people::{people_under_measure, people_who_declined};

/// Rows handled in one go; the others follow in the next.
const AT_ONCE: u64 = 200;
/// A first reminder comes when so much of the window is left, in minutes, or half of it if that is less.
const REMIND_BEFORE: i64 = 120;
/// A window that is made longer stays open for so many minutes from now at least.
const LEAST: i64 = 15;
/// Nobody was reached on two channels: the window stays open for so many more minutes, and the reminder is sent again.
const AGAIN: i64 = 60;
/// After so many minutes in which nobody could be reminded the check-in is excused: that is our failure.
const GIVE_UP: i64 = 24 * 60;
/// Channels of the person's own on which a reminder must have come before a check-in counts as missed. That it opened was
/// told too, and is no reminder.
const CHANNELS: usize = 2;
const RULE: &str = "check_in/1";

/// Does what is due. True when anything was.
pub async fn due(db: &Db, now: Timestamp) -> Answer<bool> {
    Ok(plan(db, now).await?
        | open(db, now).await?
        | remind(db, now).await?
        | close(db, now).await?
        | follow(db, now).await?)
}

/// Plans check-ins ahead. Nobody is told of what has not opened, so there is no event.
async fn plan(db: &Db, now: Timestamp) -> Answer<bool> {
    let last = china::day(now) + chrono::Days::new(AHEAD);
    let find = check_in_plan::Entity::find()
        .filter(check_in_plan::Column::EndedAt.is_null())
        .filter(check_in_plan::Column::PlannedTo.lt(last))
        .limit(AT_ONCE);
    let Some((tx, plans)) = claim::due(db, find).await? else { return Ok(false) };
    for plan in &plans {
        let (rows, planned_to) = ahead(plan, now);
        let known = OnConflict::columns([check_in::Column::PlanId, check_in::Column::OpensAt]).do_nothing().to_owned();
        bulk::insert::<check_in::Entity>(&tx, &rows, Some(known)).await?;
        check_in_plan::Entity::update_many()
            .col_expr(check_in_plan::Column::PlannedTo, Expr::value(planned_to))
            .filter(check_in_plan::Column::Id.eq(plan.id))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(false)
}

async fn open(db: &Db, now: Timestamp) -> Answer<bool> {
    let find = check_in::Entity::find()
        .filter(check_in::Column::State.eq(CheckInState::Planned))
        .filter(check_in::Column::OpensAt.lte(now))
        .order_by_asc(check_in::Column::OpensAt);
    let Some((tx, rows)) = claim::due(db, find.limit(AT_ONCE)).await? else { return Ok(false) };
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let bound: BTreeSet<PersonId> = people_under_measure(&tx, &people, now).await?;
    let (rows, void): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| bound.contains(&row.person_id));
    // A duty that no measure carries is none.
    check_in::Entity::delete_many().filter(check_in::Column::Id.is_in(void.iter().map(|row| row.id))).exec(&tx).await?;
    let mut told = Vec::with_capacity(rows.len());
    let mut notices = Vec::with_capacity(rows.len());
    for mut row in rows {
        let window = row.closes_at.millis_since(row.opens_at) / 60_000;
        row.state = CheckInState::Open;
        row.remind_at = Some(row.closes_at.plus_seconds(-60 * REMIND_BEFORE.min(window / 2)));
        turn(&tx, &row).await?;
        notices.push(notice(&row, NoticeKind::CheckInOpen, "open", now));
        told.push(event(&row, CheckInNews::Opened, now));
    }
    notices::enqueue(&tx, &notices, now).await?;
    log::append(&tx, &told).await?;
    tx.commit().await?;
    Ok(!told.is_empty())
}

fn notice(row: &check_in::Model, kind: NoticeKind, which: &str, now: Timestamp) -> NewNotice {
    NewNotice {
        person: row.person_id,
        kind,
        subject: row.id.0,
        due: now,
        expires: Some(row.closes_at),
        moment: Some(row.closes_at),
        dedup: format!("{}/{which}", row.id.to_public()),
    }
}

/// Reminds those who have not checked in yet.
async fn remind(db: &Db, now: Timestamp) -> Answer<bool> {
    let find = check_in::Entity::find()
        .filter(check_in::Column::State.eq(CheckInState::Open))
        .filter(check_in::Column::RemindAt.lte(now))
        .order_by_asc(check_in::Column::RemindAt);
    let Some((tx, rows)) = claim::due(db, find.limit(AT_ONCE)).await? else { return Ok(false) };
    let notices: Vec<NewNotice> = rows
        .iter()
        .map(|row| notice(row, NoticeKind::CheckInReminder, &format!("remind/{}", row.closes_at.0), now))
        .collect();
    notices::enqueue(&tx, &notices, now).await?;
    check_in::Entity::update_many()
        .col_expr(check_in::Column::RemindAt, Expr::value(None::<i64>))
        .filter(check_in::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(false)
}

/// Ends windows: extends those that something of ours stood in the way of, and lets the others be missed.
async fn close(db: &Db, now: Timestamp) -> Answer<bool> {
    let find = check_in::Entity::find()
        .filter(check_in::Column::State.eq(CheckInState::Open))
        .filter(check_in::Column::ClosesAt.lte(now))
        .order_by_asc(check_in::Column::ClosesAt);
    let Some((tx, rows)) = claim::due(db, find.limit(AT_ONCE)).await? else { return Ok(false) };
    let earliest = rows.iter().map(|row| row.opens_at).min().unwrap_or(now);
    let outages = outages::since(&tx, earliest).await?;
    let subjects: Vec<uuid::Uuid> = rows.iter().map(|row| row.id.0).collect();
    let reached = notices::reached(&tx, &subjects, NoticeKind::CheckInReminder).await?;
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let unwilling = people_who_declined(&tx, &people, ConsentKind::Notices).await?;
    let (mut told, mut missed) = (Vec::new(), Vec::new());
    for mut row in rows {
        let lost = minutes(outages::lost(&outages, row.opens_at, row.closes_at));
        let channels = reached.get(&row.id.0).map_or(0, BTreeSet::len);
        let news = if lost > row.outage_minutes {
            let more = lost - row.outage_minutes;
            row.outage_minutes = lost;
            extend(&mut row, i64::from(more), LEAST, ExtensionCause::Outage, now);
            CheckInNews::Extended
        } else if channels >= CHANNELS {
            row.state = TURNS.after(Turn::Miss, row.state).unwrap_or(row.state);
            row.remind_at = None;
            missed.push(row.clone());
            continue;
        } else if unwilling.contains(&row.person_id) {
            // Another hour would bring no reminder either.
            row.extended_why = Some(ExtensionCause::NotReminded);
            row.state = TURNS.after(Turn::Excuse, row.state).unwrap_or(row.state);
            CheckInNews::Excused
        } else if i64::from(row.extended_minutes) < GIVE_UP {
            extend(&mut row, AGAIN, AGAIN, ExtensionCause::NotReminded, now);
            CheckInNews::Extended
        } else {
            row.state = TURNS.after(Turn::Excuse, row.state).unwrap_or(row.state);
            CheckInNews::Excused
        };
        turn(&tx, &row).await?;
        told.push(event(&row, news, now));
    }
    let raises: Vec<Raise> = missed.iter().map(raise).collect();
    let raised = alerts::raise(&tx, &raises, now).await?;
    for (mut row, raised) in missed.into_iter().zip(raised) {
        let (Raised::New(id) | Raised::Again(id)) = raised;
        row.alert_id = Some(id);
        turn(&tx, &row).await?;
        told.push(event(&row, CheckInNews::Missed, now));
    }
    log::append(&tx, &told).await?;
    tx.commit().await?;
    Ok(true)
}

/// Keeps a window open for so many more minutes, and at least `least` from now.
fn extend(row: &mut check_in::Model, more: i64, least: i64, why: ExtensionCause, now: Timestamp) {
    let before = row.closes_at;
    row.closes_at = before.plus_seconds(more * 60).max(now.plus_seconds(least * 60));
    row.extended_minutes += minutes(row.closes_at.millis_since(before));
    row.extended_why = Some(why);
    row.remind_at = Some(now);
}

/// Whole minutes of so many milliseconds, rounded in the person's favour.
fn minutes(millis: i64) -> i32 {
    i32::try_from((millis + 59_999) / 60_000).unwrap_or(i32::MAX)
}

fn raise(row: &check_in::Model) -> Raise {
    Raise {
        kind: AlertKind::CheckInMissed,
        person: row.person_id,
        zone: None,
        episode: format!("{}/Missed", row.id.to_public()),
        began_at: row.closes_at,
        facts: Facts::CheckInMissed { opens_at: row.opens_at, closes_at: row.closes_at },
        evidence: Vec::new(),
        late: false,
        active: true,
        rule: RULE,
    }
}

/// Excuses what was missed in windows that an outage cut short, as has become known since.
pub async fn lay(tx: &Tx, outage: &outage::Model, now: Timestamp) -> Answer<()> {
    let rows = check_in::Entity::find()
        .filter(check_in::Column::State.eq(CheckInState::Missed))
        .filter(check_in::Column::OpensAt.lt(outage.ended_at))
        .filter(check_in::Column::ClosesAt.gt(outage.started_at))
        .lock_exclusive()
        .all(tx)
        .await?;
    let mut told = Vec::with_capacity(rows.len());
    let alerts: Vec<AlertId> = rows.iter().filter_map(|row| row.alert_id).collect();
    for mut row in rows {
        row.outage_minutes = minutes(outages::lost(std::slice::from_ref(outage), row.opens_at, row.closes_at));
        row.extended_why = Some(ExtensionCause::Outage);
        row.state = TURNS.after(Turn::Excuse, row.state).unwrap_or(row.state);
        turn(tx, &row).await?;
        told.push(event(&row, CheckInNews::Excused, now));
    }
    alerts::withdraw_of(tx, &alerts, Why::Outage, now).await?;
    log::append(tx, &told).await?;
    Ok(())
}

/// Follows what officers found about missed check-ins: a breach is a finding, every other outcome excuses.
async fn follow(db: &Db, now: Timestamp) -> Answer<bool> {
    let closed = sea_orm::sea_query::Query::select()
        .column(alert::Column::Id)
        .from(alert::Entity)
        .cond_where(
            Condition::all()
                .add(alert::Column::Kind.eq(AlertKind::CheckInMissed))
                .add(alert::Column::State.eq(AlertState::Closed)),
        )
        .to_owned();
    let find = check_in::Entity::find()
        .filter(check_in::Column::State.eq(CheckInState::Missed))
        .filter(check_in::Column::AlertId.in_subquery(closed));
    let Some((tx, rows)) = claim::due(db, find.limit(AT_ONCE)).await? else { return Ok(false) };
    let alerts = alert::Entity::find()
        .filter(alert::Column::Id.is_in(rows.iter().filter_map(|row| row.alert_id)))
        .all(&tx)
        .await?;
    let mut told = Vec::with_capacity(rows.len());
    for mut row in rows {
        let outcome = alerts.iter().find(|alert| Some(alert.id) == row.alert_id).and_then(|alert| alert.outcome);
        let (name, news) = match outcome {
            Some(AlertOutcome::Breach) => (Turn::Find, CheckInNews::Breached),
            _ => (Turn::Excuse, CheckInNews::Excused),
        };
        row.state = TURNS.after(name, row.state).unwrap_or(row.state);
        turn(&tx, &row).await?;
        told.push(event(&row, news, now));
    }
    log::append(&tx, &told).await?;
    tx.commit().await?;
    Ok(!told.is_empty())
}

/// Writes what a turn changes of a row.
async fn turn(tx: &Tx, row: &check_in::Model) -> Answer<()> {
    check_in::Entity::update_many()
        .col_expr(check_in::Column::State, Expr::value(row.state))
        .col_expr(check_in::Column::ClosesAt, Expr::value(row.closes_at))
        .col_expr(check_in::Column::ExtendedMinutes, Expr::value(row.extended_minutes))
        .col_expr(check_in::Column::OutageMinutes, Expr::value(row.outage_minutes))
        .col_expr(check_in::Column::ExtendedWhy, Expr::value(row.extended_why))
        .col_expr(check_in::Column::RemindAt, Expr::value(row.remind_at))
        .col_expr(check_in::Column::AlertId, Expr::value(row.alert_id))
        .filter(check_in::Column::Id.eq(row.id))
        .exec(tx)
        .await?;
    Ok(())
}
