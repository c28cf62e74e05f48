//! Consents (知情同意): what people say about the use of their data, kept as it was said.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _,
};

use crate::access::PersonCaller;
use crate::entity::{PersonId, Timestamp};
use crate::platform::{Answer, Db, new_id};
use crate::subjects::people::rows::{ConsentKind, ConsentState, consent};

/// Keeps what the person says about one kind of data. Saying the same again changes nothing.
pub async fn set_consent(
    db: &Db,
    person: &PersonCaller,
    kind: ConsentKind,
    given: bool,
    now: Timestamp,
) -> Answer<consent::Model> {
    let tx = db.begin().await?;
    let before = newest(&tx, person.id(), kind).await?;
    let state = match (given, before.as_ref().map(|row| row.state)) {
        (true, _) => ConsentState::Given,
        (false, Some(ConsentState::Given | ConsentState::Withdrawn)) => ConsentState::Withdrawn,
        (false, _) => ConsentState::Refused,
    };
    if let Some(before) = before.filter(|row| row.state == state) {
        return Ok(before);
    }
    let row = consent::Model { id: new_id(now), person_id: person.id(), kind, state, at: now };
    let row = row.into_active_model().insert(&tx).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "consent", kind = ?kind, state = ?state, by = %person.id());
    Ok(row)
}

/// Whether `person` has agreed to the use of `kind`.
pub async fn consented(db: &impl ConnectionTrait, person: PersonId, kind: ConsentKind) -> Answer<bool> {
    Ok(newest(db, person, kind).await?.is_some_and(|row| row.state == ConsentState::Given))
}

/// Whether `person` has said no to the use of `kind`, or takes back a yes; who was not asked yet has not.
pub async fn declined(db: &impl ConnectionTrait, person: PersonId, kind: ConsentKind) -> Answer<bool> {
    Ok(newest(db, person, kind).await?.is_some_and(|row| is_no(row.state)))
}

/// Those of `people` who have, in one statement.
pub async fn people_who_declined(
    db: &impl ConnectionTrait,
    people: &[PersonId],
    kind: ConsentKind,
) -> Answer<BTreeSet<PersonId>> {
    let said = consents_of_people(db, people).await?;
    let no = |rows: &[consent::Model]| rows.iter().any(|row| row.kind == kind && is_no(row.state));
    Ok(said.into_iter().filter(|(_, rows)| no(rows)).map(|(person, _)| person).collect())
}

fn is_no(state: ConsentState) -> bool {
    matches!(state, ConsentState::Refused | ConsentState::Withdrawn)
}

async fn newest(db: &impl ConnectionTrait, person: PersonId, kind: ConsentKind) -> Answer<Option<consent::Model>> {
    let find = consent::Entity::find()
        .filter(consent::Column::PersonId.eq(person))
        .filter(consent::Column::Kind.eq(kind))
        .order_by_desc(consent::Column::At)
        .order_by_desc(consent::Column::Id);
    Ok(find.one(db).await?)
}

/// What each of `people` said last about each kind, in one statement.
pub async fn consents_of_people(
    db: &impl ConnectionTrait,
    people: &[PersonId],
) -> Answer<HashMap<PersonId, Vec<consent::Model>>> {
    let find = consent::Entity::find()
        .filter(consent::Column::PersonId.is_in(people.iter().copied()))
        .order_by_desc(consent::Column::At)
        .order_by_desc(consent::Column::Id);
    let mut found: HashMap<PersonId, Vec<consent::Model>> = HashMap::new();
    for row in find.all(db).await? {
        let said = found.entry(row.person_id).or_default();
        if said.iter().all(|known| known.kind != row.kind) {
            said.push(row);
        }
    }
    Ok(found)
}
