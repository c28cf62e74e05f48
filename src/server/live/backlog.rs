//! What a group has sent lately, shared by its subscribers: each only remembers how far it has read.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::entity::PersonId;
use crate::events::Position;
use crate::graphql::feed::Mark;

/// Messages a subscriber of events may be behind.
const MESSAGES: usize = 256;
/// Bytes it may be behind.
const BYTES: usize = 256 * 1024;
/// How long newest positions are kept for subscribers that are behind; a socket that takes nothing for this long is
/// closed, and who misses more takes a new snapshot.
const KEPT: Duration = Duration::from_secs(15);

/// The messages of one group.
#[derive(Debug)]
pub(super) enum Backlog {
    /// Every message, up to a bound: who falls behind it reads the log.
    Events(VecDeque<Kept>, usize, u64),
    /// The newest message of each person: who is slow misses what is outdated.
    Locations(Newest),
}

/// The newest message of each person, in the order of sending.
#[derive(Debug, Default)]
pub(super) struct Newest {
    by_number: BTreeMap<u64, (PersonId, Bytes, Instant)>,
    by_person: HashMap<PersonId, u64>,
    last: u64,
    /// Messages up to this one may be gone though no newer one took their place.
    forgotten: u64,
}

/// A message with its number and place.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// Counts up from 1 in each group.
    pub(super) number: u64,
    /// Place in the log, for events.
    pub(super) position: Option<Position>,
    /// The encoded answer.
    pub(super) body: Bytes,
}

/// What comes after a message.
#[derive(Debug)]
pub(super) enum Next {
    /// This one, and how many were outdated in between.
    Message(Kept, u64),
    /// Nothing yet.
    Nothing,
    /// Something that is no longer here.
    Lost,
}

impl Backlog {
    pub(super) fn events() -> Self {
        Self::Events(VecDeque::new(), 0, 0)
    }

    pub(super) fn locations() -> Self {
        Self::Locations(Newest::default())
    }

    /// Number of the newest message.
    pub(super) fn last(&self) -> u64 {
        match self {
            Self::Events(_, _, last) => *last,
            Self::Locations(newest) => newest.last,
        }
    }

    /// Adds a message about `mark`.
    pub(super) fn push(&mut self, mark: Mark, body: Bytes) {
        match (self, mark) {
            (Self::Events(kept, bytes, last), Mark::Event(position)) => {
                *last += 1;
                *bytes += body.len();
                kept.push_back(Kept { number: *last, position: Some(position), body });
                while kept.len() > MESSAGES || (*bytes > BYTES && kept.len() > 1) {
                    *bytes -= kept.pop_front().map_or(0, |gone| gone.body.len());
                }
            }
            (Self::Locations(newest), Mark::Person(person)) => newest.push(person, body, Instant::now()),
            // A resolver takes from the feed it was given, so the two can't differ.
            _ => debug_assert!(false, "a message of another kind"),
        }
    }

    /// What follows message `number`.
    pub(super) fn after(&self, number: u64) -> Next {
        match self {
            Self::Events(kept, _, last) => {
                if number >= *last {
                    return Next::Nothing;
                }
                let Some(first) = kept.front().map(|first| first.number) else { return Next::Lost };
                let Some(behind) = (number + 1).checked_sub(first) else { return Next::Lost };
                let found = usize::try_from(behind).ok().and_then(|behind| kept.get(behind));
                found.map_or(Next::Lost, |kept| Next::Message(kept.clone(), 0))
            }
            Self::Locations(newest) => newest.after(number),
        }
    }
}

impl Newest {
    fn push(&mut self, person: PersonId, body: Bytes, now: Instant) {
        self.last += 1;
        self.by_number.insert(self.last, (person, body, now));
        if let Some(outdated) = self.by_person.insert(person, self.last) {
            self.by_number.remove(&outdated);
        }
        while let Some(oldest) = self.by_number.first_entry()
            && now.duration_since(oldest.get().2) > KEPT
        {
            let (number, (person, ..)) = oldest.remove_entry();
            self.by_person.remove(&person);
            self.forgotten = number;
        }
    }

