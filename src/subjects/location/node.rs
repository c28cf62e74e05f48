//! Zones by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;
use sea_orm::{EntityTrait as _, QueryFilter as _};

use crate::entity::{PublicId as _, ZoneId};
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::location::graphql::zones::Zone;
use crate::subjects::location::rows::zone;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<Zone>(ZoneId::PREFIX, zone_by_id)];

fn zone_by_id<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let row = zone::Entity::find_by_id(id::<ZoneId>(public)?)
            .filter(ctx.scope()?.people(zone::Column::PersonId, ctx.now()))
            .one(ctx.app().db.read())
            .await?;
        row.map(|row| AnyObject::new(Zone(row))).ok_or_else(Refusal::not_found)
    })
}
