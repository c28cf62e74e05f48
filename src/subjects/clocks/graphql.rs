//! Clocks: the legal deadlines that run, the board of them, and what officers do with them.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use futures_util::{Stream, StreamExt as _};

use crate::entity::Timestamp;
use crate::glossary::terms;
use crate::graphql::connection::{Page, connection, cost, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{filter_id, id, public};
use crate::lists;
use crate::platform::life::states;
use crate::platform::{Answer, Refusal};
use crate::subjects::access::graphql::agencies::agency_of;
use crate::subjects::access::graphql::agencies::{Agency, Officer, named};
use crate::subjects::clocks::ClockNews;
use crate::subjects::clocks::rows::{ClockId, ClockState, clock};
use crate::subjects::clocks::{self, Begins, ByHand, ClockQuery, Holder, Move};
use crate::subjects::people::graphql::people::{Person, person_of};

/// A rule by which legal deadlines run; versioned data.
pub struct ClockRule {
    rule: Option<&'static clocks::Rule>,
    code: String,
    version: String,
}

/// A rule by which legal deadlines run; versioned data.
#[Object]
impl ClockRule {
    /// Its name in filters.
    async fn code(&self) -> &str {
        &self.code
    }

    /// Version of the rules.
    async fn version(&self) -> &str {
        &self.version
    }

    /// What is to be done.
    async fn name(&self, ctx: &Context<'_>) -> &str {
        self.rule.map_or(self.code.as_str(), |rule| rule.name(ctx.language()))
    }

    /// How long it runs, in words.
    async fn length(&self, ctx: &Context<'_>) -> String {
        self.rule.map(|rule| rule.length_in_words(ctx.language())).unwrap_or_default()
    }

    /// The article it rests on.
    async fn basis(&self, ctx: &Context<'_>) -> &str {
        self.rule.map_or("", |rule| rule.basis(ctx.language()))
    }

    /// Checked against the text of the law; otherwise its source is a secondary one.
    async fn verified(&self) -> bool {
        self.rule.is_some_and(|rule| rule.verified)
    }

    /// Who must act; none of a rule that is no longer among the rules.
    async fn holder(&self) -> Option<Holder> {
        self.rule.map(|rule| rule.holder)
    }

    /// Whether officers begin it by hand, with `startClock`.
    async fn by_hand(&self) -> bool {
        self.rule.is_some_and(|rule| rule.begins == Begins::ByHand)
    }
}

/// A clock (期限): one legal deadline that runs.
pub struct Clock(pub clock::Model);

/// A clock (期限): one legal deadline that runs, with its holder.
#[Object]
impl Clock {
    /// Opaque id, `clock_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// By which rule.
    async fn rule(&self) -> ClockRule {
        ClockRule { rule: clocks::rule(&self.0.rule), code: self.0.rule.clone(), version: self.0.rule_version.clone() }
    }

    /// About whom.
    async fn person(&self, ctx: &Context<'_>) -> Result<Direct<Person>, Refusal> {
        person_of(ctx, self.0.person_id).await
    }

    /// The agency that must act; none when the person must.
    async fn holder(&self, ctx: &Context<'_>) -> Option<Result<Agency, Refusal>> {
        Some(agency_of(ctx, self.0.holder_agency_id?).await)
    }

    /// From when it is counted.
    async fn started_at(&self) -> DateTime<Utc> {
        self.0.started_at.to_utc()
    }

    /// When it is due.
    async fn due_at(&self) -> DateTime<Utc> {
        self.0.due_at.to_utc()
    }

    /// When its holder will be warned; none once that is done.
    async fn warn_at(&self) -> Option<DateTime<Utc>> {
        self.0.warn_at.map(Timestamp::to_utc)
    }

    /// Where it stands.
    async fn state(&self) -> ClockState {
        self.0.state
    }

    /// Whether what it asks for is still to be done: it runs, or has passed unmet.
    async fn open(&self) -> bool {
        clocks::is_open(self.0.state)
    }

    /// When what it asks for was done; none until then.
    async fn met_at(&self) -> Option<DateTime<Utc>> {
        self.0.met_at.map(Timestamp::to_utc)
    }

    /// Which officer said so; none until then, and when the server saw it.
    async fn met_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.met_by).await
    }

    /// What an officer wrote; none when nothing was.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// What the caller can do with it; empty for who only reads, for another agency than its holder, and for the person.
    async fn moves(&self, ctx: &Context<'_>) -> Vec<Move> {
        let may = ctx.reader().is_ok_and(|(officer, scope)| {
            officer.acts() && self.0.holder_agency_id.is_none_or(|holder| scope.agency_ids().contains(&holder))
        });
        if may { clocks::moves(self.0.state).collect() } else { Vec::new() }
    }
}

