//! What becomes of a leave by itself: unanswered it goes to a leader, approved it begins, at its end the person is back
//! or overdue.

use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::life::{TURNS, Turn, UNDECIDED};
use super::step::{By, over, take};
use super::{VERSION, back};
use crate::entity::{PublicId as _, Timestamp, outage};
use crate::platform::{Answer, Db, Refusal, Tx};
use crate::subjects::alerts::rows::AlertKind;
use crate::subjects::alerts::{self, Facts, Raise, Raised, Why};
use crate::subjects::leave::rows::{LeaveKind, LeaveRequestId, LeaveState, leave_request};
use crate::subjects::outages;

/// Leaves handled in one go; the others follow in the next.
const AT_ONCE: u64 = 100;
/// Past its end a leave is looked at again after so many seconds: whether the person is back.
const AGAIN: i64 = 30;
/// An outage of the platform from so many seconds before the end on lengthens the grace: the person may have tried.
const AROUND: i64 = 3_600;

const ESCALATED: &str = "逾期未答复，系统已升级，由负责人决定。 / Not answered in time: a leader decides.";
const BEGAN: &str = "外出期间开始。 / The leave begins.";
const PAPERS: &str = "书面材料到期尚未提交。 / The papers were due and are not in.";
const LAPSED: &str = "所需补充未提交，外出时间已过，申请自动撤销。 / What was asked for did not come, and the time has passed: the request has lapsed.";
const OUTAGE: &str =
    "返回时间前后平台有故障，逾期预警已撤回。 / The platform was away round the return: the alert was withdrawn.";
const PERMIT_ENDED: &str = "许可期限届满。 / The permit has come to its end.";
const BACK: &str = "最新定位点表明本人已返回。 / The newest position says that the person is back.";
const OVERDUE: &str = "期满未返回，系统已发出预警。 / Not back in time: an alert was raised.";

/// The state of `leave` after `turn`; none when it does not take it.
fn turned(turn: Turn, leave: &leave_request::Model) -> Option<LeaveState> {
    TURNS.after(turn, leave.state)
}

/// Whether the person may be away on `leave`, decided or not.
fn goes_on(leave: &leave_request::Model) -> bool {
    turned(Turn::Return, leave).is_some() && leave.started_at.is_some() && leave.returned_at.is_none()
}

fn answer_runs(leave: &leave_request::Model) -> bool {
    turned(Turn::Escalate, leave).is_some() && leave.escalated_at.is_none()
}

fn begins(leave: &leave_request::Model) -> bool {
    let undecided = leave.acknowledged_at.is_some() && UNDECIDED.contains(&leave.state) && leave.started_at.is_none();
    leave.state == LeaveState::Approved || undecided
}

fn papers_run(leave: &leave_request::Model) -> bool {
    leave.papers_in_at.is_none() && !leave.papers_late && UNDECIDED.contains(&leave.state)
}

/// More was asked for before it began, and its time will pass.
fn lapses(leave: &leave_request::Model) -> bool {
    turned(Turn::Lapse, leave).is_some() && leave.started_at.is_none()
}

/// When something falls due by itself for `leave` as it is at `now`.
pub fn next_due(leave: &leave_request::Model, now: Timestamp) -> Option<Timestamp> {
    let end = leave.ends_at.max(now.plus_seconds(AGAIN));
    [
        leave.answer_due_at.filter(|_| answer_runs(leave)),
        begins(leave).then_some(leave.starts_at),
        leave.papers_due_at.filter(|_| papers_run(leave)),
        lapses(leave).then_some(leave.ends_at),
        goes_on(leave).then_some(if now < leave.ends_at { leave.ends_at } else { end }),
    ]
    .into_iter()
    .flatten()
    .min()
}

/// Does what is due; a leave is overdue `grace` seconds after its end. True when something changed that somebody is told
/// of.
pub async fn due(db: &Db, grace: i64, now: Timestamp) -> Answer<bool> {
    let ids: Vec<LeaveRequestId> = leave_request::Entity::find()
        .select_only()
        .column(leave_request::Column::Id)
        .filter(leave_request::Column::DueAt.lte(now))
        .order_by_asc(leave_request::Column::DueAt)
        .limit(AT_ONCE)
        .into_tuple()
        .all(db.read())
        .await?;
    let mut changed = false;
    for id in ids {
        let tx = db.begin().await?;
        // Another server may be at it, or have done it.
        let leave = leave_request::Entity::find_by_id(id)
            .filter(leave_request::Column::DueAt.lte(now))
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .one(&tx)
            .await?;
        let Some(leave) = leave else { continue };
        changed |= advance(&tx, leave, grace, now).await?;
        tx.commit().await?;
    }
    Ok(changed)
}

