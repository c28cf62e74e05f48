//! Situation reports by their ids.

use async_graphql::{Context, ID};
use futures_util::future::BoxFuture;

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::open::AnyObject;
use crate::graphql::scalars::id;
use crate::hubs::nodes::NodeKind;
use crate::platform::{Answer, Refusal};
use crate::subjects::reports::ReportById;
use crate::subjects::reports::graphql::reports::SituationReport;
use crate::subjects::reports::rows::ReportId;

/// What has an id here.
pub(super) const KINDS: &[NodeKind] = &[NodeKind::of::<SituationReport>(ReportId::PREFIX, report)];

fn report<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        ctx.sight()?;
        let row = ctx.batches().one::<ReportById>(id(public)?).await?;
        row.map(|row| AnyObject::new(SituationReport(row))).ok_or_else(Refusal::not_found)
    })
}
