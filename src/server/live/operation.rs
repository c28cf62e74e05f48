//! One operation of one subscriber: executed once, or live in a group with a private stretch of the log before it.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use async_graphql::parser::types::OperationType;
use bytes::Bytes;
use futures_util::{FutureExt as _, StreamExt as _};
use tokio::sync::mpsc;
use tokio::task::AbortHandle;

use super::super::Floor;
use super::super::answer;
use super::super::execute::{Prepared, charge, execute, panic_text};
use super::super::peer::Peer;
use super::backlog::Next;
use super::group::{Ending, Patience, refusal};
use super::outlet::Outlet;
use super::plan::{Kind, Plan, bad_cursor};
use super::registry::Membership;
use super::{Live, sources};
use crate::access::Caller;
use crate::events::{Cursor, Position};
use crate::graphql::error;
use crate::graphql::feed::{Feed, Mark};
use crate::graphql::{RequestContext, request_data};
use crate::platform::{Code, Refusal};

/// Answers that a private execution may be ahead of the socket.
const AHEAD: usize = 16;
/// How often a subscriber may fall behind without having caught up in between.
const ROUNDS: u32 = 3;

/// An operation under way. Dropping it ends it.
pub(in crate::server) struct Operation {
    state: State,
    /// What it takes to begin again; none for queries and mutations.
    subscription: Option<Subscription>,
}

struct Subscription {
    plan: Arc<Plan>,
    caller: Option<Arc<Caller>>,
    /// The last event handed out, or where the subscription began.
    last: Position,
    /// How often it fell behind since it was last up to date.
    rounds: u32,
}

enum State {
    /// Alone, with what follows.
    Private(Private, Option<Box<Membership>>),
    /// In the group.
    Live(Box<Membership>),
    /// Not begun at all.
    Refused(Ending),
    Ended,
}

/// A private execution on a task of its own.
struct Private {
    answers: mpsc::Receiver<Item>,
    task: AbortHandle,
}

impl Drop for Private {
    fn drop(&mut self) {
        self.task.abort();
    }
}

enum Item {
    Next(Bytes, Option<Mark>),
    Refused(Ending),
}

/// What an operation has to say at this moment.
#[derive(Debug)]
pub(in crate::server) enum Pull {
    /// An answer; ask again.
    Next(Bytes),
    /// It was not executed; the list of errors, and the whole answer. Nothing follows.
    Refused {
        /// JSON array.
        errors: Bytes,
        /// JSON object.
        answer: Bytes,
    },
    /// Nothing follows.
    Complete,
    /// Nothing at this moment; the outlet rings.
    Nothing,
    /// The subscriber is too slow to be served; it resumes by cursor.
    Slow,
}

impl Operation {
    /// Begins `prepared` for the caller in `context`; what it has to say rings at `slot` of `outlet`.
    pub(in crate::server) async fn begin(
        floor: &Arc<Floor>,
        prepared: Prepared,
        context: RequestContext,
        peer: &Peer,
        outlet: &Arc<Outlet>,
        slot: u8,
    ) -> Self {
        if prepared.kind != OperationType::Subscription {
            return Self::once(floor.clone(), prepared, context, peer.clone(), outlet, slot);
        }
        match Self::subscribe(floor, prepared, context, peer, outlet, slot).await {
            Ok(operation) => operation,
            Err(refused) => {
                let response = answer::refused(&refused, peer.language, &peer.request_id);
                let ending = Ending::Refused {
                    errors: answer::encode_errors(&response.errors),
                    answer: answer::encode(&response).body,
                };
                outlet.ring(Outlet::bit(slot));
                Self { state: State::Refused(ending), subscription: None }
            }
        }
    }

    /// A query or mutation.
    fn once(
        floor: Arc<Floor>,
        prepared: Prepared,
        context: RequestContext,
        peer: Peer,
        outlet: &Arc<Outlet>,
        slot: u8,
    ) -> Self {
        let private = spawn(outlet, slot, move |answers| async move {
            let response = execute(&floor, prepared, Arc::new(context), &peer).await;
            let encoded = answer::encode(&response);
            let item = match encoded.refused {
                Some(_) => Item::Refused(Ending::Refused {
                    errors: answer::encode_errors(&response.errors),
                    answer: encoded.body,
                }),
                None => Item::Next(encoded.body, None),
            };
            // Who asked may be gone; then nobody wants to know.
            let _ = answers.send(item).await;
        });
        Self { state: State::Private(private, None), subscription: None }
    }

