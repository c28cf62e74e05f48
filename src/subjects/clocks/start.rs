//! Beginning clocks.

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use uuid::Uuid;

use super::ClockNews;
use super::calendar::Calendar;
use super::rules::{Begins, Holder, Rule, rule, rules};
use crate::access::{OfficerCaller, Scope};
use crate::entity::{AgencyId, MeasureState, OfficerId, PersonId, Timestamp, measure};
use crate::events::{NewEvent, log};
use crate::platform::{Answer, Db, Refusal, Tx, bulk, new_id, written};
use crate::subjects::clocks::rows::{ClockId, ClockState, clock};

/// A clock to begin.
#[derive(Clone, Debug)]
pub struct NewClock<'a> {
    /// Which rule.
    pub rule: &'static Rule,
    /// What it is about; a rule begins once for each.
    pub subject: Uuid,
    /// The measure that says who decides and who executes.
    pub measure: &'a measure::Model,
    /// From when it is counted.
    pub at: Timestamp,
    /// Who begins it by hand.
    pub by: Option<OfficerId>,
    /// What the officer wrote.
    pub note: Option<String>,
}

/// Begins `all` in the transaction of what begins them.
pub async fn start(tx: &Tx, calendar: &Calendar, all: Vec<NewClock<'_>>, now: Timestamp) -> Answer<Vec<clock::Model>> {
    let rows: Vec<clock::Model> = all.into_iter().map(|new| row(calendar, new, now)).collect();
    bulk::insert::<clock::Entity>(tx, &rows, None).await?;
    let events: Vec<NewEvent> = rows.iter().map(|row| event(row, ClockNews::Started, now)).collect();
    log::append(tx, &events).await?;
    Ok(rows)
}

fn row(calendar: &Calendar, new: NewClock<'_>, now: Timestamp) -> clock::Model {
    let due_at = new.rule.due(new.at, new.measure.ends_on, calendar);
    clock::Model {
        id: new_id::<ClockId>(now),
        rule: new.rule.code.clone(),
        rule_version: rules().version.clone(),
        person_id: new.measure.person_id,
        subject_id: new.subject,
        holder_agency_id: holder(new.rule, new.measure),
        started_at: new.at,
        started_by: new.by,
        due_at,
        warn_at: Some(due_at.plus_seconds(-new.rule.warn_hours * 3_600)),
        state: ClockState::Running,
        met_at: None,
        met_by: None,
        note: new.note,
        overdue_at: None,
        alert_id: None,
    }
}

fn holder(rule: &Rule, measure: &measure::Model) -> Option<AgencyId> {
    match rule.holder {
        Holder::Person => None,
        Holder::Executing => Some(measure.executing_agency_id),
        Holder::Deciding => Some(measure.deciding_agency_id),
    }
}

/// The event of a clock that began or changed.
pub(super) fn event(row: &clock::Model, kind: ClockNews, at: Timestamp) -> NewEvent {
    NewEvent::about(super::TOPIC, kind, row.person_id, row.id.0, at)
}

/// The newest measure of `person` that was decided and is not over; none when none is.
pub async fn measure_of(db: &impl ConnectionTrait, person: PersonId) -> Answer<Option<measure::Model>> {
    let find = measure::Entity::find()
        .filter(measure::Column::PersonId.eq(person))
        .filter(measure::Column::State.is_in(MeasureState::PRESENT))
        .order_by_desc(measure::Column::StartsOn)
        .order_by_desc(measure::Column::Id);
    Ok(find.one(db).await?)
}

/// What an officer begins by hand.
#[derive(Clone, Debug)]
pub struct ByHand {
    /// Code of the rule.
    pub code: String,
    /// About whom.
    pub person: PersonId,
    /// When it happened, from which it is counted; now when not said.
    pub happened_at: Option<Timestamp>,
    /// What happened.
    pub note: String,
}

/// Something that began a deadline happened at most so many seconds ago: the longest is shorter.
const LONG_AGO: i64 = 60 * 86_400;
/// An officer's clock may be so many seconds ahead of ours.
const AHEAD: i64 = 300;

/// Begins a clock that only an officer knows of: a guarantor fell away, a case came in.
pub async fn begin_by_hand(
    db: &Db,
    calendar: &Calendar,
    officer: &OfficerCaller,
    scope: &Scope,
    new: ByHand,
    now: Timestamp,
) -> Answer<clock::Model> {
    officer.require_acting()?;
    let ByHand { code, person, happened_at, note } = new;
    let at = happened_at.unwrap_or(now);
    if at > now.plus_seconds(AHEAD) || at < now.plus_seconds(-LONG_AGO) {
        return Err(Refusal::bad_input(
            "input.happenedAt",
            "发生时间不能晚于现在，也不能早于 60 天前，请更正。",
            "It did not happen in the future, nor more than 60 days ago. Please correct the time.",
        ));
    }
    let note = written::required("input.note", note)?;
    let rule = rule(&code).filter(|rule| rule.begins == Begins::ByHand).ok_or_else(|| {
        Refusal::bad_input(
            "input.ruleCode",
            "没有可以手动启动的这一期限，请从列表中选择。",
            "No deadline of this name can be begun by hand. Choose one from the list.",
        )
    })?;
    let tx = db.begin().await?;
    scope.require_person(&tx, person, now).await?;
    let measure = measure_of(&tx, person).await?.ok_or_else(|| {
        Refusal::conflict(
            "NOT_IN_FORCE",
            "该人目前没有强制措施，不能启动期限；请先核对案件和措施。",
            "No measure binds this person, so no deadline can begin. Check the case and its measures first.",
        )
    })?;
    // Begun by hand it is about itself: the same thing may happen twice to one person.
    let subject = new_id::<ClockId>(now).0;
    let new = NewClock { rule, subject, measure: &measure, at: at.min(now), by: Some(officer.id()), note: Some(note) };
    let rows = start(&tx, calendar, vec![new], now).await?;
    tx.commit().await?;
    let row = rows.into_iter().next().ok_or_else(|| Refusal::internal("no clock began"))?;
    tracing::info!(target: "audit", event = "clock", clock = %row.id, action = "Begin", by = %officer.id());
    Ok(row)
}
