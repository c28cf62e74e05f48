//! Clocks by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::open::AnyObject;
use crate::hubs::nodes::NodeKind;
use crate::platform::Answer;
use crate::subjects::clocks::graphql::{Clock, one};
use crate::subjects::clocks::rows::ClockId;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<Clock>(ClockId::PREFIX, clock)];

fn clock<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move { one(ctx, public).await.map(|clock| AnyObject::new(Clock(clock))) })
}
