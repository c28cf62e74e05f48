//! Consents: what a person says about the use of data.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use sea_orm::Iterable as _;

use crate::entity::Timestamp;
use crate::graphql::context::Ask as _;
use crate::platform::Refusal;
use crate::subjects::people;
use crate::subjects::people::rows::{ConsentKind, ConsentState, consent};

/// What a person said about the use of one kind of data (知情同意).
#[derive(SimpleObject)]
pub struct Consent {
    /// Which data.
    kind: ConsentKind,
    /// What was said.
    state: ConsentState,
    /// When; none when nothing was said yet.
    at: Option<DateTime<Utc>>,
}

/// One for each kind, from what was said last.
pub(crate) fn all(said: &[consent::Model]) -> Vec<Consent> {
    let one = |kind: ConsentKind| {
        let row = said.iter().find(|row| row.kind == kind);
        Consent {
            kind,
            state: row.map_or(ConsentState::NotAsked, |row| row.state),
            at: row.map(|row| row.at).map(Timestamp::to_utc),
        }
    };
    ConsentKind::iter().map(one).collect()
}

/// What a person says.
#[derive(InputObject)]
pub struct SetConsentInput {
    /// Which data.
    kind: ConsentKind,
    /// Whether it may be used.
    given: bool,
}

/// What is kept of it.
#[derive(SimpleObject)]
pub struct ConsentPayload {
    /// The consent.
    consent: Consent,
}

/// Consents, changed.
#[derive(Default)]
pub struct ConsentMutations;

/// Consents, changed.
#[Object]
impl ConsentMutations {
    /// Says whether one kind of data may be used. A refusal opens another route and is never a breach. For the person.
    async fn set_consent(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which data, and whether they may be used.")] input: SetConsentInput,
    ) -> Result<ConsentPayload, Refusal> {
        let person = ctx.person()?;
        let row = people::set_consent(&ctx.app().db, person, input.kind, input.given, ctx.now()).await?;
        let consent = Consent { kind: row.kind, state: row.state, at: Some(row.at.to_utc()) };
        Ok(ConsentPayload { consent })
    }
}