    async fn subscribe(
        floor: &Arc<Floor>,
        prepared: Prepared,
        context: RequestContext,
        peer: &Peer,
        outlet: &Arc<Outlet>,
        slot: u8,
    ) -> Result<Self, Refusal> {
        charge(floor, &context, peer)?;
        let live = &floor.live;
        let Some(planned) = Plan::read(&prepared.document, prepared.params, peer.language, live.feeds())? else {
            return Err(Refusal::bad_input(
                "query",
                "没有这样的订阅，请对照 schema.graphql 更正。",
                "There is no such subscription. Check it against schema.graphql.",
            ));
        };
        let plan = Arc::new(planned.plan);
        let after = match planned.after.as_deref() {
            Some(sealed) => Some(resume(live, sealed).await?),
            None => None,
        };
        let subscription = Subscription { plan, caller: context.caller, last: Position::START, rounds: 0 };
        Ok(Self::enter(live, subscription, after, outlet, slot))
    }

    /// Joins the group; with `after`, or for positions, behind a private execution.
    fn enter(
        live: &Live,
        mut subscription: Subscription,
        after: Option<Position>,
        outlet: &Arc<Outlet>,
        slot: u8,
    ) -> Self {
        let membership = Box::new(live.join(&subscription.plan, subscription.caller.as_ref(), outlet, slot));
        // The group's own plan takes the place of an equal one.
        subscription.plan = membership.group.plan.clone();
        subscription.last = after.unwrap_or(membership.base);
        let state = lead_in(live, &subscription, membership, outlet, slot);
        Self { state, subscription: Some(subscription) }
    }

    /// What there is to say. `Nothing` only after everything has been taken.
    pub(in crate::server) fn pull(&mut self, live: &Live, outlet: &Arc<Outlet>, slot: u8) -> Pull {
        loop {
            match &mut self.state {
                State::Ended => return Pull::Complete,
                State::Refused(ending) => {
                    let ending = ending.clone();
                    return self.end(ending);
                }
                State::Private(private, then) => match private.answers.try_recv() {
                    Ok(Item::Next(body, mark)) => {
                        if let (Some(subscription), Some(Mark::Event(position))) = (&mut self.subscription, mark) {
                            subscription.last = subscription.last.max(position);
                        }
                        return Pull::Next(body);
                    }
                    Ok(Item::Refused(ending)) => return self.end(ending),
                    Err(mpsc::error::TryRecvError::Empty) => return Pull::Nothing,
                    Err(mpsc::error::TryRecvError::Disconnected) => match then.take() {
                        Some(membership) => self.state = State::Live(membership),
                        None => return self.end(Ending::Complete),
                    },
                },
                State::Live(membership) => match membership.group.after(membership.read) {
                    Next::Message(kept, outdated) => {
                        membership.read = kept.number;
                        if outdated > 0 {
                            metrics::counter!("yunjian_live_conflated_total").increment(outdated);
                        }
                        if let (Some(subscription), Some(position)) = (&mut self.subscription, kept.position) {
                            if position <= subscription.last.max(membership.base) {
                                continue;
                            }
                            subscription.last = position;
                        }
                        return Pull::Next(kept.body);
                    }
                    Next::Nothing => {
                        if let Some(subscription) = &mut self.subscription {
                            subscription.rounds = 0;
                        }
                        let Some(ending) = membership.group.ended().cloned() else { return Pull::Nothing };
                        return self.end(ending);
                    }
                    Next::Lost => {
                        if !self.fall_back(live, outlet, slot) {
                            return Pull::Slow;
                        }
                    }
                },
            }
        }
    }

    /// Leaves live mode and resumes from the log; answers false when that has been done too often.
    fn fall_back(&mut self, live: &Live, outlet: &Arc<Outlet>, slot: u8) -> bool {
        let state = std::mem::replace(&mut self.state, State::Ended);
        let (State::Live(mut membership), Some(subscription)) = (state, &mut self.subscription) else { return false };
        metrics::counter!("yunjian_live_lagged_total").increment(1);
        subscription.rounds += 1;
        if subscription.rounds > ROUNDS {
            return false;
        }
        subscription.last = subscription.last.max(membership.base);
        membership.rebase();
        self.state = lead_in(live, subscription, membership, outlet, slot);
        true
    }

    /// The caller's rights have changed: moves to the group of the new scope, resuming from the last event.
    pub(in crate::server) fn rescope(&mut self, live: &Live, caller: &Arc<Caller>, outlet: &Arc<Outlet>, slot: u8) {
        let moves = self.subscription.as_ref().is_some_and(|subscription| {
            let before = subscription.caller.as_ref().map(|caller| caller.scope_key());
            before != Some(caller.scope_key())
        });
        if !moves || matches!(self.state, State::Ended) {
            return;
        }
        let Some(mut subscription) = self.subscription.take() else { return };
        if let State::Live(membership) = &self.state {
            subscription.last = subscription.last.max(membership.base);
        }
        subscription.caller = Some(caller.clone());
        let last = subscription.last;
        *self = Self::enter(live, subscription, Some(last), outlet, slot);
        outlet.ring(Outlet::bit(slot));
    }

