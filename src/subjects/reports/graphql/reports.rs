//! Reports: what people tell, and what officers do with it.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::access::Seen;
use crate::entity::{SituationKind, Timestamp, person};
use crate::glossary::terms;
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{Date, id, public};
use crate::platform::{Answer, Refusal};
use crate::subjects::access::graphql::agencies::{Officer, named};
use crate::subjects::people::graphql::people::{Person, masked, seen_person, sees_contacts};
use crate::subjects::receipts::graphql::Receipt;
use crate::subjects::reports::Reporter;
use crate::subjects::reports::rows::{SituationState, situation_report};
use crate::subjects::reports::{self, Move, NewReport};

/// What a person tells (情况反映).
pub struct SituationReport(pub situation_report::Model);

impl SituationReport {
    async fn told_by(&self, ctx: &Context<'_>) -> Answer<Seen<person::Model>> {
        ctx.batches().one::<Reporter>((self.0.person_id, self.0.kind)).await?.ok_or_else(Refusal::not_found)
    }
}

/// What a person tells (情况反映): a change, a hardship, a request, a call for help. A call for help is seen by the
/// person and by helpers, and by nobody who decides about the person.
#[Object]
impl SituationReport {
    /// Opaque id, `report_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Who tells; none for a helper, who sees no more of a person than a name and a number to call.
    pub async fn person(&self, ctx: &Context<'_>) -> Option<Result<Direct<Person>, Refusal>> {
        seen_person(ctx, self.0.person_id).await
    }

    /// Name of who tells.
    async fn person_name(&self, ctx: &Context<'_>) -> Result<String, Refusal> {
        Ok(self.told_by(ctx).await?.name.clone())
    }

    /// Telephone number of who tells; masked for who only reads, none when not recorded.
    async fn person_phone(&self, ctx: &Context<'_>) -> Option<Result<String, Refusal>> {
        let told_by = match self.told_by(ctx).await {
            Ok(row) => row,
            Err(refusal) => return Some(Err(refusal)),
        };
        let phone = told_by.phone.as_deref()?;
        // Who sees a call for help is to call back.
        let whole = self.0.kind == SituationKind::Help || sees_contacts(ctx, &told_by);
        Some(Ok(if whole { phone.to_owned() } else { masked(phone, 3, 2) }))
    }

    /// Of what.
    async fn kind(&self) -> SituationKind {
        self.0.kind
    }

    /// In the person's own words.
    async fn text(&self) -> &str {
        &self.0.text
    }

    /// On which day it happened, China time; none when the person did not say.
    async fn happened_on(&self) -> Option<Date> {
        self.0.happened_on.map(Date)
    }

    /// At which moment it happened; none when the person did not say.
    async fn happened_at(&self) -> Option<DateTime<Utc>> {
        self.0.happened_at.map(Timestamp::to_utc)
    }

    /// A change of address, work unit or contact that was told more than 24 hours after it (CPL 71). A remark: it is
    /// neither an alert nor a finding.
    async fn told_late(&self) -> bool {
        self.0.told_late
    }

    /// How far it has been answered.
    async fn state(&self) -> SituationState {
        self.0.state
    }

    /// Whether officers have yet to settle it: to take, to answer, or to close it.
    pub async fn pending(&self) -> bool {
        reports::is_pending(self.0.state)
    }

    /// Whether nothing is left to do about it.
    pub async fn over(&self) -> bool {
        !reports::is_pending(self.0.state)
    }

    /// When the server stored it.
    pub async fn filed_at(&self) -> DateTime<Utc> {
        self.0.filed_at.to_utc()
    }

    /// Who looks after it; none until taken.
    async fn taken_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.taken_by).await
    }

    /// When it was taken; none until then.
    async fn taken_at(&self) -> Option<DateTime<Utc>> {
        self.0.taken_at.map(Timestamp::to_utc)
    }

    /// The answer; none until answered.
    async fn answer(&self) -> Option<&str> {
        self.0.answer.as_deref()
    }

    /// Who answered; none until then.
    async fn answered_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.answered_by).await
    }

    /// When it was answered; none until then.
    async fn answered_at(&self) -> Option<DateTime<Utc>> {
        self.0.answered_at.map(Timestamp::to_utc)
    }

    /// Who closed it; none until then.
    async fn closed_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.closed_by).await
    }

    /// When it was closed; none until then.
    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.closed_at.map(Timestamp::to_utc)
    }

    /// What the caller can do with it from its state; empty for who only reads, and for the person.
    async fn moves(&self, ctx: &Context<'_>) -> Vec<Move> {
        ctx.officer()
            .map_or_else(|_| Vec::new(), |officer| reports::moves(officer.roles(), self.0.kind, self.0.state).collect())
    }
}

