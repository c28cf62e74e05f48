//! Fields that it adds to a person and to a line of the timeline.

use async_graphql::{Context, Object};

use crate::access::Seen;
use crate::entity::PersonId;
use crate::graphql::context::Ask as _;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::graphql::timeline::EntryFields;
use crate::platform::Refusal;
use crate::subjects::clocks::graphql::Clock;
use crate::subjects::clocks::rows::ClockId;
use crate::subjects::clocks::{ClockById, ClocksOfPerson};
use crate::subjects::people::graphql::people::PersonFields;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[
    &Extension::<PersonFields, _>::new(|person| PersonClocks(person.0.person())),
    &Extension::<EntryFields, _>::new(|entry| EntryClock(entry.0.refers())),
];

/// What a person has of it.
struct PersonClocks(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonClocks {
    /// Legal deadlines about the person that run or have passed unmet, soonest due first.
    #[graphql(complexity = "2 * child_complexity")]
    async fn clocks(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Clock>>, Refusal> {
        Ok(Direct(ctx.batches().all::<ClocksOfPerson>(*self.0).await?.into_iter().map(Clock).collect()))
    }
}

/// What a line of the timeline refers to.
struct EntryClock(Option<ClockId>);

/// What a line of the timeline refers to.
#[Object]
impl EntryClock {
    /// The deadline meant; none where none is.
    async fn clock(&self, ctx: &Context<'_>) -> Option<Result<Direct<Clock>, Refusal>> {
        ctx.batches().one::<ClockById>(self.0?).await.map(|row| row.map(Clock).map(Direct)).transpose()
    }
}
