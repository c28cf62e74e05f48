//! The dispatcher: events in commit order, and positions, to the groups that may see them.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use tokio::sync::broadcast::error::RecvError;

use super::plan::Kind;
use super::sources::retry;
use super::{Inner, Live};
use crate::access::Viewers;
use crate::entity::{AgencyId, PersonId, Timestamp};
use crate::events::{ACCESS, Event, LocationUpdate};

/// Events taken at a time.
const PAGE: usize = 512;
/// How far back positions are read again after some were lost on the way, seconds.
const MISSED: i64 = 10;

/// Starts it; it ends with the live streams.
pub(super) fn start(live: &Live) {
    tokio::spawn(events(Arc::downgrade(&live.0)));
    tokio::spawn(locations(Arc::downgrade(&live.0)));
}

async fn events(live: Weak<Inner>) {
    let Some(mut head) = live.upgrade().map(|live| live.app.hub.head()) else { return };
    let mut at = *head.borrow();
    // Events between the registry's start and now are few; both began at the head of the log.
    if let Some(live) = live.upgrade() {
        at = live.registry.dispatched();
    }
    while head.changed().await.is_ok() {
        let Some(inner) = live.upgrade() else { return };
        let live = Live(inner);
        loop {
            let page = retry(|| async { Ok(live.app().hub.events(at, None, PAGE).await?) }).await;
            let Some(last) = page.events.last().map(|event| event.position) else { break };
            dispatch(&live, &page.events).await;
            at = last;
        }
    }
}

async fn dispatch(live: &Live, events: &[Arc<Event>]) {
    let app = live.app();
    // First what has become untrue, then who sees what: never more than is allowed at this moment.
    for event in events.iter().filter(|event| event.topic == ACCESS) {
        app.access.invalidate(event);
    }
    // Asked even when no group listens: one may have come before the events are delivered.
    let placed: Vec<_> = events.iter().map(|event| (live.feeds().place(&event.topic), event)).collect();
    let notified = placed.iter().filter(|(place, _)| place.is_some());
    let people: Vec<PersonId> = notified.filter_map(|(_, event)| event.person_id).collect();
    let viewers = retry(|| app.access.viewers(&people)).await;
    let now = app.clock.now();
    live.registry().deliver(&placed, |person| agencies(&viewers, person, now));
    for event in events.iter().filter(|event| event.topic == ACCESS) {
        live.registry().access_changed(event);
    }
}

async fn locations(live: Weak<Inner>) {
    let Some(mut batches) = live.upgrade().map(|live| live.app.hub.locations()) else { return };
    loop {
        let received = batches.recv().await;
        let Some(inner) = live.upgrade() else { return };
        let live = Live(inner);
        if !live.registry().wants(Kind::Locations) {
            continue;
        }
        match received {
            Ok(batch) => deliver(&live, &batch).await,
            Err(RecvError::Lagged(_)) => {
                let since = live.app().clock.now().plus_seconds(-MISSED);
                let found = retry(|| async { Ok(live.app().hub.locations_since(since).await?) }).await;
                deliver(&live, &found).await;
            }
            Err(RecvError::Closed) => return,
        }
    }
}

async fn deliver(live: &Live, updates: &[LocationUpdate]) {
    let people: Vec<PersonId> = updates.iter().map(|update| update.location.person_id).collect();
    let viewers = retry(|| live.app().access.viewers(&people)).await;
    let now = live.app().clock.now();
    live.registry().deliver_locations(updates, |person| agencies(&viewers, person, now));
}

fn agencies(viewers: &HashMap<PersonId, Arc<Viewers>>, person: PersonId, now: Timestamp) -> Vec<AgencyId> {
    viewers.get(&person).map(|viewers| viewers.at(now).collect()).unwrap_or_default()
}
