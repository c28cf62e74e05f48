//! The newest events in memory, so that a resume of a few minutes does not touch the database.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{Event, Position};

/// Events kept; with about 300 bytes each the ring stays near 3 MB.
pub(super) const CAPACITY: usize = 10_000;

/// A window that ends at the head of the log: every event after `start`, in order.
#[derive(Debug)]
pub(super) struct Ring {
    start: Position,
    events: VecDeque<Arc<Event>>,
    capacity: usize,
}

impl Ring {
    /// An empty window at `head`.
    pub(super) fn new(head: Position, capacity: usize) -> Self {
        Self { start: head, events: VecDeque::new(), capacity }
    }

    /// The newest event, or where the window began.
    pub(super) fn head(&self) -> Position {
        self.events.back().map_or(self.start, |event| event.position)
    }

    /// Adds the next event; the oldest goes when the window is full.
    pub(super) fn push(&mut self, event: Arc<Event>) {
        debug_assert!(event.position > self.head(), "events come in commit order");
        self.events.push_back(event);
        if self.events.len() > self.capacity {
            self.start = self.events.pop_front().map_or(self.start, |gone| gone.position);
        }
    }

    /// At most `limit` events after `after` up to and with `until`; `None` when the window begins later than that.
    pub(super) fn range(&self, after: Position, until: Position, limit: usize) -> Option<Vec<Arc<Event>>> {
        if after < self.start {
            return None;
        }
        let first = self.events.partition_point(|event| event.position <= after);
        Some(self.events.range(first..).take_while(|event| event.position <= until).take(limit).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::entity::Timestamp;
    use crate::events::Topic;

    fn event(tx: i64, id: i64) -> Arc<Event> {
        Arc::new(Event {
            position: Position { tx, id },
            topic: Topic::new("ALERT"),
            kind: "RAISED".to_owned(),
            person_id: None,
            subject_id: Uuid::nil(),
            at: Timestamp(0),
            payload: String::new(),
        })
    }

    proptest! {
        /// The window answers exactly what a scan of everything would, or says that it can't.
        #[test]
        fn a_range_is_what_a_full_scan_gives(
            steps in prop::collection::vec((0_i64..3, 1_i64..4), 0..60),
            after in (0_i64..40, 0_i64..100),
            until in (0_i64..40, 0_i64..100),
            limit in 1_usize..20,
        ) {
            let mut ring = Ring::new(Position::START, 16);
            let mut all = Vec::new();
            let (mut tx, mut id) = (1, 0);
            for (later, ids) in steps {
                tx += later;
                id += ids;
                all.push(Position { tx, id });
                ring.push(event(tx, id));
            }
            let (after, until) = (Position { tx: after.0, id: after.1 }, Position { tx: until.0, id: until.1 });
            let scan: Vec<_> = all.iter().copied().filter(|&p| p > after && p <= until).take(limit).collect();
            match ring.range(after, until, limit) {
                Some(found) => prop_assert_eq!(found.iter().map(|e| e.position).collect::<Vec<_>>(), scan),
                None => prop_assert!(all.len() > 16 && after < all[all.len() - 16]),
            }
            prop_assert!(ring.events.len() <= 16);
        }
    }
}
