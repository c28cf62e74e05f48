//! Outages of the platform, which are laid over duties.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::entity::{OutageCause, OutageId, Timestamp, outage};
use crate::graphql::connection::{Page, connection, cost, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::public;
use crate::platform::Refusal;
use crate::subjects::outages;

/// An outage (平台故障).
pub struct Outage(outage::Model);

/// An outage (平台故障): a time in which the platform could not be reached. Duties are extended by it.
#[Object]
impl Outage {
    /// Opaque id, `outage_…`.
    async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// From when.
    async fn started_at(&self) -> DateTime<Utc> {
        self.0.started_at.to_utc()
    }

    /// Until when.
    async fn ended_at(&self) -> DateTime<Utc> {
        self.0.ended_at.to_utc()
    }

    /// How it is known.
    async fn cause(&self) -> OutageCause {
        self.0.cause
    }

    /// What an administrator wrote; none when the server noticed it itself.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
}

impl Plain for Outage {
    const LEAVES: &'static [&'static str] = &["id", "startedAt", "endedAt", "cause", "note"];
}

connection!(OutageConnection, OutageEdge, Outage, "outages");

/// An outage that an administrator knows of.
#[derive(InputObject)]
pub struct RecordOutageInput {
    /// From when.
    started_at: DateTime<Utc>,
    /// Until when: not in the future, at most seven days later.
    ended_at: DateTime<Utc>,
    /// What was down, 1 to 2,000 characters.
    note: String,
}

/// The outage that was recorded.
#[derive(SimpleObject)]
pub struct OutagePayload {
    /// The outage.
    outage: Direct<Outage>,
}

const LIST: &str = "outages";

/// Outages, read.
#[derive(Default)]
pub struct OutageQueries;

/// Outages, read.
#[Object]
impl OutageQueries {
    /// Outages of the platform, newest first. For administrators.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn outages(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<OutageConnection>, Refusal> {
        ctx.officer()?.require_administrator()?;
        let app = ctx.app();
        let page = Page::new(first)?;
        let mark = open::<(Timestamp, OutageId)>(&app.keys, LIST, after.as_deref())?;
        let rows = outages::find(&app.db, mark, page.limit()).await?;
        Ok(OutageConnection::of(page, LIST, rows, |row| ((row.started_at, row.id), Outage(row))))
    }
}

/// Outages, changed.
#[derive(Default)]
pub struct OutageMutations;

/// Outages, changed.
#[Object]
impl OutageMutations {
    /// Records an outage that the server could not notice: a provider was down, a line was cut. For administrators.
    async fn record_outage(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "From when, until when, and what.")] input: RecordOutageInput,
    ) -> Result<OutagePayload, Refusal> {
        let (from, to) = (Timestamp::from(input.started_at), Timestamp::from(input.ended_at));
        let row = outages::declare(&ctx.app().db, ctx.officer()?, from, to, input.note, ctx.now()).await?;
        Ok(OutagePayload { outage: Direct(Outage(row)) })
    }
}
