//! Clocks that are fetched for many at once.

use super::running_of_people;
use crate::batched;
use crate::entity::PersonId;
use crate::lists;
use crate::subjects::clocks::rows::{ClockId, clock};

batched! {
    /// A clock in scope.
    ClockById(ClockId) -> clock::Model = |of, ids| lists::by_keys::<clock::Entity>(of.db().read(), of.scope()?, &ids, of.now()).await;
    /// Legal deadlines about a person in scope that run or have passed unmet.
    ClocksOfPerson(PersonId) -> Vec<clock::Model> = |of, ids| running_of_people(of.db(), of.scope()?, &ids, of.now()).await;
}
