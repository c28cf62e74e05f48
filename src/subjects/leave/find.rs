//! Reading leave, always within the caller's scope.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use crate::access::Scope;
use crate::entity::{PersonId, Timestamp};
use crate::platform::{Answer, Db, pages};
use crate::subjects::leave::rows::{LeaveKind, LeaveRequestId, LeaveState, leave_request, leave_step};

/// Which leaves. `None` does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LeaveQuery {
    /// Of these people.
    pub people: Option<Vec<PersonId>>,
    /// Of these kinds.
    pub kinds: Option<Vec<LeaveKind>>,
    /// In these states.
    pub states: Option<Vec<LeaveState>>,
}

impl LeaveQuery {
    /// Whether `leave` is one of them: the same rule as the SQL condition, for streams.
    pub fn matches(&self, leave: &leave_request::Model) -> bool {
        self.people.as_ref().is_none_or(|people| people.contains(&leave.person_id))
            && self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&leave.kind))
            && self.states.as_ref().is_none_or(|states| states.contains(&leave.state))
    }

    fn condition(&self) -> Condition {
        use leave_request::Column::{Kind, PersonId, State};
        Condition::all()
            .add_option(self.people.as_ref().map(|people| PersonId.is_in(people.iter().copied())))
            .add_option(self.kinds.as_ref().map(|kinds| Kind.is_in(kinds.iter().copied())))
            .add_option(self.states.as_ref().map(|states| State.is_in(states.iter().copied())))
    }
}

/// Leaves newest first, after `after` (filed at, id), at most `limit`.
pub async fn find(
    db: &Db,
    scope: &Scope,
    query: &LeaveQuery,
    after: Option<(Timestamp, LeaveRequestId)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<leave_request::Model>> {
    use leave_request::Column::{FiledAt, Id, PersonId};
    let find = leave_request::Entity::find().filter(scope.people(PersonId, now)).filter(query.condition());
    Ok(pages::newest(find, FiledAt, Id, after, limit).all(db.read()).await?)
}

/// How many leaves `query` finds.
pub async fn count(db: &Db, scope: &Scope, query: &LeaveQuery, now: Timestamp) -> Answer<u64> {
    let find = leave_request::Entity::find().filter(scope.people(leave_request::Column::PersonId, now));
    Ok(find.filter(query.condition()).count(db.read()).await?)
}

/// Leaves by id, those in scope.
pub async fn find_by_ids(
    db: &impl ConnectionTrait,
    scope: &Scope,
    ids: &[LeaveRequestId],
    now: Timestamp,
) -> Answer<HashMap<LeaveRequestId, leave_request::Model>> {
    let find = leave_request::Entity::find()
        .filter(leave_request::Column::Id.is_in(ids.iter().copied()))
        .filter(scope.people(leave_request::Column::PersonId, now));
    Ok(find.all(db).await?.into_iter().map(|leave| (leave.id, leave)).collect())
}

/// The newest `limit` leaves of each of `people` in scope, in one statement.
pub async fn latest_of_people(
    db: &Db,
    scope: &Scope,
    people: &[PersonId],
    limit: u64,
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<leave_request::Model>>> {
    use leave_request::Column::{FiledAt, Id, PersonId as Person};
    let which = Condition::all().add(Person.is_in(people.iter().copied())).add(scope.people(Person, now));
    let find = leave_request::Entity::find()
        .filter(Id.in_subquery(pages::newest_of_each::<leave_request::Entity>(Person, FiledAt, Id, which, limit)))
        .order_by_desc(FiledAt)
        .order_by_desc(Id);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|row| (row.person_id, row))))
}

/// How many leaves of each of `people` in scope there are, in one statement.
pub async fn count_of_people(
    db: &Db,
    scope: &Scope,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, i32>> {
    use leave_request::Column::{Id, PersonId as Person};
    let find =
        leave_request::Entity::find().filter(Person.is_in(people.iter().copied())).filter(scope.people(Person, now));
    pages::count_of_each(find, Person, Id, db.read()).await
}

/// Steps of leaves in scope, in order, in one statement.
pub async fn steps_of(db: &Db, ids: &[LeaveRequestId]) -> Answer<HashMap<LeaveRequestId, Vec<leave_step::Model>>> {
    let find = leave_step::Entity::find()
        .filter(leave_step::Column::LeaveRequestId.is_in(ids.iter().copied()))
        .order_by_asc(leave_step::Column::Number);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|step| (step.leave_request_id, step))))
}
