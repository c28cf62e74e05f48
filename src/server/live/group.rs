//! A group: subscribers to whom one execution per event serves the same bytes.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{FutureExt as _, StreamExt as _};
use tokio::task::AbortHandle;
use tokio::time::Instant;

use super::super::answer;
use super::super::execute::panic_text;
use super::backlog::{Backlog, Next};
use super::inbox::Inbox;
use super::outlet::Outlet;
use super::plan::{GroupKey, Kind, Plan};
use super::{Live, sources};
use crate::access::Caller;
use crate::graphql::error;
use crate::graphql::feed::{Feed, Mark};
use crate::graphql::{RequestContext, request_data};
use crate::platform::Refusal;

/// How many messages a group may be ahead of most of its subscribers before it waits for them: several that lie ready
/// are written to a socket at once, which is cheaper; a backlog that runs over is not.
const AHEAD: u32 = 64;
/// How long it waits for them at most.
const BREATH: Duration = Duration::from_millis(20);

/// How often a failed event is tried anew, and after which pause: half a minute of a database that restarts.
const TRIES: u32 = 60;
const PAUSE: Duration = Duration::from_millis(500);

/// One shared execution.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) key: GroupKey,
    pub(super) plan: Arc<Plan>,
    /// Where its events come in.
    pub(super) inbox: Arc<Inbox>,
    backlog: RwLock<Backlog>,
    members: Mutex<HashMap<u64, (Arc<Outlet>, u8)>>,
    ended: OnceLock<Ending>,
    runner: OnceLock<AbortHandle>,
}

/// How an execution ended by itself.
#[derive(Clone, Debug)]
pub(super) enum Ending {
    /// It was refused; the list of errors, and the whole answer.
    Refused {
        /// JSON array.
        errors: Bytes,
        /// JSON object.
        answer: Bytes,
    },
    /// It has no more to say.
    Complete,
}

impl Group {
    pub(super) fn new(key: GroupKey, plan: Arc<Plan>, inbox: Inbox) -> Self {
        let backlog = match plan.kind {
            Kind::Events(_) => Backlog::events(),
            Kind::Locations => Backlog::locations(),
        };
        Self {
            key,
            plan,
            inbox: Arc::new(inbox),
            backlog: RwLock::new(backlog),
            members: Mutex::new(HashMap::new()),
            ended: OnceLock::new(),
            runner: OnceLock::new(),
        }
    }

    /// Number of the newest message.
    pub(super) fn last(&self) -> u64 {
        self.backlog.read().unwrap_or_else(PoisonError::into_inner).last()
    }

    /// What follows message `number`.
    pub(super) fn after(&self, number: u64) -> Next {
        self.backlog.read().unwrap_or_else(PoisonError::into_inner).after(number)
    }

    /// How the execution ended, if it has.
    pub(super) fn ended(&self) -> Option<&Ending> {
        self.ended.get()
    }

    /// Adds a subscriber.
    pub(super) fn enter(&self, member: u64, outlet: Arc<Outlet>, slot: u8) {
        self.members().insert(member, (outlet, slot));
    }

    /// Removes a subscriber; answers whether it was the last.
    pub(super) fn leave(&self, member: u64) -> bool {
        let mut members = self.members();
        members.remove(&member).is_some() && members.is_empty()
    }

    /// Ends the execution, since nobody listens.
    pub(super) fn stop(&self) {
        if let Some(runner) = self.runner.get() {
            runner.abort();
        }
    }

    fn members(&self) -> std::sync::MutexGuard<'_, HashMap<u64, (Arc<Outlet>, u8)>> {
        self.members.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells all; answers whether most had not yet taken what they were told of before.
    fn ring(&self) -> bool {
        let members = self.members();
        let behind = members.values().filter(|(outlet, slot)| outlet.ring(Outlet::bit(*slot))).count();
        behind * 2 > members.len()
    }

