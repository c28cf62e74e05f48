//! Fields that it adds to a person and to a line of the timeline.

use async_graphql::{Context, Object};

use crate::access::Seen;
use crate::entity::PersonId;
use crate::graphql::connection::cost;
use crate::graphql::context::Ask as _;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::timeline::EntryFields;
use crate::platform::Refusal;
use crate::subjects::people::graphql::people::PersonFields;
use crate::subjects::reports::ReportById;
use crate::subjects::reports::graphql::list::{Report, ReportConnection, reports_of_person};
use crate::subjects::reports::graphql::reports::SituationReport;
use crate::subjects::reports::rows::ReportId;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[
    &Extension::<PersonFields, _>::new(|person| PersonReports(person.0.person())),
    &Extension::<EntryFields, _>::new(|entry| EntryReport(entry.0.refers())),
];

/// What a person has of it.
struct PersonReports(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonReports {
    /// Reports of the person, those that the caller sees, newest first.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn reports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<ReportConnection, Refusal> {
        Box::pin(reports_of_person(ctx, *self.0, first, after)).await
    }
}

/// What a line of the timeline refers to.
struct EntryReport(Option<ReportId>);

/// What a line of the timeline refers to.
#[Object]
impl EntryReport {
    /// The report meant; none where none is.
    async fn report(&self, ctx: &Context<'_>) -> Option<Result<Report, Refusal>> {
        ctx.batches()
            .one::<ReportById>(self.0?)
            .await
            .map(|row| row.map(SituationReport).map(Report::Situation))
            .transpose()
    }
}
