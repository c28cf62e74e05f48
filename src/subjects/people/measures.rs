//! Which people a measure in force binds at a moment.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::entity::{PersonId, Timestamp, measure};
use crate::platform::{Answer, china};

/// Those of `people` whom a measure binds at `now`, in one statement.
pub async fn people_under_measure(
    db: &impl ConnectionTrait,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<BTreeSet<PersonId>> {
    let bound: Vec<PersonId> = measure::Entity::find()
        .select_only()
        .column(measure::Column::PersonId)
        .filter(measure::Column::PersonId.is_in(people.iter().copied()))
        .filter(measure::in_force(china::day(now)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(bound.into_iter().collect())
}

/// Whether a measure binds `person` at `now`.
pub async fn under_measure(db: &impl ConnectionTrait, person: PersonId, now: Timestamp) -> Answer<bool> {
    Ok(!people_under_measure(db, &[person], now).await?.is_empty())
}