impl Plain for SituationReport {
    const LEAVES: &'static [&'static str] = &[
        "id",
        "kind",
        "text",
        "happenedOn",
        "happenedAt",
        "toldLate",
        "state",
        "pending",
        "over",
        "filedAt",
        "takenAt",
        "answer",
        "answeredAt",
        "closedAt",
        "moves",
    ];
}

terms! {
    /// What happened to a report.
    pub enum ReportChange: shown {
        /// It was filed.
        Filed = "新反映" / "Filed",
        /// It changed.
        Changed = "有变动" / "Changed",
    }
}

/// What a person tells.
#[derive(InputObject)]
pub struct FileSituationReportInput {
    /// Made by the phone, 1 to 64 characters. Sent again with the same key, a report is stored once and gets the same
    /// answer; the same key with another report is refused.
    idempotency_key: ID,
    /// Of what.
    kind: SituationKind,
    /// In the person's own words, 1 to 2,000 characters.
    text: String,
    /// On which day it happened, China time; never in the future.
    happened_on: Option<Date>,
    /// At which moment it happened, where the person knows; never in the future.
    happened_at: Option<DateTime<Utc>>,
}

/// Which report to take.
#[derive(InputObject)]
pub struct TakeReportInput {
    /// The report.
    report_id: ID,
}

/// How a report is answered.
#[derive(InputObject)]
pub struct AnswerReportInput {
    /// The report.
    report_id: ID,
    /// The answer, which the person reads; 1 to 2,000 characters.
    answer: String,
}

/// Which report to close.
#[derive(InputObject)]
pub struct CloseReportInput {
    /// The report.
    report_id: ID,
}

/// The report that was stored.
#[derive(SimpleObject)]
pub struct SituationReportPayload {
    /// The report as it is now.
    report: Direct<SituationReport>,
    /// Proof for the person that it was sent, and when.
    receipt: Receipt,
}

/// The report as it is now.
#[derive(SimpleObject)]
pub struct ReportPayload {
    /// The report.
    report: Direct<SituationReport>,
}

/// Reports, changed.
#[derive(Default)]
pub struct ReportMutations;

/// Reports, changed.
#[Object]
impl ReportMutations {
    /// Stores what the person tells, once for each key, and gives a receipt. For the person.
    async fn file_situation_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the person tells.")] input: FileSituationReportInput,
    ) -> Result<SituationReportPayload, Refusal> {
        let (person, app) = (ctx.person()?, ctx.app());
        let new = NewReport {
            idempotency_key: input.idempotency_key.to_string(),
            kind: input.kind,
            text: input.text,
            happened_on: input.happened_on.map(|day| day.0),
            happened_at: input.happened_at.map(Timestamp::from),
        };
        let filed = reports::file(&app.db, &app.keys, app.service(), person, new, ctx.now()).await?;
        Ok(SituationReportPayload { report: Direct(SituationReport(filed.row)), receipt: Receipt(filed.receipt) })
    }

    /// Takes a report on; the person sees who looks after it. For handlers and leaders; a call for help is for helpers.
    async fn take_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The report.")] input: TakeReportInput,
    ) -> Result<ReportPayload, Refusal> {
        let (officer, sight, id) = (ctx.officer()?, ctx.sight()?, id(&input.report_id));
        let row = reports::take(&ctx.app().db, officer, &sight, id?, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Answers a report that was taken. For handlers and leaders; a call for help is for helpers.
    async fn answer_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The report and the answer.")] input: AnswerReportInput,
    ) -> Result<ReportPayload, Refusal> {
        let (officer, sight, id) = (ctx.officer()?, ctx.sight()?, id(&input.report_id));
        let row = reports::answer(&ctx.app().db, officer, &sight, id?, input.answer, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Closes a report that was answered. For handlers and leaders; a call for help is for helpers.
    async fn close_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The report.")] input: CloseReportInput,
    ) -> Result<ReportPayload, Refusal> {
        let (officer, sight, id) = (ctx.officer()?, ctx.sight()?, id(&input.report_id));
        let row = reports::close(&ctx.app().db, officer, &sight, id?, ctx.now()).await?;
        Ok(changed(row))
    }
}

fn changed(row: situation_report::Model) -> ReportPayload {
    ReportPayload { report: Direct(SituationReport(row)) }
}
