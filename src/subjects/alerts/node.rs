//! Alerts by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::alerts::AlertById;
use crate::subjects::alerts::graphql::alerts::Alert;
use crate::subjects::alerts::rows::AlertId;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<Alert>(AlertId::PREFIX, alert)];

fn alert<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        ctx.reader()?;
        let row = ctx.batches().one::<AlertById>(id(public)?).await?;
        row.map(|row| AnyObject::new(Alert(row))).ok_or_else(Refusal::not_found)
    })
}
