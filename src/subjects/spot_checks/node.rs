//! Spot checks, rounds and weeks of draws by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::spot_checks;
use crate::subjects::spot_checks::SpotCheckById;
use crate::subjects::spot_checks::graphql::{DrawPeriod, SpotCheck, SpotCheckRound};
use crate::subjects::spot_checks::rows::{PeriodId, RoundId, SpotCheckId};

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[
    NodeKind::of::<SpotCheck>(SpotCheckId::PREFIX, check),
    NodeKind::of::<SpotCheckRound>(RoundId::PREFIX, round),
    NodeKind::of::<DrawPeriod>(PeriodId::PREFIX, period),
];

fn check<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        ctx.scope()?;
        let row = ctx.batches().one::<SpotCheckById>(id(public)?).await?;
        row.map(|row| AnyObject::new(SpotCheck(row))).ok_or_else(Refusal::not_found)
    })
}

fn round<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let row = spot_checks::round_by_id(&ctx.app().db, &ctx.scope()?, id(public)?, ctx.now()).await?;
        row.map(|row| AnyObject::new(SpotCheckRound(row))).ok_or_else(Refusal::not_found)
    })
}

fn period<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let (_, scope) = ctx.reader()?;
        let row = spot_checks::period_by_id(&ctx.app().db, &scope, id(public)?).await?;
        row.map(|row| AnyObject::new(DrawPeriod(row))).ok_or_else(Refusal::not_found)
    })
}