impl Plain for Clock {
    const LEAVES: &'static [&'static str] =
        &["id", "startedAt", "dueAt", "warnAt", "state", "open", "metAt", "note", "moves"];
}

connection!(ClockConnection, ClockEdge, Clock, "clocks");

/// Which clocks. What is not given does not limit.
#[derive(InputObject, Default, Clone)]
pub struct ClockFilter {
    /// In these states.
    states: Option<Vec<ClockState>>,
    /// That are still to be met, or no longer.
    open: Option<bool>,
    /// By these rules.
    rule_codes: Option<Vec<String>>,
    /// Held by this agency.
    holder_agency_id: Option<ID>,
    /// About this person.
    person_id: Option<ID>,
}

impl From<ClockFilter> for ClockQuery {
    fn from(filter: ClockFilter) -> Self {
        Self {
            states: states(filter.states, filter.open, |state| clocks::is_open(*state)),
            rules: filter.rule_codes,
            holder: filter_id(filter.holder_agency_id.as_ref()),
            person: filter_id(filter.person_id.as_ref()),
        }
    }
}

terms! {
    /// What happened to a clock.
    pub enum ClockChange: shown {
        /// It began.
        Started = "开始计时" / "Started",
        /// It was met or cancelled, its holder was warned, or it passed.
        Changed = "有变动" / "Changed",
    }
}

/// A clock to begin by hand.
#[derive(InputObject)]
pub struct StartClockInput {
    /// A rule that officers begin by hand.
    rule_code: String,
    /// About whom.
    person_id: ID,
    /// When it happened, from which the deadline is counted: now when not given, not in the future, at most 60 days ago.
    happened_at: Option<DateTime<Utc>>,
    /// What happened, 1 to 2,000 characters.
    note: String,
}

/// A legal deadline that is met.
#[derive(InputObject)]
pub struct MeetClockInput {
    /// The clock.
    clock_id: ID,
    /// What was done, 1 to 2,000 characters.
    note: String,
}

/// A legal deadline that fell away.
#[derive(InputObject)]
pub struct CancelClockInput {
    /// The clock.
    clock_id: ID,
    /// Why, 1 to 2,000 characters.
    note: String,
}

/// The clock as it is now.
#[derive(SimpleObject)]
pub struct ClockPayload {
    /// The clock.
    clock: Direct<Clock>,
}

/// Clocks, read.
#[derive(Default)]
pub struct ClockQueries;

const LIST: &str = "clocks";

/// Clocks, read.
#[Object]
impl ClockQueries {
    /// Legal deadlines about people in the caller's scope, soonest due first. For officers who see people, and for the
    /// person, who sees the own ones and those of the agencies alike.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn clocks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
        #[graphql(desc = "Which clocks; all when not given.")] filter: Option<ClockFilter>,
    ) -> Result<Direct<ClockConnection>, Refusal> {
        let (scope, app) = (ctx.scope()?, ctx.app());
        let page = Page::new(first)?;
        let mark = open::<(Timestamp, ClockId)>(&app.keys, LIST, after.as_deref())?;
        let query = filter.unwrap_or_default().into();
        let rows = lists::page::<clock::Entity>(&app.db, &scope, &query, mark, page.limit(), ctx.now()).await?;
        Ok(ClockConnection::of(page, LIST, rows, |row| ((row.due_at, row.id), Clock(row))))
    }

    /// The rules by which legal deadlines run. For anyone who is signed in.
    async fn clock_rules(&self, ctx: &Context<'_>) -> Result<Vec<ClockRule>, Refusal> {
        ctx.caller()?;
        let rules = clocks::rules();
        let rule = |rule: &'static clocks::Rule| ClockRule {
            rule: Some(rule),
            code: rule.code.clone(),
            version: rules.version.clone(),
        };
        Ok(rules.all.iter().map(rule).collect())
    }
}