    fn end(&mut self, ending: Ending) -> Pull {
        self.state = State::Ended;
        match ending {
            Ending::Refused { errors, answer } => Pull::Refused { errors, answer },
            Ending::Complete => Pull::Complete,
        }
    }
}

/// The position that a client's cursor means.
async fn resume(live: &Live, sealed: &str) -> Result<Position, Refusal> {
    let cursor = Cursor::open(&live.app().keys, sealed).ok_or_else(bad_cursor)?;
    if live.app().hub.has_expired(cursor).await? {
        return Err(Refusal::new(
            Code::CursorExpired,
            "游标已过期，请重新查询列表后再订阅。",
            "This cursor is older than what is kept. Query the list again, then subscribe.",
        ));
    }
    Ok(cursor.position)
}

/// The private execution that comes before live mode, if one is needed.
fn lead_in(
    live: &Live,
    subscription: &Subscription,
    membership: Box<Membership>,
    outlet: &Arc<Outlet>,
    slot: u8,
) -> State {
    let Some(caller) = subscription.caller.clone() else {
        // The group refuses.
        return State::Live(membership);
    };
    let app = live.app();
    let feed = match subscription.plan.kind {
        Kind::Events(_) if subscription.last >= membership.base => return State::Live(membership),
        Kind::Events(feed) => {
            let stretch = sources::stretch(live.clone(), caller.clone(), feed, subscription.last, membership.base);
            Feed::of_events(stretch, app.keys.clone())
        }
        Kind::Locations => Feed::of_locations(sources::snapshot(app.clone(), caller.clone())),
    };
    let plan = subscription.plan.clone();
    let live = live.clone();
    let private = spawn(outlet, slot, move |answers| async move { run(&live, &plan, caller, feed, answers).await });
    State::Private(private, Some(membership))
}

/// Executes `plan` over `feed` to its end.
async fn run(live: &Live, plan: &Plan, caller: Arc<Caller>, feed: Feed, answers: Answers) {
    let context = RequestContext { caller: Some(caller), language: plan.language, ..RequestContext::default() };
    let request = request_data(plan.request(), live.app(), Arc::new(context)).data(feed.clone());
    let mut responses = live.schema().execute_stream(request);
    let mut patience = Patience::default();
    loop {
        let response = match AssertUnwindSafe(responses.next()).catch_unwind().await {
            Ok(Some(response)) => Ok(response),
            Ok(None) => return,
            Err(panic) => Err(refusal(&Refusal::internal(panic_text(&*panic)), plan, &live.request_id())),
        };
        let item = match response {
            Ok(mut response) => {
                error::finish(&mut response, plan.language, &live.request_id());
                if patience.again(&feed, &response).await {
                    continue;
                }
                let body = answer::encode(&response).body;
                match feed.mark() {
                    Some(mark) => Item::Next(body, Some(mark)),
                    None => {
                        Item::Refused(Ending::Refused { errors: answer::encode_errors(&response.errors), answer: body })
                    }
                }
            }
            Err(ending) => Item::Refused(ending),
        };
        let last = matches!(item, Item::Refused(_));
        if answers.send(item).await.is_err() || last {
            return;
        }
    }
}

/// The sending end of a private execution; rings for each answer, and when it is dropped.
struct Answers {
    sender: Option<mpsc::Sender<Item>>,
    outlet: Arc<Outlet>,
    slot: u8,
}

impl Answers {
    async fn send(&self, item: Item) -> Result<(), ()> {
        let Some(sender) = &self.sender else { return Err(()) };
        sender.send(item).await.map_err(drop)?;
        self.outlet.ring(Outlet::bit(self.slot));
        Ok(())
    }
}

impl Drop for Answers {
    fn drop(&mut self) {
        // First the end becomes visible, then it rings.
        self.sender = None;
        self.outlet.ring(Outlet::bit(self.slot));
    }
}

fn spawn<F>(outlet: &Arc<Outlet>, slot: u8, run: impl FnOnce(Answers) -> F) -> Private
where
    F: Future<Output = ()> + Send + 'static,
{
    let (sender, answers) = mpsc::channel(AHEAD);
    let task = tokio::spawn(run(Answers { sender: Some(sender), outlet: outlet.clone(), slot }));
    Private { answers, task: task.abort_handle() }
}

#[cfg(test)]
mod tests;
