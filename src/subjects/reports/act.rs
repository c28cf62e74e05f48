//! What officers do with a report: one transaction each, with its event.

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};

use super::ReportNews;
use super::file::{CHANGE_ANSWERED, event};
use super::find::seen;
use super::life::{Move, after, require_acting};
use crate::access::{OfficerCaller, Sight};
use crate::entity::{PublicId as _, SituationKind, Timestamp};
use crate::events::log;
use crate::platform::{Answer, Db, Refusal, Tx, written};
use crate::subjects::clocks;
use crate::subjects::notices::rows::NoticeKind;
use crate::subjects::notices::{self, NewNotice};
use crate::subjects::reports::rows::{ReportId, situation_report};

/// Takes a report on: the person sees who looks after it.
pub async fn take(
    db: &Db,
    officer: &OfficerCaller,
    sight: &Sight,
    id: ReportId,
    now: Timestamp,
) -> Answer<situation_report::Model> {
    act(db, officer, sight, id, now, Move::Take, |change| {
        change.taken_by = Set(Some(officer.id()));
        change.taken_at = Set(Some(now));
    })
    .await
}

/// Answers a report: the person reads the answer.
pub async fn answer(
    db: &Db,
    officer: &OfficerCaller,
    sight: &Sight,
    id: ReportId,
    text: String,
    now: Timestamp,
) -> Answer<situation_report::Model> {
    let text = written::required("input.answer", text)?;
    act(db, officer, sight, id, now, Move::Answer, |change| {
        change.answer = Set(Some(text));
        change.answered_by = Set(Some(officer.id()));
        change.answered_at = Set(Some(now));
    })
    .await
}

/// Closes a report that has been answered.
pub async fn close(
    db: &Db,
    officer: &OfficerCaller,
    sight: &Sight,
    id: ReportId,
    now: Timestamp,
) -> Answer<situation_report::Model> {
    act(db, officer, sight, id, now, Move::Close, |change| {
        change.closed_by = Set(Some(officer.id()));
        change.closed_at = Set(Some(now));
    })
    .await
}

async fn act(
    db: &Db,
    officer: &OfficerCaller,
    sight: &Sight,
    id: ReportId,
    now: Timestamp,
    name: Move,
    apply: impl FnOnce(&mut situation_report::ActiveModel),
) -> Answer<situation_report::Model> {
    require_acting(officer)?;
    let tx = db.begin().await?;
    let report = locked(&tx, sight, id, now).await?;
    let to = after(name, officer.roles(), report.kind, report.state)?;
    let mut change = report.into_active_model();
    change.state = Set(to);
    apply(&mut change);
    let report = change.update(&tx).await?;
    if name == Move::Answer {
        notices::enqueue(&tx, &[answered(&report, now)], now).await?;
    }
    if name == Move::Answer && report.kind == SituationKind::MeasureChange {
        clocks::meet_of(&tx, CHANGE_ANSWERED, report.id.0, officer.id(), now).await?;
    }
    log::append(&tx, &[event(&report, ReportNews::Handled, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "report", report = %id, action = ?name, by = %officer.id());
    Ok(report)
}

/// What tells the person that there is an answer.
fn answered(report: &situation_report::Model, now: Timestamp) -> NewNotice {
    let help = report.kind == SituationKind::Help;
    NewNotice {
        person: report.person_id,
        kind: if help { NoticeKind::HelpAnswered } else { NoticeKind::ReportAnswered },
        subject: report.id.0,
        due: now,
        expires: None,
        moment: None,
        dedup: format!("{}/answered", report.id.to_public()),
    }
}

/// The report, locked until the transaction ends; out of sight is not there.
async fn locked(tx: &Tx, sight: &Sight, id: ReportId, now: Timestamp) -> Answer<situation_report::Model> {
    // SQLite has one writer and no such words; there they are left out.
    let find = situation_report::Entity::find_by_id(id).filter(seen(sight, now)).lock_exclusive();
    find.one(tx).await?.ok_or_else(Refusal::not_found)
}
