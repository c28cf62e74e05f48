//! What officers do with an alert: one transaction each, with its note and its event.

use sea_orm::ColumnTrait as _;
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};

use super::AlertNews;
use super::life::{ENQUIRY, Move, after, check_closing};
use super::raise::event;
use crate::access::{OfficerCaller, Scope};
use crate::entity::{OfficerId, Timestamp, officer};
use crate::events::log;
use crate::platform::written::{optional, required};
use crate::platform::{Answer, Db, Refusal, Tx, new_id};
use crate::subjects::alerts::rows::{AlertId, AlertNoteId, AlertOutcome, alert, alert_note};

/// Takes note of an alert.
pub async fn acknowledge(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: AlertId,
    note: Option<String>,
    now: Timestamp,
) -> Answer<alert::Model> {
    act(db, officer, scope, id, now, Move::Acknowledge, optional("input.note", note)?, |alert, change| {
        change.acknowledged_by = Set(Some(officer.id()));
        change.acknowledged_at = Set(Some(now));
        if alert.assignee_id.is_none() {
            change.assignee_id = Set(Some(officer.id()));
        }
        Ok(())
    })
    .await
}

/// Gives an alert to an officer of the caller's agencies, or to nobody.
pub async fn assign(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: AlertId,
    assignee: Option<OfficerId>,
    note: Option<String>,
    now: Timestamp,
) -> Answer<alert::Model> {
    if let Some(assignee) = assignee {
        colleague(db, scope, assignee, "input.officerId").await?;
    }
    act(db, officer, scope, id, now, Move::Assign, optional("input.note", note)?, |_, change| {
        change.assignee_id = Set(assignee);
        Ok(())
    })
    .await
}

/// Writes a note on an alert.
pub async fn note(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: AlertId,
    written: String,
    now: Timestamp,
) -> Answer<alert::Model> {
    let written = required("input.text", written)?;
    act(db, officer, scope, id, now, Move::Note, Some(written), |_, _| Ok(())).await
}

/// Asks the person, who has at least 24 hours to explain.
pub async fn open_enquiry(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: AlertId,
    note: Option<String>,
    now: Timestamp,
) -> Answer<alert::Model> {
    act(db, officer, scope, id, now, Move::OpenEnquiry, optional("input.note", note)?, |_, change| {
        change.enquiry_opened_at = Set(Some(now));
        change.enquiry_until = Set(Some(now.plus_seconds(ENQUIRY)));
        Ok(())
    })
    .await
}

/// How an alert is closed.
pub struct Closing {
    /// What came of it.
    pub outcome: AlertOutcome,
    /// Why; required.
    pub reason: String,
    /// Who confirms a serious breach.
    pub second: Option<OfficerId>,
}

/// Closes an alert with an outcome and a reason.
pub async fn close(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: AlertId,
    closing: Closing,
    now: Timestamp,
) -> Answer<alert::Model> {
    let reason = required("input.reason", closing.reason)?;
    if let Some(second) = closing.second {
        colleague(db, scope, second, "input.secondOfficer").await?;
    }
    act(db, officer, scope, id, now, Move::Close, Some(reason), |alert, change| {
        check_closing(alert, closing.outcome, closing.second, officer, now)?;
        change.outcome = Set(Some(closing.outcome));
        change.closed_by = Set(Some(officer.id()));
        change.second_officer_id = Set(closing.second);
        change.closed_at = Set(Some(now));
        Ok(())
    })
    .await
}

#[expect(clippy::too_many_arguments, reason = "one place for all moves; every argument is of another type")]
async fn act(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: AlertId,
    now: Timestamp,
    name: Move,
    written: Option<String>,
    apply: impl FnOnce(&alert::Model, &mut alert::ActiveModel) -> Answer<()>,
) -> Answer<alert::Model> {
    officer.require_acting()?;
    let tx = db.begin().await?;
    let alert = locked(&tx, scope, id, now).await?;
    let to = after(name, alert.state)?;
    let mut change = alert.clone().into_active_model();
    change.state = Set(to);
    apply(&alert, &mut change)?;
    let moved = to != alert.state;
    let alert = change.update(&tx).await?;
    let note = alert_note::Model {
        id: new_id::<AlertNoteId>(now),
        alert_id: id,
        at: now,
        officer_id: Some(officer.id()),
        text: written.unwrap_or_default(),
        move_to: moved.then_some(to),
    };
    if moved || !note.text.is_empty() || name == Move::Assign {
        note.into_active_model().insert(&tx).await?;
    }
    log::append(&tx, &[event(id, alert.person_id, AlertNews::Handled, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "alert", alert = %id, action = ?name, by = %officer.id());
    Ok(alert)
}

/// The alert, locked until the transaction ends; out of scope is not there.
async fn locked(tx: &Tx, scope: &Scope, id: AlertId, now: Timestamp) -> Answer<alert::Model> {
    // SQLite has one writer and no such words; there they are left out.
    let find = alert::Entity::find_by_id(id).filter(scope.people(alert::Column::PersonId, now)).lock_exclusive();
    find.one(tx).await?.ok_or_else(Refusal::not_found)
}

/// Refuses an officer who is not active in one of the caller's agencies.
async fn colleague(db: &Db, scope: &Scope, id: OfficerId, field: &'static str) -> Answer<()> {
    officer::Entity::find_by_id(id)
        .filter(officer::Column::Active.eq(true))
        .filter(officer::Column::AgencyId.is_in(scope.agency_ids().iter().copied()))
        .one(db.read())
        .await?
        .map(drop)
        .ok_or_else(|| {
            Refusal::bad_input(
                field,
                "请选择本单位在职的办案人员。",
                "Please choose an active officer of your own agency.",
            )
        })
}
