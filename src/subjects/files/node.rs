//! Attachments by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::files;
use crate::subjects::files::graphql::Attachment;
use crate::subjects::files::rows::FileId;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<Attachment>(FileId::PREFIX, attachment)];

fn attachment<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let db = ctx.app().db.read();
        let found = files::find_by_ids(db, ctx.caller()?, &[id(public)?], ctx.now()).await?;
        found.into_values().next().map(|row| AnyObject::new(Attachment(row))).ok_or_else(Refusal::not_found)
    })
}
