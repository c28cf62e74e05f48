//! Check-ins: the object, a person's plan, the questions.

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};
use sea_orm::Iterable as _;

use crate::entity::{Timestamp, Weekday};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{Date, public};
use crate::platform::{Answer, Language, Refusal};
use crate::subjects::access::graphql::agencies::{Officer, named};
use crate::subjects::alerts::AlertById;
use crate::subjects::alerts::graphql::alerts::Alert;
use crate::subjects::check_ins::rows::{CheckInRoute, CheckInState, ExtensionCause, check_in, check_in_plan};
use crate::subjects::check_ins::{self, Answered, Move, Question as Asked, QuestionKind};
use crate::subjects::files::AttachmentById;
use crate::subjects::files::graphql::Attachment;
use crate::subjects::location::FixById;
use crate::subjects::location::graphql::location::{LocationFix, ZoneVerdict, verdicts};
use crate::subjects::people::graphql::people::{Person, person_of, seen_person};
use crate::subjects::receipts::ReceiptById;
use crate::subjects::receipts::graphql::Receipt;

/// A question of a check-in.
pub struct Question(Asked);

/// A question of a check-in.
#[Object]
impl Question {
    /// Its name among the questions of the check-in.
    async fn key(&self) -> ID {
        ID(self.0.key.clone())
    }

    /// How it is answered.
    async fn kind(&self) -> QuestionKind {
        self.0.kind
    }

    /// The question, in the language asked for.
    async fn text(&self, ctx: &Context<'_>) -> &str {
        self.0.text(ctx.language())
    }
}

/// A question in both languages, to be put into a plan.
pub struct QuestionTemplate(pub(crate) Asked);

/// A question in both languages, to be put into a plan.
#[Object]
impl QuestionTemplate {
    /// Its name.
    async fn key(&self) -> ID {
        ID(self.0.key.clone())
    }

    /// How it is answered.
    async fn kind(&self) -> QuestionKind {
        self.0.kind
    }

    /// In Chinese.
    async fn chinese(&self) -> &str {
        self.0.text(Language::ZhCn)
    }

    /// In English.
    async fn english(&self) -> &str {
        self.0.text(Language::EnUs)
    }
}

/// An answer.
pub struct CheckInAnswer {
    question: Asked,
    text: String,
}

/// An answer.
#[Object]
impl CheckInAnswer {
    /// To which question.
    async fn question(&self) -> Question {
        Question(self.question.clone())
    }

    /// `YES`, `NO`, or words.
    async fn text(&self) -> &str {
        &self.text
    }
}

/// A check-in (在线报到).
pub struct CheckIn(pub check_in::Model);

impl CheckIn {
    fn asked(&self) -> Answer<Vec<Asked>> {
        serde_json::from_str(&self.0.questions).map_err(|error| Refusal::internal(error))
    }
}

/// A check-in (在线报到): a planned duty that is answered in a window. What fails on our side makes the window longer.
#[Object]
impl CheckIn {
    /// Opaque id, `checkin_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Who checks in.
    pub async fn person(&self, ctx: &Context<'_>) -> Option<Result<Direct<Person>, Refusal>> {
        seen_person(ctx, self.0.person_id).await
    }

    /// When it opens; `submittedAt` says when it was handed in.
    pub async fn filed_at(&self) -> DateTime<Utc> {
        self.0.opens_at.to_utc()
    }

    /// Where it stands.
    async fn state(&self) -> CheckInState {
        self.0.state
    }

    /// Whether the person can hand it in now; after it was missed too.
    async fn submittable(&self) -> bool {
        check_ins::is_submittable(self.0.state)
    }

    /// Whether officers have yet to settle it: it was handed in and waits for a review.
    pub async fn pending(&self) -> bool {
        check_ins::is_pending(self.0.state)
    }

    /// Whether nothing is left to do about it: it was reviewed, excused, or a finding was made.
    pub async fn over(&self) -> bool {
        check_ins::is_over(self.0.state)
    }

    /// From when it can be handed in.
    async fn opens_at(&self) -> DateTime<Utc> {
        self.0.opens_at.to_utc()
    }

    /// Until when, extensions included.
    async fn closes_at(&self) -> DateTime<Utc> {
        self.0.closes_at.to_utc()
    }

    /// By how many minutes it stays open longer because of failures on our side.
    async fn extended_minutes(&self) -> i32 {
        self.0.extended_minutes
    }

    /// Why it stays open longer; none when it does not.
    async fn extended_why(&self) -> Option<ExtensionCause> {
        self.0.extended_why
    }

    /// Asks for a position, from who agreed to that.
    async fn asks_location(&self) -> bool {
        self.0.asks_location
    }

    /// Asks for a photo, from who agreed to that.
    async fn asks_photo(&self) -> bool {
        self.0.asks_photo
    }

    /// What is asked, at most three questions.
    async fn questions(&self) -> Result<Vec<Question>, Refusal> {
        Ok(self.asked()?.into_iter().map(Question).collect())
    }

    /// What was answered; empty until it was handed in with the app.
    async fn answers(&self) -> Result<Vec<CheckInAnswer>, Refusal> {
        let Some(kept) = &self.0.answers else { return Ok(Vec::new()) };
        let answers: Vec<Answered> = serde_json::from_str(kept).map_err(|error| Refusal::internal(error))?;
        let asked = self.asked()?;
        let answer = |answer: Answered| {
            let question = asked.iter().find(|question| question.key == answer.key)?.clone();
            Some(CheckInAnswer { question, text: answer.text })
        };
        Ok(answers.into_iter().filter_map(answer).collect())
    }

