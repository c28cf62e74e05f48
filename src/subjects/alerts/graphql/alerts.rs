//! Alerts: the object and the inbox.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject, Subscription};
use chrono::{DateTime, Utc};

use futures_util::{Stream, StreamExt as _};
use sea_orm::Iterable as _;

use crate::access::{OfficerCaller, Scope, Seen};
use crate::entity::{FixSource, PersonId, Timestamp};
use crate::graphql::connection::{Page, connection, cost, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Below, Direct, Plain, whole};
use crate::graphql::scalars::{filter_id, ids, public};
use crate::lists;
use crate::platform::life::states;
use crate::platform::{Answer, Language, Refusal};
use crate::subjects::access::graphql::agencies::{Officer, named};
use crate::subjects::alerts::AlertNews;
use crate::subjects::alerts::rows::{
    AlertId, AlertKind, AlertOutcome, AlertState, ChangeKind, Severity, alert, alert_note,
};
use crate::subjects::alerts::{self, AlertQuery, Evidence as Proof, Facts, Move};
use crate::subjects::alerts::{AlertCountOfPerson, AlertsOfPerson, NotesOfAlert};
use crate::subjects::location::ZoneById;
use crate::subjects::location::graphql::zones::Zone;
use crate::subjects::people::graphql::people::{Person, person_of};

/// An alert (预警): something needs a person's look.
pub struct Alert(pub alert::Model);

/// An alert (预警): something needs a person's look. A signal, not a violation.
#[Object]
impl Alert {
    /// Opaque id, `alert_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Why.
    async fn kind(&self) -> AlertKind {
        self.0.kind
    }

    /// How soon somebody should look.
    async fn severity(&self) -> Severity {
        self.0.severity
    }

    /// Where it stands.
    async fn state(&self) -> AlertState {
        self.0.state
    }

    /// Whether it still waits for somebody.
    async fn open(&self) -> bool {
        alerts::is_open(self.0.state)
    }

    /// About whom.
    async fn person(&self, ctx: &Context<'_>) -> Result<Direct<Person>, Refusal> {
        person_of(ctx, self.0.person_id).await
    }

    /// Against which zone; none where none is meant.
    async fn zone(&self, ctx: &Context<'_>) -> Option<Result<Direct<Zone>, Refusal>> {
        ctx.batches().one::<ZoneById>(self.0.zone_id?).await.map(|row| row.map(Zone).map(Direct)).transpose()
    }

    /// When the server raised it.
    async fn raised_at(&self) -> DateTime<Utc> {
        self.0.raised_at.to_utc()
    }

    /// When the condition began, by device time.
    async fn began_at(&self) -> DateTime<Utc> {
        self.0.began_at.to_utc()
    }

    /// When it was last seen to hold, or ceased to.
    async fn last_seen_at(&self) -> DateTime<Utc> {
        self.0.last_seen_at.to_utc()
    }

    /// How many times it was seen.
    async fn count(&self) -> i32 {
        self.0.count
    }

    /// Whether the condition still holds.
    async fn active(&self) -> bool {
        self.0.active
    }

    /// Judged from positions that arrived late.
    async fn late(&self) -> bool {
        self.0.late
    }

    /// Version of the rule that raised it.
    async fn rule(&self) -> &str {
        &self.0.rule
    }

