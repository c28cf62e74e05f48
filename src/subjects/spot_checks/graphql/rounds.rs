//! Rounds of spot checks, and what is read of them all.

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::entity::Timestamp;
use crate::graphql::connection::{Page, connection, cost, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::public;
use crate::platform::Refusal;
use crate::subjects::access::OfficerById;
use crate::subjects::access::graphql::agencies::agency_of;
use crate::subjects::access::graphql::agencies::{Agency, Officer};
use crate::subjects::people::PersonById;
use crate::subjects::people::graphql::people::{Person, person_object};
use crate::subjects::spot_checks::ProgressOfRound;
use crate::subjects::spot_checks::graphql::draws::{DrawPeriod, DrawPeriodConnection, SpotCheckMatrix};
use crate::subjects::spot_checks::graphql::{LIST as CHECKS, Mark, SpotCheckConnection, connect};
use crate::subjects::spot_checks::rows::{
    PeriodId, RoundId, SkipReason, SpotCheckMethod, SpotCheckState, spot_check_round,
};
use crate::subjects::spot_checks::{self, Progress, Skipped};

/// People listed at most who could not be checked.
const SKIPPED: usize = 1_000;

/// A round of spot checks (抽检批次).
pub struct SpotCheckRound(pub spot_check_round::Model);

/// A round of spot checks (抽检批次): of people whom an officer named, or of some drawn by lot.
#[Object]
impl SpotCheckRound {
    /// Opaque id, `round_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// For which agency.
    async fn agency(&self, ctx: &Context<'_>) -> Result<Direct<Agency>, Refusal> {
        agency_of(ctx, self.0.agency_id).await.map(Direct)
    }

    /// Who started it.
    async fn started_by(&self, ctx: &Context<'_>) -> Result<Direct<Officer>, Refusal> {
        let row = ctx.batches().one::<OfficerById>(self.0.started_by).await?;
        row.map(Officer).map(Direct).ok_or_else(|| Refusal::internal("a round without its officer"))
    }

    /// When.
    async fn started_at(&self) -> DateTime<Utc> {
        self.0.started_at.to_utc()
    }

    /// By hand or at random.
    async fn method(&self) -> SpotCheckMethod {
        self.0.method
    }

    /// Why, in the officer's words; empty for the person who is checked, since it may speak of others.
    async fn reason(&self, ctx: &Context<'_>) -> &str {
        if ctx.officer().is_ok() { &self.0.reason } else { "" }
    }

    /// Minutes to answer, once the phone has shown the check.
    async fn answer_minutes(&self) -> i32 {
        self.0.answer_minutes
    }

    /// How far it has come, by the checks that the caller sees.
    async fn progress(&self, ctx: &Context<'_>) -> Result<Direct<SpotCheckProgress>, Refusal> {
        progress(ctx, self.0.id).await
    }

    /// Its checks that the caller sees, newest first.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn checks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<SpotCheckConnection>, Refusal> {
        let app = ctx.app();
        let page = Page::new(first)?;
        let mark = open::<Mark>(&app.keys, CHECKS, after.as_deref())?;
        let (scope, now) = (ctx.scope()?, ctx.now());
        let rows = spot_checks::checks_of_round(&app.db, &scope, self.0.id, mark, page.limit(), now).await?;
        Ok(connect(page, rows))
    }

    /// Who could not be checked, and why; those whom the caller sees, at most 1,000.
    #[graphql(complexity = "10 * child_complexity")]
    async fn skipped(&self, ctx: &Context<'_>) -> Result<Direct<Vec<SkippedPerson>>, Refusal> {
        let skipped: Vec<Skipped> = serde_json::from_str(&self.0.skipped).map_err(|error| Refusal::internal(error))?;
        let loads = skipped.into_iter().take(SKIPPED).map(async |one| {
            let person = ctx.batches().one::<PersonById>(one.person).await?;
            Ok::<_, Refusal>(person.map(|row| SkippedPerson { person: Direct(person_object(row)), reason: one.reason }))
        });
        Ok(Direct(futures_util::future::try_join_all(loads).await?.into_iter().flatten().collect()))
    }
}

