//! The hub: one reader of the log per process, the newest events in memory, and who waits for them is woken.

use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use sea_orm::DbErr;
use tokio::sync::{Notify, broadcast, watch};
use tokio::time::Instant;

use super::bus::{Address, Bus, Wakes};
use super::locations::{self, LocationBatch, LocationUpdate, Locations};
use super::ring::{CAPACITY, Ring};
use super::{Cursor, Event, Position, log};
use crate::entity::Timestamp;
use crate::platform::settings::{Settings, SettingsError};
use crate::platform::{Clock, Db, tx};

/// How soon it is read again when a running transaction holds committed rows back.
const HELD: Duration = Duration::from_millis(5);
/// Reads lie at least this far apart, so that a thousand commits a second do not mean a thousand reads.
const PACE: Duration = Duration::from_millis(4);
/// How long to wait after the database refused.
const RETRY: Duration = Duration::from_millis(500);
/// Positions that other servers took in are looked for this many times more seldom than events.
const LOCATION_POLL: u32 = 2;
/// Their reads lie at least this far apart.
const LOCATION_PACE: Duration = Duration::from_millis(100);
/// How long one read may take: longer than PostgreSQL works on any statement (`platform::db`), so that it is the line that
/// hangs. Another connection may not.
const READ: Duration = Duration::from_secs(12);
/// Events read in one statement.
const PAGE: u64 = 1_000;
/// A day in milliseconds.
const DAY: i64 = 86_400_000;

/// The hub of this process. Cloning shares it; the reader ends when the last clone is dropped.
#[derive(Clone, Debug)]
pub struct Hub(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    db: Db,
    clock: Clock,
    /// How long events are kept, milliseconds.
    retention: i64,
    /// How often the log is read when nothing woke the reader: the fence for lost wake-ups and other servers' commits.
    poll: Duration,
    ring: Mutex<Ring>,
    head: watch::Sender<Position>,
    wake: Arc<Notify>,
    locations: Locations,
    /// The way to the other servers, if there is one besides the database.
    bus: Option<Bus>,
}

