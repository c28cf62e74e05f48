//! Alerts that are fetched for many at once.

use super::{AlertQuery, count_of_people, find_by_ids, latest_of_people, notes_of};
use crate::batched;
use crate::batches::by_more;
use crate::entity::PersonId;
use crate::subjects::alerts::rows::{AlertId, alert, alert_note};

batched! {
    /// An alert in scope.
    AlertById(AlertId) -> alert::Model = |of, ids| find_by_ids(of.db().read(), of.scope()?, &ids, of.now()).await;
    /// The newest alerts of a person in scope, so many of those that are asked for.
    AlertsOfPerson((PersonId, (u64, AlertQuery))) -> Vec<alert::Model> = |of, keys| by_more(keys, async |people, (limit, query)| latest_of_people(of.db(), &people, &query, limit).await).await;
    /// How many alerts of a person in scope there are.
    AlertCountOfPerson((PersonId, AlertQuery)) -> i32 = |of, keys| by_more(keys, async |people, query| count_of_people(of.db(), &people, &query).await).await;
    /// Notes on an alert in scope.
    NotesOfAlert(AlertId) -> Vec<alert_note::Model> = |of, ids| notes_of(of.db(), &ids).await;
}
