//! Reading leave, always within the caller's scope.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::access::Scope;
use crate::entity::{PersonId, Timestamp};
use crate::lists::{self, Chooses, Listed};
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
}

impl Chooses for LeaveQuery {
    fn condition(&self) -> Condition {
        use leave_request::Column::{Kind, PersonId, State};
        Condition::all()
            .add_option(self.people.as_ref().map(|people| PersonId.is_in(people.iter().copied())))
            .add_option(self.kinds.as_ref().map(|kinds| Kind.is_in(kinds.iter().copied())))
            .add_option(self.states.as_ref().map(|states| State.is_in(states.iter().copied())))
    }
}

impl Listed for leave_request::Entity {
    type Key = LeaveRequestId;
    type Sees = Scope;
    type Query = LeaveQuery;

    const KEY: Self::Column = leave_request::Column::Id;
    const PERSON: Self::Column = leave_request::Column::PersonId;
    const AT: Self::Column = leave_request::Column::FiledAt;

    fn names(row: &leave_request::Model) -> (Self::Key, PersonId) {
        (row.id, row.person_id)
    }

    fn seen(sees: &Scope, now: Timestamp) -> Condition {
        lists::in_scope::<Self>(sees, now)
    }
}

/// Steps of leaves in scope, in order, in one statement.
pub async fn steps_of(db: &Db, ids: &[LeaveRequestId]) -> Answer<HashMap<LeaveRequestId, Vec<leave_step::Model>>> {
    let find = leave_step::Entity::find()
        .filter(leave_step::Column::LeaveRequestId.is_in(ids.iter().copied()))
        .order_by_asc(leave_step::Column::Number);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|step| (step.leave_request_id, step))))
}
