//! Leave by its id.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::leave::LeaveById;
use crate::subjects::leave::graphql::leave::LeaveRequest;
use crate::subjects::leave::rows::LeaveRequestId;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<LeaveRequest>(LeaveRequestId::PREFIX, leave)];

fn leave<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        ctx.scope()?;
        let row = ctx.batches().one::<LeaveById>(id(public)?).await?;
        row.map(|row| AnyObject::new(LeaveRequest(Box::new(row)))).ok_or_else(Refusal::not_found)
    })
}
