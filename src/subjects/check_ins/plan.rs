//! Plans of check-ins: set by officers, per person; there is no number that the law fixes for everybody.

use chrono::{Datelike as _, Days, NaiveDate};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};

use super::questions::{Asked, Question, chosen};
use crate::access::{OfficerCaller, Scope};
use crate::entity::{PersonId, Timestamp, Weekday};
use crate::platform::{Answer, Db, Refusal, Tx, china, new_id};
use crate::subjects::check_ins::rows::{CheckInState, PlanId, check_in, check_in_plan};
use crate::subjects::people::under_measure;

/// A window is at least so many minutes: shorter ones would be missed by who works.
pub(super) const SHORTEST: i32 = 60;
/// A window is at most so many minutes.
pub(super) const LONGEST: i32 = 24 * 60;
/// Check-ins are planned so many days ahead: the person sees a week and a day.
pub(super) const AHEAD: u64 = 8;

/// A plan, as an officer sets it.
#[derive(Clone, Debug)]
pub struct NewPlan {
    /// For whom.
    pub person: PersonId,
    /// On which days of the week.
    pub weekdays: Vec<Weekday>,
    /// When it opens, China time, `09:00`.
    pub opens_at: String,
    /// For how many minutes.
    pub window_minutes: i32,
    /// First day; today when not given.
    pub starts_on: Option<NaiveDate>,
    /// Last day; none: until the measure ends.
    pub ends_on: Option<NaiveDate>,
    /// Asks for a position.
    pub asks_location: bool,
    /// Asks for a photo.
    pub asks_photo: bool,
    /// At most three.
    pub questions: Vec<Asked>,
}

/// Sets the plan of a person; the one before ends. What has not opened yet of the old one falls away.
pub async fn set_plan(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    new: NewPlan,
    now: Timestamp,
) -> Answer<check_in_plan::Model> {
    officer.require_acting()?;
    let tx = db.begin().await?;
    scope.require_person(&tx, new.person, now).await?;
    if !under_measure(&tx, new.person, now).await? {
        return Err(Refusal::conflict(
            "NOT_IN_FORCE",
            "该人目前没有执行中的强制措施，不能安排报到；请先核对措施及其期限。",
            "No measure is in force on this person, so no check-ins can be planned. Check the measure and its end first.",
        ));
    }
    let row = checked(new, officer, now)?;
    for old in running(&tx, row.person_id).await? {
        end(&tx, old, officer, now).await?;
    }
    let row = row.into_active_model().insert(&tx).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "check_in_plan", plan = %row.id, action = "Set", by = %officer.id());
    Ok(row)
}

/// Ends a plan. What is open stays open; what has not opened yet falls away.
pub async fn end_plan(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: PlanId,
    now: Timestamp,
) -> Answer<check_in_plan::Model> {
    officer.require_acting()?;
    let tx = db.begin().await?;
    let find = check_in_plan::Entity::find_by_id(id)
        .filter(scope.people(check_in_plan::Column::PersonId, now))
        .lock_exclusive();
    let row = find.one(&tx).await?.ok_or_else(Refusal::not_found)?;
    if row.ended_at.is_some() {
        return Err(Refusal::conflict(
            "ENDED",
            "该报到计划已经结束；如需报到，请设置新的计划。",
            "This plan has ended already. Set another one if check-ins are needed.",
        ));
    }
    let row = end(&tx, row, officer, now).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "check_in_plan", plan = %id, action = "End", by = %officer.id());
    Ok(row)
}

async fn running(tx: &Tx, person: PersonId) -> Answer<Vec<check_in_plan::Model>> {
    let find = check_in_plan::Entity::find()
        .filter(check_in_plan::Column::PersonId.eq(person))
        .filter(check_in_plan::Column::EndedAt.is_null())
        .lock_exclusive();
    Ok(find.all(tx).await?)
}

async fn end(
    tx: &Tx,
    row: check_in_plan::Model,
    officer: &OfficerCaller,
    now: Timestamp,
) -> Answer<check_in_plan::Model> {
    check_in::Entity::delete_many()
        .filter(check_in::Column::PlanId.eq(row.id))
        .filter(check_in::Column::State.eq(CheckInState::Planned))
        .exec(tx)
        .await?;
    let mut change = row.into_active_model();
    change.ended_by = Set(Some(officer.id()));
    change.ended_at = Set(Some(now));
    Ok(change.update(tx).await?)
}

