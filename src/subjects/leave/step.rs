//! One step of a leave: the row as it is afterwards, the step itself, the event. In the transaction of what causes it.

use sea_orm::{ActiveModelTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, QuerySelect as _};

use super::LeaveNews;
use super::due::next_due;
use crate::access::{OfficerCaller, Scope};
use crate::entity::{OfficerId, PersonId, PublicId as _, ReceiptId, Timestamp};
use crate::events::{NewEvent, log};
use crate::platform::{Answer, Refusal, Tx, new_id};
use crate::subjects::alerts::{self, Why};
use crate::subjects::leave::rows::{LeaveKind, LeaveMove, LeaveRequestId, LeaveState, leave_request, leave_step};
use crate::subjects::notices::rows::NoticeKind;
use crate::subjects::notices::{self, NewNotice};

/// Who made a step, and what was written.
#[derive(Clone, Debug, Default)]
pub(super) struct By {
    pub name: Option<LeaveMove>,
    pub officer: Option<OfficerId>,
    pub person: bool,
    pub note: Option<String>,
    /// The phone's key, and the receipt that it got.
    pub sent: Option<(String, ReceiptId)>,
}

impl By {
    /// An officer's move.
    pub fn officer(officer: &OfficerCaller, name: LeaveMove) -> Self {
        Self { name: Some(name), officer: Some(officer.id()), ..Self::default() }
    }

    /// A step that came of itself; what is written is in both languages, for it is kept as it was written.
    pub fn itself(note: &str) -> Self {
        Self { note: Some(note.to_owned()), ..Self::default() }
    }
}

/// Writes `next` in place of `before`, with its step and its event.
pub(super) async fn take(
    tx: &Tx,
    before: &leave_request::Model,
    mut next: leave_request::Model,
    by: By,
    now: Timestamp,
) -> Answer<leave_request::Model> {
    let news = if by.name.is_some() { LeaveNews::Moved } else { LeaveNews::FellDue };
    let step = step(before, &next, by, now);
    next.steps = step.number + 1;
    next.due_at = next_due(&next, now);
    let next = next.into_active_model().reset_all().update(tx).await?;
    tell(tx, before, &next, step.name, now).await?;
    step.into_active_model().insert(tx).await?;
    log::append(tx, &[event(next.id, next.person_id, news, now)]).await?;
    Ok(next)
}

/// The person is reminded so many seconds before a leave ends.
const REMIND: i64 = 12 * 3_600;

/// Tells the person what was decided, and before the leave ends that it does.
async fn tell(
    tx: &Tx,
    before: &leave_request::Model,
    next: &leave_request::Model,
    name: Option<LeaveMove>,
    now: Timestamp,
) -> Answer<()> {
    let notice = |kind, due, expires, moment| NewNotice {
        person: next.person_id,
        kind,
        subject: next.id.0,
        due,
        expires,
        moment,
        dedup: format!("{}/{}/{kind:?}", next.id.to_public(), next.steps),
    };
    let moved = before.state != next.state;
    let mut new = Vec::new();
    // Whether they may stay longer, and that a request has lapsed, is a decision as well.
    let answered = matches!(name, Some(LeaveMove::GrantExtension | LeaveMove::RefuseExtension));
    if answered || moved && name.is_none() && next.state == LeaveState::Cancelled {
        new.push(notice(NoticeKind::LeaveDecided, now, None, None));
    }
    match next.state {
        LeaveState::Acknowledged | LeaveState::Approved | LeaveState::Refused | LeaveState::ReturnedForMore
            if moved =>
        {
            new.push(notice(NoticeKind::LeaveDecided, now, None, None));
        }
        LeaveState::UnderWay if moved || before.ends_at != next.ends_at => {
            notices::withdraw(tx, next.id.0, Some(&[NoticeKind::LeaveEnding])).await?;
            let due = now.max(next.ends_at.plus_seconds(-REMIND));
            new.push(notice(NoticeKind::LeaveEnding, due, Some(next.ends_at), Some(next.ends_at)));
        }
        LeaveState::Returned | LeaveState::Closed | LeaveState::Cancelled => {
            notices::withdraw(tx, next.id.0, Some(&[NoticeKind::LeaveEnding])).await?;
        }
        _ => {}
    }
    notices::enqueue(tx, &new, now).await
}

/// The step from `before` to `next`.
pub(super) fn step(
    before: &leave_request::Model,
    next: &leave_request::Model,
    by: By,
    now: Timestamp,
) -> leave_step::Model {
    let (idempotency_key, receipt_id) = by.sent.unzip();
    leave_step::Model {
        name: by.name,
        officer_id: by.officer,
        by_person: by.person,
        note: by.note,
        idempotency_key,
        receipt_id,
        ..leave_step::Model::of(new_id(now), before, next.state, now)
    }
}

/// The event of a leave.
pub(super) fn event(id: LeaveRequestId, person: PersonId, kind: LeaveNews, at: Timestamp) -> NewEvent {
    NewEvent::about(super::TOPIC, kind, person, id.0, at)
}

/// The leave, locked until the transaction ends; out of scope is not there.
pub(super) async fn locked(tx: &Tx, scope: &Scope, id: LeaveRequestId, now: Timestamp) -> Answer<leave_request::Model> {
    // SQLite has one writer and no such words; there they are left out.
    let find = leave_request::Entity::find_by_id(id)
        .filter(scope.people(leave_request::Column::PersonId, now))
        .lock_exclusive();
    find.one(tx).await?.ok_or_else(Refusal::not_found)
}

/// The person is back, or need no longer be: zones count again from `at` on, and the overdue alert is over.
pub(super) async fn over(tx: &Tx, next: &mut leave_request::Model, at: Timestamp, now: Timestamp) -> Answer<()> {
    if next.gives_way_from.is_some() {
        // A standing permit ends with its dates at the latest.
        next.gives_way_to = Some(next.gives_way_to.map_or(at, |to| to.min(at)));
    }
    in_time(tx, next, now).await
}

/// Nothing is overdue any more: the alert of it, if there is one, no longer holds.
pub(super) async fn in_time(tx: &Tx, next: &mut leave_request::Model, now: Timestamp) -> Answer<()> {
    next.overdue = false;
    alerts::withdraw_of(tx, next.alert_id.as_slice(), Why::Over, now).await
}

/// Lets zones give way from now on, or from when the leave begins.
pub(super) fn in_force(next: &mut leave_request::Model, now: Timestamp) {
    next.gives_way_from.get_or_insert(next.starts_at.max(now));
    next.gives_way_to = (next.kind == LeaveKind::Standing).then_some(next.ends_at);
}
