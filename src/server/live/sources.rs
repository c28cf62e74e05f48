//! The streams that feeds are made of: a stretch of the log, everyone's newest position, and a group's inbox.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;
use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::Live;
use super::inbox::{Inbox, Taken};
use crate::access::Caller;
use crate::entity::{PersonId, latest_location};
use crate::events::locations::with_verdicts;
use crate::events::{Event, LocationUpdate, Position};
use crate::graphql::App;
use crate::hubs::Feed;
use crate::platform::Refusal;

/// Events read at a time.
const PAGE: usize = 256;
/// People whose position is read at a time.
const PEOPLE: u64 = 500;
/// How long to wait after the database refused. A stream goes on when it is back; leaving something out is no choice.
const RETRY: Duration = Duration::from_millis(500);

/// Events of a stream of `feed` after `after`, up to and with `until`, that `caller` may be told of at this moment.
pub(super) fn stretch(
    live: Live,
    caller: Arc<Caller>,
    feed: Feed,
    after: Position,
    until: Position,
) -> BoxStream<'static, Arc<Event>> {
    async_stream::stream! {
        let app = live.app();
        let mut at = after;
        loop {
            let page = retry(|| async { Ok(app.hub.events(at, Some(until), PAGE).await?) }).await;
            let Some(last) = page.events.last().map(|event| event.position) else { break };
            at = last;
            let places = live.feeds().places(feed);
            let placed = page.events.into_iter().filter_map(|event| Some((live.feeds().place(&event.topic)?, event)));
            let events: Vec<_> = placed.filter(|(place, _)| places.contains(place)).collect();
            let people: Vec<PersonId> = events.iter().filter_map(|(_, event)| event.person_id).collect();
            let viewers = retry(|| app.access.viewers(&people)).await;
            let now = app.clock.now();
            for (place, event) in events {
                let seen = event.person_id.and_then(|person| Some((person, viewers.get(&person)?)));
                if seen.is_some_and(|(person, viewers)| caller.is_notified(place.audience, person, viewers, now)) {
                    yield event;
                }
            }
            if !page.more {
                break;
            }
        }
    }
    .boxed()
}

/// The newest position of everyone whom `caller` sees.
pub(super) fn snapshot(app: Arc<App>, caller: Arc<Caller>) -> BoxStream<'static, LocationUpdate> {
    async_stream::stream! {
        let scope = caller.scope();
        let mut after: Option<PersonId> = None;
        loop {
            let page = retry(|| async {
                let mut query = latest_location::Entity::find()
                    .filter(scope.people(latest_location::Column::PersonId, app.clock.now()))
                    .order_by_asc(latest_location::Column::PersonId)
                    .limit(PEOPLE);
                if let Some(after) = after {
                    query = query.filter(sea_orm::ColumnTrait::gt(&latest_location::Column::PersonId, after));
                }
                Ok(with_verdicts(&app.db, query.all(app.db.read()).await?).await?)
            })
            .await;
            let Some(last) = page.last().map(|update| update.location.person_id) else { break };
            after = Some(last);
            for update in page {
                yield update;
            }
        }
    }
    .boxed()
}

/// Events that reach a group, those read back from the log among them.
pub(super) fn live_events(
    live: Live,
    caller: Arc<Caller>,
    feed: Feed,
    inbox: Arc<Inbox>,
) -> BoxStream<'static, Arc<Event>> {
    async_stream::stream! {
        loop {
            match inbox.next().await {
                Taken::Event(event) => yield event,
                Taken::Read(after, until) => {
                    let mut missed = stretch(live.clone(), caller.clone(), feed, after, until);
                    while let Some(event) = missed.next().await {
                        yield event;
                    }
                    inbox.caught_up(until);
                }
                Taken::Location(_) => {}
            }
        }
    }
    .boxed()
}

/// Positions that reach a group.
pub(super) fn live_locations(inbox: Arc<Inbox>) -> BoxStream<'static, LocationUpdate> {
    async_stream::stream! {
        loop {
            if let Taken::Location(update) = inbox.next().await {
                yield *update;
            }
        }
    }
    .boxed()
}

/// Asks until there is an answer.
pub(super) async fn retry<T, F>(mut ask: impl FnMut() -> F) -> T
where
    F: Future<Output = Result<T, Refusal>>,
{
    loop {
        match ask().await {
            Ok(found) => return found,
            Err(error) => {
                tracing::error!(%error, "a live stream waits for the database");
                tokio::time::sleep(RETRY).await;
            }
        }
    }
}
