//! Positions and zones that are fetched for many at once.

use super::{fixes_by_ids, heard_of_people, latest_of_people, zones_by_ids, zones_of_people};
use crate::access::Seen;
use crate::batched;
use crate::batches::{by_more, of_seen};
use crate::entity::{PersonId, Timestamp, ZoneId, fix};
use crate::events::LocationUpdate;
use crate::subjects::location::rows::zone;

batched! {
    /// When the phone of a person in scope was last heard.
    HeardOfPerson(Seen<PersonId>) -> Timestamp =
        |of, people| of_seen(people, async |ids| heard_of_people(of.db(), &ids).await).await;
    /// Zones of a person in scope that apply.
    ZonesOfPerson(Seen<PersonId>) -> Vec<zone::Model> =
        |of, people| of_seen(people, async |ids| zones_of_people(of.db(), &ids).await).await;
    /// A zone that a row in scope names.
    ZoneById(ZoneId) -> zone::Model = |of, ids| zones_by_ids(of.db(), &ids).await;
    /// The newest position of a person in scope; `true`: with where it lies against the zones.
    LatestOfPerson((Seen<PersonId>, bool)) -> LocationUpdate = |of, keys| by_more(keys, async |people, judged| {
        of_seen(people, async |ids| latest_of_people(of.db(), &ids, judged).await).await
    })
    .await;
    /// A position that a row in scope names.
    FixById(i64) -> fix::Model = |of, ids| fixes_by_ids(of.db(), &ids).await;
}
