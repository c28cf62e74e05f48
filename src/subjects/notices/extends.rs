//! Fields that it adds to a person.

use async_graphql::{Context, Object};

use crate::access::Seen;
use crate::entity::PersonId;
use crate::graphql::connection::cost;
use crate::graphql::open::{Extend, Extension};
use crate::graphql::plain::Direct;
use crate::platform::Refusal;
use crate::subjects::notices::graphql::{NoticeConnection, notices_of_person};
use crate::subjects::people::graphql::people::PersonFields;

/// What it adds.
pub(super) const FIELDS: &[&dyn Extend] =
    &[&Extension::<PersonFields, _>::new(|person| PersonNotices(person.0.person()))];

/// What a person has of it.
struct PersonNotices(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonNotices {
    /// What the person was told outside the app, those notices that the caller sees, newest first.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn notices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<NoticeConnection>, Refusal> {
        Box::pin(notices_of_person(ctx, *self.0, first, after)).await
    }
}
