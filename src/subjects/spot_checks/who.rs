//! Who can be checked now, and why somebody cannot.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::sea_query::{ExprTrait as _, LockType, Query};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};

use super::matrix::Matrix;
use super::{periods, refusals};
use crate::access::Scope;
use crate::entity::{AgencyId, MeasureKind, PersonId, Standing, Timestamp, device, measure, person};
use crate::platform::{Answer, Refusal, Tx, bulk, china};
use crate::subjects::leave;
use crate::subjects::spot_checks::rows::{SkipReason, SpotCheckState, spot_check};

/// How long a check may be on its way to the phone, in minutes.
pub(super) const DELIVER: i64 = 120;
/// A check that has less time than this to reach the phone before quiet hours is not begun, in minutes.
const LEAST: i64 = 10;

/// What decides whether somebody can be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub id: PersonId,
    pub standing: Standing,
    /// The measure in force today.
    pub measure: Option<MeasureKind>,
    pub has_phone: bool,
    /// On a leave that was approved.
    pub on_leave: bool,
    /// Checks since Monday, but for those that were never delivered.
    pub this_week: usize,
    /// When the check ends at the latest that has not ended yet.
    pub under_way: Option<Timestamp>,
}

/// Why somebody cannot be checked, and from when on it is possible where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Skip {
    pub reason: SkipReason,
    pub again: Option<Timestamp>,
}

impl Subject {
    /// How many minutes a check begun `now` may be on its way, so that neither it nor the answer falls into quiet
    /// hours; or why there can be none.
    pub fn minutes(&self, matrix: &Matrix, now: Timestamp, answer_minutes: i32) -> Result<i64, Skip> {
        let skip = |reason, again| Err(Skip { reason, again });
        let Some(measure) = self.measure else { return skip(SkipReason::NoMeasure, None) };
        if !self.has_phone {
            return skip(SkipReason::NoPhone, None);
        }
        if self.on_leave {
            return skip(SkipReason::OnLeave, None);
        }
        if let Some(until) = self.under_way {
            return skip(SkipReason::AlreadyUnderWay, Some(until));
        }
        if self.this_week >= matrix.cap(self.standing) {
            let nights_end = matrix.quiet.iter().find(|quiet| quiet.measure == measure).map_or(0, |quiet| quiet.to);
            return skip(SkipReason::WeeklyCap, Some(refusals::next_week(now, nights_end)));
        }
        if let Some(until) = matrix.quiet_until(measure, now) {
            return skip(SkipReason::QuietHours, Some(until));
        }
        let Some(quiet) = matrix.quiet_from(measure, now) else { return Ok(DELIVER) };
        let left = quiet.millis_since(now) / 60_000 - i64::from(answer_minutes);
        if left < LEAST {
            return skip(SkipReason::QuietHours, matrix.quiet_until(measure, quiet));
        }
        Ok(Ord::min(left, DELIVER))
    }
}

/// The named people, locked; one that is out of scope is not there.
pub(super) async fn named(tx: &Tx, scope: &Scope, ids: &[PersonId], now: Timestamp) -> Answer<Vec<Subject>> {
    let find = person::Entity::find()
        .filter(bulk::among(tx.get_database_backend(), person::Column::Id, ids.iter().copied()))
        .filter(scope.people(person::Column::Id, now));
    let found = subjects(tx, find, now).await?;
    if found.len() == ids.len() { Ok(found) } else { Err(Refusal::not_found()) }
}

/// Everybody under a measure in force that `agency` executes or decides, locked.
pub(super) async fn in_charge_of(tx: &Tx, agency: AgencyId, now: Timestamp) -> Answer<Vec<Subject>> {
    let measures = Query::select()
        .column(measure::Column::PersonId)
        .from(measure::Entity)
        .cond_where(measure::in_force(china::day(now)))
        .cond_where(
            Condition::any()
                .add(measure::Column::ExecutingAgencyId.eq(agency))
                .add(measure::Column::DecidingAgencyId.eq(agency)),
        )
        .to_owned();
    subjects(tx, person::Entity::find().filter(person::Column::Id.in_subquery(measures)), now).await
}

