//! Reading clocks, always within the caller's scope.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, Order, QueryFilter as _, QueryOrder as _};

use super::life::open;
use crate::access::Scope;
use crate::entity::{AgencyId, PersonId, Timestamp};
use crate::lists::{self, Chooses, Listed};
use crate::platform::{Answer, Db, pages};
use crate::subjects::clocks::rows::{ClockId, ClockState, clock};

/// Which clocks. `None` does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClockQuery {
    /// In these states.
    pub states: Option<Vec<ClockState>>,
    /// Of these rules.
    pub rules: Option<Vec<String>>,
    /// Held by this agency.
    pub holder: Option<AgencyId>,
    /// About this person.
    pub person: Option<PersonId>,
}

impl ClockQuery {
    /// Whether `clock` is one of them: the same rule as the SQL condition, for streams.
    pub fn matches(&self, clock: &clock::Model) -> bool {
        self.states.as_ref().is_none_or(|states| states.contains(&clock.state))
            && self.rules.as_ref().is_none_or(|rules| rules.contains(&clock.rule))
            && self.holder.is_none_or(|agency| clock.holder_agency_id == Some(agency))
            && self.person.is_none_or(|person| clock.person_id == person)
    }
}

impl Chooses for ClockQuery {
    fn condition(&self) -> Condition {
        use clock::Column::{HolderAgencyId, PersonId, Rule, State};
        Condition::all()
            .add_option(self.states.as_ref().map(|states| State.is_in(states.iter().copied())))
            .add_option(self.rules.as_ref().map(|rules| Rule.is_in(rules.iter().map(String::as_str))))
            .add_option(self.holder.map(|agency| HolderAgencyId.eq(agency)))
            .add_option(self.person.map(|person| PersonId.eq(person)))
    }
}

impl Listed for clock::Entity {
    type Key = ClockId;
    type Sees = Scope;
    type Query = ClockQuery;

    const KEY: Self::Column = clock::Column::Id;
    const PERSON: Self::Column = clock::Column::PersonId;
    const AT: Self::Column = clock::Column::DueAt;
    const ORDER: Order = Order::Asc;

    fn names(row: &clock::Model) -> (Self::Key, PersonId) {
        (row.id, row.person_id)
    }

    fn seen(sees: &Scope, now: Timestamp) -> Condition {
        lists::in_scope::<Self>(sees, now)
    }
}

/// Clocks of `people` that run or have passed unmet, soonest due first, in one statement.
pub async fn running_of_people(
    db: &Db,
    scope: &Scope,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<clock::Model>>> {
    let find = clock::Entity::find()
        .filter(clock::Column::PersonId.is_in(people.iter().copied()))
        .filter(scope.people(clock::Column::PersonId, now))
        .filter(clock::Column::State.is_in(open()))
        .order_by_asc(clock::Column::DueAt)
        .order_by_asc(clock::Column::Id);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|row| (row.person_id, row))))
}