    /// Whether most have yet to take what they were told of.
    fn crowded(&self) -> bool {
        let members = self.members();
        members.values().filter(|(outlet, slot)| outlet.waits(Outlet::bit(*slot))).count() * 2 > members.len()
    }

    /// Starts the execution on behalf of `caller`, who stands for all of equal scope.
    pub(super) fn start(self: &Arc<Self>, live: Live, caller: Option<Arc<Caller>>) {
        let group = self.clone();
        let runner = tokio::spawn(async move {
            let ran = AssertUnwindSafe(group.run(&live, caller)).catch_unwind().await;
            let ending = ran.unwrap_or_else(|panic| {
                refusal(&Refusal::internal(panic_text(&*panic)), &group.plan, &live.request_id())
            });
            live.forget(&group);
            let _ = group.ended.set(ending);
            group.ring();
        });
        let _ = self.runner.set(runner.abort_handle());
    }

    async fn run(&self, live: &Live, caller: Option<Arc<Caller>>) -> Ending {
        let app = live.app();
        let Some(caller) = caller else {
            return refusal(&Refusal::unauthenticated(), &self.plan, &live.request_id());
        };
        let feed = match self.plan.kind {
            Kind::Events(feed) => {
                let events = sources::live_events(live.clone(), caller.clone(), feed, self.inbox.clone());
                Feed::of_events(events, app.keys.clone())
            }
            Kind::Locations => Feed::of_locations(sources::live_locations(self.inbox.clone())),
        };
        let context =
            RequestContext { caller: Some(caller), language: self.plan.language, ..RequestContext::default() };
        let request = request_data(self.plan.request(), app, Arc::new(context)).data(feed.clone());
        let mut answers = live.schema().execute_stream(request);
        let (mut patience, mut ahead) = (Patience::default(), 0);
        while let Some(mut response) = answers.next().await {
            error::finish(&mut response, self.plan.language, &live.request_id());
            if patience.again(&feed, &response).await {
                continue;
            }
            let Some(mark) = feed.mark() else {
                return Ending::Refused {
                    errors: answer::encode_errors(&response.errors),
                    answer: answer::encode(&response).body,
                };
            };
            self.publish(mark, answer::encode(&response).body, &mut ahead).await;
        }
        Ending::Complete
    }

    /// Hands a message to all; waits when most are too many messages behind, of which `ahead` keeps count.
    async fn publish(&self, mark: Mark, body: Bytes, ahead: &mut u32) {
        metrics::counter!("yunjian_live_executions_total").increment(1);
        self.backlog.write().unwrap_or_else(PoisonError::into_inner).push(mark, body);
        *ahead = if self.ring() { *ahead + 1 } else { 0 };
        if *ahead < AHEAD {
            return;
        }
        *ahead = 0;
        let began = Instant::now();
        while self.crowded() && began.elapsed() < BREATH {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

/// How often in a row a failed event has been tried anew.
#[derive(Default)]
pub(super) struct Patience(u32);

impl Patience {
    /// Whether `response` is an event that failed by a fault of ours, such as a database that is away: then it is
    /// executed anew after a pause. One that keeps failing is told as it is, so that those behind it still come.
    pub(super) async fn again(&mut self, feed: &Feed, response: &async_graphql::Response) -> bool {
        let failed = matches!(feed.mark(), Some(Mark::Event(_)))
            && response.data == async_graphql::Value::Null
            && response.errors.iter().any(|error| matches!(answer::code(error), Some("INTERNAL" | "UNAVAILABLE")));
        if !failed || self.0 >= TRIES {
            self.0 = 0;
            return false;
        }
        self.0 += 1;
        feed.repeat();
        tokio::time::sleep(PAUSE).await;
        true
    }
}

/// A subscription that is refused.
pub(super) fn refusal(refusal: &Refusal, plan: &Plan, request_id: &str) -> Ending {
    let response = answer::refused(refusal, plan.language, request_id);
    Ending::Refused { errors: answer::encode_errors(&response.errors), answer: answer::encode(&response).body }
}
