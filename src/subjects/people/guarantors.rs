//! Guarantors (保证人): who vouches for a person, at most two at a time (CPL 68; Procuratorate Rules 89).

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use crate::access::{OfficerCaller, Scope};
use crate::entity::{PersonId, Timestamp, person};
use crate::platform::{Answer, Db, Refusal, new_id, written};
use crate::subjects::people::rows::{GuarantorId, guarantor};

/// How many vouch for one person at a time (Procuratorate Rules 89: 一至二名保证人).
pub const MOST_GUARANTORS: usize = 2;

/// Records who vouches for `person`. Whoever is recorded is told, last of all, when the person cannot be reached.
pub async fn name_guarantor(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    person: PersonId,
    (name, phone): (String, String),
    now: Timestamp,
) -> Answer<guarantor::Model> {
    officer.require_acting()?;
    let name = written::name("input.name", name)?;
    let phone = written::phone("input.phone", phone)?;
    scope.require_person(db.read(), person, now).await?;
    let tx = db.begin().await?;
    // Two at once take their turns, or there would be three.
    person::Entity::find_by_id(person).lock_exclusive().one(&tx).await?.ok_or_else(Refusal::not_found)?;
    if guarantors_of_person(&tx, person, now).await?.len() >= MOST_GUARANTORS {
        return Err(Refusal::conflict(
            "FULL",
            format!("最多登记 {MOST_GUARANTORS} 名保证人，请先解除一名。"),
            format!("At most {MOST_GUARANTORS} guarantors are recorded. Release one first."),
        ));
    }
    let row = guarantor::Model {
        named_by: Some(officer.id()),
        ..guarantor::Model::named(new_id(now), person, name, phone, now)
    };
    let row = row.into_active_model().insert(&tx).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "guarantor_named", guarantor = %row.id, by = %officer.id());
    Ok(row)
}

/// Ends a guarantee: the guarantor is told nothing any more. A new one, or a deposit, is due within three days
/// (Procuratorate Rules 96); that deadline is begun by the officer.
pub async fn release_guarantor(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: GuarantorId,
    now: Timestamp,
) -> Answer<PersonId> {
    officer.require_acting()?;
    let tx = db.begin().await?;
    let row = guarantor::Entity::find_by_id(id)
        .filter(scope.people(guarantor::Column::PersonId, now))
        .one(&tx)
        .await?
        .ok_or_else(Refusal::not_found)?;
    let ended = guarantor::Entity::update_many()
        .col_expr(guarantor::Column::Until, Expr::value(now))
        .col_expr(guarantor::Column::ReleasedBy, Expr::value(officer.id()))
        .filter(guarantor::Column::Id.eq(id))
        .filter(guarantor::Column::Until.is_null())
        .exec(&tx)
        .await?;
    if ended.rows_affected == 0 {
        return Err(Refusal::conflict(
            "RELEASED",
            "该保证人已经解除，无需再操作。",
            "This guarantor was released already. Nothing is left to do.",
        ));
    }
    tx.commit().await?;
    tracing::info!(target: "audit", event = "guarantor_released", guarantor = %id, by = %officer.id());
    Ok(row.person_id)
}

/// Who vouches for `person` at `now`, the longest standing first.
pub async fn guarantors_of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
    now: Timestamp,
) -> Answer<Vec<guarantor::Model>> {
    Ok(guarantors_of_people(db, &[person], now).await?.remove(&person).unwrap_or_default())
}

/// Who vouches for each of `people` at `now`, the longest standing first, in one statement.
pub async fn guarantors_of_people(
    db: &impl ConnectionTrait,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<guarantor::Model>>> {
    let standing = Condition::any().add(guarantor::Column::Until.is_null()).add(guarantor::Column::Until.gt(now));
    let find = guarantor::Entity::find()
        .filter(guarantor::Column::PersonId.is_in(people.iter().copied()))
        .filter(standing)
        .order_by_asc(guarantor::Column::Since)
        .order_by_asc(guarantor::Column::Id);
    let mut found: HashMap<PersonId, Vec<guarantor::Model>> = HashMap::new();
    for row in find.all(db).await? {
        found.entry(row.person_id).or_default().push(row);
    }
    Ok(found)
}
