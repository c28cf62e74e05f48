//! Spot checks, pushed: drawn, and every later change, with how far the round has come.

use async_graphql::{Context, ID, InputObject, Object, Subscription};
use futures_util::{Stream, StreamExt as _};

use crate::events::Event;
use crate::glossary::terms;
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::filter_id;
use crate::lists;
use crate::platform::Refusal;
use crate::subjects::spot_checks::SpotCheckNews;
use crate::subjects::spot_checks::graphql::SpotCheck;
use crate::subjects::spot_checks::graphql::rounds::{SpotCheckProgress, progress};
use crate::subjects::spot_checks::rows::spot_check;
use crate::subjects::spot_checks::rows::{RoundId, SpotCheckId};

terms! {
    /// What happened to a spot check.
    pub enum SpotCheckChange: shown {
        /// It was drawn.
        Drawn = "已抽取" / "Drawn",
        /// It changed.
        Changed = "有变动" / "Changed",
    }
}

/// Which spot checks. What is not given does not limit.
#[derive(InputObject, Default, Clone)]
pub struct SpotCheckFilter {
    /// Of this round.
    round_id: Option<ID>,
}

/// A spot check was drawn or changed.
pub struct SpotCheckEvent {
    cursor: String,
    change: SpotCheckChange,
    check: Direct<SpotCheck>,
}

/// A spot check was drawn or changed.
#[Object]
impl SpotCheckEvent {
    /// Opaque; give it as `after` to get every event since.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// Whether it was drawn or changed.
    async fn change(&self) -> SpotCheckChange {
        self.change
    }

    /// The check as it stands at delivery.
    async fn spot_check(&self) -> &Direct<SpotCheck> {
        &self.check
    }

    /// How far its round has come at delivery.
    async fn progress(&self, ctx: &Context<'_>) -> Result<Direct<SpotCheckProgress>, Refusal> {
        progress(ctx, self.check.0.0.round_id).await
    }
}

impl Plain for SpotCheckEvent {
    const LEAVES: &'static [&'static str] = &["cursor", "change"];
}

/// The events that the caller's feed brings. One statement each for those of the round asked for, none for others.
async fn stream(
    ctx: &Context<'_>,
    filter: Option<SpotCheckFilter>,
) -> Result<impl Stream<Item = Result<Direct<SpotCheckEvent>, Refusal>> + use<>, Refusal> {
    let (_, scope) = ctx.reader()?;
    let round = filter_id::<RoundId>(filter.unwrap_or_default().round_id.as_ref());
    let app = ctx.app().clone();
    let events = ctx.feed()?.events()?;
    Ok(events.filter_map(move |(cursor, event)| {
        let (app, scope) = (app.clone(), scope.clone());
        async move {
            if round.is_some_and(|round| round_of(&event) != Some(round)) {
                return None;
            }
            let change = if event.is(SpotCheckNews::Drawn) { SpotCheckChange::Drawn } else { SpotCheckChange::Changed };
            let id = SpotCheckId(event.subject_id);
            match lists::one::<spot_check::Entity>(app.db.read(), &scope, id, app.clock.now()).await {
                Ok(found) => {
                    found.map(|row| Ok(Direct(SpotCheckEvent { cursor, change, check: Direct(SpotCheck(row)) })))
                }
                Err(refusal) => Some(Err(refusal)),
            }
        }
    }))
}

/// The round that the event of a check names.
fn round_of(event: &Event) -> Option<RoundId> {
    #[derive(serde::Deserialize)]
    struct Payload {
        round: RoundId,
    }
    serde_json::from_str::<Payload>(&event.payload).ok().map(|payload| payload.round)
}

/// Spot checks, pushed.
#[derive(Default)]
pub struct SpotCheckSubscriptions;

/// Spot checks, pushed.
#[Subscription]
impl SpotCheckSubscriptions {
    /// Spot checks in the caller's scope: drawn and every later change, with how far their round has come. Resumable, as
    /// `alertEvents` are. For officers who see people.
    async fn spot_check_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which spot checks; all when not given.")] filter: Option<SpotCheckFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<Direct<SpotCheckEvent>, Refusal>> + use<>, Refusal> {
        let _ = after;
        stream(ctx, filter).await
    }
}
