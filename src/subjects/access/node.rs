//! Agencies and officers by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;
use sea_orm::EntityTrait as _;

use crate::access;
use crate::entity::{AgencyId, DeviceId, OfficerId, PublicId as _, agency, device};
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::access::graphql::agencies::{Agency, Officer};
use crate::subjects::people::PersonById;
use crate::subjects::people::graphql::people::Device;
use sea_orm::QueryFilter as _;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[
    NodeKind::of::<Agency>(AgencyId::PREFIX, agency_by_id),
    NodeKind::of::<Officer>(OfficerId::PREFIX, officer_by_id),
    NodeKind::of::<Device>(DeviceId::PREFIX, device_by_id),
];

fn agency_by_id<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        ctx.caller()?.officer()?;
        let row = agency::Entity::find_by_id(id::<AgencyId>(public)?).one(ctx.app().db.read()).await?;
        row.map(|row| AnyObject::new(Agency(row))).ok_or_else(Refusal::not_found)
    })
}

fn officer_by_id<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let row = access::find_officer(&ctx.app().access, ctx.caller()?.officer()?, id(public)?).await?;
        Ok(AnyObject::new(Officer(row)))
    })
}

fn device_by_id<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let row = device::Entity::find_by_id(id::<DeviceId>(public)?)
            .filter(ctx.scope()?.people(device::Column::PersonId, ctx.now()))
            .one(ctx.app().db.read())
            .await?;
        let row = row.ok_or_else(Refusal::not_found)?;
        let owner = ctx.batches().one::<PersonById>(row.person_id).await?.ok_or_else(Refusal::not_found)?.person();
        Ok(AnyObject::new(Device { row, owner }))
    })
}
