//! Fields that it adds to a person and to a line of the timeline.

use async_graphql::{Context, Object};
use chrono::{DateTime, Utc};

use crate::access::Seen;
use crate::entity::{PersonId, Timestamp, ZoneId};
use crate::graphql::context::Ask as _;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::graphql::timeline::EntryFields;
use crate::platform::Refusal;
use crate::subjects::location::graphql::location::{LocationFix, PersonLocation};
use crate::subjects::location::graphql::zones::Zone;
use crate::subjects::location::{self, LatestOfPerson, ZoneById, ZonesOfPerson};
use crate::subjects::people::graphql::people::PersonFields;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[
    &Extension::<PersonFields, _>::new(|person| PersonPositions(person.0.person())),
    &Extension::<EntryFields, _>::new(|entry| EntryZone(entry.0.refers())),
];

/// What a person has of it.
struct PersonPositions(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonPositions {
    /// Zones that apply.
    #[graphql(complexity = "3 * child_complexity")]
    async fn zones(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Zone>>, Refusal> {
        Ok(Direct(ctx.batches().all::<ZonesOfPerson>(self.0).await?.into_iter().map(Zone).collect()))
    }

    /// The newest position by device time; none before the first.
    async fn latest_location(&self, ctx: &Context<'_>) -> Option<Result<Direct<PersonLocation>, Refusal>> {
        let judged = ctx.look_ahead().field("verdicts").exists();
        ctx.batches()
            .one::<LatestOfPerson>((self.0, judged))
            .await
            .map(|update| update.map(PersonLocation).map(Direct))
            .transpose()
    }

    /// Positions by device time, thinned to at most 2,000; at most 31 days.
    #[graphql(complexity = "50 * child_complexity")]
    async fn track(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "From this device time on.")] from: DateTime<Utc>,
        #[graphql(desc = "Before this device time.")] to: DateTime<Utc>,
    ) -> Result<Direct<Vec<LocationFix>>, Refusal> {
        let rows = Box::pin(location::track(&ctx.app().db, self.0, Timestamp::from(from), Timestamp::from(to))).await?;
        Ok(Direct(rows.into_iter().map(LocationFix::Row).collect()))
    }
}

/// What a line of the timeline refers to.
struct EntryZone(Option<ZoneId>);

/// What a line of the timeline refers to.
#[Object]
impl EntryZone {
    /// The zone meant; none where none is.
    async fn zone(&self, ctx: &Context<'_>) -> Option<Result<Direct<Zone>, Refusal>> {
        ctx.batches().one::<ZoneById>(self.0?).await.map(|row| row.map(Zone).map(Direct)).transpose()
    }
}
