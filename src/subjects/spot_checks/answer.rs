//! The person's side: the phone shows a check, which proves delivery, and answers it with a position.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QuerySelect as _, Select,
};
use serde::Serialize;
use subtle::ConstantTimeEq as _;

use super::SpotCheckNews;
use super::due::extended;
use super::life::{Actor, Move, after};
use super::refusals;
use super::start::event;
use crate::access::PersonCaller;
use crate::entity::{PersonId, ReceiptSubject, Timestamp, receipt};
use crate::events::log;
use crate::platform::{Answer, Db, Keys, Refusal, receipts};
use crate::subjects::ingest::{self, Attested, Ingest, RawFix};
use crate::subjects::location::ShapeCache;
use crate::subjects::notices;
use crate::subjects::outages;
use crate::subjects::spot_checks::rows::{SpotCheckId, SpotCheckState, spot_check};

/// A phone's clock may be so many seconds behind ours.
const SKEW: i64 = 5;

/// What answering needs of the services.
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

/// A check that was answered, and the proof of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// The check as it stands.
    pub check: spot_check::Model,
    /// The person's proof, made when it was stored.
    pub receipt: receipt::Model,
}

/// The phone of `person` has shown the check: delivery is proven, and the time to answer begins. Sent again it changes
/// nothing and gets the same answer.
pub async fn confirm(db: &Db, person: &PersonCaller, id: SpotCheckId, now: Timestamp) -> Answer<spot_check::Model> {
    let tx = db.begin().await?;
    // Locked, so that two servers make no two challenges.
    let check = mine(person.id(), id).lock_exclusive().one(&tx).await?.ok_or_else(Refusal::not_found)?;
    if matches!(check.state, SpotCheckState::Notified | SpotCheckState::Answered) {
        return Ok(check);
    }
    if !person.collecting() {
        return Err(refusals::not_in_force());
    }
    let state = after(Move::Confirm, Actor::Person, check.state)?;
    let outages = outages::since(&tx, check.drawn_at).await?;
    if now >= extended(&outages, check.drawn_at, check.deliver_minutes) {
        // Due work is about to say so.
        return Err(refusals::wrong_state(SpotCheckState::Undelivered));
    }
    let mut check = check;
    check.state = state;
    check.notified_at = Some(now);
    check.answer_by = Some(now.plus_seconds(60 * i64::from(check.answer_minutes)));
    check.challenge = Some(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>()));
    check.changed_at = now;
    check.clone().into_active_model().reset_all().update(&tx).await?;
    notices::withdraw(&tx, id.0, None).await?;
    log::append(&tx, &[event(&check, SpotCheckNews::Delivered, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "spot_check", check = %id, action = "Confirm", by = %person.id());
    Ok(check)
}

/// Answers a check with a position, which is stored and judged as any other. Sent again with the same position it is
/// answered once, and gets the same answer.
pub async fn answer(
    desk: Desk<'_>,
    person: &PersonCaller,
    id: SpotCheckId,
    challenge: &str,
    raw: RawFix,
    now: Timestamp,
) -> Answer<Answered> {
    #[derive(Serialize)]
    struct Sent<'a> {
        check: SpotCheckId,
        challenge: &'a str,
        fix: &'a RawFix,
    }
    let digest = receipts::digest(&Sent { check: id, challenge, fix: &raw })?;
    let receipt = receipts::sign_one(desk.keys, person.id(), now, ReceiptSubject::SpotCheck, digest);
    let check = find(desk.db.read(), person.id(), id).await?;
    if let Some(answered) = answered(desk.db, &check, &raw.key).await? {
        return Ok(answered);
    }
    if !person.collecting() {
        return Err(refusals::not_in_force());
    }
    let notified_at = open(desk.db, &check, now).await?;
    let right = check.challenge.as_deref().unwrap_or_default();
    if right.is_empty() || !bool::from(right.as_bytes().ct_eq(challenge.as_bytes())) {
        return Err(refusals::wrong_challenge());
    }
    let fresh_from = notified_at.plus_seconds(-SKEW);
    if raw.taken_at < fresh_from {
        return Err(refusals::stale_fix());
    }
    let Attested { fix: row, seen } = ingest::attested(desk.db, desk.ingest, desk.shapes, person, raw).await?;
    // The key may be that of an older position: what is stored counts.
    if row.taken_at < fresh_from {
        return Err(refusals::stale_fix());
    }
    let to = after(Move::Answer, Actor::Person, check.state)?;
    let tx = desk.db.begin().await?;
    receipt.clone().into_active_model().insert(&tx).await?;
    use spot_check::Column as C;
    let moved = spot_check::Entity::update_many()
        .col_expr(C::State, Expr::value(to))
        .col_expr(C::AnsweredAt, Expr::value(now))
        .col_expr(C::ChangedAt, Expr::value(now))
        .col_expr(C::FixId, Expr::value(row.id))
        .col_expr(C::FixKey, Expr::value(row.key.as_str()))
        .col_expr(C::Verdicts, Expr::value(serde_json::to_string(&seen).map_err(|error| Refusal::internal(error))?))
        .col_expr(C::ReceiptId, Expr::value(receipt.id))
        .filter(C::Id.eq(id))
        .filter(C::State.eq(check.state))
        .exec(&tx)
        .await?;
    if moved.rows_affected == 0 {
        // Answered by another try, or fallen due, at the same moment.
        tx.rollback().await?;
        let check = find(desk.db.read(), person.id(), id).await?;
        let answered = answered(desk.db, &check, &row.key).await?;
        return answered.ok_or_else(|| refusals::wrong_state(check.state));
    }
    let check = find(&tx, person.id(), id).await?;
    log::append(&tx, &[event(&check, SpotCheckNews::Answered, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "spot_check", check = %id, action = "Answer", by = %person.id());
    Ok(Answered { check, receipt })
}

/// The check of `person`; another's is not there.
async fn find(db: &impl ConnectionTrait, person: PersonId, id: SpotCheckId) -> Answer<spot_check::Model> {
    mine(person, id).one(db).await?.ok_or_else(Refusal::not_found)
}

fn mine(person: PersonId, id: SpotCheckId) -> Select<spot_check::Entity> {
    spot_check::Entity::find_by_id(id).filter(spot_check::Column::PersonId.eq(person))
}

/// When the check was shown, if it can be answered now; time in which the platform was away is counted out.
async fn open(db: &Db, check: &spot_check::Model, now: Timestamp) -> Answer<Timestamp> {
    after(Move::Answer, Actor::Person, check.state)?;
    let notified_at = check.notified_at.ok_or_else(|| Refusal::internal("a check that was shown at no time"))?;
    let outages = outages::since(db.read(), notified_at).await?;
    if now < extended(&outages, notified_at, check.answer_minutes) {
        Ok(notified_at)
    } else {
        Err(refusals::wrong_state(SpotCheckState::Unanswered))
    }
}

/// The answer that the same position was before.
async fn answered(db: &Db, check: &spot_check::Model, key: &str) -> Answer<Option<Answered>> {
    let Some(receipt) = check.receipt_id.filter(|_| check.fix_key.as_deref() == Some(key)) else { return Ok(None) };
    let receipt = receipt::Entity::find_by_id(receipt).one(db.read()).await?;
    let receipt = receipt.ok_or_else(|| Refusal::internal("an answer without its receipt"))?;
    Ok(Some(Answered { check: check.clone(), receipt }))
}
