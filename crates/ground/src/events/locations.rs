//! Newest positions on their way to consoles: lossy, the newest wins. Not events: `latest_location` is the record.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::{ColumnTrait as _, DatabaseBackend, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use tokio::sync::broadcast;

use crate::entity::{PersonId, Timestamp, Verdict, ZoneId, latest_location, zone_state};
use crate::platform::Db;

/// Batches a slow reader may be behind before it loses the oldest; what it lost it reads again from the table.
const BATCHES: usize = 256;
/// A commit may become visible this much later than the server time written in its rows, milliseconds: as long as a
/// transaction may take.
const OVERLAP: i64 = 3_000;
/// People remembered for telling a repeated row from a new one, before those not heard from are forgotten.
const REMEMBERED: usize = 50_000;

/// The newest position of one person and what it means for each zone.
#[derive(Clone, Debug)]
pub struct LocationUpdate {
    /// The position.
    pub location: latest_location::Model,
    /// Zone, verdict, probability of being outside.
    pub verdicts: Vec<(ZoneId, Verdict, f64)>,
}

/// What travels: one batch, shared by all readers.
pub type LocationBatch = Arc<[LocationUpdate]>;

/// The in-process stream of positions, and what of it was seen already.
#[derive(Debug)]
pub(super) struct Locations {
    sender: broadcast::Sender<LocationBatch>,
    seen: Mutex<Seen>,
}

/// Number and time of the newest position that was sent, by person.
type Seen = HashMap<PersonId, (i64, Timestamp)>;

fn is_news(seen: &Seen, location: &latest_location::Model) -> bool {
    seen.get(&location.person_id).is_none_or(|&(fix, at)| fix != location.fix_id && at <= location.at)
}

impl Locations {
    pub(super) fn new() -> Self {
        Self { sender: broadcast::Sender::new(BATCHES), seen: Mutex::new(HashMap::new()) }
    }

    pub(super) fn subscribe(&self) -> broadcast::Receiver<LocationBatch> {
        self.sender.subscribe()
    }

    /// Whether anybody reads.
    pub(super) fn wanted(&self) -> bool {
        self.sender.receiver_count() > 0
    }

    /// Whether this position has not been sent yet, nor a newer one of the person.
    pub(super) fn is_news(&self, location: &latest_location::Model) -> bool {
        is_news(&self.seen(), location)
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends those of `updates` that are news.
    pub(super) fn publish(&self, mut updates: Vec<LocationUpdate>) {
        if !self.wanted() {
            return;
        }
        {
            let mut seen = self.seen();
            updates.retain(|update| {
                let news = is_news(&seen, &update.location);
                if news {
                    seen.insert(update.location.person_id, (update.location.fix_id, update.location.at));
                }
                news
            });
            if seen.len() > REMEMBERED {
                let newest = seen.values().map(|(_, at)| *at).max().unwrap_or_default();
                seen.retain(|_, (_, at)| newest.millis_since(*at) < 60_000);
            }
        }
        if !updates.is_empty() {
            // An error means that the last reader just left.
            let _ = self.sender.send(updates.into());
        }
    }
}

/// Positions received since `since` minus an overlap for late commits, with their verdicts; those that `wanted` picks.
pub(super) async fn received_since(
    db: &Db,
    since: Timestamp,
    wanted: impl Fn(&latest_location::Model) -> bool,
) -> Result<Vec<LocationUpdate>, DbErr> {
    let mut found = latest_location::Entity::find()
        .filter(latest_location::Column::ReceivedAt.gt(since.plus_millis(-OVERLAP)))
        .all(db.read())
        .await?;
    found.retain(wanted);
    with_verdicts(db, found).await
}

/// Adds to each position what the rules hold of it, in one more statement.
pub async fn with_verdicts(db: &Db, found: Vec<latest_location::Model>) -> Result<Vec<LocationUpdate>, DbErr> {
    /// Ids bound to one statement.
    const IDS: usize = 5_000;
    let mut verdicts: HashMap<PersonId, Vec<(ZoneId, Verdict, f64)>> = HashMap::with_capacity(found.len());
    for chunk in found.chunks(IDS) {
        // Without the rule's memory, which is the longest part of the row.
        let states: Vec<(PersonId, ZoneId, Verdict, f64)> = zone_state::Entity::find()
            .select_only()
            .columns([
                zone_state::Column::PersonId,
                zone_state::Column::ZoneId,
                zone_state::Column::Verdict,
                zone_state::Column::ProbabilityOutside,
            ])
            .filter(zone_state::Column::PersonId.is_in(chunk.iter().map(|location| location.person_id)))
            .into_tuple()
            .all(db.read())
            .await?;
        for (person, zone, verdict, probability) in states {
            verdicts.entry(person).or_default().push((zone, verdict, probability));
        }
    }
    Ok(found
        .into_iter()
        .map(|location| {
            let verdicts = verdicts.remove(&location.person_id).unwrap_or_default();
            LocationUpdate { location, verdicts }
        })
        .collect())
}

/// Whether other servers may write to this database; SQLite lives inside one process.
pub(super) fn has_other_writers(db: &Db) -> bool {
    db.backend() == DatabaseBackend::Postgres
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::entity::fix;

    fn update(person: u128, fix_id: i64, taken_at: i64) -> LocationUpdate {
        let fix =
            fix::Model::plain(PersonId(Uuid::from_u128(person)), String::new(), Timestamp(taken_at), 34.26, 117.18);
        LocationUpdate {
            location: latest_location::Model { fix_id, ..latest_location::Model::of(&fix, fix.taken_at) },
            verdicts: Vec::new(),
        }
    }

    #[test]
    fn a_repeated_or_older_position_is_not_news() {
        let locations = Locations::new();
        let mut reader = locations.subscribe();
        locations.publish(vec![update(1, 10, 1_000), update(2, 11, 1_000)]);
        locations.publish(vec![update(1, 10, 1_000)]);
        locations.publish(vec![update(1, 9, 500), update(2, 12, 2_000)]);
        assert_eq!(reader.try_recv().unwrap().len(), 2);
        let second = reader.try_recv().unwrap();
        assert_eq!(second.iter().map(|u| u.location.fix_id).collect::<Vec<_>>(), [12]);
        assert!(reader.try_recv().is_err());
    }
}
