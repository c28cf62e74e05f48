//! Fields that it adds to a person and to a line of the timeline.

use async_graphql::{Context, Object};

use crate::access::Seen;
use crate::entity::PersonId;
use crate::graphql::context::Ask as _;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::graphql::timeline::EntryFields;
use crate::platform::Refusal;
use crate::subjects::check_ins::graphql::check_ins::{CheckIn, CheckInPlan};
use crate::subjects::check_ins::rows::CheckInId;
use crate::subjects::check_ins::{CheckInById, PlanOfPerson};
use crate::subjects::people::graphql::people::PersonFields;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[
    &Extension::<PersonFields, _>::new(|person| PersonCheckIns(person.0.person())),
    &Extension::<EntryFields, _>::new(|entry| EntryCheckIn(entry.0.refers())),
];

/// What a person has of it.
struct PersonCheckIns(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonCheckIns {
    /// When the person checks in; none while no plan runs.
    async fn check_in_plan(&self, ctx: &Context<'_>) -> Option<Result<Direct<CheckInPlan>, Refusal>> {
        ctx.batches().one::<PlanOfPerson>(*self.0).await.map(|row| row.map(CheckInPlan).map(Direct)).transpose()
    }
}

/// What a line of the timeline refers to.
struct EntryCheckIn(Option<CheckInId>);

/// What a line of the timeline refers to.
#[Object]
impl EntryCheckIn {
    /// The check-in meant; none where none is.
    async fn check_in(&self, ctx: &Context<'_>) -> Option<Result<Direct<CheckIn>, Refusal>> {
        ctx.batches().one::<CheckInById>(self.0?).await.map(|row| row.map(CheckIn).map(Direct)).transpose()
    }
}
