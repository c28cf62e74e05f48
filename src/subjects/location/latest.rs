//! Newest positions: of everyone in scope for the map, of some people for a page.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::access::Scope;
use crate::entity::{AgencyId, PersonId, Timestamp, latest_location, measure, placed};
use crate::events::{LocationUpdate, locations::with_verdicts};
use crate::platform::{Answer, Db, Refusal};
use crate::subjects::location::rows::track_state;

/// More positions than this are for a narrower question: a map shows no more dots usefully.
const MOST: u64 = 20_000;

/// Which positions. `None` does not limit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocationQuery {
    /// Of these people.
    pub people: Option<Vec<PersonId>>,
    /// Of people whose measure this agency decides, executes or oversees.
    pub agency: Option<AgencyId>,
    /// West, south, east, north in degrees WGS-84.
    pub bounds: Option<[f64; 4]>,
}

impl LocationQuery {
    /// Whether `location` is one of them, the agency aside (that is the viewers' business).
    pub fn matches(&self, location: &latest_location::Model) -> bool {
        let within = |[west, south, east, north]: [f64; 4]| {
            (west..=east).contains(&location.longitude) && (south..=north).contains(&location.latitude)
        };
        self.people.as_ref().is_none_or(|people| people.contains(&location.person_id)) && self.bounds.is_none_or(within)
    }
}

/// Newest positions in scope, with where each lies against the person's zones: two statements.
pub async fn find_latest(db: &Db, scope: &Scope, query: &LocationQuery, now: Timestamp) -> Answer<Vec<LocationUpdate>> {
    use latest_location::Column::{Latitude, Longitude, PersonId as Id};
    let agency = query.agency.map(|agency| {
        let measures = sea_orm::sea_query::Query::select()
            .column(measure::Column::PersonId)
            .from(measure::Entity)
            .cond_where(
                Condition::any()
                    .add(measure::Column::DecidingAgencyId.eq(agency))
                    .add(measure::Column::ExecutingAgencyId.eq(agency))
                    .add(measure::Column::OverseeingAgencyId.eq(agency)),
            )
            .to_owned();
        Id.in_subquery(measures)
    });
    let bounds = query.bounds.map(|[west, south, east, north]| {
        Condition::all().add(Longitude.between(west, east)).add(Latitude.between(south, north))
    });
    let find = latest_location::Entity::find()
        .filter(scope.people(Id, now))
        .filter(
            Condition::all()
                .add_option(query.people.as_ref().map(|people| Id.is_in(people.iter().copied())))
                .add_option(agency)
                .add_option(bounds),
        )
        .order_by_asc(Id)
        .limit(MOST + 1);
    let rows = placed::all(find, db.read()).await?;
    if rows.len() as u64 > MOST {
        return Err(Refusal::bad_input(
            "filter",
            format!("结果超过 {MOST} 人，请缩小地图范围或选择单位。"),
            format!("More than {MOST} people: please narrow the map or choose an agency."),
        ));
    }
    Ok(with_verdicts(db, rows).await?)
}

/// The newest position of each of `people`, who are in scope already: one statement, and one more when `judged` asks
/// where each lies against the person's zones.
pub async fn latest_of_people(db: &Db, people: &[PersonId], judged: bool) -> Answer<HashMap<PersonId, LocationUpdate>> {
    let find = latest_location::Entity::find().filter(latest_location::Column::PersonId.is_in(people.iter().copied()));
    let rows = placed::all(find, db.read()).await?;
    let updates = if judged {
        with_verdicts(db, rows).await?
    } else {
        rows.into_iter().map(|location| LocationUpdate { location, verdicts: Vec::new() }).collect()
    };
    Ok(updates.into_iter().map(|update| (update.location.person_id, update)).collect())
}

/// When each of `people` was last heard.
pub async fn heard_of_people(db: &Db, people: &[PersonId]) -> Answer<HashMap<PersonId, Timestamp>> {
    let rows: Vec<(PersonId, Timestamp)> = track_state::Entity::find()
        .select_only()
        .columns([track_state::Column::PersonId, track_state::Column::HeardAt])
        .filter(track_state::Column::PersonId.is_in(people.iter().copied()))
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(rows.into_iter().collect())
}
