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
use crate::subjects::alerts::AlertById;
use crate::subjects::alerts::graphql::alerts::{Alert, AlertConnection, AlertFilter, alerts_of_person};
use crate::subjects::alerts::rows::AlertId;
use crate::subjects::people::graphql::people::PersonFields;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[
    &Extension::<PersonFields, _>::new(|person| PersonAlerts(person.0.person())),
    &Extension::<EntryFields, _>::new(|entry| EntryAlert(entry.0.refers())),
];

/// What a person has of it.
struct PersonAlerts(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonAlerts {
    /// Alerts about the person, newest first.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn alerts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
        #[graphql(desc = "Which alerts; all when not given.")] filter: Option<AlertFilter>,
    ) -> Result<Direct<AlertConnection>, Refusal> {
        // In a box, or every field of a person would carry its room.
        Box::pin(alerts_of_person(ctx, self.0, first, after, filter)).await
    }
}

/// What a line of the timeline refers to.
struct EntryAlert(Option<AlertId>);

/// What a line of the timeline refers to.
#[Object]
impl EntryAlert {
    /// The alert meant; none where none is.
    async fn alert(&self, ctx: &Context<'_>) -> Option<Result<Direct<Alert>, Refusal>> {
        ctx.batches().one::<AlertById>(self.0?).await.map(|row| row.map(Alert).map(Direct)).transpose()
    }
}
