//! Duties: what one person must do now or soon, and the stream of them.

use async_graphql::{Context, ID, Object, SimpleObject, Union};
use chrono::{DateTime, Utc};
use futures_util::{Stream, StreamExt as _};

use super::check_ins::CheckIn;
use super::context::Ask as _;
use super::leave::LeaveRequest;
use super::reports::SituationReport;
use super::spot_checks::SpotCheck;
use crate::duties::{self, DutyKind};
use crate::entity::{PersonId, Timestamp};
use crate::platform::Answer;

/// What a duty is about.
#[derive(Union)]
pub enum DutySubject {
    /// A check-in.
    CheckIn(CheckIn),
    /// A spot check.
    SpotCheck(SpotCheck),
    /// Leave that was asked for.
    Leave(LeaveRequest),
    /// What the person told.
    Report(SituationReport),
}

/// One thing that a person must do, or has under way.
pub struct Duty(pub duties::Duty);

/// One thing that a person must do, or has under way. Technical trouble is not a breach.
#[Object]
impl Duty {
    /// The id of what it is about.
    async fn id(&self) -> ID {
        ID(self.0.id())
    }

    /// What kind of thing.
    async fn kind(&self) -> DutyKind {
        self.0.kind()
    }

    /// A few words, in the language asked for.
    async fn title(&self, ctx: &Context<'_>) -> &'static str {
        self.0.title(ctx.language())
    }

    /// What to do now, and by when, in the language asked for.
    async fn hint(&self, ctx: &Context<'_>) -> String {
        self.0.hint(ctx.language())
    }

    /// Whether the person can or must do something now.
    async fn open(&self) -> bool {
        self.0.is_open()
    }

    /// Whether nothing more is to be done.
    async fn done(&self) -> bool {
        self.0.is_done()
    }

    /// From when it can be done.
    async fn opens_at(&self) -> DateTime<Utc> {
        self.0.opens_at().to_utc()
    }

    /// Until when it must be done; none when nothing runs.
    async fn due_at(&self) -> Option<DateTime<Utc>> {
        self.0.due_at().map(Timestamp::to_utc)
    }

    /// What it is about.
    async fn subject(&self) -> DutySubject {
        match self.0.clone() {
            duties::Duty::CheckIn(row) => DutySubject::CheckIn(CheckIn(row)),
            duties::Duty::SpotCheck(row) => DutySubject::SpotCheck(SpotCheck(row)),
            duties::Duty::Leave(row) => DutySubject::Leave(LeaveRequest(row)),
            duties::Duty::Report(row) => DutySubject::Report(SituationReport(row)),
        }
    }
}

/// Duties of a person in scope.
pub(super) async fn duties_of_person(ctx: &Context<'_>, person: PersonId) -> Answer<Vec<Duty>> {
    let found = duties::of_person(&ctx.app().db, &ctx.scope()?, person, ctx.now()).await?;
    Ok(found.into_iter().map(Duty).collect())
}

/// Something about a duty changed.
#[derive(SimpleObject)]
pub struct DutyEvent {
    /// Opaque; give it as `after` to get every event since.
    cursor: String,
    /// The duty as it stands at delivery.
    duty: Duty,
}

/// The events that the caller's feed brings; the caller is a person.
pub(super) async fn stream(ctx: &Context<'_>) -> Answer<impl Stream<Item = Answer<DutyEvent>> + use<>> {
    ctx.person()?;
    let (sight, scope) = (ctx.sight()?, ctx.caller()?.scope());
    let app = ctx.app().clone();
    let events = ctx.feed()?.events()?;
    Ok(events.filter_map(move |(cursor, event)| {
        let (app, sight, scope) = (app.clone(), sight.clone(), scope.clone());
        async move {
            let found = duties::of_event(&app.db, &sight, &scope, &event, app.clock.now()).await.transpose()?;
            Some(found.map(|duty| DutyEvent { cursor, duty: Duty(duty) }))
        }
    }))
}