    /// What the person added; none when nothing.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// When it was handed in or recorded; none until then.
    async fn submitted_at(&self) -> Option<DateTime<Utc>> {
        self.0.submitted_at.map(Timestamp::to_utc)
    }

    /// Handed in after it had closed: made up for. A remark, no finding.
    async fn late(&self) -> bool {
        self.0.late
    }

    /// By which route; none until then.
    async fn route(&self) -> Option<CheckInRoute> {
        self.0.route
    }

    /// The position that came with it; none when none did, and once positions of that time have been deleted.
    async fn location(&self, ctx: &Context<'_>) -> Option<Result<Direct<LocationFix>, Refusal>> {
        let row = ctx.batches().one::<FixById>(self.0.fix_id?).await;
        row.map(|row| row.map(LocationFix::Row).map(Direct)).transpose()
    }

    /// Where that position lay against each zone that applied then; empty without one.
    #[graphql(complexity = "3 * child_complexity")]
    async fn verdicts(&self, ctx: &Context<'_>) -> Result<Direct<Vec<ZoneVerdict>>, Refusal> {
        verdicts(ctx, self.0.verdicts.as_deref().unwrap_or("[]")).await
    }

    /// The photo that came with it; none when none did.
    async fn photo(&self, ctx: &Context<'_>) -> Option<Result<Direct<Attachment>, Refusal>> {
        ctx.batches()
            .one::<AttachmentById>(self.0.photo_id?)
            .await
            .map(|row| row.map(Attachment).map(Direct))
            .transpose()
    }

    /// Who reviewed or recorded it; none until then.
    async fn reviewed_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.reviewed_by).await
    }

    /// When it was reviewed; none until then.
    async fn reviewed_at(&self) -> Option<DateTime<Utc>> {
        self.0.reviewed_at.map(Timestamp::to_utc)
    }

    /// What the officer wrote; none when nothing.
    async fn review_note(&self) -> Option<&str> {
        self.0.review_note.as_deref()
    }

    /// The alert that it was missed; none unless it was, and for the person, who is asked by an officer.
    async fn alert(&self, ctx: &Context<'_>) -> Option<Result<Direct<Alert>, Refusal>> {
        let id = self.0.alert_id?;
        ctx.reader().ok()?;
        ctx.batches().one::<AlertById>(id).await.map(|row| row.map(Alert).map(Direct)).transpose()
    }

    /// The person's proof; none until it was handed in with the app.
    async fn receipt(&self, ctx: &Context<'_>) -> Option<Result<Receipt, Refusal>> {
        ctx.batches().one::<ReceiptById>(self.0.receipt_id?).await.map(|row| row.map(Receipt)).transpose()
    }

    /// What the calling officer can do with it; empty for who only reads, and for the person.
    async fn moves(&self, ctx: &Context<'_>) -> Vec<Move> {
        let may = ctx.officer().is_ok_and(crate::access::OfficerCaller::acts);
        if may { check_ins::moves(self.0.state).collect() } else { Vec::new() }
    }
}

impl Plain for CheckIn {
    const LEAVES: &'static [&'static str] = &[
        "id",
        "filedAt",
        "state",
        "submittable",
        "pending",
        "over",
        "opensAt",
        "closesAt",
        "extendedMinutes",
        "extendedWhy",
        "asksLocation",
        "asksPhoto",
        "note",
        "submittedAt",
        "late",
        "route",
        "reviewedAt",
        "reviewNote",
        "moves",
    ];
}

/// A plan of check-ins (报到计划).
pub struct CheckInPlan(pub check_in_plan::Model);

/// A plan of check-ins (报到计划): when one person checks in, and what is asked. It never changes; another one takes its
/// place.
#[Object]
impl CheckInPlan {
    /// Opaque id, `plan_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Who checks in.
    async fn person(&self, ctx: &Context<'_>) -> Result<Direct<Person>, Refusal> {
        person_of(ctx, self.0.person_id).await
    }

    /// On which days.
    async fn weekdays(&self) -> Vec<Weekday> {
        Weekday::iter().filter(|day| self.0.weekdays & day.bit() != 0).collect()
    }

    /// When it opens, China time, such as `09:00`.
    async fn opens_at(&self) -> String {
        format!("{:02}:{:02}", self.0.opens_minute / 60, self.0.opens_minute % 60)
    }

    /// For how many minutes.
    async fn window_minutes(&self) -> i32 {
        self.0.window_minutes
    }

    /// First day.
    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// Last day; none: until the measure ends.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// Asks for a position.
    async fn asks_location(&self) -> bool {
        self.0.asks_location
    }

    /// Asks for a photo.
    async fn asks_photo(&self) -> bool {
        self.0.asks_photo
    }

    /// What is asked.
    async fn questions(&self) -> Result<Vec<QuestionTemplate>, Refusal> {
        let questions: Vec<Asked> =
            serde_json::from_str(&self.0.questions).map_err(|error| Refusal::internal(error))?;
        Ok(questions.into_iter().map(QuestionTemplate).collect())
    }

    /// Who set it; none once the account is gone.
    async fn set_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, Some(self.0.set_by)).await
    }

    /// When it was set.
    async fn set_at(&self) -> DateTime<Utc> {
        self.0.set_at.to_utc()
    }

    /// When it was ended; none while it runs.
    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.0.ended_at.map(Timestamp::to_utc)
    }
}

impl Plain for CheckInPlan {
    const LEAVES: &'static [&'static str] =
        &["id", "opensAt", "windowMinutes", "startsOn", "endsOn", "asksLocation", "asksPhoto", "setAt", "endedAt"];
}
