//! What officers do with a leave: one transaction each, with its step and its event.

use sea_orm::EntityTrait as _;

use super::file::{free, measure_in_force};
use super::life::{Actor, after, lacks_consent, takes};
use super::step::{By, in_force, in_time, locked, over, take};
use super::templates::{PAPERS_HOURS, Template, WAY_HOME_HOURS};
use crate::access::{OfficerCaller, Scope};
use crate::entity::{AgencyId, Timestamp, agency};
use crate::glossary::Term as _;
use crate::platform::{Answer, Db, Refusal, Tx, written};
use crate::subjects::leave::rows::{LeaveKind, LeaveMove as Move, LeaveRefusalCode, LeaveRequestId, leave_request};

const HOUR: i64 = 3_600;

/// What an officer decides.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What is done.
    pub name: Move,
    /// Why it is refused; a refusal needs it.
    pub code: Option<LeaveRefusalCode>,
    /// The same in words; what is missing; a remark.
    pub reason: Option<String>,
    /// What the person must keep to.
    pub conditions: Option<String>,
}

/// Makes an officer's move.
pub async fn decide(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: LeaveRequestId,
    decision: Decision,
    now: Timestamp,
) -> Answer<leave_request::Model> {
    officer.require_acting()?;
    let decision = checked(decision)?;
    let tx = db.begin().await?;
    let leave = locked(&tx, scope, id, now).await?;
    let to = after(decision.name, Actor::from(officer), &leave)?;
    let leave = if takes(decision.name, &leave) { taken(&tx, officer, leave, now).await? } else { leave };
    let mut next = leave.clone();
    next.state = to;
    apply(&tx, officer, &mut next, &leave, &decision, now).await?;
    let note = decision.reason.or(decision.conditions);
    let by = By { note, ..By::officer(officer, decision.name) };
    let leave = take(&tx, &leave, next, by, now).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "leave", leave = %id, action = ?decision.name, by = %officer.id());
    Ok(leave)
}

/// Whoever decides a leave that nobody has taken takes it by that.
async fn taken(
    tx: &Tx,
    officer: &OfficerCaller,
    leave: leave_request::Model,
    now: Timestamp,
) -> Answer<leave_request::Model> {
    let state = after(Move::Take, Actor::from(officer), &leave)?;
    let next = leave_request::Model { state, ..leave.clone() };
    take(tx, &leave, next, By::officer(officer, Move::Take), now).await
}

/// What a decision asks of the officer who makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    /// The code of a refusal; who does not refuse gives none.
    pub code: bool,
    /// Words that the person reads.
    pub reason: bool,
    /// It can carry conditions; where it cannot, none are given.
    pub conditions: bool,
}

/// What `name` asks for.
pub const fn asks(name: Move) -> Asks {
    let refuses = matches!(name, Move::Refuse | Move::RefuseConsent);
    Asks {
        code: refuses,
        reason: refuses || matches!(name, Move::AskForMore | Move::RefuseExtension),
        conditions: matches!(name, Move::Approve | Move::Acknowledge | Move::Consent),
    }
}

fn checked(mut decision: Decision) -> Answer<Decision> {
    decision.reason = written::optional("input.reason", decision.reason)?;
    decision.conditions = written::optional("input.conditions", decision.conditions)?;
    let asks = asks(decision.name);
    if asks.code && decision.code.is_none() {
        return Err(Refusal::bad_input(
            "input.refusalCode",
            "请选择不予批准的理由。",
            "Please choose why it is refused.",
        ));
    }
    if !asks.code && decision.code.is_some() {
        return Err(Refusal::bad_input(
            "input.refusalCode",
            "只有不予批准时才填写该项，请去掉。",
            "Only a refusal has such a reason. Leave it out.",
        ));
    }
    if asks.reason && decision.reason.is_none() {
        return Err(Refusal::bad_input(
            "input.reason",
            "请说明理由，本人将会看到。",
            "Please give the reason in words. The person reads it.",
        ));
    }
    if !asks.conditions && decision.conditions.is_some() {
        return Err(Refusal::bad_input(
            "input.conditions",
            "只有同意或批准时才能附条件，请去掉。",
            "Conditions go with a consent or an approval only. Leave them out.",
        ));
    }
    Ok(decision)
}

