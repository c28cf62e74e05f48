//! Leave that is fetched for many at once.

use super::steps_of;
use crate::batched;
use crate::batches::by_more;
use crate::entity::PersonId;
use crate::lists;
use crate::subjects::leave::rows::{LeaveRequestId, leave_request, leave_step};

batched! {
    /// A leave in scope.
    LeaveById(LeaveRequestId) -> leave_request::Model = |of, ids| lists::by_keys::<leave_request::Entity>(of.db().read(), of.scope()?, &ids, of.now()).await;
    /// The newest leaves of a person in scope, so many.
    LeavesOfPerson((PersonId, u64)) -> Vec<leave_request::Model> = |of, keys| {
        let (scope, now) = (of.scope()?, of.now());
        by_more(keys, async |people, limit| lists::newest_of_people::<leave_request::Entity>(of.db(), scope, &people, &Default::default(), limit, now).await).await
    };
    /// How many leaves of a person in scope there are.
    LeaveCountOfPerson(PersonId) -> i32 = |of, ids| lists::count_of_people::<leave_request::Entity>(of.db(), of.scope()?, &ids, &Default::default(), of.now()).await;
    /// Steps of a leave in scope.
    StepsOfLeave(LeaveRequestId) -> Vec<leave_step::Model> = |of, ids| steps_of(of.db(), &ids).await;
}
