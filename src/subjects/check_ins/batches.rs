//! Check-ins that are fetched for many at once.

use super::plans_of_people;
use crate::batched;
use crate::batches::by_more;
use crate::entity::PersonId;
use crate::lists;
use crate::subjects::check_ins::rows::{CheckInId, check_in, check_in_plan};

batched! {
    /// A check-in in scope.
    CheckInById(CheckInId) -> check_in::Model = |of, ids| lists::by_keys::<check_in::Entity>(of.db().read(), of.scope()?, &ids, of.now()).await;
    /// The newest check-ins of a person in scope that have opened, so many.
    CheckInsOfPerson((PersonId, u64)) -> Vec<check_in::Model> = |of, keys| {
        let (scope, now) = (of.scope()?, of.now());
        by_more(keys, async |people, limit| lists::newest_of_people::<check_in::Entity>(of.db(), scope, &people, &Default::default(), limit, now).await).await
    };
    /// How many check-ins of a person in scope have opened.
    CheckInCountOfPerson(PersonId) -> i32 = |of, ids| lists::count_of_people::<check_in::Entity>(of.db(), of.scope()?, &ids, &Default::default(), of.now()).await;
    /// The plan of check-ins of a person in scope.
    PlanOfPerson(PersonId) -> check_in_plan::Model = |of, ids| plans_of_people(of.db(), of.scope()?, &ids, of.now()).await;
}
