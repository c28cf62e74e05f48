//! Whether the newest position of a person says that they are back from leave.

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use crate::entity::{Timestamp, Verdict, ZoneKind, latest_location};
use crate::platform::{Answer, Refusal};
use crate::subjects::alerts::Evidence;
use crate::subjects::leave::rows::leave_request;
use crate::subjects::location::doubt::Marks;
use crate::subjects::location::geometry;
use crate::subjects::location::judging::{Observation, ZoneMemory, step};
use crate::subjects::location::rows::zone;

/// A position at home counts as the return from so many seconds before the end on: earlier ones may be from before a
/// journey within the leave.
const NEAR_END: i64 = 2 * 3_600;

/// The newest position of the person of `leave`.
pub(super) async fn newest(
    db: &impl ConnectionTrait,
    leave: &leave_request::Model,
) -> Answer<Option<latest_location::Model>> {
    Ok(latest_location::Entity::find_by_id(leave.person_id).one(db).await?)
}

/// When the person was back by `newest`: taken during the leave and near its end or later, surely inside every permitted
/// zone, without the ground on which they give way. None when it does not say so; then the person tells.
pub(super) async fn since(
    db: &impl ConnectionTrait,
    leave: &leave_request::Model,
    newest: &latest_location::Model,
) -> Answer<Option<Timestamp>> {
    let early = leave.ends_at.plus_seconds(-NEAR_END);
    if leave.started_at.is_none_or(|started| newest.at < started) || newest.at < early {
        return Ok(None);
    }
    let zones = zone::Entity::find()
        .filter(zone::Column::PersonId.eq(leave.person_id))
        .filter(zone::Column::Kind.eq(ZoneKind::Permitted))
        .filter(zone::Column::RetiredAt.is_null())
        .all(db)
        .await?;
    let observation = Observation {
        at: newest.at,
        received_at: newest.received_at,
        latitude: newest.latitude,
        longitude: newest.longitude,
        accuracy: newest.accuracy,
        source: newest.source,
        marks: Marks(newest.marks),
        fix: newest.fix_id,
    };
    for row in &zones {
        let shape = geometry::compile(&row.geometry, row.radius).map_err(|error| Refusal::internal(error))?;
        if step(&shape, row.kind, &mut ZoneMemory::default(), &observation).verdict != Verdict::Inside {
            return Ok(None);
        }
    }
    Ok((!zones.is_empty()).then_some(newest.at))
}

/// The newest position as evidence of an alert that means no zone.
pub(super) fn evidence(newest: &latest_location::Model) -> Evidence {
    Evidence {
        fix: newest.fix_id,
        key: newest.key.clone(),
        taken_at: newest.taken_at,
        received_at: newest.received_at,
        latitude: newest.latitude,
        longitude: newest.longitude,
        accuracy: newest.accuracy,
        source: newest.source,
        distance: 0.0,
        probability_outside: 0.0,
    }
}
