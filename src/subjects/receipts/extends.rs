//! Fields that it adds to a person.

use async_graphql::{Context, Object};

use crate::access::Seen;
use crate::entity::PersonId;
use crate::graphql::connection::cost;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::platform::Refusal;
use crate::subjects::people::graphql::people::PersonFields;
use crate::subjects::receipts::graphql::{ReceiptConnection, receipts_of_person};

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] =
    &[&Extension::<PersonFields, _>::new(|person| PersonReceipts(person.0.person()))];

/// What a person has of it.
struct PersonReceipts(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonReceipts {
    /// The person's own receipts, newest first; for the person only: one of them may be of a call for help.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn receipts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<ReceiptConnection>, Refusal> {
        Box::pin(receipts_of_person(ctx, *self.0, first, after)).await
    }
}
