//! Check-ins, changed: plans by officers, answers by the person, reviews by officers.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use crate::entity::Weekday;
use crate::graphql::context::Ask as _;
use crate::graphql::plain::Direct;
use crate::graphql::scalars::{Date, id};
use crate::platform::Refusal;
use crate::subjects::check_ins::graphql::check_ins::{CheckIn, CheckInPlan, QuestionTemplate};
use crate::subjects::check_ins::rows::{CheckInRoute, check_in, check_in_plan};
use crate::subjects::check_ins::{self, Answered, Asked, Desk, NewCheckIn, NewPlan, QuestionKind};
use crate::subjects::ingest::RawFix;
use crate::subjects::location::ShapeCache;
use crate::subjects::location::graphql::location::FixInput;
use crate::subjects::receipts::graphql::Receipt;

/// An answer to a question.
#[derive(InputObject)]
pub struct CheckInAnswerInput {
    /// The question's key.
    key: ID,
    /// `YES` or `NO`, or at most 500 characters.
    text: String,
}

/// What a person hands in.
#[derive(InputObject)]
pub struct SubmitCheckInInput {
    /// Made by the phone, 1 to 64 characters. Sent again with the same key, it is stored once and gets the same answer.
    idempotency_key: ID,
    /// The check-in.
    check_in_id: ID,
    /// An answer to each question.
    answers: Vec<CheckInAnswerInput>,
    /// What the person adds, at most 2,000 characters.
    note: Option<String>,
    /// A position, where asked for and agreed to. That none can be had is no reason not to check in.
    fix: Option<FixInput>,
    /// A photo that was sent by `POST /files`, where asked for and agreed to.
    photo_id: Option<ID>,
}

/// A check-in that an officer has looked at.
#[derive(InputObject)]
pub struct ReviewCheckInInput {
    /// The check-in.
    check_in_id: ID,
    /// What is to be kept of it, at most 2,000 characters.
    note: Option<String>,
}

/// A check-in that was made by another route.
#[derive(InputObject)]
pub struct RecordCheckInInput {
    /// The check-in.
    check_in_id: ID,
    /// How it was made; not with the app.
    route: CheckInRoute,
    /// Where, with whom, what was said; 1 to 2,000 characters.
    note: String,
}

/// A question of a plan: a template, or own words.
#[derive(InputObject)]
pub struct QuestionInput {
    /// A template; the rest is then not read.
    template_key: Option<ID>,
    /// How it is answered; in words when not given.
    kind: Option<QuestionKind>,
    /// In Chinese, at most 120 characters.
    chinese: Option<String>,
    /// In English, at most 120 characters; the Chinese words when not given.
    english: Option<String>,
}

/// A plan of check-ins.
#[derive(InputObject)]
pub struct SetCheckInPlanInput {
    /// For whom.
    person_id: ID,
    /// On which days.
    weekdays: Vec<Weekday>,
    /// When it opens, China time, such as `09:00`.
    opens_at: String,
    /// For how many minutes, 60 to 1,440.
    window_minutes: i32,
    /// First day; today when not given.
    starts_on: Option<Date>,
    /// Last day; until the measure ends when not given.
    ends_on: Option<Date>,
    /// Ask for a position, where the person agreed.
    asks_location: bool,
    /// Ask for a photo, where the person agreed.
    asks_photo: bool,
    /// At most three.
    questions: Vec<QuestionInput>,
}

/// A plan to end.
#[derive(InputObject)]
pub struct EndCheckInPlanInput {
    /// The plan.
    plan_id: ID,
}

/// The check-in as it is now.
#[derive(SimpleObject)]
pub struct CheckInPayload {
    /// The check-in.
    check_in: Direct<CheckIn>,
    /// Proof for the person that it was handed in; none for officers.
    receipt: Option<Receipt>,
}

/// The plan as it is now.
#[derive(SimpleObject)]
pub struct CheckInPlanPayload {
    /// The plan.
    plan: Direct<CheckInPlan>,
}

/// Questions, read.
#[derive(Default)]
pub struct CheckInQueries;

