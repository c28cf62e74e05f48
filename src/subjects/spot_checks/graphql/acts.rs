//! Spot checks, changed: officers start them, people confirm and answer.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use crate::graphql::context::Ask as _;
use crate::graphql::plain::Direct;
use crate::graphql::scalars::id;
use crate::platform::{Answer, Refusal};
use crate::subjects::location::ShapeCache;
use crate::subjects::location::graphql::location::FixInput;
use crate::subjects::receipts::graphql::Receipt;
use crate::subjects::spot_checks::graphql::{SpotCheck, SpotCheckRound};
use crate::subjects::spot_checks::{self, Desk, NewRound, Whom};

/// A round to start: of the people named, or of some drawn by lot; one of the two.
#[derive(InputObject)]
pub struct StartSpotCheckInput {
    /// Made by the console, 1 to 64 characters. Sent again with the same key, a round is started once and gets the same
    /// answer; the same key with another round is refused.
    idempotency_key: ID,
    /// These people, 1 to 500. Who cannot be checked now is skipped with a reason; when nobody can, it is refused.
    person_ids: Option<Vec<ID>>,
    /// Some of the people whose measure the caller's agency executes or decides, by lot.
    random: Option<RandomDrawInput>,
    /// Why, 1 to 2,000 characters.
    reason: String,
    /// Minutes to answer once the phone has shown the check, 10 to 120; 30 when not given.
    answer_minutes: Option<i32>,
}

/// How to draw by lot.
#[derive(InputObject)]
pub struct RandomDrawInput {
    /// How many, 1 to 500; fewer are drawn when fewer can be checked.
    size: i32,
}

/// Which check the phone has shown.
#[derive(InputObject)]
pub struct ConfirmSpotCheckInput {
    /// The check.
    spot_check_id: ID,
}

/// An answer.
#[derive(InputObject)]
pub struct AnswerSpotCheckInput {
    /// The check.
    spot_check_id: ID,
    /// What the check shows since it was confirmed.
    challenge: String,
    /// Where the person is: taken after the check was confirmed. Sent again with the same key it is answered once.
    fix: FixInput,
}

/// What came of it.
#[derive(SimpleObject)]
pub struct SpotCheckPayload {
    /// The round; none for the person.
    round: Option<Direct<SpotCheckRound>>,
    /// The check: the person's, or the only one of a round by hand of one person; otherwise none.
    spot_check: Option<Direct<SpotCheck>>,
    /// Proof for the person of an answer; otherwise none.
    receipt: Option<Receipt>,
}

/// Spot checks, changed.
#[derive(Default)]
pub struct SpotCheckMutations;

/// Spot checks, changed.
#[Object]
impl SpotCheckMutations {
    /// Starts a round of spot checks, within what the published matrix allows. For handlers and leaders.
    async fn start_spot_check(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of whom, and why.")] input: StartSpotCheckInput,
    ) -> Result<SpotCheckPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        officer.require_acting()?;
        let new = NewRound {
            idempotency_key: input.idempotency_key.to_string(),
            whom: whom(input.person_ids.as_deref(), input.random.as_ref())?,
            reason: input.reason,
            answer_minutes: input.answer_minutes,
        };
        let app = ctx.app();
        let started = Box::pin(spot_checks::start(&app.db, app.service(), officer, &scope, new, ctx.now())).await?;
        Ok(SpotCheckPayload {
            round: Some(Direct(SpotCheckRound(started.round))),
            spot_check: started.only.map(SpotCheck).map(Direct),
            receipt: None,
        })
    }

    /// The phone has shown the check: delivery is proven, and the time to answer begins. For the person.
    async fn confirm_spot_check(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The check.")] input: ConfirmSpotCheckInput,
    ) -> Result<SpotCheckPayload, Refusal> {
        let (person, app) = (ctx.person()?, ctx.app());
        let check = spot_checks::confirm(&app.db, person, id(&input.spot_check_id)?, ctx.now()).await?;
        Ok(SpotCheckPayload { round: None, spot_check: Some(Direct(SpotCheck(check))), receipt: None })
    }

    /// Answers a check with a position, which is stored and judged as any other, and gives a receipt. For the person.
    async fn answer_spot_check(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The answer.")] input: AnswerSpotCheckInput,
    ) -> Result<SpotCheckPayload, Refusal> {
        let (person, app) = (ctx.person()?, ctx.app());
        let desk = Desk {
            db: &app.db,
            keys: &app.keys,
            ingest: app.service(),
            shapes: app.service::<std::sync::Arc<ShapeCache>>(),
        };
        let (check, fix) = (id(&input.spot_check_id)?, input.fix.into());
        let answered = Box::pin(spot_checks::answer(desk, person, check, &input.challenge, fix, ctx.now())).await?;
        Ok(SpotCheckPayload {
            round: None,
            spot_check: Some(Direct(SpotCheck(answered.check))),
            receipt: Some(Receipt(answered.receipt)),
        })
    }
}

fn whom(people: Option<&[ID]>, random: Option<&RandomDrawInput>) -> Answer<Whom> {
    match (people, random) {
        (Some(people), None) => Ok(Whom::ByHand(people.iter().map(id).collect::<Answer<_>>()?)),
        (None, Some(random)) => Ok(Whom::Random(random.size)),
        _ => Err(Refusal::bad_input(
            "input",
            "请指定人员或随机抽取人数，二者只能选一。",
            "Name people or a number to draw by lot: one of the two.",
        )),
    }
}