/// Why there is no hub.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// The log could not be read.
    #[error("the log of events cannot be read")]
    Database(#[from] DbErr),
    /// The bus is not where the settings say, or nowhere.
    #[error(transparent)]
    Settings(#[from] SettingsError),
}

/// Some events of a range.
#[derive(Clone, Debug)]
pub struct Page {
    /// In commit order.
    pub events: Vec<Arc<Event>>,
    /// Whether the range may hold more after the last of them.
    pub more: bool,
}

impl Hub {
    /// Starts at the present head of the log; needs a Tokio runtime.
    pub async fn start(db: Db, clock: Clock, settings: &Settings) -> Result<Self, HubError> {
        let head = log::head(db.read()).await?;
        let wake = Arc::new(Notify::new());
        let locations_wake = Arc::new(Notify::new());
        let address = Address::read(&settings.nats)?;
        let others = locations::has_other_writers(&db);
        if !others && address.is_some() {
            tracing::warn!("setting `nats.url` is of no use with SQLite, which one server has for itself");
        }
        let bus = address
            .filter(|_| others)
            .map(|address| Bus::start(address, Wakes { events: wake.clone(), locations: locations_wake.clone() }));
        let inner = Arc::new(Inner {
            retention: i64::from(settings.events.retention_days) * DAY,
            ring: Mutex::new(Ring::new(head, CAPACITY)),
            head: watch::Sender::new(head),
            wake: wake.clone(),
            locations: Locations::new(),
            poll: settings.events.poll,
            bus,
            db,
            clock,
        });
        let hub: Weak<Inner> = Arc::downgrade(&inner);
        inner.db.listen(hub.clone());
        tokio::spawn(read_log(hub, wake));
        if others {
            tokio::spawn(poll_locations(Arc::downgrade(&inner), locations_wake));
        }
        Ok(Self(inner))
    }

    /// The newest event read so far; changes as events come.
    pub fn head(&self) -> watch::Receiver<Position> {
        self.0.head.subscribe()
    }

    /// At most `limit` events after `after`, up to and with `until` or the head; from memory when they are there.
    pub async fn events(&self, after: Position, until: Option<Position>, limit: usize) -> Result<Page, DbErr> {
        let head = *self.0.head.borrow();
        let until = until.map_or(head, |until| until.min(head));
        if after >= until {
            return Ok(Page { events: Vec::new(), more: false });
        }
        let remembered = self.0.ring().range(after, until, limit);
        let events = match remembered {
            Some(events) => events,
            None => {
                let limit = u64::try_from(limit).unwrap_or(PAGE);
                let read = log::read(self.0.db.read(), after, Some(until), limit).await?;
                read.into_iter().map(Arc::new).collect()
            }
        };
        let more = events.len() == limit && events.last().is_some_and(|last| last.position < until);
        Ok(Page { events, more })
    }

    /// Whether events after `cursor` may have been deleted already, so that resuming from it could leave a gap.
    pub async fn has_expired(&self, cursor: Cursor) -> Result<bool, DbErr> {
        if self.0.clock.now().millis_since(cursor.at) <= self.0.retention {
            return Ok(false);
        }
        // Old, but perhaps nothing has been deleted yet.
        Ok(log::oldest(self.0.db.read()).await?.is_none_or(|(oldest, _)| cursor.position < oldest))
    }

    /// Sends newest positions to whoever watches, here and at other servers; what nobody reads is dropped.
    pub fn publish_locations(&self, updates: Vec<LocationUpdate>) {
        if let Some(bus) = self.0.bus.as_ref().filter(|_| !updates.is_empty()) {
            bus.locations();
        }
        self.0.locations.publish(updates);
    }

    /// Batches of newest positions from now on, of this server and of others.
    pub fn locations(&self) -> broadcast::Receiver<LocationBatch> {
        self.0.locations.subscribe()
    }

    /// Positions received since `since`, for a reader that fell behind [`Self::locations`].
    pub async fn locations_since(&self, since: Timestamp) -> Result<Vec<LocationUpdate>, DbErr> {
        locations::received_since(&self.0.db, since, |_| true).await
    }
}

/// After a commit that appended events they reach subscribers, with a bus those of other servers too, at once instead of
/// at the next poll.
impl tx::Listener for Inner {
    fn wake(&self) {
        self.wake.notify_one();
        if let Some(bus) = &self.bus {
            bus.events();
        }
    }
}

impl Inner {
    fn ring(&self) -> std::sync::MutexGuard<'_, Ring> {
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what is new in the log; answers whether rows are held back by a running transaction, and since when.
    async fn take_news(&self) -> Result<Option<Timestamp>, DbErr> {
        loop {
            let after = *self.head.borrow();
            let (events, held) = in_time(log::read_settled(self.db.read(), after, None, PAGE)).await?;
            let Some(last) = events.last().map(|event| event.position) else {
                return Ok(held);
            };
            let full = events.len() as u64 == PAGE;
            metrics::counter!("yunjian_events_read_total").increment(events.len() as u64);
            {
                let mut ring = self.ring();
                for event in events {
                    ring.push(Arc::new(event));
                }
            }
            self.head.send_replace(last);
            if !full {
                return Ok(held);
            }
        }
    }
}

/// Gives up on a line that hangs.
async fn in_time<T>(read: impl Future<Output = Result<T, DbErr>>) -> Result<T, DbErr> {
    let silent = || DbErr::Custom("the database did not answer in time".to_owned());
    tokio::time::timeout(READ, read).await.map_err(|_| silent())?
}

/// Reads the log for ever, or until the hub is gone.
async fn read_log(hub: Weak<Inner>, wake: Arc<Notify>) {
    let mut wait = Duration::ZERO;
    // Everything committed before this has been read.
    let mut up_to_date = None;
    loop {
        // A time-out is as good as a wake-up.
        let _ = tokio::time::timeout(wait, wake.notified()).await;
        let Some(hub) = hub.upgrade() else { return };
        let (began, now) = (Instant::now(), hub.clock.now());
        wait = match hub.take_news().await {
            Ok(held) => {
                up_to_date = Some(held.unwrap_or(now));
                held.map_or(hub.poll, |_| HELD)
            }
            Err(error) => {
                tracing::error!(%error, "the log could not be read");
                RETRY
            }
        };
        let behind = now.millis_since(up_to_date.unwrap_or(now)).max(0);
        metrics::gauge!("yunjian_events_behind_milliseconds").set(behind as f64);
        drop(hub);
        tokio::time::sleep_until(began + PACE).await;
    }
}

/// Looks for positions that other servers took in, while somebody watches.
async fn poll_locations(hub: Weak<Inner>, wake: Arc<Notify>) {
    let mut since = None;
    let mut wait = Duration::ZERO;
    loop {
        let _ = tokio::time::timeout(wait, wake.notified()).await;
        let Some(hub) = hub.upgrade() else { return };
        wait = hub.poll * LOCATION_POLL;
        let (began, now) = (Instant::now(), hub.clock.now());
        if hub.locations.wanted() {
            let from = since.unwrap_or(now);
            let read = locations::received_since(&hub.db, from, |found| hub.locations.is_news(found));
            match in_time(read).await {
                Ok(found) => {
                    hub.locations.publish(found);
                    since = Some(now);
                }
                Err(error) => tracing::error!(%error, "positions of other servers could not be read"),
            }
        } else {
            since = Some(now);
        }
        drop(hub);
        tokio::time::sleep_until(began + LOCATION_PACE).await;
    }
}
