//! Everything that people tell and hand in, in one list: situation reports, check-ins, leave.

use async_graphql::{Context, ID, InputObject, Interface, Object, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use futures_util::{Stream, StreamExt as _};
use uuid::Uuid;

use crate::access::{Scope, Sight};
use crate::entity::{PersonId, SituationKind, Timestamp};
use crate::events::Event;
use crate::glossary::terms;
use crate::graphql::connection::{Cursor, Page, PageInfo, cost, open, seal};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::Direct;
use crate::graphql::scalars::{filter_id, ids};
use crate::lists;
use crate::platform::life::states;
use crate::platform::{Answer, Refusal};
use crate::subjects::check_ins::CheckInNews;
use crate::subjects::check_ins::graphql::check_ins::CheckIn;
use crate::subjects::check_ins::rows::{CheckInId, CheckInState, check_in};
use crate::subjects::check_ins::{self, CheckInQuery};
use crate::subjects::check_ins::{CheckInCountOfPerson, CheckInsOfPerson};
use crate::subjects::leave::LeaveNews;
use crate::subjects::leave::graphql::leave::LeaveRequest;
use crate::subjects::leave::rows::{LeaveRequestId, LeaveStage, LeaveState, leave_request};
use crate::subjects::leave::{self, LeaveQuery};
use crate::subjects::leave::{LeaveCountOfPerson, LeavesOfPerson};
use crate::subjects::people::graphql::people::Person;
use crate::subjects::reports::ReportNews;
use crate::subjects::reports::graphql::reports::{ReportChange, SituationReport};
use crate::subjects::reports::rows::{ReportId, SituationState, situation_report};
use crate::subjects::reports::{self, ReportQuery};
use crate::subjects::reports::{ReportCountOfPerson, ReportsOfPerson};

/// Something that a person tells or hands in.
#[derive(Interface)]
#[expect(clippy::duplicated_attributes, reason = "two of its fields are of one type")]
#[graphql(
    field(name = "id", ty = "ID", desc = "Opaque id with a prefix of its kind."),
    field(
        name = "person",
        ty = "Option<Result<Direct<Person>, Refusal>>",
        desc = "Who tells; none for a helper, who sees no more of a person than a name and a number to call."
    ),
    field(name = "filed_at", ty = "DateTime<Utc>", desc = "When the server stored it; of a check-in, when it opens."),
    field(name = "pending", ty = "bool", desc = "Whether officers have yet to settle it."),
    field(name = "over", ty = "bool", desc = "Whether nothing is left to do about it.")
)]
pub enum Report {
    /// What the person tells.
    Situation(SituationReport),
    /// A check-in that has opened.
    CheckIn(CheckIn),
    /// What the person asks leave for.
    Leave(LeaveRequest),
}

impl Report {
    /// Where it stands in the list.
    fn mark(&self) -> Mark {
        match self {
            Self::Situation(report) => (report.0.filed_at, report.0.id.0),
            Self::CheckIn(check_in) => (check_in.0.opens_at, check_in.0.id.0),
            Self::Leave(leave) => (leave.0.filed_at, leave.0.id.0),
        }
    }
}

/// Where a page ends.
type Mark = (Timestamp, Uuid);

impl From<situation_report::Model> for Report {
    fn from(row: situation_report::Model) -> Self {
        Self::Situation(SituationReport(row))
    }
}

impl From<check_in::Model> for Report {
    fn from(row: check_in::Model) -> Self {
        Self::CheckIn(CheckIn(row))
    }
}

impl From<leave_request::Model> for Report {
    fn from(row: leave_request::Model) -> Self {
        Self::Leave(LeaveRequest(Box::new(row)))
    }
}

terms! {
    /// What a report is.
    pub enum ReportKind: shown {
        /// What the person tells.
        Situation = "情况反映" / "Report",
        /// A check-in.
        CheckIn = "在线报到" / "Check-in",
        /// A request for leave.
        Leave = "外出报备" / "Leave",
    }
}

/// One of the reports on a page.
#[derive(SimpleObject)]
pub struct ReportEdge {
    /// The item.
    pub node: Report,
    /// Cursor of the item, for `after`.
    pub cursor: Cursor,
}

