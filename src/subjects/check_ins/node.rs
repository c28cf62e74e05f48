//! Check-ins by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::lists;
use crate::platform::{Answer, Refusal};
use crate::subjects::check_ins::graphql::check_ins::CheckIn;
use crate::subjects::check_ins::rows::CheckInId;
use crate::subjects::check_ins::rows::check_in;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<CheckIn>(CheckInId::PREFIX, check_in)];

fn check_in<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let id = id(public)?;
        let db = ctx.app().db.read();
        let found = lists::one::<check_in::Entity>(db, &ctx.scope()?, id, ctx.now()).await?;
        found.map(|row| AnyObject::new(CheckIn(row))).ok_or_else(Refusal::not_found)
    })
}
