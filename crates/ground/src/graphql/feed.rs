//! Where a subscription's resolver takes its items from. The server decides which: the log from a cursor on, the live
//! stream of a group of subscribers, or a snapshot; the resolver is the same for all three.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream, Stream};

use crate::entity::PersonId;
use crate::events::{Event, LocationUpdate, Position};
use crate::platform::{Keys, Refusal};

/// The source of one execution, in the request's data. The resolver takes it once.
#[derive(Clone)]
pub struct Feed(Arc<Inner>);

struct Inner {
    source: Mutex<Option<Source>>,
    mark: Mutex<Option<Mark>>,
    again: AtomicBool,
}

enum Source {
    Events(BoxStream<'static, Arc<Event>>, Arc<Keys>),
    Locations(BoxStream<'static, LocationUpdate>),
}

/// Which item an answer is about: noted when the resolver takes the item, read when the answer comes out. Items are
/// resolved one after another, so the two belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An event of the log.
    Event(Position),
    /// The newest position of a person.
    Person(PersonId),
}

impl Feed {
    /// A feed of events that the caller may see, in commit order.
    pub fn of_events(events: BoxStream<'static, Arc<Event>>, keys: Arc<Keys>) -> Self {
        Self::new(Source::Events(events, keys))
    }

    /// A feed of positions of people whom the caller may see.
    pub fn of_locations(updates: BoxStream<'static, LocationUpdate>) -> Self {
        Self::new(Source::Locations(updates))
    }

    fn new(source: Source) -> Self {
        Self(Arc::new(Inner {
            source: Mutex::new(Some(source)),
            mark: Mutex::new(None),
            again: AtomicBool::new(false),
        }))
    }

    /// For streams of events: those from where the server started this execution, each with its cursor. The argument
    /// `after` has been dealt with by then. The caller may be told of each.
    pub fn events(&self) -> Result<impl Stream<Item = (String, Arc<Event>)> + Send + use<>, Refusal> {
        match self.take() {
            Some(Source::Events(events, keys)) => {
                let state = (events, None::<Arc<Event>>, self.clone(), keys);
                Ok(stream::unfold(state, |(mut events, before, feed, keys)| async move {
                    let event = match before.filter(|_| feed.0.again.swap(false, Ordering::Relaxed)) {
                        Some(event) => event,
                        None => events.next().await?,
                    };
                    feed.note(Mark::Event(event.position));
                    let item = (event.cursor().seal(&keys), event.clone());
                    Some((item, (events, Some(event), feed, keys)))
                }))
            }
            _ => Err(Refusal::internal("a resolver asked for events that its feed does not have")),
        }
    }

    /// For `locations`: newest positions of people whom the caller may see.
    pub fn locations(&self) -> Result<impl Stream<Item = LocationUpdate> + Send + use<>, Refusal> {
        match self.take() {
            Some(Source::Locations(updates)) => {
                let feed = self.clone();
                Ok(updates.inspect(move |update| feed.note(Mark::Person(update.location.person_id))))
            }
            _ => Err(Refusal::internal("a resolver asked for positions that its feed does not have")),
        }
    }

    /// The item last handed to the resolver.
    pub fn mark(&self) -> Option<Mark> {
        *self.0.mark.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands the same event to the resolver once more: it failed, and an event must not be lost.
    pub fn repeat(&self) {
        self.0.again.store(true, Ordering::Relaxed);
    }

    fn note(&self, mark: Mark) {
        *self.0.mark.lock().unwrap_or_else(PoisonError::into_inner) = Some(mark);
    }

    fn take(&self) -> Option<Source> {
        self.0.source.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
