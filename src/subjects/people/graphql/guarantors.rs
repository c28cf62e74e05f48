//! Guarantors: who vouches for a person.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};

use crate::entity::PublicId as _;
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{id, public};
use crate::platform::Refusal;
use crate::subjects::people;
use crate::subjects::people::graphql::people::{PersonPayload, calls, masked, one};
use crate::subjects::people::rows::guarantor;

/// A guarantor (保证人): who vouches for a person, and is told when the person cannot be reached.
pub struct Guarantor(pub guarantor::Model);

/// A guarantor (保证人): who vouches for a person, and is told when the person cannot be reached.
#[Object]
impl Guarantor {
    /// Opaque id, `guarantor_…`.
    async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Telephone number; masked for who only reads.
    async fn phone(&self, ctx: &Context<'_>) -> String {
        if calls(ctx, self.0.person_id) { self.0.phone.clone() } else { masked(&self.0.phone, 3, 2) }
    }

    /// Since when.
    async fn since(&self) -> DateTime<Utc> {
        self.0.since.to_utc()
    }
}

impl Plain for Guarantor {
    const LEAVES: &'static [&'static str] = &["id", "name", "phone", "since"];
}

/// Who vouches for whom.
#[derive(InputObject)]
pub struct NameGuarantorInput {
    /// The person.
    person_id: ID,
    /// The guarantor's name, at most 100 characters.
    name: String,
    /// The guarantor's telephone number, 5 to 20 digits.
    phone: String,
}

/// Who vouches no longer.
#[derive(InputObject)]
pub struct ReleaseGuarantorInput {
    /// The guarantor.
    guarantor_id: ID,
}

/// Guarantors, changed.
#[derive(Default)]
pub struct GuarantorMutations;

/// Guarantors, changed.
#[Object]
impl GuarantorMutations {
    /// Records who vouches for a person, at most two at a time. For handlers and leaders.
    async fn name_guarantor(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who vouches for whom.")] input: NameGuarantorInput,
    ) -> Result<PersonPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        officer.require_acting()?;
        let told = (input.name, input.phone);
        people::name_guarantor(&ctx.app().db, officer, &scope, id(&input.person_id)?, told, ctx.now()).await?;
        Ok(PersonPayload { person: Direct(one(ctx, &input.person_id).await?) })
    }

    /// Ends a guarantee. For handlers and leaders.
    async fn release_guarantor(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who vouches no longer.")] input: ReleaseGuarantorInput,
    ) -> Result<PersonPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        officer.require_acting()?;
        let guarantor = id(&input.guarantor_id)?;
        let person = people::release_guarantor(&ctx.app().db, officer, &scope, guarantor, ctx.now()).await?;
        Ok(PersonPayload { person: Direct(one(ctx, &ID(person.to_public())).await?) })
    }
}