    /// One sentence that says what happened and how sure that is.
    async fn explanation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In which language; the request's when not given.")] language: Option<Language>,
    ) -> Result<String, Refusal> {
        let facts: Facts = serde_json::from_str(&self.0.facts).map_err(|error| Refusal::internal(error))?;
        Ok(alerts::explain(&facts, language.unwrap_or_else(|| ctx.language())))
    }

    /// The positions it rests on, oldest first.
    #[graphql(complexity = "8 * child_complexity")]
    async fn evidence(&self) -> Result<Direct<Vec<Evidence>>, Refusal> {
        let proofs: Vec<Proof> = serde_json::from_str(&self.0.evidence).map_err(|error| Refusal::internal(error))?;
        Ok(Direct(proofs.into_iter().map(Evidence::from).collect()))
    }

    /// What came of it; none until it is closed.
    async fn outcome(&self) -> Option<AlertOutcome> {
        self.0.outcome
    }

    /// Who looks after it; none until assigned.
    async fn assignee(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.assignee_id).await
    }

    /// Who took note; none until then.
    async fn acknowledged_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.acknowledged_by).await
    }

    /// When an officer took note; none until then.
    async fn acknowledged_at(&self) -> Option<DateTime<Utc>> {
        self.0.acknowledged_at.map(Timestamp::to_utc)
    }

    /// When the person was asked; none until then.
    async fn enquiry_opened_at(&self) -> Option<DateTime<Utc>> {
        self.0.enquiry_opened_at.map(Timestamp::to_utc)
    }

    /// Until when the person may explain, at least 24 hours; none until asked.
    async fn enquiry_until(&self) -> Option<DateTime<Utc>> {
        self.0.enquiry_until.map(Timestamp::to_utc)
    }

    /// Who closed it; none until then.
    async fn closed_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.closed_by).await
    }

    /// When it was closed; none until then.
    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.closed_at.map(Timestamp::to_utc)
    }

    /// Who confirmed a serious breach; none where that was not needed.
    async fn second_officer(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.second_officer_id).await
    }

    /// What was written and done, oldest first. For officers; empty for the person.
    #[graphql(complexity = "5 * child_complexity")]
    async fn notes(&self, ctx: &Context<'_>) -> Result<Direct<Vec<AlertNote>>, Refusal> {
        if ctx.officer().is_err() {
            return Ok(Direct(Vec::new()));
        }
        Ok(Direct(ctx.batches().all::<NotesOfAlert>(self.0.id).await?.into_iter().map(AlertNote).collect()))
    }

    /// What can be done with it from its state by an officer who acts; empty for who only reads.
    async fn moves(&self, ctx: &Context<'_>) -> Vec<Move> {
        if acts(ctx) { alerts::moves(self.0.state).collect() } else { Vec::new() }
    }

    /// The outcomes with which an officer who acts closes it, and what each asks for; empty for who only reads.
    async fn outcomes(&self, ctx: &Context<'_>) -> Direct<Vec<AlertOutcomeForm>> {
        if !acts(ctx) {
            return Direct(Vec::new());
        }
        Direct(AlertOutcome::iter().map(|outcome| AlertOutcomeForm::of(self.0.severity, outcome)).collect())
    }
}

/// Whether the caller is an officer who acts.
fn acts(ctx: &Context<'_>) -> bool {
    ctx.officer().is_ok_and(OfficerCaller::acts)
}

impl Plain for Alert {
    const LEAVES: &'static [&'static str] = &[
        "id",
        "kind",
        "severity",
        "state",
        "open",
        "raisedAt",
        "beganAt",
        "lastSeenAt",
        "count",
        "active",
        "late",
        "rule",
        "explanation",
        "outcome",
        "acknowledgedAt",
        "enquiryOpenedAt",
        "enquiryUntil",
        "closedAt",
        "moves",
    ];
    const OBJECTS: &'static [(&'static str, Below)] =
        &[("evidence", whole::<Evidence>), ("outcomes", whole::<AlertOutcomeForm>)];
}

/// An outcome with which an alert can be closed, and what it asks for.
#[derive(SimpleObject)]
pub struct AlertOutcomeForm {
    /// The outcome.
    outcome: AlertOutcome,
    /// Whether a second officer must confirm it.
    needs_second_officer: bool,
}

impl AlertOutcomeForm {
    fn of(severity: Severity, outcome: AlertOutcome) -> Self {
        Self { outcome, needs_second_officer: alerts::needs_second(severity, outcome) }
    }
}

impl Plain for AlertOutcomeForm {
    const LEAVES: &'static [&'static str] = &["outcome", "needsSecondOfficer"];
}

