//! The field that it adds to a person.

use async_graphql::{Context, Object};
use yunjian::access::Seen;
use yunjian::entity::PersonId;
use yunjian::graphql::context::Ask as _;
use yunjian::graphql::open::{Extend, Extension};
use yunjian::platform::Refusal;
use yunjian::subjects::PersonFields;

use super::Errand;
use super::batches::ErrandsOfPerson;

/// What it adds.
pub const FIELDS: &[&dyn Extend] = &[&Extension::<PersonFields, _>::new(|person| PersonErrands(person.0.person()))];

/// What a person has of it.
struct PersonErrands(Seen<PersonId>);

/// What a person has of it.
#[Object]
impl PersonErrands {
    /// What the person was asked to do.
    async fn errands(&self, ctx: &Context<'_>) -> Result<Vec<Errand>, Refusal> {
        Ok(ctx.batches().all::<ErrandsOfPerson>(*self.0).await?.into_iter().map(Errand).collect())
    }
}
