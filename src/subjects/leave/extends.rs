//! Fields that it adds to a line of the timeline.

use async_graphql::{Context, Object};

use crate::graphql::context::Ask as _;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::graphql::timeline::EntryFields;
use crate::platform::Refusal;
use crate::subjects::leave::LeaveById;
use crate::subjects::leave::graphql::leave::LeaveRequest;
use crate::subjects::leave::rows::LeaveRequestId;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[&Extension::<EntryFields, _>::new(|entry| EntryLeave(entry.0.refers()))];

/// What a line of the timeline refers to.
struct EntryLeave(Option<LeaveRequestId>);

/// What a line of the timeline refers to.
#[Object]
impl EntryLeave {
    /// The leave meant; none where none is.
    async fn leave_request(&self, ctx: &Context<'_>) -> Option<Result<Direct<LeaveRequest>, Refusal>> {
        ctx.batches()
            .one::<LeaveById>(self.0?)
            .await
            .map(|row| row.map(Box::new).map(LeaveRequest).map(Direct))
            .transpose()
    }
}
