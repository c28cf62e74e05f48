//! Duties: what one person must do now or soon, and the stream of them.

use async_graphql::{Context, ID, Object, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use futures_util::{Stream, StreamExt as _};

use super::context::Ask as _;
use super::open::{Family, OneOf, OneWord, Shape, Word, WordList};
use crate::entity::{PersonId, Timestamp};
use crate::hubs::duties::{self, Asking};
use crate::platform::{Answer, Refusal};

/// The kinds of duties of all subjects.
pub struct DutyKinds;

impl WordList for DutyKinds {
    const NAME: &'static str = "DutyKind";
    const DESCRIPTION: &'static str = "What kind of thing is to be done.";

    fn values() -> Vec<&'static Word> {
        duties::parts().map(|part| &part.kind().word).collect()
    }
}

/// What the duties of all subjects are about.
pub struct DutySubjects;

impl Family for DutySubjects {
    const NAME: &'static str = "DutySubject";
    const DESCRIPTION: &'static str = "What a duty is about.";

    fn members() -> Vec<Shape> {
        duties::parts().map(|part| part.shape()).collect()
    }
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
    async fn kind(&self) -> OneWord<DutyKinds> {
        OneWord::from(&self.0.kind().word)
    }

    /// A few words, in the language asked for.
    async fn title(&self, ctx: &Context<'_>) -> &'static str {
        self.0.kind().word.words.person.in_language(ctx.language())
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
    async fn subject(&self) -> OneOf<DutySubjects> {
        OneOf::from(self.0.subject())
    }
}

/// Duties of a person in scope.
pub async fn duties_of_person(ctx: &Context<'_>, person: PersonId) -> Answer<Vec<Duty>> {
    let (scope, sight) = (ctx.scope()?, ctx.caller()?.sight());
    let asking = Asking { db: &ctx.app().db, scope: &scope, sight: &sight, now: ctx.now() };
    let found = duties::of_person(&asking, person).await?;
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
async fn stream(ctx: &Context<'_>) -> Answer<impl Stream<Item = Answer<DutyEvent>> + use<>> {
    ctx.person()?;
    let (sight, scope) = (ctx.sight()?, ctx.caller()?.scope());
    let app = ctx.app().clone();
    let events = ctx.feed()?.events()?;
    Ok(events.filter_map(move |(cursor, event)| {
        let (app, sight, scope) = (app.clone(), sight.clone(), scope.clone());
        async move {
            let asking = Asking { db: &app.db, scope: &scope, sight: &sight, now: app.clock.now() };
            let found = duties::of_event(&asking, &event).await.transpose()?;
            Some(found.map(|duty| DutyEvent { cursor, duty: Duty(duty) }))
        }
    }))
}

/// Duties, pushed.
#[derive(Default)]
pub struct DutySubscriptions;

/// Duties, pushed.
#[Subscription]
impl DutySubscriptions {
    /// What the person must do or has under way: check-ins, spot checks, reports; each time something about it changes.
    /// Resumable, as `alertEvents` are. For the person.
    async fn duty_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<DutyEvent, Refusal>> + use<>, Refusal> {
        let _ = after;
        stream(ctx).await
    }
}
