//! Handing in: once, with a receipt, also late.

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};
use serde::Serialize;

use super::CheckInNews;
use super::act::{event, over};
use super::life::{Move, after};
use super::plan::questions_of;
use super::questions::{Answered, answered};
use crate::access::{Caller, PersonCaller};
use crate::entity::{PersonId, ReceiptSubject, Timestamp, receipt};
use crate::events::log;
use crate::platform::{Answer, Db, Keys, Refusal, receipts, written};
use crate::subjects::check_ins::rows::{CheckInId, CheckInRoute, check_in};
use crate::subjects::files;
use crate::subjects::files::rows::FileId;
use crate::subjects::ingest::{self, Attested, Ingest, RawFix};
use crate::subjects::location::ShapeCache;
use crate::subjects::people::consented;
use crate::subjects::people::rows::ConsentKind;

/// What handing in needs of the services.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The database.
    pub db: &'a Db,
    /// Signs receipts.
    pub keys: &'a Keys,
    /// Takes positions.
    pub ingest: &'a Ingest,
    /// Compiled zones.
    pub shapes: &'a ShapeCache,
}

/// What a person hands in.
#[derive(Clone, Debug, Serialize)]
pub struct NewCheckIn {
    /// Made by the phone.
    pub idempotency_key: String,
    /// Which check-in.
    pub check_in: CheckInId,
    /// Answers to its questions.
    pub answers: Vec<Answered>,
    /// What the person adds.
    pub note: Option<String>,
    /// A position, where asked for and agreed to.
    pub fix: Option<RawFix>,
    /// A photo, where asked for and agreed to.
    pub photo: Option<FileId>,
}

/// A check-in that is stored, and the proof of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Submitted {
    /// As it stands.
    pub check_in: check_in::Model,
    /// The person's proof.
    pub receipt: receipt::Model,
}

/// Stores a check-in. Sent again with the same key it is not stored again, and gets the same answer.
pub async fn submit(desk: Desk<'_>, person: &PersonCaller, new: NewCheckIn, now: Timestamp) -> Answer<Submitted> {
    let key = written::key("input.idempotencyKey", &new.idempotency_key)?;
    let note = written::optional("input.note", new.note.clone())?;
    let row = own(desk.db.read(), person.id(), new.check_in).await?;
    if row.idempotency_key.as_deref() == Some(key) {
        return stored(desk.db.read(), row).await;
    }
    after(Move::Submit, row.state)?;
    let answers = answered(&questions_of(&row.questions)?, new.answers.clone())?;
    asked_and_agreed(desk.db, &row, &new).await?;
    let receipt = receipts::sign_one(desk.keys, person.id(), now, ReceiptSubject::CheckIn, receipts::digest(&new)?);
    // The position is stored first: what is acknowledged rests on what is on the disk.
    let attested = match new.fix {
        None => None,
        Some(raw) => Some(ingest::attested(desk.db, desk.ingest, desk.shapes, person, raw).await?),
    };
    let tx = desk.db.begin().await?;
    let row = check_in::Entity::find_by_id(row.id).lock_exclusive().one(&tx).await?.ok_or_else(Refusal::not_found)?;
    if row.idempotency_key.as_deref() == Some(&new.idempotency_key) {
        // The same was being stored at the same moment.
        tx.rollback().await?;
        return stored(desk.db.read(), row).await;
    }
    let state = after(Move::Submit, row.state)?;
    receipt.clone().into_active_model().insert(&tx).await?;
    let (alert, late) = (row.alert_id, now > row.closes_at);
    let mut change = row.into_active_model();
    change.state = Set(state);
    change.answers = Set(Some(serde_json::to_string(&answers).map_err(|error| Refusal::internal(error))?));
    change.note = Set(note);
    change.submitted_at = Set(Some(now));
    change.late = Set(late);
    change.remind_at = Set(None);
    change.route = Set(Some(CheckInRoute::App));
    if let Some(Attested { fix, seen }) = attested {
        change.fix_id = Set(Some(fix.id));
        change.verdicts = Set(Some(serde_json::to_string(&seen).map_err(|error| Refusal::internal(error))?));
    }
    if let Some(photo) = new.photo {
        let about = files::About { person: person.id(), subject: new.check_in.0, help: false };
        files::claim(&tx, &Caller::Person(person.clone()), &[photo], about, "input.photoId").await?;
        files::require_picture(&tx, photo, "input.photoId").await?;
        change.photo_id = Set(Some(photo));
    }
    change.idempotency_key = Set(Some(new.idempotency_key));
    change.receipt_id = Set(Some(receipt.id));
    let check_in = change.update(&tx).await?;
    over(&tx, check_in.id, alert, now).await?;
    log::append(&tx, &[event(&check_in, CheckInNews::Submitted, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "check_in", check_in = %check_in.id, action = "Submit", by = %person.id());
    Ok(Submitted { check_in, receipt })
}

async fn own(db: &impl ConnectionTrait, person: PersonId, id: CheckInId) -> Answer<check_in::Model> {
    let find = check_in::Entity::find_by_id(id).filter(check_in::Column::PersonId.eq(person));
    find.one(db).await?.ok_or_else(Refusal::not_found)
}

async fn stored(db: &impl ConnectionTrait, row: check_in::Model) -> Answer<Submitted> {
    let id = row.receipt_id.ok_or_else(|| Refusal::internal("a check-in without its receipt"))?;
    let receipt = receipt::Entity::find_by_id(id).one(db).await?;
    let receipt = receipt.ok_or_else(|| Refusal::internal("a receipt is not there"))?;
    Ok(Submitted { check_in: row, receipt })
}

/// Takes a position or a photo only where it is asked for and agreed to. That none comes is no reason to refuse: a
/// phone without signal must not keep anybody from checking in.
async fn asked_and_agreed(db: &Db, row: &check_in::Model, new: &NewCheckIn) -> Answer<()> {
    let sent = [
        (new.fix.is_some(), row.asks_location, ConsentKind::Location, "input.fix"),
        (new.photo.is_some(), row.asks_photo, ConsentKind::Face, "input.photoId"),
    ];
    for (sent, asked, kind, field) in sent {
        if !sent {
            continue;
        }
        if !asked {
            return Err(Refusal::bad_input(
                field,
                "这次报到没有要求这项内容，请去掉后重新提交。",
                "This check-in does not ask for it. Please send it without.",
            ));
        }
        if !consented(db.read(), row.person_id, kind).await? {
            return Err(Refusal::bad_input(
                field,
                "您还没有同意使用这项信息：请在“设置”中同意，或去掉后提交，不影响报到。",
                "You have not agreed to its use. Agree in the settings, or send the check-in without: it counts all the same.",
            ));
        }
    }
    if new.fix.as_ref().is_some_and(|fix| fix.taken_at < row.opens_at) {
        return Err(Refusal::bad_input(
            "input.fix",
            "该定位早于这次报到的开始时间，请重新定位，或去掉后提交，不影响报到。",
            "This position was taken before the check-in opened. Take a new one, or send without: it counts all the same.",
        ));
    }
    Ok(())
}
