//! Notices by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::lists;
use crate::platform::{Answer, Refusal};
use crate::subjects::notices::graphql::Notice;
use crate::subjects::notices::rows::NoticeId;
use crate::subjects::notices::rows::notice;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<Notice>(NoticeId::PREFIX, notice)];

fn notice<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let found = lists::one::<notice::Entity>(ctx.app().db.read(), &ctx.sight()?, id(public)?, ctx.now()).await?;
        found.map(|row| AnyObject::new(Notice(row))).ok_or_else(Refusal::not_found)
    })
}
