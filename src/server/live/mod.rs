//! Live streams: one execution per (document, variables, scope, language) and event, shared by its subscribers.
//!
//! The dispatcher takes events in commit order, asks once who may see each person, and delivers to the groups indexed
//! under those agencies; a group that may not see an event costs nothing. A subscriber that resumes first runs alone
//! over the stretch of the log between its cursor and the moment it joined its group ([`operation`]).

mod backlog;
mod dispatch;
mod group;
mod inbox;
mod operation;
mod outlet;
mod plan;
mod registry;
mod sources;

use std::sync::Arc;

pub(super) use operation::{Operation, Pull};
pub(super) use outlet::{Outlet, RECHECK, SLOTS, STOP};
pub(super) use registry::{Registered, SocketEntry};

use self::group::Group;
use self::registry::{Membership, Registry};
use crate::access::Caller;
use crate::app::Schema;
use crate::graphql::App;
use crate::hubs::Feeds;

/// The live streams of this process. Cloning shares them.
#[derive(Clone)]
pub(super) struct Live(Arc<Inner>);

struct Inner {
    app: Arc<App>,
    schema: Schema,
    registry: Registry,
    feeds: Arc<Feeds>,
}

impl std::fmt::Debug for Live {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Live(…)")
    }
}

impl Live {
    /// Starts the dispatcher.
    pub(super) fn start(app: Arc<App>, schema: Schema) -> Self {
        let head = *app.hub.head().borrow();
        let feeds = Arc::new(Feeds::new());
        let live = Self(Arc::new(Inner { app, schema, registry: Registry::new(head, feeds.clone()), feeds }));
        dispatch::start(&live);
        live
    }

    fn app(&self) -> &Arc<App> {
        &self.0.app
    }

    fn schema(&self) -> &Schema {
        &self.0.schema
    }

    fn feeds(&self) -> &Feeds {
        &self.0.feeds
    }

    fn registry(&self) -> &Registry {
        &self.0.registry
    }

    /// An id for errors of a shared execution.
    fn request_id(&self) -> Arc<str> {
        super::peer::request_id(u64::try_from(self.0.app.clock.now().0).unwrap_or_default())
    }

    /// Joins the group of `plan` for `caller`; its execution begins with the first subscriber.
    fn join(&self, plan: &Arc<plan::Plan>, caller: Option<&Arc<Caller>>, outlet: &Arc<Outlet>, slot: u8) -> Membership {
        self.registry().join(self, plan, caller, outlet, slot)
    }

    /// The group's execution has ended; the next subscriber starts another.
    fn forget(&self, group: &Arc<Group>) {
        self.registry().forget(group);
    }

    /// Registers a socket, so that a change of its caller's rights reaches it; until the guard is dropped.
    pub(super) fn register(&self, entry: SocketEntry) -> Registered {
        self.registry().register(self.clone(), entry)
    }

    /// Tells every socket that the server is stopping.
    pub(super) fn stop_sockets(&self) {
        self.registry().ring_sockets(STOP, |_| true);
    }
}