/// What an officer, or the system, wrote on an alert.
pub struct AlertNote(pub alert_note::Model);

/// What an officer, or the system, wrote on an alert.
#[Object]
impl AlertNote {
    /// Opaque id, `note_…`.
    async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// When.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at.to_utc()
    }

    /// Who; none for the system.
    async fn officer(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.officer_id).await
    }

    /// What was written; may be empty when the alert only moved on.
    async fn text(&self) -> &str {
        &self.0.text
    }

    /// The state it moved the alert to; none when it stayed.
    async fn move_to(&self) -> Option<AlertState> {
        self.0.move_to
    }
}

impl Plain for AlertNote {
    const LEAVES: &'static [&'static str] = &["id", "at", "text", "moveTo"];
}

/// One position as evidence, as it was judged.
#[derive(SimpleObject)]
pub struct Evidence {
    /// Key made by the device.
    fix_key: ID,
    /// Device time.
    taken_at: DateTime<Utc>,
    /// Server time.
    received_at: DateTime<Utc>,
    /// Degrees, WGS-84.
    latitude: f64,
    /// Degrees, WGS-84.
    longitude: f64,
    /// Metres, radius at 68 %.
    accuracy: f64,
    /// What the position was derived from.
    source: FixSource,
    /// Metres to the zone's border, positive outside; 0 where no zone is meant.
    distance: f64,
    /// Probability that the position lay outside the zone, 0 to 1; 0 where no zone is meant.
    probability_outside: f64,
}

impl Plain for Evidence {
    const LEAVES: &'static [&'static str] = &[
        "fixKey",
        "takenAt",
        "receivedAt",
        "latitude",
        "longitude",
        "accuracy",
        "source",
        "distance",
        "probabilityOutside",
    ];
}

impl From<Proof> for Evidence {
    fn from(proof: Proof) -> Self {
        Self {
            fix_key: ID(proof.key),
            taken_at: proof.taken_at.to_utc(),
            received_at: proof.received_at.to_utc(),
            latitude: proof.latitude,
            longitude: proof.longitude,
            accuracy: proof.accuracy,
            source: proof.source,
            distance: proof.distance,
            probability_outside: proof.probability_outside,
        }
    }
}

connection!(AlertConnection, AlertEdge, Alert, "alerts",
    /// How many there are on all pages.
    total_count: i32);

/// Which alerts. What is not given does not limit.
#[derive(InputObject, Default, Clone)]
pub struct AlertFilter {
    /// About these people.
    person_ids: Option<Vec<ID>>,
    /// Of these kinds.
    kinds: Option<Vec<AlertKind>>,
    /// In these states.
    states: Option<Vec<AlertState>>,
    /// That still wait for somebody, or no longer.
    open: Option<bool>,
    /// At least so serious.
    min_severity: Option<Severity>,
    /// Looked after by this officer.
    assignee_id: Option<ID>,
    /// Whose condition still holds, or no longer.
    active: Option<bool>,
}

impl From<AlertFilter> for AlertQuery {
    fn from(filter: AlertFilter) -> Self {
        Self {
            people: ids(filter.person_ids.as_deref()),
            kinds: filter.kinds,
            states: states(filter.states, filter.open, |state| alerts::is_open(*state)),
            min_severity: filter.min_severity,
            assignee: filter_id(filter.assignee_id.as_ref()),
            active: filter.active,
        }
    }
}

/// Alerts, read.
#[derive(Default)]
pub struct AlertQueries;

