//! Refresh tokens: they rotate at each use, a reused one ends the family, a lost reply can be repeated.
//!
//! A token is `session ‖ generation ‖ HMAC`, so nothing of it is stored. The newest generation rotates. The one before
//! it, shown within ten seconds by the same client, gets the same successor again: a mobile network lost the reply.
//! Any other old one is a copy in foreign hands, and the family ends.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::AccessNews;
use super::authority::Access;
use super::caller::Caller;
use super::device::forget_account;
use super::token::{Granted, LIFE, Subject};
use crate::entity::{DeviceId, OfficerId, SessionId, Timestamp, device, officer, session};
use crate::events::{ACCESS, NewEvent, log};
use crate::platform::{Answer, Keys, Refusal, Tx};

/// How long the token before the newest may be repeated, in milliseconds.
const REPLAY_WINDOW: i64 = 10_000;
const PREFIX: &str = "rt_";

/// The refresh token of `session` at `generation`.
pub(super) fn refresh_token(keys: &Keys, session: SessionId, generation: i64) -> String {
    let mut bytes = Vec::with_capacity(56);
    bytes.extend_from_slice(session.0.as_bytes());
    bytes.extend_from_slice(&generation.to_be_bytes());
    let tag = keys.refresh_tag(&bytes);
    bytes.extend_from_slice(&tag);
    format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn read_token(keys: &Keys, token: &str) -> Option<(SessionId, i64)> {
    if token.len() > 100 {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(token.strip_prefix(PREFIX)?).ok()?;
    if bytes.len() != 56 {
        return None;
    }
    let (message, tag) = bytes.split_at(24);
    if !bool::from(tag.ct_eq(&keys.refresh_tag(message))) {
        return None;
    }
    let session = Uuid::from_slice(&message[..16]).ok()?;
    Some((SessionId(session), i64::from_be_bytes(message[16..].try_into().ok()?)))
}

/// Gives the successor of `token` and a new access token.
pub async fn refresh(access: &Access, token: &str, client: &str) -> Answer<Granted> {
    let now = access.clock.now();
    let (id, generation) = read_token(&access.keys, token).ok_or_else(Refusal::unauthenticated)?;
    let tx = access.db.begin().await?;
    let rotated = session::Entity::update_many()
        .col_expr(session::Column::Generation, Expr::col(session::Column::Generation).add(1))
        .col_expr(session::Column::RotatedAt, Expr::value(now))
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::Generation.eq(generation))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .exec(&tx)
        .await?
        .rows_affected;
    let row = session::Entity::find_by_id(id).one(&tx).await?.ok_or_else(Refusal::unauthenticated)?;
    if row.ended_at.is_some() || row.expires_at <= now {
        return Err(Refusal::unauthenticated());
    }
    if rotated == 0 {
        let repeat = generation == row.generation - 1
            && now.millis_since(row.rotated_at) <= REPLAY_WINDOW
            && bool::from(row.client.as_bytes().ct_eq(client.as_bytes()));
        if !repeat {
            end(&tx, id, "REUSED", now).await?;
            tx.commit().await?;
            tracing::warn!(target: "audit", event = "refresh_reused", session = %id);
            return Err(Refusal::unauthenticated());
        }
    } else if row.client != client {
        // The client changed its name (an update of the app): remember the new one for the next lost reply.
        session::Entity::update_many()
            .col_expr(session::Column::Client, Expr::value(client))
            .filter(session::Column::Id.eq(id))
            .exec(&tx)
            .await?;
    }
    let subject = live_subject(&tx, &row).await?;
    tx.commit().await?;
    Ok(Granted {
        access_token: access.tokens.issue(subject, id, now)?,
        refresh_token: refresh_token(&access.keys, id, row.generation),
        expires_in: LIFE,
        family_ends_in: row.expires_at.millis_since(now) / 1_000,
        subject,
        session: id,
        device_key: None,
    })
}

/// Ends the caller's sign-in; streams on it close.
pub async fn logout(access: &Access, caller: &Caller) -> Answer<()> {
    let now = access.clock.now();
    let tx = access.db.begin().await?;
    end(&tx, caller.session(), "LOGOUT", now).await?;
    if let Caller::Person(person) = caller {
        // Nobody comes back through WeChat: the phone is bound anew.
        forget_account(&tx, device::Column::Id.eq(person.device())).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Ends a family and tells of it.
pub(super) async fn end(tx: &Tx, id: SessionId, reason: &str, now: Timestamp) -> Answer<()> {
    session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .col_expr(session::Column::EndReason, Expr::value(reason))
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    let event = NewEvent {
        topic: ACCESS,
        kind: AccessNews::SessionEnded.into(),
        person_id: None,
        subject_id: id.0,
        at: now,
        payload: serde_json::json!({}),
    };
    log::append(tx, &[event]).await?;
    Ok(())
}

/// The subject of a family, if it may still sign in.
async fn live_subject(db: &impl ConnectionTrait, row: &session::Model) -> Answer<Subject> {
    let live = match (row.officer_id, row.device_id) {
        (Some(id), _) => live_officer(db, id).await?.then_some(Subject::Officer(id)),
        (None, Some(id)) => live_device(db, id).await?.then_some(Subject::Device(id)),
        (None, None) => None,
    };
    live.ok_or_else(Refusal::unauthenticated)
}

async fn live_officer(db: &impl ConnectionTrait, id: OfficerId) -> Answer<bool> {
    Ok(officer::Entity::find_by_id(id).one(db).await?.is_some_and(|officer| officer.active))
}

async fn live_device(db: &impl ConnectionTrait, id: DeviceId) -> Answer<bool> {
    Ok(device::Entity::find_by_id(id).one(db).await?.is_some_and(|device| device.revoked_at.is_none()))
}