async fn apply(
    tx: &Tx,
    officer: &OfficerCaller,
    next: &mut leave_request::Model,
    before: &leave_request::Model,
    decision: &Decision,
    now: Timestamp,
) -> Answer<()> {
    let hours = i64::from(Template::of(&next.template).answer_hours);
    if decision.conditions.is_some() {
        next.conditions.clone_from(&decision.conditions);
    }
    match decision.name {
        // Another agency answers now, in a time of its own: the lateness of this one is not theirs.
        Move::AskConsent => {
            next.escalated_at = None;
            next.consent_asked_at = Some(now);
            next.answer_due_at = Some(now.plus_seconds(hours * HOUR));
        }
        Move::Consent => {
            next.escalated_at = None;
            next.consented_at = Some(now);
            next.answer_due_at = Some(now.plus_seconds(hours * HOUR));
        }
        Move::Acknowledge => {
            may_begin(tx, before, now).await?;
            let papers = now.plus_seconds(PAPERS_HOURS * HOUR);
            next.acknowledged_at = Some(now);
            next.papers_due_at = Some(papers);
            next.answer_due_at = Some(papers.plus_seconds(hours * HOUR));
            in_force(next, now);
        }
        Move::Approve => {
            if lacks_consent(before) {
                return Err(asks_first(tx, before).await?);
            }
            may_begin(tx, before, now).await?;
            decided(next, officer, now);
            next.decision_reason.clone_from(&decision.reason);
            in_force(next, now);
        }
        Move::Refuse | Move::RefuseConsent => {
            decided(next, officer, now);
            next.refusal_code = decision.code;
            next.decision_reason.clone_from(&decision.reason);
            let home = if next.started_at.is_some() { now.plus_seconds(WAY_HOME_HOURS * HOUR) } else { now };
            over(tx, next, home.min(next.ends_at.max(now)), now).await?;
        }
        Move::AskForMore => {
            next.answer_due_at = None;
            next.decision_reason.clone_from(&decision.reason);
        }
        Move::GrantExtension => {
            let Some(until) = next.extension_until else { return Err(Refusal::internal("no extension")) };
            free(tx, next.person_id, Some(before), next.kind, (next.starts_at, until)).await?;
            next.ends_at = until;
            next.extension_granted = Some(true);
            if next.kind == LeaveKind::Standing {
                next.gives_way_to = Some(until);
            }
            if now < until {
                in_time(tx, next, now).await?;
            }
        }
        Move::RefuseExtension => next.extension_granted = Some(false),
        Move::ConfirmReturn => {
            next.returned_at = Some(now);
            over(tx, next, now, now).await?;
        }
        Move::Take | Move::Close => {}
        Move::Amend | Move::AskExtension | Move::Return | Move::Cancel => {
            return Err(Refusal::internal("the person's move"));
        }
    }
    Ok(())
}

fn decided(next: &mut leave_request::Model, officer: &OfficerCaller, now: Timestamp) {
    next.decided_by = Some(officer.id());
    next.decided_at = Some(now);
    next.answer_due_at = None;
}

/// Refuses what can no longer begin: its time has passed, another leave is in it, or no measure is in force.
async fn may_begin(tx: &Tx, leave: &leave_request::Model, now: Timestamp) -> Answer<()> {
    // One that was acknowledged may be over by the time the papers are looked at.
    if leave.ends_at <= now && leave.acknowledged_at.is_none() {
        return Err(Refusal::conflict(
            leave.state.name(),
            "申请的外出时间已过，不能再批准；请本人另行申请。",
            "The time asked for has passed, so it can no longer be approved. Ask the person to file another.",
        ));
    }
    measure_in_force(tx, leave.person_id, now).await?;
    free(tx, leave.person_id, Some(leave), leave.kind, (leave.starts_at, leave.ends_at)).await
}

/// The refusal of an approval without the consent that it needs: it says whom to ask.
async fn asks_first(tx: &Tx, leave: &leave_request::Model) -> Answer<Refusal> {
    let asked = name_of(tx, leave.consent_agency_id).await?;
    Ok(Refusal::conflict(
        leave.state.name(),
        format!("该措施由{asked}决定，批准外出前须先征得其同意，请先征求意见。"),
        format!("{asked} decided the measure and must consent first. Ask for its consent."),
    )
    .because("CONSENT_NEEDED"))
}

async fn name_of(tx: &Tx, id: Option<AgencyId>) -> Answer<String> {
    let Some(id) = id else { return Ok(String::new()) };
    Ok(agency::Entity::find_by_id(id).one(tx).await?.map(|agency| agency.name).unwrap_or_default())
}