/// A page of reports.
#[derive(SimpleObject)]
pub struct ReportConnection {
    /// The items with their cursors.
    pub edges: Vec<ReportEdge>,
    /// Whether there is more, and from where.
    pub page_info: Direct<PageInfo>,
    /// How many there are on all pages.
    pub total_count: i32,
}

/// Which reports. What is not given does not limit; what is said of one kind leaves out the kinds of which nothing is
/// said.
#[derive(InputObject, Default, Clone)]
pub struct ReportFilter {
    /// Of these kinds.
    kinds: Option<Vec<ReportKind>>,
    /// Of these people.
    person_ids: Option<Vec<ID>>,
    /// That officers have yet to settle, or not.
    pending: Option<bool>,
    /// About which nothing is left to do, or something.
    over: Option<bool>,
    /// Situation reports about these things.
    situation_kinds: Option<Vec<SituationKind>>,
    /// Situation reports in these states.
    situation_states: Option<Vec<SituationState>>,
    /// Situation reports taken by this officer.
    taken_by_id: Option<ID>,
    /// Situation reports told later than the law allows, or not.
    told_late: Option<bool>,
    /// Check-ins in these states.
    check_in_states: Option<Vec<CheckInState>>,
    /// Check-ins handed in late, or not.
    late: Option<bool>,
    /// Requests for leave in these states.
    leave_states: Option<Vec<LeaveState>>,
    /// Requests for leave in these stages.
    leave_stages: Option<Vec<LeaveStage>>,
}

impl ReportFilter {
    /// The states of situation reports that it means.
    fn situations(&self) -> Option<Vec<SituationState>> {
        let found = states(self.situation_states.clone(), self.pending, |state| reports::is_pending(*state));
        states(found, self.over, |state| !reports::is_pending(*state))
    }

    /// The states of check-ins that it means.
    fn check_ins(&self) -> Option<Vec<CheckInState>> {
        let found = states(self.check_in_states.clone(), self.pending, |state| check_ins::is_pending(*state));
        states(found, self.over, |state| check_ins::is_over(*state))
    }

    /// The states of leave that it means.
    fn leaves(&self) -> Option<Vec<LeaveState>> {
        let found = states(self.leave_states.clone(), self.pending, |state| leave::is_pending(*state));
        let found = states(found, self.over, |state| leave::stage(*state) == LeaveStage::Over);
        let staged = self.leave_stages.as_ref();
        states(found, staged.map(|_| true), |state| staged.is_some_and(|all| all.contains(&leave::stage(*state))))
    }
}

/// What a filter asks of each kind; none: nothing of it.
#[derive(Clone, Debug, Default)]
struct Wanted {
    situations: Option<ReportQuery>,
    check_ins: Option<CheckInQuery>,
    leave: Option<LeaveQuery>,
}

impl From<ReportFilter> for Wanted {
    fn from(filter: ReportFilter) -> Self {
        let people: Option<Vec<PersonId>> = ids(filter.person_ids.as_deref());
        let situations = filter.situation_kinds.is_some()
            || filter.situation_states.is_some()
            || filter.taken_by_id.is_some()
            || filter.told_late.is_some();
        let check_ins = filter.check_in_states.is_some() || filter.late.is_some();
        let leave = filter.leave_states.is_some() || filter.leave_stages.is_some();
        let any = situations || check_ins || leave;
        let wants = |kind: ReportKind, said: bool| {
            filter.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind)) && (said || !any)
        };
        Self {
            situations: wants(ReportKind::Situation, situations).then(|| ReportQuery {
                people: people.clone(),
                kinds: filter.situation_kinds.clone(),
                states: filter.situations(),
                taken_by: filter_id(filter.taken_by_id.as_ref()),
                told_late: filter.told_late,
            }),
            check_ins: wants(ReportKind::CheckIn, check_ins).then(|| CheckInQuery {
                people: people.clone(),
                states: filter.check_ins(),
                late: filter.late,
            }),
            leave: wants(ReportKind::Leave, leave).then(|| LeaveQuery {
                people: people.clone(),
                states: filter.leaves(),
                ..LeaveQuery::default()
            }),
        }
    }
}

/// Reports, read.
#[derive(Default)]
pub struct ReportListQueries;

const LIST: &str = "reports";