    fn after(&self, number: u64) -> Next {
        if number < self.forgotten {
            return Next::Lost;
        }
        match self.by_number.range(number + 1..).next() {
            Some((&found, (_, body, _))) => {
                let kept = Kept { number: found, position: None, body: body.clone() };
                Next::Message(kept, found - number - 1)
            }
            None => Next::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn body(text: u64) -> Bytes {
        Bytes::from(text.to_string())
    }

    proptest! {
        /// However reading and sending are mixed, a reader of positions ends with the newest of each person, never sees
        /// one twice, and never an older after a newer one.
        #[test]
        fn the_newest_position_of_each_wins(steps in prop::collection::vec((0_u128..6, any::<bool>()), 1..200)) {
            let mut backlog = Backlog::locations();
            let (mut newest, mut seen) = (HashMap::new(), HashMap::new());
            let (mut at, mut outdated, mut read) = (0, 0, 0_u64);
            let mut take = |backlog: &Backlog, seen: &mut HashMap<Uuid, u64>, owner: &HashMap<u64, Uuid>| {
                if let Next::Message(kept, skipped) = backlog.after(at) {
                    assert!(kept.number > at);
                    at = kept.number;
                    outdated += skipped;
                    read += 1;
                    let value: u64 = std::str::from_utf8(&kept.body).unwrap().parse().unwrap();
                    assert!(seen.insert(owner[&value], value).is_none_or(|before| before < value));
                    return true;
                }
                false
            };
            let mut owner = HashMap::new();
            let mut sent = 0_u64;
            for (person, reads) in steps {
                sent += 1;
                let id = Uuid::from_u128(person);
                owner.insert(sent, id);
                newest.insert(id, sent);
                backlog.push(Mark::Person(PersonId(id)), body(sent));
                if reads {
                    take(&backlog, &mut seen, &owner);
                }
            }
            while take(&backlog, &mut seen, &owner) {}
            prop_assert_eq!(seen, newest);
            prop_assert_eq!(read + outdated, sent);
        }

        /// A reader of events gets every message once and in order, or is told that it lost one.
        #[test]
        fn events_are_read_in_order_or_lost(sends in 1_u64..600, every in 1_u64..400) {
            let mut backlog = Backlog::events();
            let mut at = 0;
            for number in 1..=sends {
                let position = Position { tx: 0, id: i64::try_from(number).unwrap() };
                backlog.push(Mark::Event(position), body(number));
                if number % every == 0 {
                    match backlog.after(at) {
                        Next::Message(kept, _) => {
                            prop_assert_eq!(kept.number, at + 1);
                            prop_assert_eq!(kept.body, body(at + 1));
                            at += 1;
                        }
                        Next::Lost => prop_assert!(number - at > 256),
                        Next::Nothing => prop_assert!(false),
                    }
                }
            }
            prop_assert!(matches!(backlog.after(sends), Next::Nothing));
        }
    }

    #[test]
    fn who_is_very_late_for_positions_is_told_so() {
        let mut newest = Newest::default();
        let start = Instant::now();
        newest.push(PersonId(Uuid::from_u128(1)), body(1), start);
        newest.push(PersonId(Uuid::from_u128(2)), body(2), start + Duration::from_secs(10));
        assert!(matches!(newest.after(0), Next::Message(kept, 0) if kept.number == 1));
        newest.push(PersonId(Uuid::from_u128(2)), body(3), start + Duration::from_secs(20));
        assert!(matches!(newest.after(0), Next::Lost));
        assert!(matches!(newest.after(1), Next::Message(kept, 1) if kept.number == 3));
    }

    #[test]
    fn large_messages_are_bounded_by_bytes_and_one_always_stays() {
        let mut backlog = Backlog::events();
        for id in 0..4 {
            backlog.push(Mark::Event(Position { tx: 0, id }), Bytes::from(vec![b'x'; 200 * 1024]));
        }
        assert!(matches!(backlog.after(2), Next::Lost));
        assert!(matches!(backlog.after(3), Next::Message(..)));
    }
}
