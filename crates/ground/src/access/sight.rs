//! Which reports a caller sees, as a condition that every query for reports takes.

use sea_orm::{ColumnTrait, Condition};

use super::scope::Scope;
use crate::entity::{SituationKind, Timestamp};

/// Which reports a caller sees. Only [`super::Caller::sight`] makes one.
///
/// A call for help (求助) is behind a wall: the person who made it sees it, and helpers (帮扶人员) of an agency that
/// sees the person; whoever decides about the person does not, so that asking for help is never held against anyone.
#[derive(Clone, Debug)]
pub struct Sight {
    /// Of whom every report but calls for help is seen.
    people: Scope,
    /// Of whom calls for help are seen.
    help: Scope,
}

impl Sight {
    pub(super) fn new(people: Scope, help: Scope) -> Self {
        Self { people, help }
    }

    /// Whether nobody's reports are seen.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.help.is_empty()
    }

    /// Of whom reports of `kind` are seen.
    pub fn of(&self, kind: SituationKind) -> &Scope {
        if kind == SituationKind::Help { &self.help } else { &self.people }
    }

    /// The condition that a report is seen at `now`, by the columns of its kind and of its person.
    pub fn reports<C: ColumnTrait>(&self, kind: C, person: C, now: Timestamp) -> Condition {
        Condition::any()
            .add(Condition::all().add(kind.ne(SituationKind::Help)).add(self.people.people(person, now)))
            .add(Condition::all().add(kind.eq(SituationKind::Help)).add(self.help.people(person, now)))
    }
}
