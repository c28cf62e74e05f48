//! What happened to one person, newest first (人员动态).

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};

use super::connection::{Page, PageInfo, connection, open, seal};
use super::context::Ask as _;
use super::open::{OneWord, Word, WordList};
use super::plain::{Direct, Plain};
use crate::entity::{AlertId, CheckInId, ClockId, LeaveRequestId, PersonId, ReportId, SpotCheckId, ZoneId};
use crate::hubs::timeline::{self, Entry, Mark, Viewing};
use crate::platform::{Answer, Refusal};
use crate::subjects::access::graphql::agencies::{Officer, named};
use crate::subjects::alerts::AlertById;
use crate::subjects::alerts::graphql::alerts::Alert;
use crate::subjects::check_ins::CheckInById;
use crate::subjects::check_ins::graphql::check_ins::CheckIn;
use crate::subjects::clocks::ClockById;
use crate::subjects::clocks::graphql::Clock;
use crate::subjects::leave::LeaveById;
use crate::subjects::leave::graphql::leave::LeaveRequest;
use crate::subjects::location::ZoneById;
use crate::subjects::location::graphql::zones::Zone;
use crate::subjects::reports::ReportById;
use crate::subjects::reports::graphql::list::Report;
use crate::subjects::reports::graphql::reports::SituationReport;
use crate::subjects::spot_checks::SpotCheckById;
use crate::subjects::spot_checks::graphql::SpotCheck;

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
pub struct TimelineEntry(pub Entry);

/// One thing that happened.
#[Object]
impl TimelineEntry {
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

    /// The alert meant; none where none is.
    async fn alert(&self, ctx: &Context<'_>) -> Option<Result<Direct<Alert>, Refusal>> {
        ctx.batches()
            .one::<AlertById>(self.0.refers::<AlertId>()?)
            .await
            .map(|row| row.map(Alert).map(Direct))
            .transpose()
    }

    /// The report meant; none where none is.
    async fn report(&self, ctx: &Context<'_>) -> Option<Result<Report, Refusal>> {
        let row = ctx.batches().one::<ReportById>(self.0.refers::<ReportId>()?).await;
        row.map(|row| row.map(SituationReport).map(Report::Situation)).transpose()
    }

    /// The spot check meant; none where none is.
    async fn spot_check(&self, ctx: &Context<'_>) -> Option<Result<Direct<SpotCheck>, Refusal>> {
        ctx.batches()
            .one::<SpotCheckById>(self.0.refers::<SpotCheckId>()?)
            .await
            .map(|row| row.map(SpotCheck).map(Direct))
            .transpose()
    }

    /// The check-in meant; none where none is.
    async fn check_in(&self, ctx: &Context<'_>) -> Option<Result<Direct<CheckIn>, Refusal>> {
        ctx.batches()
            .one::<CheckInById>(self.0.refers::<CheckInId>()?)
            .await
            .map(|row| row.map(CheckIn).map(Direct))
            .transpose()
    }

    /// The leave meant; none where none is.
    async fn leave_request(&self, ctx: &Context<'_>) -> Option<Result<Direct<LeaveRequest>, Refusal>> {
        ctx.batches()
            .one::<LeaveById>(self.0.refers::<LeaveRequestId>()?)
            .await
            .map(|row| row.map(Box::new).map(LeaveRequest).map(Direct))
            .transpose()
    }

    /// The deadline meant; none where none is.
    async fn clock(&self, ctx: &Context<'_>) -> Option<Result<Direct<Clock>, Refusal>> {
        ctx.batches()
            .one::<ClockById>(self.0.refers::<ClockId>()?)
            .await
            .map(|row| row.map(Clock).map(Direct))
            .transpose()
    }

    /// The zone meant; none where none is.
    async fn zone(&self, ctx: &Context<'_>) -> Option<Result<Direct<Zone>, Refusal>> {
        ctx.batches().one::<ZoneById>(self.0.refers::<ZoneId>()?).await.map(|row| row.map(Zone).map(Direct)).transpose()
    }

    /// Who did it; none where nobody did.
    async fn officer(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.officer).await
    }
}

impl Plain for TimelineEntry {
    const LEAVES: &'static [&'static str] = &["id", "at", "kind", "summary"];
}

connection!(TimelineConnection, TimelineEdge, TimelineEntry, "events in a person's timeline");

/// The timeline of a person who is in scope. The person sees no notes of officers.
pub(crate) async fn timeline_of_person(
    ctx: &Context<'_>,
    person: PersonId,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<Direct<TimelineConnection>> {
    const LIST: &str = "timeline";
    let app = ctx.app();
    let page = Page::new(first)?;
    let mark = open::<Mark>(&app.keys, LIST, after.as_deref())?;
    let viewing = Viewing { person, sight: &ctx.sight()?, notes: ctx.officer().is_ok(), now: ctx.now() };
    let mut entries = timeline::of_person(&app.db, viewing, mark, page.limit()).await?;
    let more = page.cut(&mut entries);
    let edges = entries
        .into_iter()
        .map(|entry| TimelineEdge { cursor: seal(LIST, entry.mark()), node: Direct(TimelineEntry(entry)) })
        .collect::<Vec<_>>();
    let page_info = PageInfo::new(edges.iter().map(|edge| edge.cursor.clone()), more);
    Ok(Direct(TimelineConnection { edges: Direct(edges), page_info: Direct(page_info) }))
}