/// The clock behind a public id, in the caller's scope.
pub(crate) async fn one(ctx: &Context<'_>, public: &ID) -> Answer<clock::Model> {
    let id = id::<ClockId>(public)?;
    let row = lists::one::<clock::Entity>(ctx.app().db.read(), &ctx.scope()?, id, ctx.now()).await?;
    row.ok_or_else(Refusal::not_found)
}

/// A legal deadline began or changed.
#[derive(SimpleObject)]
pub struct ClockEvent {
    /// Opaque; give it as `after` to get every event since.
    cursor: String,
    /// Whether it began or changed.
    change: ClockChange,
    /// The clock as it stands at delivery.
    clock: Direct<Clock>,
}

/// The events that the caller's feed brings.
async fn stream(
    ctx: &Context<'_>,
    filter: Option<ClockFilter>,
) -> Answer<impl Stream<Item = Answer<ClockEvent>> + use<>> {
    let scope = ctx.scope()?;
    let query: ClockQuery = filter.unwrap_or_default().into();
    let app = ctx.app().clone();
    let events = ctx.feed()?.events()?;
    Ok(events.filter_map(move |(cursor, event)| {
        let (app, scope, query) = (app.clone(), scope.clone(), query.clone());
        async move {
            let change = if event.is(ClockNews::Started) { ClockChange::Started } else { ClockChange::Changed };
            let id = ClockId(event.subject_id);
            match lists::one::<clock::Entity>(app.db.read(), &scope, id, app.clock.now()).await {
                Ok(found) => found
                    .filter(|row| query.matches(row))
                    .map(|row| Ok(ClockEvent { cursor, change, clock: Direct(Clock(row)) })),
                Err(refusal) => Some(Err(refusal)),
            }
        }
    }))
}

/// Clocks, changed.
#[derive(Default)]
pub struct ClockMutations;

/// Clocks, changed.
#[Object]
impl ClockMutations {
    /// Begins a legal deadline that only an officer knows of. For handlers and leaders.
    async fn start_clock(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The rule, the person, what happened.")] input: StartClockInput,
    ) -> Result<ClockPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let app = ctx.app();
        let happened_at = input.happened_at.map(Timestamp::from);
        let new = ByHand { code: input.rule_code, person: id(&input.person_id)?, happened_at, note: input.note };
        let row = clocks::begin_by_hand(&app.db, app.service(), officer, &scope, new, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Says that what a legal deadline asks for was done. For handlers and leaders of the agency that holds it.
    async fn meet_clock(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The clock and what was done.")] input: MeetClockInput,
    ) -> Result<ClockPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let row = clocks::meet(&ctx.app().db, officer, &scope, id(&input.clock_id)?, input.note, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Takes back a legal deadline that was begun by mistake or fell away. For handlers and leaders of the agency that
    /// holds it.
    async fn cancel_clock(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The clock and why.")] input: CancelClockInput,
    ) -> Result<ClockPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let row = clocks::cancel(&ctx.app().db, officer, &scope, id(&input.clock_id)?, input.note, ctx.now()).await?;
        Ok(changed(row))
    }
}

fn changed(row: clock::Model) -> ClockPayload {
    ClockPayload { clock: Direct(Clock(row)) }
}

/// Clocks, pushed.
#[derive(Default)]
pub struct ClockSubscriptions;

/// Clocks, pushed.
#[Subscription]
impl ClockSubscriptions {
    /// Legal deadlines about people in the caller's scope: begun and every later change. Resumable, as `alertEvents` are.
    /// For officers who see people, and for the person.
    async fn clock_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which clocks; all when not given.")] filter: Option<ClockFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<ClockEvent, Refusal>> + use<>, Refusal> {
        let _ = after;
        stream(ctx, filter).await
    }
}