impl Plain for SpotCheckRound {
    const LEAVES: &'static [&'static str] = &["id", "startedAt", "method", "reason", "answerMinutes"];
}

connection!(SpotCheckRoundConnection, SpotCheckRoundEdge, SpotCheckRound, "rounds of spot checks");

/// How far a round has come.
#[derive(SimpleObject)]
pub struct SpotCheckProgress {
    /// All checks of the round.
    total: i32,
    /// On their way to the phone.
    drawn: i32,
    /// Shown by the phone and waiting for an answer.
    notified: i32,
    /// Answered.
    answered: i32,
    /// Not answered in time.
    unanswered: i32,
    /// Never reached the phone.
    undelivered: i32,
}

impl Plain for SpotCheckProgress {
    const LEAVES: &'static [&'static str] = &["total", "drawn", "notified", "answered", "unanswered", "undelivered"];
}

impl From<Progress> for SpotCheckProgress {
    fn from(progress: Progress) -> Self {
        Self {
            total: progress.total(),
            drawn: progress.of(SpotCheckState::Drawn),
            notified: progress.of(SpotCheckState::Notified),
            answered: progress.of(SpotCheckState::Answered),
            unanswered: progress.of(SpotCheckState::Unanswered),
            undelivered: progress.of(SpotCheckState::Undelivered),
        }
    }
}

/// How far a round has come that the caller sees.
pub(crate) async fn progress(ctx: &Context<'_>, round: RoundId) -> Result<Direct<SpotCheckProgress>, Refusal> {
    Ok(Direct(ctx.batches().all::<ProgressOfRound>(round).await?.into()))
}

/// Somebody who could not be checked.
#[derive(SimpleObject)]
pub struct SkippedPerson {
    /// Who.
    person: Direct<Person>,
    /// Why.
    reason: SkipReason,
}

impl Plain for SkippedPerson {
    const LEAVES: &'static [&'static str] = &["reason"];
    const OBJECTS: &'static [(&'static str, crate::graphql::plain::Below)] =
        &[("person", crate::graphql::plain::whole::<Person>)];
}

/// Spot checks, read.
#[derive(Default)]
pub struct SpotCheckQueries;

/// Spot checks, read.
#[Object]
impl SpotCheckQueries {
    /// Rounds of the caller's agencies, and those of others in which somebody in scope is checked; newest first. For
    /// officers who see people.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn spot_check_rounds(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<SpotCheckRoundConnection>, Refusal> {
        const LIST: &str = "spotCheckRounds";
        let (_, scope) = ctx.reader()?;
        let app = ctx.app();
        let page = Page::new(first)?;
        let mark = open::<(Timestamp, RoundId)>(&app.keys, LIST, after.as_deref())?;
        let rows = spot_checks::find_rounds(&app.db, &scope, mark, page.limit(), ctx.now()).await?;
        Ok(SpotCheckRoundConnection::of(page, LIST, rows, |row| ((row.started_at, row.id), SpotCheckRound(row))))
    }

    /// When nobody is checked, and how often at most: published. For anyone who is signed in.
    async fn spot_check_matrix(&self, ctx: &Context<'_>) -> Result<SpotCheckMatrix, Refusal> {
        ctx.caller()?;
        Ok(SpotCheckMatrix::of(ctx.app().service(), ctx.language()))
    }

    /// Weeks of random draws of the caller's agencies, newest first. For officers who see people, auditors too.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn draw_periods(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<DrawPeriodConnection>, Refusal> {
        const LIST: &str = "drawPeriods";
        let (_, scope) = ctx.reader()?;
        let app = ctx.app();
        let page = Page::new(first)?;
        let mark = open::<(chrono::NaiveDate, PeriodId)>(&app.keys, LIST, after.as_deref())?;
        let rows = spot_checks::find_periods(&app.db, &scope, mark, page.limit()).await?;
        Ok(DrawPeriodConnection::of(page, LIST, rows, |row| ((row.starts_on, row.id), DrawPeriod(row))))
    }
}
