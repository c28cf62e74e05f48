//! Cases, measures, obligations.

use async_graphql::{Context, ID, InputObject, Object};

use crate::entity::{CaseId, CaseStage, MeasureKind, MeasureState, Timestamp, criminal_case, measure};
use crate::graphql::connection::{Page, connection, cost, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{Date, public};
use crate::platform::{Language, Refusal, china};
use crate::subjects::access::graphql::agencies::Agency;
use crate::subjects::access::graphql::agencies::agency_of;
use crate::subjects::people::graphql::people::{Person, person_object};
use crate::subjects::people::rows::ObligationCategory;
use crate::subjects::people::{self, CaseQuery, Duty};
use crate::subjects::people::{MeasuresOfCase, ObligationsOfMeasure, PeopleOfCase, PersonById};

/// A criminal case (案件).
pub struct Case(pub criminal_case::Model);

/// A criminal case (案件).
#[Object]
impl Case {
    /// Opaque id, `case_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Case number.
    async fn number(&self) -> &str {
        &self.0.number
    }

    /// Charge.
    async fn charge(&self) -> &str {
        &self.0.charge
    }

    /// Where it stands.
    async fn stage(&self) -> CaseStage {
        self.0.stage
    }

    /// Suspects in the caller's scope.
    #[graphql(complexity = "3 * child_complexity")]
    async fn people(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Person>>, Refusal> {
        let ids = ctx.batches().all::<PeopleOfCase>(self.0.id).await?;
        let people =
            futures_util::future::try_join_all(ids.into_iter().map(|id| ctx.batches().one::<PersonById>(id))).await?;
        Ok(Direct(people.into_iter().flatten().map(person_object).collect()))
    }

    /// Measures on suspects in the caller's scope, newest first.
    #[graphql(complexity = "3 * child_complexity")]
    async fn measures(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Measure>>, Refusal> {
        Ok(Direct(ctx.batches().all::<MeasuresOfCase>(self.0.id).await?.into_iter().map(Measure).collect()))
    }
}

impl Plain for Case {
    const LEAVES: &'static [&'static str] = &["id", "number", "charge", "stage"];
}

/// A compulsory measure (强制措施) on one person in one stage of a case.
pub struct Measure(pub measure::Model);

/// A compulsory measure (强制措施) on one person in one stage of a case.
#[Object]
impl Measure {
    /// Opaque id, `measure_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Bail or residential surveillance.
    async fn kind(&self) -> MeasureKind {
        self.0.kind
    }

    /// Where it stands.
    async fn state(&self) -> MeasureState {
        self.0.state
    }

    /// Whether the person is supervised under it today (China time): served, neither suspended nor over, and between its
    /// first and last day. Positions are collected and duties fall due under a measure in force alone.
    async fn in_force(&self, ctx: &Context<'_>) -> bool {
        self.0.is_in_force(china::day(ctx.now()))
    }

    /// First day.
    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// Last day: at most 12 months of bail, 6 of residential surveillance (CPL 79).
    async fn ends_on(&self) -> Date {
        Date(self.0.ends_on)
    }

    /// Who decided it.
    async fn deciding_agency(&self, ctx: &Context<'_>) -> Result<Direct<Agency>, Refusal> {
        agency_of(ctx, self.0.deciding_agency_id).await.map(Direct)
    }

    /// Who executes it.
    async fn executing_agency(&self, ctx: &Context<'_>) -> Result<Direct<Agency>, Refusal> {
        agency_of(ctx, self.0.executing_agency_id).await.map(Direct)
    }

    /// Which procuratorate oversees it; none when the deciding agency does.
    async fn overseeing_agency(&self, ctx: &Context<'_>) -> Option<Result<Direct<Agency>, Refusal>> {
        let id = self.0.overseeing_agency_id?;
        Some(agency_of(ctx, id).await.map(Direct))
    }

    /// Its duties, from the versioned library.
    #[graphql(complexity = "5 * child_complexity")]
    async fn obligations(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Obligation>>, Refusal> {
        Ok(Direct(ctx.batches().all::<ObligationsOfMeasure>(self.0.id).await?.into_iter().map(Obligation).collect()))
    }
}

impl Plain for Measure {
    const LEAVES: &'static [&'static str] = &["id", "kind", "state", "inForce", "startsOn", "endsOn"];
}

/// One duty of a measure (义务), from a version of the library.
pub struct Obligation(pub Duty);

/// One duty of a measure (义务), from a version of the library.
#[Object]
impl Obligation {
    /// Opaque id, `obligation_…`.
    pub async fn id(&self) -> ID {
        public(self.0.obligation.id)
    }

    /// Code in the library.
    async fn code(&self) -> &str {
        &self.0.obligation.code
    }

    /// Version in the library.
    async fn version(&self) -> i32 {
        self.0.obligation.version
    }

    /// What it is about.
    async fn category(&self) -> ObligationCategory {
        self.0.version.category
    }

    /// What the person must do or not do, in the language asked for.
    async fn title(&self, ctx: &Context<'_>) -> &str {
        match ctx.language() {
            Language::ZhCn => &self.0.version.title_zh,
            Language::EnUs => &self.0.version.title_en,
        }
    }

    /// The article it rests on.
    async fn legal_basis(&self) -> &str {
        &self.0.version.legal_basis
    }

    /// Which risk it answers.
    async fn risk(&self) -> &str {
        &self.0.version.risk
    }

    /// When it is looked at again; none when no date was set.
    async fn review_on(&self) -> Option<Date> {
        self.0.obligation.review_on.map(Date)
    }
}

impl Plain for Obligation {
    const LEAVES: &'static [&'static str] =
        &["id", "code", "version", "category", "title", "legalBasis", "risk", "reviewOn"];
}

connection!(CaseConnection, CaseEdge, Case, "cases");

/// Which cases.
#[derive(InputObject, Default)]
pub struct CaseFilter {
    /// Part of the number or the charge.
    search: Option<String>,
    /// In this stage.
    stage: Option<CaseStage>,
}

/// Cases, read.
#[derive(Default)]
pub struct CaseQueries;

/// Cases, read.
#[Object]
impl CaseQueries {
    /// Cases with somebody in the caller's scope, newest first. For officers who see people.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn cases(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
        #[graphql(desc = "Which cases; all when not given.")] filter: Option<CaseFilter>,
    ) -> Result<Direct<CaseConnection>, Refusal> {
        const LIST: &str = "cases";
        let (_, scope) = ctx.reader()?;
        let app = ctx.app();
        let page = Page::new(first)?;
        let after = open::<(Timestamp, CaseId)>(&app.keys, LIST, after.as_deref())?;
        let filter = filter.unwrap_or_default();
        let query = CaseQuery { search: filter.search, stage: filter.stage };
        let rows = people::find_cases(&app.db, &scope, &query, after, page.limit(), ctx.now()).await?;
        Ok(CaseConnection::of(page, LIST, rows, |row| ((row.created_at, row.id), Case(row))))
    }
}
