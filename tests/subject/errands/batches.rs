//! Errands that are fetched for many at once.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use yunjian::access::Scope;
use yunjian::batched;
use yunjian::entity::{PersonId, Timestamp};
use yunjian::platform::pages::grouped;
use yunjian::platform::{Answer, Db};

use super::rows::{Column, Entity, Model};

batched! {
    /// The errands of a person in scope.
    ErrandsOfPerson(PersonId) -> Vec<Model> = |of, ids| of_people(of.db(), of.scope()?, &ids, of.now()).await;
}

async fn of_people(
    db: &Db,
    scope: &Scope,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<Model>>> {
    let find = Entity::find().filter(Column::PersonId.is_in(people.iter().copied()));
    let rows = find.filter(scope.people(Column::PersonId, now)).all(db.read()).await?;
    Ok(grouped(rows.into_iter().map(|row| (row.person_id, row))))
}
