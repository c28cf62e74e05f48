//! What happened to one person, newest first (人员动态).

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};

use super::connection::{Page, connection, open};
use super::context::Ask as _;
use super::open::{Added, Extended, Host, OneWord, Word, WordList};
use super::plain::{Direct, Plain};
use crate::access::Seen;
use crate::entity::PersonId;
use crate::hubs::timeline::{self, Entry, Mark, Viewing};
use crate::platform::Answer;

/// The kinds of all subjects' lines.
pub struct TimelineKinds;

impl WordList for TimelineKinds {
    const NAME: &'static str = "TimelineKind";
    const DESCRIPTION: &'static str = "What kind of thing happened.";

    fn values() -> Vec<&'static Word> {
        timeline::kinds().map(|kind| &kind.word).collect()
    }
}

/// One thing that happened.
pub type TimelineEntry = Extended<EntryFields>;

/// What every line of a timeline has; subjects add what theirs refer to.
pub struct EntryFields(pub Entry);

/// One thing that happened.
#[Object]
impl EntryFields {
    /// Opaque id.
    async fn id(&self) -> ID {
        ID(self.0.id())
    }

    /// When; by device time where a phone told of it.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at.to_utc()
    }

    /// What kind of thing.
    async fn kind(&self) -> OneWord<TimelineKinds> {
        OneWord::from(&self.0.kind.word)
    }

    /// What happened in one sentence, in the language asked for.
    async fn summary(&self, ctx: &Context<'_>) -> String {
        self.0.summary(ctx.language())
    }
}

impl Plain for EntryFields {
    const LEAVES: &'static [&'static str] = &["id", "at", "kind", "summary"];
}

impl Host for EntryFields {
    const NAME: &'static str = "TimelineEntry";
    const DESCRIPTION: &'static str = "One thing that happened.";

    fn added() -> &'static Added {
        static ADDED: Added = Added::new();
        &ADDED
    }
}

connection!(TimelineConnection, TimelineEdge, TimelineEntry, "events in a person's timeline");

/// The timeline of a person who is in scope. The person sees no notes of officers.
pub async fn timeline_of_person(
    ctx: &Context<'_>,
    person: Seen<PersonId>,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<Direct<TimelineConnection>> {
    const LIST: &str = "timeline";
    let app = ctx.app();
    let page = Page::new(first)?;
    let mark = open::<Mark>(&app.keys, LIST, after.as_deref())?;
    let viewing = Viewing { person, sight: &ctx.sight()?, notes: ctx.officer().is_ok(), now: ctx.now() };
    let entries = timeline::of_person(&app.db, viewing, mark, page.limit()).await?;
    Ok(TimelineConnection::of(page, LIST, entries, |entry| (entry.mark(), Extended(EntryFields(entry)))))
}
