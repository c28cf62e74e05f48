//! Reading check-ins and their plans, always within the caller's scope.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, Iterable as _, QueryFilter as _, QueryOrder as _};

use super::life::is_submittable;
use crate::access::Scope;
use crate::entity::{PersonId, Timestamp};
use crate::lists::{self, Chooses, Listed};
use crate::platform::{Answer, Db, pages};
use crate::subjects::check_ins::rows::{CheckInId, CheckInState, check_in, check_in_plan};

/// Which check-ins. `None` does not limit; those that have not opened are never among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CheckInQuery {
    /// Of these people.
    pub people: Option<Vec<PersonId>>,
    /// In these states.
    pub states: Option<Vec<CheckInState>>,
    /// Handed in late, or not.
    pub late: Option<bool>,
}

impl CheckInQuery {
    /// Whether `row` is one of them: the same rule as the SQL condition, for streams.
    pub fn matches(&self, row: &check_in::Model) -> bool {
        row.state != CheckInState::Planned
            && self.people.as_ref().is_none_or(|people| people.contains(&row.person_id))
            && self.states.as_ref().is_none_or(|states| states.contains(&row.state))
            && self.late.is_none_or(|late| row.late == late)
    }
}

impl Chooses for CheckInQuery {
    fn condition(&self) -> Condition {
        use check_in::Column::{Late, PersonId, State};
        Condition::all()
            .add(State.ne(CheckInState::Planned))
            .add_option(self.people.as_ref().map(|people| PersonId.is_in(people.iter().copied())))
            .add_option(self.states.as_ref().map(|states| State.is_in(states.iter().copied())))
            .add_option(self.late.map(|late| Late.eq(late)))
    }
}

impl Listed for check_in::Entity {
    type Key = CheckInId;
    type Sees = Scope;
    type Query = CheckInQuery;

    const KEY: Self::Column = check_in::Column::Id;
    const PERSON: Self::Column = check_in::Column::PersonId;
    const AT: Self::Column = check_in::Column::OpensAt;

    fn names(row: &check_in::Model) -> (Self::Key, PersonId) {
        (row.id, row.person_id)
    }

    fn seen(sees: &Scope, now: Timestamp) -> Condition {
        lists::in_scope::<Self>(sees, now)
    }
}

/// Check-ins of `people` that can be made now or soon, soonest first: those open or missed, and those that open before
/// `until`; in one statement.
pub async fn open_of_people(
    db: &Db,
    scope: &Scope,
    people: &[PersonId],
    until: Timestamp,
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<check_in::Model>>> {
    use check_in::Column::{Id, OpensAt, PersonId as Person, State};
    let submittable = CheckInState::iter().filter(|state| is_submittable(*state));
    let soon = Condition::all().add(State.eq(CheckInState::Planned)).add(OpensAt.lt(until));
    let find = check_in::Entity::find()
        .filter(Person.is_in(people.iter().copied()))
        .filter(scope.people(Person, now))
        .filter(Condition::any().add(State.is_in(submittable)).add(soon))
        .order_by_asc(OpensAt)
        .order_by_asc(Id);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|row| (row.person_id, row))))
}

/// The plan of each of `people` that runs, in one statement.
pub async fn plans_of_people(
    db: &Db,
    scope: &Scope,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, check_in_plan::Model>> {
    let find = check_in_plan::Entity::find()
        .filter(check_in_plan::Column::PersonId.is_in(people.iter().copied()))
        .filter(scope.people(check_in_plan::Column::PersonId, now))
        .filter(check_in_plan::Column::EndedAt.is_null())
        .order_by_asc(check_in_plan::Column::SetAt);
    Ok(find.all(db.read()).await?.into_iter().map(|row| (row.person_id, row)).collect())
}
