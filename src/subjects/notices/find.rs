//! Reading notices, always within what the caller sees.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::access::Sight;
use crate::entity::{PersonId, SituationKind, Timestamp};
use crate::platform::{Answer, Db, pages};
use crate::subjects::notices::rows::{NoticeId, NoticeKind, notice, notice_attempt};

/// The condition that a notice is seen at `now`: by the person, and by officers in whose scope the person is. One that
/// answers a call for help is behind the same wall as the call.
fn seen(sight: &Sight, now: Timestamp) -> Condition {
    use notice::Column::{Kind, PersonId};
    let (help, other) = (sight.of(SituationKind::Help), sight.of(SituationKind::Request));
    Condition::any()
        .add(Condition::all().add(Kind.ne(NoticeKind::HelpAnswered)).add(other.people(PersonId, now)))
        .add(Condition::all().add(Kind.eq(NoticeKind::HelpAnswered)).add(help.people(PersonId, now)))
}

/// Notices of a person that are seen, newest first, after `after` (created at, id), at most `limit`.
pub async fn find(
    db: &Db,
    sight: &Sight,
    person: PersonId,
    after: Option<(Timestamp, NoticeId)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<notice::Model>> {
    use notice::Column::{CreatedAt, Id};
    let find = notice::Entity::find().filter(notice::Column::PersonId.eq(person)).filter(seen(sight, now));
    Ok(pages::newest(find, CreatedAt, Id, after, limit).all(db.read()).await?)
}

/// Notices by id, those that are seen.
pub async fn find_by_ids(
    db: &Db,
    sight: &Sight,
    ids: &[NoticeId],
    now: Timestamp,
) -> Answer<HashMap<NoticeId, notice::Model>> {
    let find = notice::Entity::find().filter(notice::Column::Id.is_in(ids.iter().copied())).filter(seen(sight, now));
    Ok(find.all(db.read()).await?.into_iter().map(|row| (row.id, row)).collect())
}

/// The newest `limit` notices of each of `people` that are seen, in one statement.
pub async fn latest_of_people(
    db: &Db,
    sight: &Sight,
    people: &[PersonId],
    limit: u64,
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<notice::Model>>> {
    use notice::Column::{CreatedAt, Id, PersonId as Person};
    let which = Condition::all().add(Person.is_in(people.iter().copied())).add(seen(sight, now));
    let find = notice::Entity::find()
        .filter(Id.in_subquery(pages::newest_of_each::<notice::Entity>(Person, CreatedAt, Id, which, limit)))
        .order_by_desc(CreatedAt)
        .order_by_desc(Id);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|row| (row.person_id, row))))
}

/// How many notices of each of `people` are seen, in one statement.
pub async fn count_of_people(
    db: &Db,
    sight: &Sight,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, i32>> {
    use notice::Column::{Id, PersonId as Person};
    let find = notice::Entity::find().filter(Person.is_in(people.iter().copied())).filter(seen(sight, now));
    pages::count_of_each(find, Person, Id, db.read()).await
}

/// The tries of each of `ids`, which the caller has been shown, oldest first.
pub async fn attempts_of(db: &Db, ids: &[NoticeId]) -> Answer<HashMap<NoticeId, Vec<notice_attempt::Model>>> {
    let find = notice_attempt::Entity::find()
        .filter(notice_attempt::Column::NoticeId.is_in(ids.iter().copied()))
        .order_by_asc(notice_attempt::Column::Id);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|row| (row.notice_id, row))))
}
