//! Receipts by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::{PublicId as _, ReceiptId};
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::receipts::graphql::Receipt;
use crate::subjects::reports;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<Receipt>(ReceiptId::PREFIX, receipt)];

fn receipt<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let row = reports::find_receipt(&ctx.app().db, &ctx.sight()?, id(public)?, ctx.now()).await?;
        row.map(|row| AnyObject::new(Receipt(row))).ok_or_else(Refusal::not_found)
    })
}
