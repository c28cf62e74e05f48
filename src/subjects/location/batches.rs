//! Positions and zones that are fetched for many at once.

use super::{fixes_by_ids, heard_of_people, latest_of_people, zones_by_ids, zones_of_people};
use crate::batched;
use crate::batches::by_more;
use crate::entity::{PersonId, Timestamp, ZoneId, fix};
use crate::events::LocationUpdate;
use crate::subjects::location::rows::zone;

batched! {
    /// When the phone of a person in scope was last heard.
    HeardOfPerson(PersonId) -> Timestamp = |of, ids| heard_of_people(of.db(), &ids).await;
    /// Zones of a person in scope that apply.
    ZonesOfPerson(PersonId) -> Vec<zone::Model> = |of, ids| zones_of_people(of.db(), &ids).await;
    /// A zone that a row in scope names.
    ZoneById(ZoneId) -> zone::Model = |of, ids| zones_by_ids(of.db(), &ids).await;
    /// The newest position of a person in scope; `true`: with where it lies against the zones.
    LatestOfPerson((PersonId, bool)) -> LocationUpdate = |of, keys| by_more(keys, async |people, judged| latest_of_people(of.db(), &people, judged).await).await;
    /// A position that a row in scope names.
    FixById(i64) -> fix::Model = |of, ids| fixes_by_ids(of.db(), &ids).await;
}
