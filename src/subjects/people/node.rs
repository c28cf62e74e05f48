//! People, cases, measures and obligations by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;
use sea_orm::{EntityTrait as _, QueryFilter as _};

use crate::entity::{CaseId, MeasureId, PersonId, PublicId as _, criminal_case, measure};
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::people::ObligationById;
use crate::subjects::people::graphql::cases::{Case, Measure, Obligation};
use crate::subjects::people::graphql::people::{self, Person};
use crate::subjects::people::rows::ObligationId;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[
    NodeKind::of::<Person>(PersonId::PREFIX, person),
    NodeKind::of::<Case>(CaseId::PREFIX, case),
    NodeKind::of::<Measure>(MeasureId::PREFIX, measure_by_id),
    NodeKind::of::<Obligation>(ObligationId::PREFIX, obligation_by_id),
];

fn person<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move { people::one(ctx, public).await.map(AnyObject::new) })
}

fn case<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let (id, db) = (id::<CaseId>(public)?, ctx.app().db.read());
        ctx.scope()?.require_case(db, id, ctx.now()).await?;
        let row = criminal_case::Entity::find_by_id(id).one(db).await?;
        row.map(|row| AnyObject::new(Case(row))).ok_or_else(Refusal::not_found)
    })
}

fn measure_by_id<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let row = measure::Entity::find_by_id(id::<MeasureId>(public)?)
            .filter(ctx.scope()?.people(measure::Column::PersonId, ctx.now()))
            .one(ctx.app().db.read())
            .await?;
        row.map(|row| AnyObject::new(Measure(row))).ok_or_else(Refusal::not_found)
    })
}

fn obligation_by_id<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        // Asked for first: who sees no people must not learn by the kind of refusal whether it is there.
        ctx.scope()?;
        let duty = ctx.batches().one::<ObligationById>(id(public)?).await?.ok_or_else(Refusal::not_found)?;
        Ok(AnyObject::new(Obligation(duty)))
    })
}
