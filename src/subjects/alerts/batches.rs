//! Alerts that are fetched for many at once.

use super::{AlertQuery, notes_of};
use crate::access::Seen;
use crate::batched;
use crate::batches::by_more;
use crate::entity::PersonId;
use crate::lists::{self, Chooses as _};
use crate::subjects::alerts::rows::{AlertId, alert, alert_note};

batched! {
    /// An alert in scope.
    AlertById(AlertId) -> alert::Model = |of, ids| lists::by_keys::<alert::Entity>(of.db().read(), of.scope()?, &ids, of.now()).await;
    /// The newest alerts of a person in scope, so many of those that are asked for.
    AlertsOfPerson((Seen<PersonId>, (u64, AlertQuery))) -> Vec<alert::Model> = |of, keys| by_more(keys, async |people, (limit, query)| lists::newest_of_seen_people::<alert::Entity>(of.db(), people, query.condition(), limit).await).await;
    /// How many alerts of a person in scope there are.
    AlertCountOfPerson((Seen<PersonId>, AlertQuery)) -> i32 = |of, keys| by_more(keys, async |people, query| lists::count_of_seen_people::<alert::Entity>(of.db(), people, query.condition()).await).await;
    /// Notes on an alert in scope.
    NotesOfAlert(AlertId) -> Vec<alert_note::Model> = |of, ids| notes_of(of.db(), &ids).await;
}