/// Questions, read.
#[Object]
impl CheckInQueries {
    /// Questions in both languages, to be put into plans. For officers who see people.
    async fn question_templates(&self, ctx: &Context<'_>) -> Result<Vec<QuestionTemplate>, Refusal> {
        ctx.reader()?;
        Ok(check_ins::templates().into_iter().map(QuestionTemplate).collect())
    }
}

/// Check-ins, changed.
#[derive(Default)]
pub struct CheckInMutations;

/// Check-ins, changed.
#[Object]
impl CheckInMutations {
    /// Hands in a check-in, once for each key, also after it was missed, and gives a receipt. For the person.
    async fn submit_check_in(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which check-in, and the answers.")] input: SubmitCheckInInput,
    ) -> Result<CheckInPayload, Refusal> {
        let (person, app) = (ctx.person()?, ctx.app());
        let new = NewCheckIn {
            idempotency_key: input.idempotency_key.to_string(),
            check_in: id(&input.check_in_id)?,
            answers: input
                .answers
                .into_iter()
                .map(|answer| Answered { key: answer.key.to_string(), text: answer.text })
                .collect(),
            note: input.note,
            fix: input.fix.map(RawFix::from),
            photo: input.photo_id.as_ref().map(id).transpose()?,
        };
        let desk = Desk {
            db: &app.db,
            keys: &app.keys,
            ingest: app.service(),
            shapes: app.service::<std::sync::Arc<ShapeCache>>(),
        };
        let done = Box::pin(check_ins::submit(desk, person, new, ctx.now())).await?;
        Ok(CheckInPayload { check_in: Direct(CheckIn(done.check_in)), receipt: Some(Receipt(done.receipt)) })
    }

    /// Says that an officer has looked at a check-in. For handlers and leaders.
    async fn review_check_in(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The check-in.")] input: ReviewCheckInInput,
    ) -> Result<CheckInPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let id = id(&input.check_in_id)?;
        let row = check_ins::review(&ctx.app().db, officer, &scope, id, input.note, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Records a check-in that was made in person, by telephone or on paper; it has equal force. For handlers and leaders.
    async fn record_check_in(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The check-in and how it was made.")] input: RecordCheckInInput,
    ) -> Result<CheckInPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let id = id(&input.check_in_id)?;
        let row = check_ins::record(&ctx.app().db, officer, &scope, id, input.route, input.note, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Sets when a person checks in, and what is asked; the plan before ends. For handlers and leaders.
    async fn set_check_in_plan(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The plan.")] input: SetCheckInPlanInput,
    ) -> Result<CheckInPlanPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let asked = |question: QuestionInput| Asked {
            template: question.template_key.map(|key| key.to_string()),
            kind: question.kind,
            chinese: question.chinese,
            english: question.english,
        };
        let new = NewPlan {
            person: id(&input.person_id)?,
            weekdays: input.weekdays,
            opens_at: input.opens_at,
            window_minutes: input.window_minutes,
            starts_on: input.starts_on.map(|day| day.0),
            ends_on: input.ends_on.map(|day| day.0),
            asks_location: input.asks_location,
            asks_photo: input.asks_photo,
            questions: input.questions.into_iter().map(asked).collect(),
        };
        let row = check_ins::set_plan(&ctx.app().db, officer, &scope, new, ctx.now()).await?;
        Ok(planned(row))
    }

    /// Ends a plan: what is open stays open, what has not opened yet falls away. For handlers and leaders.
    async fn end_check_in_plan(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The plan.")] input: EndCheckInPlanInput,
    ) -> Result<CheckInPlanPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let row = check_ins::end_plan(&ctx.app().db, officer, &scope, id(&input.plan_id)?, ctx.now()).await?;
        Ok(planned(row))
    }
}

fn changed(row: check_in::Model) -> CheckInPayload {
    CheckInPayload { check_in: Direct(CheckIn(row)), receipt: None }
}

fn planned(row: check_in_plan::Model) -> CheckInPlanPayload {
    CheckInPlanPayload { plan: Direct(CheckInPlan(row)) }
}
