//! What a group has yet to execute. Events wait in order; when too many wait, the rest is read from the log. Of
//! positions only the newest of each person waits.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;

use crate::entity::PersonId;
use crate::events::{Event, LocationUpdate, Position};

/// Events that wait in memory.
const WAITING: usize = 1_024;

/// The inbox of one group.
#[derive(Debug)]
pub(super) struct Inbox {
    waiting: Mutex<Waiting>,
    wake: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    events: VecDeque<Arc<Event>>,
    /// The newest event delivered, so that one that reaches the group by two ways is taken once.
    last: Position,
    /// The newest event taken out, or where the group began.
    taken: Position,
    /// Events after those that wait did not fit; up to this one they must be read from the log.
    overflow: Option<Position>,
    people: VecDeque<PersonId>,
    locations: HashMap<PersonId, LocationUpdate>,
}

/// What to do next.
#[derive(Debug)]
pub(super) enum Taken {
    /// This event.
    Event(Arc<Event>),
    /// Events from the log: after the first, up to and with the second; then [`Inbox::caught_up`].
    Read(Position, Position),
    /// This position.
    Location(Box<LocationUpdate>),
}

impl Inbox {
    /// Empty at `start`.
    pub(super) fn new(start: Position) -> Self {
        let waiting = Waiting { last: start, taken: start, ..Waiting::default() };
        Self { waiting: Mutex::new(waiting), wake: Notify::new() }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Delivers an event.
    pub(super) fn event(&self, event: &Arc<Event>) {
        {
            let mut waiting = self.lock();
            if event.position <= waiting.last {
                return;
            }
            waiting.last = event.position;
            if waiting.overflow.is_some() || waiting.events.len() >= WAITING {
                waiting.overflow = Some(event.position);
            } else {
                waiting.events.push_back(event.clone());
            }
        }
        self.wake.notify_one();
    }

    /// Delivers a position; an older one of the same person that still waits is outdated.
    pub(super) fn location(&self, update: &LocationUpdate) {
        {
            let mut waiting = self.lock();
            let person = update.location.person_id;
            if waiting.locations.insert(person, update.clone()).is_none() {
                waiting.people.push_back(person);
            } else {
                metrics::counter!("yunjian_live_conflated_total").increment(1);
            }
        }
        self.wake.notify_one();
    }

    /// Waits for what is next.
    pub(super) async fn next(&self) -> Taken {
        loop {
            {
                let mut waiting = self.lock();
                if let Some(event) = waiting.events.pop_front() {
                    waiting.taken = event.position;
                    return Taken::Event(event);
                }
                if let Some(until) = waiting.overflow {
                    return Taken::Read(waiting.taken, until);
                }
                if let Some(person) = waiting.people.pop_front()
                    && let Some(update) = waiting.locations.remove(&person)
                {
                    return Taken::Location(Box::new(update));
                }
            }
            self.wake.notified().await;
        }
    }

    /// Everything up to `until` has been read from the log.
    pub(super) fn caught_up(&self, until: Position) {
        let mut waiting = self.lock();
        waiting.taken = until;
        if waiting.overflow == Some(until) {
            waiting.overflow = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::entity::Timestamp;

    fn event(id: i64) -> Arc<Event> {
        Arc::new(Event {
            position: Position { tx: 0, id },
            topic: crate::subjects::alerts::TOPIC,
            kind: String::new(),
            person_id: None,
            subject_id: Uuid::nil(),
            at: Timestamp(0),
            payload: String::new(),
        })
    }

    #[tokio::test]
    async fn what_does_not_fit_is_read_from_the_log_once_and_in_order() {
        let inbox = Inbox::new(Position { tx: 0, id: 10 });
        let most = i64::try_from(WAITING).unwrap();
        for id in 1..=most + 50 {
            inbox.event(&event(id));
            inbox.event(&event(id));
        }
        let mut seen = Vec::new();
        let mut more = true;
        while (seen.len() as i64) < most + 40 + 20 {
            match inbox.next().await {
                Taken::Event(event) => seen.push(event.position.id),
                Taken::Read(after, until) => {
                    seen.extend(after.id + 1..=until.id);
                    if std::mem::take(&mut more) {
                        // More comes while the log is read.
                        (most + 51..=most + 60).for_each(|id| inbox.event(&event(id)));
                        inbox.caught_up(until);
                    } else {
                        inbox.caught_up(until);
                        (most + 61..=most + 70).for_each(|id| inbox.event(&event(id)));
                    }
                }
                Taken::Location(_) => unreachable!(),
            }
        }
        assert_eq!(seen, (11..=most + 70).collect::<Vec<_>>());
    }
}