fn checked(new: NewPlan, officer: &OfficerCaller, now: Timestamp) -> Answer<check_in_plan::Model> {
    let weekdays = new.weekdays.iter().fold(0, |bits, day| bits | day.bit());
    if weekdays == 0 {
        return Err(Refusal::bad_input("input.weekdays", "请至少选择一天。", "Choose at least one day of the week."));
    }
    let opens_minute = minutes(&new.opens_at).ok_or_else(|| {
        Refusal::bad_input("input.opensAt", "请把开始时间写作 09:00 的形式。", "Write the time as 09:00.")
    })?;
    if !(SHORTEST..=LONGEST).contains(&new.window_minutes) {
        return Err(Refusal::bad_input(
            "input.windowMinutes",
            format!("报到时段须为 {SHORTEST} 到 {LONGEST} 分钟，请更正。"),
            format!("A window has {SHORTEST} to {LONGEST} minutes. Please correct it."),
        ));
    }
    let today = china::day(now);
    let starts_on = new.starts_on.unwrap_or(today);
    if starts_on < today {
        return Err(Refusal::bad_input(
            "input.startsOn",
            "开始日期不能早于今天，请更正。",
            "It cannot begin before today. Please correct the date.",
        ));
    }
    if new.ends_on.is_some_and(|end| end < starts_on) {
        return Err(Refusal::bad_input(
            "input.endsOn",
            "结束日期不能早于开始日期，请更正。",
            "It cannot end before it begins. Please correct one of the two.",
        ));
    }
    let questions = chosen(new.questions)?;
    Ok(check_in_plan::Model {
        id: new_id(now),
        person_id: new.person,
        weekdays,
        opens_minute,
        window_minutes: new.window_minutes,
        starts_on,
        ends_on: new.ends_on,
        asks_location: new.asks_location,
        asks_photo: new.asks_photo,
        questions: serde_json::to_string(&questions).map_err(|error| Refusal::internal(error))?,
        set_by: officer.id(),
        set_at: now,
        ended_by: None,
        ended_at: None,
        planned_to: starts_on.pred_opt().unwrap_or(starts_on),
    })
}

/// Minutes after midnight of `09:00`.
fn minutes(text: &str) -> Option<i32> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str, below: i32| {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse::<i32>().ok()).flatten().filter(|number| *number < below)
    };
    Some(number(hours, 24)? * 60 + number(minutes, 60)?)
}

/// The questions that a row keeps.
pub(super) fn questions_of(json: &str) -> Answer<Vec<Question>> {
    serde_json::from_str(json).map_err(|error| Refusal::internal(error))
}

/// The check-ins of `plan` from the day after the last one that was planned, up to `AHEAD` days from now, which still
/// close in the future; and the last day looked at.
pub(super) fn ahead(plan: &check_in_plan::Model, now: Timestamp) -> (Vec<check_in::Model>, NaiveDate) {
    let last = china::day(now) + Days::new(AHEAD);
    let mut rows = Vec::new();
    let mut day = plan.planned_to + Days::new(1);
    while day <= last && plan.ends_on.is_none_or(|end| day <= end) {
        if plan.weekdays & Weekday::from(day.weekday()).bit() != 0 {
            let opens_at = china::moment(day, i64::from(plan.opens_minute));
            let closes_at = opens_at.plus_seconds(i64::from(plan.window_minutes) * 60);
            // A plan set at noon asks nobody for this morning.
            if opens_at > plan.set_at && closes_at > now {
                rows.push(check_in::Model::planned(new_id(now), plan, opens_at, closes_at));
            }
        }
        day = day + Days::new(1);
    }
    (rows, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_written_in_one_way() {
        assert_eq!(minutes("09:00"), Some(540));
        assert_eq!(minutes("23:59"), Some(1_439));
        for wrong in ["9:00", "24:00", "09:60", "0900", "09:0a", "", "+9:00", "09:00:00"] {
            assert_eq!(minutes(wrong), None, "{wrong}");
        }
    }
}
