//! Fields that it adds to a line of the timeline.

use async_graphql::{Context, Object};

use crate::entity::OfficerId;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::graphql::timeline::EntryFields;
use crate::platform::Refusal;
use crate::subjects::access::graphql::agencies::{Officer, named};

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] = &[&Extension::<EntryFields, _>::new(|entry| EntryOfficer(entry.0.officer))];

/// Who did what a line of the timeline is about.
struct EntryOfficer(Option<OfficerId>);

/// Who did what a line of the timeline is about.
#[Object]
impl EntryOfficer {
    /// Who did it; none where nobody did.
    async fn officer(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0).await
    }
}
