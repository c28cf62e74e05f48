//! Filing: a person tells something, once, and gets a receipt for it.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait as _, Condition};
use serde::Serialize;

use super::ReportNews;
use crate::access::PersonCaller;
use crate::entity::{PersonId, ReceiptId, ReceiptSubject, SituationKind, Timestamp};
use crate::events::{NewEvent, log};
use crate::filing::{self, Filed, Files, Stored};
use crate::platform::{Answer, Db, Keys, Refusal, Tx, china, new_id, receipts, written};
use crate::subjects::clocks::{self, CHANGE_TOLD, Calendar, NewClock};
use crate::subjects::reports::rows::{SituationState, situation_report};

/// A day in seconds.
const DAY: i64 = 24 * 3_600;
/// A phone's clock may be so many seconds ahead of ours.
const AHEAD: i64 = 300;
/// Reports of one person in 24 hours, and calls for help as many again: a phone gone wild fills no disk, and nothing
/// that anyone would tell is turned away.
const A_DAY: u64 = 100;

/// What a person tells, as it was sent.
#[derive(Clone, Debug, Serialize)]
pub struct NewReport {
    /// Made by the phone.
    pub idempotency_key: String,
    /// Of what.
    pub kind: SituationKind,
    /// In the person's own words.
    pub text: String,
    /// On which day it happened.
    pub happened_on: Option<NaiveDate>,
    /// At which moment it happened.
    pub happened_at: Option<Timestamp>,
}

impl Files for situation_report::Entity {
    const PERSON: Self::Column = situation_report::Column::PersonId;
    const PHONE_KEY: Self::Column = situation_report::Column::IdempotencyKey;
    const FILED_AT: Self::Column = situation_report::Column::FiledAt;

    fn names(row: &situation_report::Model) -> (PersonId, &str, Option<ReceiptId>) {
        (row.person_id, &row.idempotency_key, Some(row.receipt_id))
    }

    fn other() -> Refusal {
        Refusal::bad_input(
            "input.idempotencyKey",
            "该编号已用于另一份情况反映，请换一个新编号后重新提交。",
            "This key belongs to another report. Send this one with a new key.",
        )
    }
}

