//! Fields that it adds to a person and to a line of the timeline.

use async_graphql::{Context, Object};

use crate::access::Seen;
use crate::entity::PersonId;
use crate::graphql::connection::cost;
use crate::graphql::context::Ask as _;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::graphql::timeline::EntryFields;
use crate::platform::Refusal;
use crate::subjects::people::graphql::people::PersonFields;
use crate::subjects::spot_checks::SpotCheckById;
use crate::subjects::spot_checks::graphql::{SpotCheck, SpotCheckConnection, checks_of_person};
use crate::subjects::spot_checks::rows::SpotCheckId;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[
    &Extension::<PersonFields, _>::new(|person| PersonSpotChecks(person.0.person())),
    &Extension::<EntryFields, _>::new(|entry| EntrySpotCheck(entry.0.refers())),
];

/// What a person has of it.
struct PersonSpotChecks(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonSpotChecks {
    /// Spot checks of the person, newest first.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn spot_checks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<SpotCheckConnection>, Refusal> {
        Box::pin(checks_of_person(ctx, *self.0, first, after)).await
    }
}

/// What a line of the timeline refers to.
struct EntrySpotCheck(Option<SpotCheckId>);

/// What a line of the timeline refers to.
#[Object]
impl EntrySpotCheck {
    /// The spot check meant; none where none is.
    async fn spot_check(&self, ctx: &Context<'_>) -> Option<Result<Direct<SpotCheck>, Refusal>> {
        ctx.batches().one::<SpotCheckById>(self.0?).await.map(|row| row.map(SpotCheck).map(Direct)).transpose()
    }
}