/// Reports, read.
#[Object]
impl ReportListQueries {
    /// Reports that the caller sees, newest first: what people tell, check-ins that have opened, leave. For officers who see
    /// people, without calls for help; for helpers, who see those only; and for the person, who sees the own ones.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn reports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
        #[graphql(desc = "Which reports; all when not given.")] filter: Option<ReportFilter>,
    ) -> Result<ReportConnection, Refusal> {
        let page = Page::new(first)?;
        let mark = open::<Mark>(&ctx.app().keys, LIST, after.as_deref())?;
        let wanted = Wanted::from(filter.unwrap_or_default());
        let rows = find(ctx, &wanted, mark, page.limit()).await?;
        let total_count = if ctx.look_ahead().field("totalCount").exists() { count(ctx, &wanted).await? } else { 0 };
        Ok(connect(page, rows, total_count))
    }
}

async fn find(ctx: &Context<'_>, wanted: &Wanted, mark: Option<Mark>, limit: u64) -> Answer<Vec<Report>> {
    let (sight, scope, db, now) = (ctx.sight()?, ctx.caller()?.scope(), &ctx.app().db, ctx.now());
    let mut rows: Vec<Report> = Vec::new();
    if let Some(query) = &wanted.situations {
        let mark = mark.map(|(at, id)| (at, ReportId(id)));
        rows.extend(
            lists::page::<situation_report::Entity>(db, &sight, query, mark, limit, now)
                .await?
                .into_iter()
                .map(Report::from),
        );
    }
    if let Some(query) = &wanted.check_ins {
        let mark = mark.map(|(at, id)| (at, CheckInId(id)));
        rows.extend(
            lists::page::<check_in::Entity>(db, &scope, query, mark, limit, now).await?.into_iter().map(Report::from),
        );
    }
    if let Some(query) = &wanted.leave {
        let mark = mark.map(|(at, id)| (at, LeaveRequestId(id)));
        rows.extend(
            lists::page::<leave_request::Entity>(db, &scope, query, mark, limit, now)
                .await?
                .into_iter()
                .map(Report::from),
        );
    }
    Ok(newest(rows, limit))
}

/// The newest `limit` of what each kind gave.
fn newest(mut rows: Vec<Report>, limit: u64) -> Vec<Report> {
    rows.sort_by_key(|row| std::cmp::Reverse(row.mark()));
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    rows
}

async fn count(ctx: &Context<'_>, wanted: &Wanted) -> Answer<i32> {
    let (sight, scope, db, now) = (ctx.sight()?, ctx.caller()?.scope(), &ctx.app().db, ctx.now());
    let mut count = 0;
    if let Some(query) = &wanted.situations {
        count += lists::count::<situation_report::Entity>(db, &sight, query, now).await?;
    }
    if let Some(query) = &wanted.check_ins {
        count += lists::count::<check_in::Entity>(db, &scope, query, now).await?;
    }
    if let Some(query) = &wanted.leave {
        count += lists::count::<leave_request::Entity>(db, &scope, query, now).await?;
    }
    Ok(i32::try_from(count).unwrap_or(i32::MAX))
}