/// Stores what `person` tells. Sent again with the same key it is not stored again, and gets the same answer.
pub async fn file(
    db: &Db,
    keys: &Keys,
    calendar: &Calendar,
    person: &PersonCaller,
    new: NewReport,
    now: Timestamp,
) -> Answer<Filed<situation_report::Model>> {
    let person = person.id();
    let digest = receipts::digest(&new)?;
    let new = checked(new, now)?;
    if let Some(filed) =
        filing::again::<situation_report::Entity>(db.read(), person, &new.idempotency_key, &digest).await?
    {
        return Ok(filed);
    }
    // Counted apart, so that nothing else that was sent stands in the way of a call for help.
    let (kind, help) = (situation_report::Column::Kind, SituationKind::Help);
    let alike = Condition::all().add(if new.kind == help { kind.eq(help) } else { kind.ne(help) });
    filing::bounded::<situation_report::Entity>(db, person, alike, A_DAY, now).await?;
    let receipt = receipts::sign_one(keys, person, now, ReceiptSubject::Report, digest);
    let report = situation_report::Model {
        id: new_id(now),
        person_id: person,
        kind: new.kind,
        text: new.text,
        happened_on: new.happened_on,
        happened_at: new.happened_at,
        told_late: is_late(new.kind, new.happened_on, new.happened_at, now),
        state: SituationState::Filed,
        filed_at: now,
        idempotency_key: new.idempotency_key,
        receipt_id: receipt.id,
        taken_by: None,
        taken_at: None,
        answer: None,
        answered_by: None,
        answered_at: None,
        closed_by: None,
        closed_at: None,
    };
    let tx = match filing::store::<situation_report::Entity>(db, &report, &receipt).await? {
        Stored::Now(tx) => tx,
        Stored::Before(filed) => return Ok(filed),
    };
    if report.kind == SituationKind::MeasureChange {
        answer_by(&tx, calendar, &report, now).await?;
    }
    if is_change(report.kind) {
        clocks::meet_by_person(&tx, CHANGE_TOLD, person, now).await?;
    }
    log::append(&tx, &[event(&report, ReportNews::Filed, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "report", report = %report.id, action = "File", by = %person);
    Ok(Filed { row: report, receipt })
}

/// The clock by which an application to change the measure is answered.
pub(super) const CHANGE_ANSWERED: &str = "CHANGE_ANSWERED";

/// Begins that clock. Without a measure there is nothing to change, and nobody's clock: the report is answered all the
/// same.
async fn answer_by(tx: &Tx, calendar: &Calendar, report: &situation_report::Model, now: Timestamp) -> Answer<()> {
    let measure = clocks::measure_of(tx, report.person_id).await?;
    if let (Some(measure), Some(rule)) = (measure, clocks::rule(CHANGE_ANSWERED)) {
        let new = NewClock { rule, subject: report.id.0, measure: &measure, at: now, by: None, note: None };
        clocks::start(tx, calendar, vec![new], now).await?;
    }
    Ok(())
}

/// The event of a report.
pub(super) fn event(report: &situation_report::Model, kind: ReportNews, at: Timestamp) -> NewEvent {
    NewEvent::about(
        if report.kind == SituationKind::Help { super::HELP } else { super::TOPIC },
        kind,
        report.person_id,
        report.id.0,
        at,
    )
}

/// The report with its text trimmed and its day filled in, or what is wrong with it.
fn checked(mut new: NewReport, now: Timestamp) -> Answer<NewReport> {
    written::key("input.idempotencyKey", &new.idempotency_key)?;
    new.text = written::required("input.text", new.text)?;
    if new.happened_at.is_some_and(|at| at > now.plus_seconds(AHEAD)) {
        return Err(future("input.happenedAt"));
    }
    if new.happened_on.is_some_and(|day| day > china::day(now)) {
        return Err(future("input.happenedOn"));
    }
    if let Some(at) = new.happened_at {
        let day = china::day(at);
        if new.happened_on.is_some_and(|said| said != day) {
            return Err(Refusal::bad_input(
                "input.happenedOn",
                "发生日期与发生时间不是同一天，请核对后重新提交。",
                "The day and the moment are not of the same day. Please correct one of them.",
            ));
        }
        new.happened_on = Some(day);
    }
    Ok(new)
}

fn future(field: &'static str) -> Refusal {
    Refusal::bad_input(
        field,
        "发生时间不能晚于现在，请核对后重新提交。",
        "It cannot have happened in the future. Please correct the time.",
    )
}

/// Whether a change is told more than 24 hours after it (CPL 71). Of a change whose day alone is known the day's end
/// counts: what isn't known is not held against the person. What is no change has no such limit.
fn is_late(kind: SituationKind, day: Option<NaiveDate>, moment: Option<Timestamp>, now: Timestamp) -> bool {
    let change = is_change(kind);
    let happened = moment.or_else(|| day.map(|day| china::moment(day, china::DAY_MINUTES)));
    let within = clocks::rule(CHANGE_TOLD).map_or(DAY, |rule| rule.length * 3_600);
    change && happened.is_some_and(|at| now > at.plus_seconds(within))
}

/// What must be told within a day (CPL 71).
const fn is_change(kind: SituationKind) -> bool {
    matches!(kind, SituationKind::AddressChange | SituationKind::WorkChange | SituationKind::ContactChange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_late_a_day_after_its_moment_or_after_the_end_of_its_day() {
        let at = |text: &str| Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        let moment = Some(at("2026-11-20T10:00:00Z"));
        let day = NaiveDate::from_ymd_opt(2026, 11, 20);
        for kind in [SituationKind::AddressChange, SituationKind::WorkChange, SituationKind::ContactChange] {
            assert!(!is_late(kind, day, moment, at("2026-11-21T10:00:00Z")));
            assert!(is_late(kind, day, moment, at("2026-11-21T10:00:00.001Z")));
            // The twentieth ends in China at 16:00 UTC.
            assert!(!is_late(kind, day, None, at("2026-11-21T16:00:00Z")));
            assert!(is_late(kind, day, None, at("2026-11-21T16:00:00.001Z")));
            assert!(!is_late(kind, None, None, at("2026-11-21T16:00:00Z")));
        }
        assert!(!is_late(SituationKind::Illness, day, moment, at("2026-12-21T10:00:00Z")));
    }
}
