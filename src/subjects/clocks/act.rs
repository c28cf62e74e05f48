//! Ending clocks: what they ask for was done, or fell away.

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use super::ClockNews;
use super::life::{Move, after, open};
use super::start::event;
use crate::access::{OfficerCaller, Scope};
use crate::entity::{OfficerId, PersonId, Timestamp};
use crate::events::log;
use crate::platform::{Answer, Db, Refusal, Tx, written};
use crate::subjects::alerts::{self, Why};
use crate::subjects::clocks::rows::{ClockId, ClockState, clock};

/// Says that what a clock asks for was done. For officers of the agency that holds it; any that acts on the person may
/// say so of a clock that the person holds.
pub async fn meet(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: ClockId,
    note: String,
    now: Timestamp,
) -> Answer<clock::Model> {
    act(db, officer, scope, id, note, now, Move::Meet).await
}

/// Takes back a clock that was begun by mistake, or whose subject fell away.
pub async fn cancel(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: ClockId,
    note: String,
    now: Timestamp,
) -> Answer<clock::Model> {
    act(db, officer, scope, id, note, now, Move::Cancel).await
}

async fn act(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: ClockId,
    note: String,
    now: Timestamp,
    name: Move,
) -> Answer<clock::Model> {
    officer.require_acting()?;
    let note = written::required("input.note", note)?;
    let tx = db.begin().await?;
    let find = clock::Entity::find_by_id(id).filter(scope.people(clock::Column::PersonId, now)).lock_exclusive();
    let row = find.one(&tx).await?.ok_or_else(Refusal::not_found)?;
    if row.holder_agency_id.is_some_and(|holder| !scope.agency_ids().contains(&holder)) {
        return Err(Refusal::forbidden());
    }
    let to = after(name, row.state)?;
    let row = ended(&tx, row, to, Some(officer.id()), Some(note), now).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "clock", clock = %id, action = ?name, by = %officer.id());
    Ok(row)
}

/// Meets the clock of `rule` on `subject`, if one runs, in the transaction of what meets it.
pub async fn meet_of(tx: &Tx, rule: &str, subject: Uuid, by: OfficerId, now: Timestamp) -> Answer<()> {
    let find = clock::Entity::find()
        .filter(clock::Column::Rule.eq(rule))
        .filter(clock::Column::SubjectId.eq(subject))
        .filter(clock::Column::State.is_in(open()))
        .lock_exclusive();
    if let Some(row) = find.one(tx).await? {
        ended(tx, row, ClockState::Met, Some(by), None, now).await?;
    }
    Ok(())
}

/// Meets the clocks of `rule` that run for the person's own doing, in the transaction of what they did.
pub async fn meet_by_person(tx: &Tx, rule: &str, person: PersonId, now: Timestamp) -> Answer<()> {
    let find = clock::Entity::find()
        .filter(clock::Column::Rule.eq(rule))
        .filter(clock::Column::PersonId.eq(person))
        .filter(clock::Column::State.is_in(open()))
        .lock_exclusive();
    for row in find.all(tx).await? {
        ended(tx, row, ClockState::Met, None, None, now).await?;
    }
    Ok(())
}

/// Ends a clock, and with it the condition of its alert.
pub(super) async fn ended(
    tx: &Tx,
    row: clock::Model,
    to: ClockState,
    by: Option<OfficerId>,
    note: Option<String>,
    now: Timestamp,
) -> Answer<clock::Model> {
    let news = if to == ClockState::Cancelled { ClockNews::Cancelled } else { ClockNews::Met };
    let alert = row.alert_id;
    let mut change = row.into_active_model();
    change.state = Set(to);
    change.warn_at = Set(None);
    change.met_at = Set(Some(now));
    change.met_by = Set(by);
    if note.is_some() {
        change.note = Set(note);
    }
    let row = change.update(tx).await?;
    log::append(tx, &[event(&row, news, now)]).await?;
    alerts::withdraw_of(tx, alert.as_slice(), Why::Over, now).await?;
    Ok(row)
}
