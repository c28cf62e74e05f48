//! Lists of what concerns one person each: a page, how many, by id, and the newest few of each of many people. A subject
//! says of its table once what they need ([`Listed`]), and none of these is written a second time.

use std::collections::HashMap;
use std::hash::Hash;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait, Order, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, Select, Value,
};

use crate::access::{Scope, Seen};
use crate::batches::of_seen;
use crate::entity::{PersonId, Timestamp};
use crate::platform::{Answer, Db, pages};

/// A table whose rows concern one person each, as lists read it.
pub trait Listed: EntityTrait<Model: Send + Sync> {
    /// Its key.
    type Key: Copy + Hash + Eq + Into<Value> + Send + Sync;
    /// What limits whose rows a caller sees.
    type Sees: Sync;
    /// Which rows are meant.
    type Query: Chooses + Default + Sync;

    /// The column of the key.
    const KEY: Self::Column;
    /// The column of the person.
    const PERSON: Self::Column;
    /// The moment by which lists are sorted.
    const AT: Self::Column;
    /// Newest first, or soonest first.
    const ORDER: Order = Order::Desc;

    /// The key and the person of a row.
    fn names(row: &Self::Model) -> (Self::Key, PersonId);

    /// The condition that a row is seen at `now`.
    fn seen(sees: &Self::Sees, now: Timestamp) -> Condition;

    /// Reads rows; by the place of their columns where that is worth it.
    fn read(
        select: Select<Self>,
        db: &impl ConnectionTrait,
    ) -> impl Future<Output = Result<Vec<Self::Model>, DbErr>> + Send {
        select.all(db)
    }
}

/// Which rows of a table are meant.
pub trait Chooses {
    /// As a condition.
    fn condition(&self) -> Condition;
}

/// The condition that rows with a person in `column` are in scope, for [`Listed::seen`].
pub fn in_scope<E: Listed<Sees = Scope>>(scope: &Scope, now: Timestamp) -> Condition {
    Condition::all().add(scope.people(E::PERSON, now))
}

fn chosen<E: Listed>(sees: &E::Sees, query: &E::Query, now: Timestamp) -> Select<E> {
    E::find().filter(E::seen(sees, now)).filter(query.condition())
}

/// A page of those that are seen: after `after` (moment and key), at most `limit`.
pub async fn page<E: Listed>(
    db: &Db,
    sees: &E::Sees,
    query: &E::Query,
    after: Option<(Timestamp, E::Key)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<E::Model>> {
    let find = chosen::<E>(sees, query, now);
    let find = match E::ORDER {
        Order::Asc => pages::soonest(find, E::AT, E::KEY, after, limit),
        _ => pages::newest(find, E::AT, E::KEY, after, limit),
    };
    Ok(E::read(find, db.read()).await?)
}

/// How many are seen.
pub async fn count<E: Listed>(db: &Db, sees: &E::Sees, query: &E::Query, now: Timestamp) -> Answer<u64> {
    Ok(chosen::<E>(sees, query, now).count(db.read()).await?)
}

/// Those of these keys that are seen.
pub async fn by_keys<E: Listed>(
    db: &impl ConnectionTrait,
    sees: &E::Sees,
    keys: &[E::Key],
    now: Timestamp,
) -> Answer<HashMap<E::Key, E::Model>> {
    let find = E::find().filter(E::KEY.is_in(keys.iter().copied())).filter(E::seen(sees, now));
    Ok(E::read(find, db).await?.into_iter().map(|row| (E::names(&row).0, row)).collect())
}

/// The one with this key, if it is seen.
pub async fn one<E: Listed>(
    db: &impl ConnectionTrait,
    sees: &E::Sees,
    key: E::Key,
    now: Timestamp,
) -> Answer<Option<E::Model>> {
    Ok(by_keys::<E>(db, sees, &[key], now).await?.remove(&key))
}

/// The newest `limit` of each of `people`, those that are seen, in one statement.
pub async fn newest_of_people<E: Listed>(
    db: &Db,
    sees: &E::Sees,
    people: &[PersonId],
    query: &E::Query,
    limit: u64,
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<E::Model>>> {
    newest::<E>(db, people, query.condition().add(E::seen(sees, now)), limit).await
}

/// The newest `limit` of each of `people` of those that `which` lets through, in one statement.
pub async fn newest_of_seen_people<E: Listed>(
    db: &Db,
    people: Vec<Seen<PersonId>>,
    which: Condition,
    limit: u64,
) -> Answer<HashMap<Seen<PersonId>, Vec<E::Model>>> {
    of_seen(people, async |people| newest::<E>(db, &people, which, limit).await).await
}

async fn newest<E: Listed>(
    db: &Db,
    people: &[PersonId],
    which: Condition,
    limit: u64,
) -> Answer<HashMap<PersonId, Vec<E::Model>>> {
    let which = Condition::all().add(E::PERSON.is_in(people.iter().copied())).add(which);
    let find = E::find()
        .filter(E::KEY.in_subquery(pages::newest_of_each::<E>(E::PERSON, E::AT, E::KEY, which, limit)))
        .order_by_desc(E::AT)
        .order_by_desc(E::KEY);
    let rows = E::read(find, db.read()).await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (E::names(&row).1, row))))
}

/// How many of each of `people` are seen, in one statement.
pub async fn count_of_people<E: Listed>(
    db: &Db,
    sees: &E::Sees,
    people: &[PersonId],
    query: &E::Query,
    now: Timestamp,
) -> Answer<HashMap<PersonId, i32>> {
    counts::<E>(db, people, query.condition().add(E::seen(sees, now))).await
}

/// How many there are of each of `people` of those that `which` lets through, in one statement.
pub async fn count_of_seen_people<E: Listed>(
    db: &Db,
    people: Vec<Seen<PersonId>>,
    which: Condition,
) -> Answer<HashMap<Seen<PersonId>, i32>> {
    of_seen(people, async |people| counts::<E>(db, &people, which).await).await
}

async fn counts<E: Listed>(db: &Db, people: &[PersonId], which: Condition) -> Answer<HashMap<PersonId, i32>> {
    let find = E::find().filter(E::PERSON.is_in(people.iter().copied())).filter(which);
    pages::count_of_each(find, E::PERSON, E::KEY, db.read()).await
}