/// Five statements, however many people. They are locked against another round, in one order everywhere; not against
/// what merely refers to them, such as their positions.
async fn subjects(tx: &Tx, find: Select<person::Entity>, now: Timestamp) -> Answer<Vec<Subject>> {
    let people: Vec<(PersonId, Standing)> = find
        .select_only()
        .columns([person::Column::Id, person::Column::Standing])
        .order_by_asc(person::Column::Id)
        .lock(LockType::NoKeyUpdate)
        .into_tuple()
        .all(tx)
        .await?;
    let ids: Vec<PersonId> = people.iter().map(|(id, _)| *id).collect();
    let backend = tx.get_database_backend();
    let measures: HashMap<PersonId, MeasureKind> = measure::Entity::find()
        .select_only()
        .columns([measure::Column::PersonId, measure::Column::Kind])
        .filter(bulk::among(backend, measure::Column::PersonId, ids.iter().copied()))
        .filter(measure::in_force(china::day(now)))
        // Of several the newest is read last and holds.
        .order_by_asc(measure::Column::StartsOn)
        .into_tuple()
        .all(tx)
        .await?
        .into_iter()
        .collect();
    let phones: std::collections::HashSet<PersonId> = device::Entity::find()
        .select_only()
        .column(device::Column::PersonId)
        .filter(bulk::among(backend, device::Column::PersonId, ids.iter().copied()))
        .filter(device::Column::RevokedAt.is_null())
        .into_tuple()
        .all(tx)
        .await?
        .into_iter()
        .collect();
    let away = leave::on_leave(tx, &ids, now).await?;
    let mut subjects: Vec<Subject> = people
        .into_iter()
        .map(|(id, standing)| Subject {
            id,
            standing,
            measure: measures.get(&id).copied(),
            has_phone: phones.contains(&id),
            on_leave: away.contains(&id),
            this_week: 0,
            under_way: None,
        })
        .collect();
    count_checks(tx, &ids, &mut subjects, now).await?;
    Ok(subjects)
}

async fn count_checks(tx: &Tx, ids: &[PersonId], subjects: &mut [Subject], now: Timestamp) -> Answer<()> {
    use spot_check::Column::{DrawnAt, PersonId as Person, State};
    let (monday, _): (NaiveDate, _) = periods::week_of(now);
    let monday = china::moment(monday, 0);
    let open = [SpotCheckState::Drawn, SpotCheckState::Notified];
    let checks = spot_check::Entity::find()
        .filter(bulk::among(tx.get_database_backend(), Person, ids.iter().copied()))
        .filter(State.is_in(open).or(DrawnAt.gte(monday).and(State.ne(SpotCheckState::Undelivered))))
        .all(tx)
        .await?;
    let places: HashMap<PersonId, usize> =
        subjects.iter().enumerate().map(|(place, subject)| (subject.id, place)).collect();
    for check in checks {
        let Some(subject) = places.get(&check.person_id).and_then(|place| subjects.get_mut(*place)) else { continue };
        subject.this_week += usize::from(check.drawn_at >= monday);
        if open.contains(&check.state) {
            let latest = check.deliver_by.plus_seconds(60 * i64::from(check.answer_minutes));
            subject.under_way = Some(check.answer_by.unwrap_or(latest));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::new_id;

    fn at(text: &str) -> Timestamp {
        Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
    }

    fn subject() -> Subject {
        Subject {
            id: new_id(Timestamp(0)),
            standing: Standing::Good,
            measure: Some(MeasureKind::Bail),
            has_phone: true,
            on_leave: false,
            this_week: 0,
            under_way: None,
        }
    }

    #[test]
    fn neither_delivery_nor_answer_reaches_into_quiet_hours() {
        let matrix = Matrix::load(None).unwrap();
        let minutes = |text, answer| subject().minutes(&matrix, at(text), answer);
        let morning = Some(at("2026-06-01T23:00:00Z"));
        let quiet = Err(Skip { reason: SkipReason::QuietHours, again: morning });
        // 16:00, 20:30, 21:20 and 21:21 in China; quiet hours begin at 22:00.
        assert_eq!(minutes("2026-06-01T08:00:00Z", 30), Ok(DELIVER));
        assert_eq!(minutes("2026-06-01T12:30:00Z", 30), Ok(60));
        assert_eq!(minutes("2026-06-01T13:20:00Z", 30), Ok(10));
        assert_eq!(minutes("2026-06-01T13:21:00Z", 30), quiet);
        assert_eq!(minutes("2026-06-01T14:00:00Z", 30), quiet);
    }

    #[test]
    fn each_reason_says_from_when_on_it_is_possible() {
        // Wednesday, 16:00 in China.
        let now = at("2026-06-03T08:00:00Z");
        let matrix = Matrix::load(None).unwrap();
        let skip = |change: fn(&mut Subject)| {
            let mut subject = subject();
            change(&mut subject);
            subject.minutes(&matrix, now, 30)
        };
        let expected = |reason, again| Err(Skip { reason, again });
        assert_eq!(skip(|one| one.measure = None), expected(SkipReason::NoMeasure, None));
        assert_eq!(skip(|one| one.has_phone = false), expected(SkipReason::NoPhone, None));
        let until = Timestamp(5);
        assert_eq!(skip(|one| one.under_way = Some(Timestamp(5))), expected(SkipReason::AlreadyUnderWay, Some(until)));
        // Monday, 07:00 in China.
        let monday = Some(at("2026-06-07T23:00:00Z"));
        assert_eq!(skip(|one| one.this_week = 2), expected(SkipReason::WeeklyCap, monday));
        assert_eq!(skip(|one| one.this_week = 1), Ok(DELIVER));
        assert_eq!(
            skip(|one| {
                one.standing = Standing::Caution;
                one.this_week = 3;
            }),
            Ok(DELIVER)
        );
    }
}