/// Reports of one person, those that the caller sees.
pub(crate) async fn reports_of_person(
    ctx: &Context<'_>,
    person: PersonId,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<ReportConnection> {
    let page = Page::new(first)?;
    let rows = match open::<Mark>(&ctx.app().keys, LIST, after.as_deref())? {
        None => {
            let (batches, limit) = (ctx.batches(), page.limit_for(ctx));
            let (told, checked, away) = futures_util::try_join!(
                batches.all::<ReportsOfPerson>((person, limit)),
                batches.all::<CheckInsOfPerson>((person, limit)),
                batches.all::<LeavesOfPerson>((person, limit))
            )?;
            let rows = told.into_iter().map(Report::from).chain(checked.into_iter().map(Report::from));
            newest(rows.chain(away.into_iter().map(Report::from)).collect(), limit)
        }
        mark => {
            let people = Some(vec![person]);
            let wanted = Wanted {
                situations: Some(ReportQuery { people: people.clone(), ..ReportQuery::default() }),
                check_ins: Some(CheckInQuery { people: people.clone(), ..CheckInQuery::default() }),
                leave: Some(LeaveQuery { people, ..LeaveQuery::default() }),
            };
            find(ctx, &wanted, mark, page.limit()).await?
        }
    };
    let total_count = if ctx.look_ahead().field("totalCount").exists() {
        let batches = ctx.batches();
        let (told, checked, away) = futures_util::try_join!(
            batches.all::<ReportCountOfPerson>(person),
            batches.all::<CheckInCountOfPerson>(person),
            batches.all::<LeaveCountOfPerson>(person)
        )?;
        told + checked + away
    } else {
        0
    };
    Ok(connect(page, rows, total_count))
}

fn connect(page: Page, mut rows: Vec<Report>, total_count: i32) -> ReportConnection {
    let more = page.cut(&mut rows);
    let edges: Vec<_> = rows.into_iter().map(|node| ReportEdge { cursor: seal(LIST, node.mark()), node }).collect();
    let page_info = PageInfo::new(edges.iter().map(|edge| edge.cursor.clone()), more);
    ReportConnection { edges, page_info: Direct(page_info), total_count }
}

/// A report was filed or changed.
#[derive(SimpleObject)]
pub struct ReportEvent {
    /// Opaque; give it as `after` to get every event since.
    cursor: String,
    /// Whether it was filed or changed.
    change: ReportChange,
    /// The report as it stands at delivery.
    report: Report,
}

/// The events that the caller's feed brings.
async fn stream(
    ctx: &Context<'_>,
    filter: Option<ReportFilter>,
) -> Answer<impl Stream<Item = Answer<ReportEvent>> + use<>> {
    let (sight, scope) = (ctx.sight()?, ctx.caller()?.scope());
    let wanted = Wanted::from(filter.unwrap_or_default());
    let app = ctx.app().clone();
    let events = ctx.feed()?.events()?;
    Ok(events.filter_map(move |(cursor, event)| {
        let (app, sight, scope, wanted) = (app.clone(), sight.clone(), scope.clone(), wanted.clone());
        async move {
            let change = if is_filed(&event) { ReportChange::Filed } else { ReportChange::Changed };
            let found = load(&app, &sight, &scope, &event, &wanted).await.transpose()?;
            Some(found.map(|report| ReportEvent { cursor, change, report }))
        }
    }))
}

/// Whether it is the beginning of a report: told or asked for, or open to be answered.
fn is_filed(event: &Event) -> bool {
    if event.topic == check_ins::TOPIC {
        event.is(CheckInNews::Opened)
    } else if event.topic == leave::TOPIC {
        event.is(LeaveNews::Filed)
    } else {
        event.is(ReportNews::Filed)
    }
}

/// The report that an event is about, as it stands now, if it is seen and wanted.
async fn load(
    app: &crate::graphql::App,
    sight: &Sight,
    scope: &Scope,
    event: &Event,
    wanted: &Wanted,
) -> Answer<Option<Report>> {
    let (db, now) = (app.db.read(), app.clock.now());
    let topic = &event.topic;
    Ok(match wanted {
        Wanted { situations: Some(query), .. } if *topic == reports::TOPIC || *topic == reports::HELP => {
            let id = ReportId(event.subject_id);
            let row = lists::one::<situation_report::Entity>(db, sight, id, now).await?;
            row.filter(|row| query.matches(row)).map(Report::from)
        }
        Wanted { check_ins: Some(query), .. } if *topic == check_ins::TOPIC => {
            let id = CheckInId(event.subject_id);
            let row = lists::one::<check_in::Entity>(db, scope, id, now).await?;
            row.filter(|row| query.matches(row)).map(Report::from)
        }
        Wanted { leave: Some(query), .. } if *topic == leave::TOPIC => {
            let id = LeaveRequestId(event.subject_id);
            let row = lists::one::<leave_request::Entity>(db, scope, id, now).await?;
            row.filter(|row| query.matches(row)).map(Report::from)
        }
        _ => None,
    })
}

/// Reports, pushed.
#[derive(Default)]
pub struct ReportListSubscriptions;

/// Reports, pushed.
#[Subscription]
impl ReportListSubscriptions {
    /// Reports that the caller sees: filed and every later change. Resumable, as `alertEvents` are. For officers who see
    /// people, without calls for help; for helpers, who are told of those only; and for the person, of the own ones.
    async fn report_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reports; all when not given.")] filter: Option<ReportFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<ReportEvent, Refusal>> + use<>, Refusal> {
        let _ = after;
        stream(ctx, filter).await
    }
}
