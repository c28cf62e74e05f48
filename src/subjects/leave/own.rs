//! What the person does with a leave: adds what was missing, asks for longer, tells of the return, takes it back. Each is
//! one transaction with its step, its event and its receipt.

use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _};
use serde::Serialize;

use super::checked::not_too_long;
use super::file::claim_papers;
use super::life::{Actor, after};
use super::step::{By, locked, over, take};
use super::templates::Template;
use crate::access::{PersonCaller, Scope};
use crate::entity::{PublicId as _, ReceiptSubject, Timestamp, receipt};
use crate::platform::{Answer, Db, Keys, Refusal, Tx, receipts, written};
use crate::subjects::files::rows::FileId;
use crate::subjects::leave::rows::{LeaveMove as Move, LeaveRequestId, LeaveState, leave_request, leave_step};

const HOUR: i64 = 3_600;

/// A leave as it is after a move of the person, and the proof of the move.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The leave as it stands.
    pub leave: leave_request::Model,
    /// The person's proof.
    pub receipt: receipt::Model,
}

/// What came from the phone: which leave, and the key under which it may come again.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The leave.
    pub leave: LeaveRequestId,
    /// Made by the phone.
    pub idempotency_key: String,
}

/// What the person adds.
#[derive(Clone, Debug, Serialize)]
pub struct Amendment {
    /// The request in other words; as it was when not given.
    pub text: Option<String>,
    /// Ids of papers.
    pub paper_ids: Vec<FileId>,
}

/// Adds what was missing; of an urgent leave it hands in what was to follow.
pub async fn amend(
    db: &Db,
    keys: &Keys,
    (person, scope): (&PersonCaller, &Scope),
    sent: Sent,
    added: Amendment,
    now: Timestamp,
) -> Answer<Done> {
    let (id, what) = (sent.leave, added.clone());
    let text = written::optional("input.text", added.text)?;
    if text.is_none() && added.paper_ids.is_empty() {
        return Err(Refusal::bad_input(
            "input.text",
            "请填写要补充的内容，或上传材料。",
            "Please write what is to be added, or add papers.",
        ));
    }
    own(db, keys, (person, scope), sent, Move::Amend, &what, now, async |tx, next: &mut leave_request::Model| {
        claim_papers(tx, person, id, &added.paper_ids).await?;
        // What had been written before stays readable in the step.
        let before = text.map(|text| std::mem::replace(&mut next.text, text));
        if next.acknowledged_at.is_some() {
            next.papers_in_at.get_or_insert(now);
        }
        if next.state == LeaveState::AgencyReview {
            let hours = i64::from(Template::of(&next.template).answer_hours);
            next.answer_due_at = Some(now.plus_seconds(hours * HOUR));
        }
        Ok(before)
    })
    .await
}

/// Asks to stay away until later.
pub async fn extend(
    db: &Db,
    keys: &Keys,
    (person, scope): (&PersonCaller, &Scope),
    sent: Sent,
    (until, reason): (Timestamp, String),
    now: Timestamp,
) -> Answer<Done> {
    let reason = written::required("input.reason", reason)?;
    let what = (until, reason.clone());
    own(db, keys, (person, scope), sent, Move::AskExtension, &what, now, async |_, next: &mut leave_request::Model| {
        if until <= next.ends_at || until <= now {
            return Err(Refusal::bad_input(
                "input.until",
                "延期后的返回时间须晚于原定返回时间和现在，请更正。",
                "It must end later than it does now, and in the future. Please correct the time.",
            ));
        }
        not_too_long(next.kind, next.starts_at, until, "input.until")?;
        next.extension_until = Some(until);
        next.extension_reason = Some(reason.clone());
        next.extension_asked_at = Some(now);
        next.extension_granted = None;
        Ok(Some(reason))
    })
    .await
}

/// Tells of being back, in time or early.
pub async fn returned(
    db: &Db,
    keys: &Keys,
    (person, scope): (&PersonCaller, &Scope),
    sent: Sent,
    now: Timestamp,
) -> Answer<Done> {
    own(db, keys, (person, scope), sent, Move::Return, &(), now, async |tx, next: &mut leave_request::Model| {
        next.returned_at = Some(now);
        over(tx, next, now, now).await?;
        Ok(None)
    })
    .await
}

/// Takes a leave back that has not begun.
pub async fn cancel(
    db: &Db,
    keys: &Keys,
    (person, scope): (&PersonCaller, &Scope),
    sent: Sent,
    reason: Option<String>,
    now: Timestamp,
) -> Answer<Done> {
    let reason = written::optional("input.reason", reason)?;
    let what = reason.clone();
    own(db, keys, (person, scope), sent, Move::Cancel, &what, now, async |tx, next: &mut leave_request::Model| {
        over(tx, next, now, now).await?;
        Ok(reason)
    })
    .await
}

#[expect(clippy::too_many_arguments, reason = "one place for all moves; every argument is of another type")]
async fn own(
    db: &Db,
    keys: &Keys,
    (person, scope): (&PersonCaller, &Scope),
    sent: Sent,
    name: Move,
    what: &impl Serialize,
    now: Timestamp,
    apply: impl AsyncFnOnce(&Tx, &mut leave_request::Model) -> Answer<Option<String>>,
) -> Answer<Done> {
    written::key("input.idempotencyKey", &sent.idempotency_key)?;
    let digest = receipts::digest(&(sent.leave.to_public(), name, what))?;
    let tx = db.begin().await?;
    let leave = locked(&tx, scope, sent.leave, now).await?;
    if let Some(receipt) = done(&tx, &sent, &digest).await? {
        return Ok(Done { leave, receipt });
    }
    let mut next = leave.clone();
    next.state = after(name, Actor::Person, &leave)?;
    let note = apply(&tx, &mut next).await?;
    let receipt = receipts::sign_one(keys, person.id(), now, ReceiptSubject::Leave, digest);
    receipt.clone().into_active_model().insert(&tx).await?;
    let by =
        By { name: Some(name), person: true, note, sent: Some((sent.idempotency_key, receipt.id)), ..By::default() };
    let leave = take(&tx, &leave, next, by, now).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "leave", leave = %sent.leave, action = ?name, by = %person.id());
    Ok(Done { leave, receipt })
}

/// The receipt of what was done under this key before. The key of something else is refused.
async fn done(tx: &Tx, sent: &Sent, digest: &str) -> Answer<Option<receipt::Model>> {
    let step = leave_step::Entity::find()
        .filter(leave_step::Column::LeaveRequestId.eq(sent.leave))
        .filter(leave_step::Column::IdempotencyKey.eq(&sent.idempotency_key))
        .one(tx)
        .await?;
    let Some(step) = step else { return Ok(None) };
    let receipt = receipts::again(tx, step.receipt_id, digest, || {
        Refusal::bad_input(
            "input.idempotencyKey",
            "该编号已用于另一次操作，请换一个新编号后重新提交。",
            "This key belongs to something else that was done. Send this with a new key.",
        )
    })
    .await?;
    Ok(Some(receipt))
}
