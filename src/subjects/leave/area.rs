//! The ground on which permitted zones give way to a leave: its places, and the ways between home and them.

use std::collections::{HashMap, HashSet};

use sea_orm::sea_query::{Expr, ExprTrait as _, Query, SelectStatement};
use sea_orm::{ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use crate::entity::{PersonId, Timestamp, Weekday};
use crate::platform::{Answer, Refusal, bulk, china};
use crate::subjects::leave::rows::leave_request;
use crate::subjects::leave::rows::leave_request::Place;
use crate::subjects::location::geometry::{Shape, circle, way};

/// Room round a zone in which the way to a place begins, in metres: a station or a motorway need not lie on the straight
/// line. Less than the 15 km of a usual county's radius, so that a short leave does not open half the city.
const MARGIN: f64 = 10_000.0;

/// When a leave is in force, by device time.
#[derive(Clone, Debug)]
struct Span {
    from: Timestamp,
    /// None while nobody knows: until the person is back.
    to: Option<Timestamp>,
    /// China's weekdays; every day when empty.
    weekdays: Vec<Weekday>,
}

impl Span {
    fn holds(&self, at: Timestamp) -> bool {
        self.from <= at
            && self.to.is_none_or(|to| at < to)
            && (self.weekdays.is_empty() || self.weekdays.contains(&china::weekday(at).into()))
    }
}

/// A leave to which zones give way, as judging needs it.
#[derive(Clone, Debug)]
pub struct Permit {
    span: Span,
    places: Vec<Place>,
}

impl Permit {
    /// The ground beside a permitted `zone` on which a position does not count as outside: a circle round each place, the
    /// way from the zone to each, and from each to the next (see [`way`] for the room that it leaves).
    pub fn beside(&self, zone: &Shape) -> Beside {
        let radius = |place: &Place| place.radius_km * 1_000.0;
        let mut shapes = Vec::with_capacity(3 * self.places.len());
        for place in &self.places {
            shapes.push(circle(place.latitude, place.longitude, radius(place)));
            shapes.extend(way(zone.bounds(), MARGIN, (place.latitude, place.longitude), radius(place)));
        }
        for pair in self.places.windows(2) {
            let [from, to] = pair else { continue };
            let start = circle(from.latitude, from.longitude, radius(from));
            shapes.extend(way(start.bounds(), 0.0, (to.latitude, to.longitude), radius(to)));
        }
        Beside { span: self.span.clone(), shapes }
    }
}

/// Ground beside one zone, and when it counts as inside.
#[derive(Debug)]
pub struct Beside {
    span: Span,
    shapes: Vec<Shape>,
}

impl Beside {
    /// The shapes that count as inside at `at`.
    pub fn at(&self, at: Timestamp) -> &[Shape] {
        if self.span.holds(at) { &self.shapes } else { &[] }
    }
}

/// Leaves to which zones gave way at any time since `since`.
fn giving_way(since: Timestamp) -> Condition {
    use leave_request::Column::{GivesWayFrom, GivesWayTo};
    Condition::all().add(GivesWayFrom.is_not_null()).add(GivesWayTo.is_null().or(GivesWayTo.gt(since)))
}

/// A subquery that finds something when zones of the person in `person`, a column of the statement round it, gave way to
/// a leave since `since`. It spares those without leave a statement of its own.
pub fn some_permit(person: impl sea_orm::ColumnTrait, since: Timestamp) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(leave_request::Entity)
        .and_where(
            Expr::col((leave_request::Entity, leave_request::Column::PersonId)).eq(Expr::col(person.as_column_ref())),
        )
        .cond_where(giving_way(since))
        .to_owned()
}

/// The leaves of `people` to which zones gave way since `since`.
pub async fn permits(
    db: &impl ConnectionTrait,
    people: &[PersonId],
    since: Timestamp,
) -> Answer<HashMap<PersonId, Vec<Permit>>> {
    let rows = leave_request::Entity::find()
        .filter(bulk::among(db.get_database_backend(), leave_request::Column::PersonId, people.iter().copied()))
        .filter(giving_way(since))
        .all(db)
        .await?;
    let mut permits: HashMap<PersonId, Vec<Permit>> = HashMap::new();
    for row in rows {
        let Some(from) = row.gives_way_from else { continue };
        let span =
            Span { from, to: row.gives_way_to, weekdays: row.weekdays().map_err(|error| Refusal::internal(error))? };
        let places = row.places().map_err(|error| Refusal::internal(error))?;
        permits.entry(row.person_id).or_default().push(Permit { span, places });
    }
    Ok(permits)
}

/// Who of `people` is on leave at `now`: a standing permit counts on its weekdays.
pub async fn on_leave(db: &impl ConnectionTrait, people: &[PersonId], now: Timestamp) -> Answer<HashSet<PersonId>> {
    let permits = permits(db, people, now).await?;
    let away = permits.into_iter().filter(|(_, permits)| permits.iter().any(|permit| permit.span.holds(now)));
    Ok(away.map(|(person, _)| person).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
    }

    fn permit(weekdays: Vec<Weekday>, to: Option<Timestamp>) -> Permit {
        let place = |name: &str, latitude, longitude| Place { name: name.into(), latitude, longitude, radius_km: 5.0 };
        Permit {
            span: Span { from: at("2026-11-23T00:00:00Z"), to, weekdays },
            places: vec![place("a", 34.8, 117.2), place("b", 34.8, 118.4)],
        }
    }

    #[test]
    fn ground_counts_from_the_beginning_to_the_end_and_on_chinas_weekdays() {
        let zone = circle(34.26, 117.2, 300.0);
        let open = permit(Vec::new(), None).beside(&zone);
        assert!(open.at(at("2026-11-22T23:59:59Z")).is_empty());
        assert!(!open.at(at("2026-11-23T00:00:00Z")).is_empty());
        assert!(!open.at(at("2027-11-23T00:00:00Z")).is_empty(), "until the person is back");
        let ended = permit(Vec::new(), Some(at("2026-11-24T00:00:00Z"))).beside(&zone);
        assert!(!ended.at(at("2026-11-23T23:59:59Z")).is_empty() && ended.at(at("2026-11-24T00:00:00Z")).is_empty());
        let tuesdays = permit(vec![Weekday::Tuesday], None).beside(&zone);
        // Tuesday begins in China at 16:00 UTC of Monday.
        for (moment, counts) in [
            ("2026-11-23T15:59:59Z", false),
            ("2026-11-23T16:00:00Z", true),
            ("2026-11-24T15:59:59Z", true),
            ("2026-11-24T16:00:00Z", false),
        ] {
            assert_eq!(!tuesdays.at(at(moment)).is_empty(), counts, "{moment}");
        }
    }

    #[test]
    fn places_and_all_ways_between_them_belong_to_it_and_what_lies_beyond_does_not() {
        let beside = permit(Vec::new(), None).beside(&circle(34.26, 117.2, 300.0));
        let shapes = beside.at(at("2026-11-23T00:00:00Z"));
        let holds = |latitude, longitude| shapes.iter().any(|shape| shape.contains(latitude, longitude));
        for (latitude, longitude) in
            [(34.8, 117.2), (34.8, 118.4), (34.84, 117.2), (34.5, 117.2), (34.53, 117.8), (34.8, 117.8), (34.3, 117.22)]
        {
            assert!(holds(latitude, longitude), "{latitude} {longitude}");
        }
        for (latitude, longitude) in [(34.0, 117.2), (34.26, 116.9), (34.95, 117.2), (34.8, 118.6), (33.9, 118.4)] {
            assert!(!holds(latitude, longitude), "{latitude} {longitude}");
        }
    }
}