async fn advance(tx: &Tx, mut leave: leave_request::Model, grace: i64, now: Timestamp) -> Answer<bool> {
    let before = leave.steps;
    if answer_runs(&leave)
        && leave.answer_due_at.is_some_and(|due| due <= now)
        && let Some(state) = turned(Turn::Escalate, &leave)
    {
        let next = leave_request::Model { state, escalated_at: Some(now), ..leave.clone() };
        leave = take(tx, &leave, next, By::itself(ESCALATED), now).await?;
    }
    if begins(&leave)
        && leave.starts_at <= now
        && let Some(state) = turned(Turn::Begin, &leave)
    {
        let next = leave_request::Model { state, started_at: leave.started_at.or(Some(now)), ..leave.clone() };
        leave = take(tx, &leave, next, By::itself(BEGAN), now).await?;
    }
    if papers_run(&leave) && leave.papers_due_at.is_some_and(|due| due <= now) {
        let next = leave_request::Model { papers_late: true, ..leave.clone() };
        leave = take(tx, &leave, next, By::itself(PAPERS), now).await?;
    }
    if lapses(&leave)
        && leave.ends_at <= now
        && let Some(state) = turned(Turn::Lapse, &leave)
    {
        let mut next = leave_request::Model { state, ..leave.clone() };
        over(tx, &mut next, now, now).await?;
        leave = take(tx, &leave, next, By::itself(LAPSED), now).await?;
    }
    if goes_on(&leave) && leave.ends_at <= now {
        leave = ended(tx, leave, grace, now).await?;
    }
    if leave.steps == before {
        // Nothing to tell: only when to look again.
        let due_at = next_due(&leave, now);
        let mut change = leave.into_active_model();
        change.due_at = Set(due_at);
        change.update(tx).await?;
        return Ok(false);
    }
    Ok(true)
}

/// Takes back that a person is overdue where an outage that has become known lengthens the grace; what is then still
/// overdue is found anew.
pub async fn lay(tx: &Tx, outage: &outage::Model, grace: i64, now: Timestamp) -> Answer<()> {
    use leave_request::Column::{EndsAt, Overdue};
    let rows = leave_request::Entity::find()
        .filter(Overdue.eq(true))
        .filter(EndsAt.lt(outage.ended_at.plus_seconds(AROUND)))
        .lock_exclusive()
        .all(tx)
        .await?;
    for leave in rows {
        if now < graced(tx, &leave, grace, now).await? {
            let mut next = leave.clone();
            next.overdue = false;
            alerts::withdraw_of(tx, leave.alert_id.as_slice(), Why::Outage, now).await?;
            take(tx, &leave, next, By::itself(OUTAGE), now).await?;
        }
    }
    Ok(())
}

/// Until when the person may be late: the grace, and what the platform was away round the end.
async fn graced(tx: &Tx, leave: &leave_request::Model, grace: i64, now: Timestamp) -> Answer<Timestamp> {
    let from = leave.ends_at.plus_seconds(-AROUND);
    let lost = outages::lost(&outages::since(tx, from).await?, from, now);
    Ok(leave.ends_at.plus_seconds(grace).plus_millis(lost))
}

/// Past the end: back, overdue, or still within the grace.
async fn ended(tx: &Tx, leave: leave_request::Model, grace: i64, now: Timestamp) -> Answer<leave_request::Model> {
    let newest = back::newest(tx, &leave).await?;
    let (at, why) = match (leave.kind, &newest) {
        // Zones count again from its end on: who is still away then has left the zone.
        (LeaveKind::Standing, _) => (Some(leave.ends_at), PERMIT_ENDED),
        (_, Some(newest)) => (back::since(tx, &leave, newest).await?, BACK),
        (_, None) => (None, BACK),
    };
    if let (Some(at), Some(state)) = (at, turned(Turn::Return, &leave)) {
        let mut next = leave_request::Model { state, ..leave.clone() };
        next.returned_at = Some(at);
        over(tx, &mut next, at, now).await?;
        return take(tx, &leave, next, By::itself(why), now).await;
    }
    if leave.overdue || now.millis_since(leave.ends_at) < grace * 1_000 {
        return Ok(leave);
    }
    if now < graced(tx, &leave, grace, now).await? {
        return Ok(leave);
    }
    let facts = Facts::LeaveOverdue {
        places: leave.places().map_err(|error| Refusal::internal(error))?.into_iter().map(|place| place.name).collect(),
        ends_at: leave.ends_at,
        minutes: now.millis_since(leave.ends_at) / 60_000,
        seen_at: newest.as_ref().map(|newest| newest.taken_at),
        extension_asked: leave.extension_until.is_some() && leave.extension_granted.is_none(),
    };
    let raise = Raise {
        kind: AlertKind::LeaveOverdue,
        person: leave.person_id,
        zone: None,
        episode: format!("{}/LeaveOverdue/{}", leave.id.to_public(), leave.ends_at.0),
        began_at: leave.ends_at,
        facts,
        evidence: newest.iter().map(back::evidence).collect(),
        late: false,
        active: true,
        rule: VERSION,
    };
    let raised = alerts::raise(tx, &[raise], now).await?;
    let mut next = leave.clone();
    next.overdue = true;
    next.alert_id = raised.first().map(|raised| match raised {
        Raised::New(id) | Raised::Again(id) => *id,
    });
    take(tx, &leave, next, By::itself(OVERDUE), now).await
}