/// Alerts, read.
#[Object]
impl AlertQueries {
    /// Alerts in the caller's scope, newest first. For officers who see people.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn alerts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
        #[graphql(desc = "Which alerts; all when not given.")] filter: Option<AlertFilter>,
    ) -> Result<Direct<AlertConnection>, Refusal> {
        let (_, scope) = ctx.reader()?;
        let (app, now) = (ctx.app(), ctx.now());
        let page = Page::new(first)?;
        let query = filter.unwrap_or_default().into();
        let mark = open::<(Timestamp, AlertId)>(&app.keys, LIST, after.as_deref())?;
        let rows = lists::page::<alert::Entity>(&app.db, &scope, &query, mark, page.limit(), now).await?;
        let total_count = if ctx.look_ahead().field("totalCount").exists() {
            i32::try_from(lists::count::<alert::Entity>(&app.db, &scope, &query, now).await?).unwrap_or(i32::MAX)
        } else {
            0
        };
        Ok(connect(page, rows, total_count))
    }
}

const LIST: &str = "alerts";

/// Alerts about one person who is in scope.
pub(crate) async fn alerts_of_person(
    ctx: &Context<'_>,
    person: Seen<PersonId>,
    first: Option<i32>,
    after: Option<String>,
    filter: Option<AlertFilter>,
) -> Answer<Direct<AlertConnection>> {
    let (app, now) = (ctx.app(), ctx.now());
    let page = Page::new(first)?;
    let query: AlertQuery = filter.unwrap_or_default().into();
    let rows = match open::<(Timestamp, AlertId)>(&app.keys, LIST, after.as_deref())? {
        None => ctx.batches().all::<AlertsOfPerson>((person, (page.limit_for(ctx), query.clone()))).await?,
        mark => {
            let only = AlertQuery { people: Some(vec![*person]), ..query.clone() };
            lists::page::<alert::Entity>(&app.db, &ctx.scope()?, &only, mark, page.limit(), now).await?
        }
    };
    let total_count = if ctx.look_ahead().field("totalCount").exists() {
        ctx.batches().all::<AlertCountOfPerson>((person, query)).await?
    } else {
        0
    };
    Ok(connect(page, rows, total_count))
}

fn connect(page: Page, rows: Vec<alert::Model>, total_count: i32) -> Direct<AlertConnection> {
    AlertConnection::of(page, LIST, rows, total_count, |row| ((row.raised_at, row.id), Alert(row)))
}

/// An alert was raised or changed.
#[derive(SimpleObject)]
pub struct AlertEvent {
    /// Opaque; give it as `after` to get every event since.
    cursor: String,
    /// Whether it was raised or changed.
    change: ChangeKind,
    /// The alert as it stands at delivery.
    alert: Direct<Alert>,
}

/// Alerts, pushed.
#[derive(Default)]
pub struct AlertSubscriptions;

/// Alerts, pushed.
#[Subscription]
impl AlertSubscriptions {
    /// Alerts in the caller's scope: raised and every later change. Resumable: with `after` every event since comes in
    /// order, once each, and then the live ones; without it they start now. A cursor older than what is kept gives
    /// `CURSOR_EXPIRED`: load by query and start anew. For officers who see people.
    async fn alert_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which alerts; all when not given.")] filter: Option<AlertFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<AlertEvent, Refusal>> + use<>, Refusal> {
        // The server has opened the feed at `after`: the same resolver serves catching up and live.
        let _ = after;
        let (_, scope) = ctx.reader()?;
        let query: AlertQuery = filter.unwrap_or_default().into();
        let app = ctx.app().clone();
        let events = ctx.feed()?.events()?;
        Ok(events.filter_map(move |(cursor, event)| {
            let (app, scope, query) = (app.clone(), scope.clone(), query.clone());
            async move {
                let change = if event.is(AlertNews::Raised) { ChangeKind::Raised } else { ChangeKind::Changed };
                match load(&app, &scope, AlertId(event.subject_id)).await {
                    Ok(row) => row
                        .filter(|row| query.matches(row))
                        .map(|row| Ok(AlertEvent { cursor, change, alert: Direct(Alert(row)) })),
                    Err(refusal) => Some(Err(refusal)),
                }
            }
        }))
    }
}

async fn load(app: &crate::graphql::App, scope: &Scope, id: AlertId) -> Answer<Option<alert::Model>> {
    lists::one::<alert::Entity>(app.db.read(), scope, id, app.clock.now()).await
}
