//! What people and officers do with leave.

use async_graphql::resolver_utils::EnumType as _;
use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::entity::{Datum, Timestamp, Weekday};
use crate::glossary::{Term, Words};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::id;
use crate::platform::{Answer, Language, Refusal};
use crate::subjects::files::rows::FileId;
use crate::subjects::ingest::{Ingest, RawFix};
use crate::subjects::leave::graphql::leave::LeaveRequest;
use crate::subjects::leave::rows::{
    LeaveKind, LeaveMove, LeavePurpose, LeaveRefusalCode, LeaveTransport, leave_request,
};
use crate::subjects::leave::{self, Amendment, Decision, Done, NewLeave, NewPlace, Sent};
use crate::subjects::location::graphql::location::FixInput;
use crate::subjects::receipts::graphql::Receipt;

/// A place that a leave leads to.
#[derive(InputObject)]
pub struct LeavePlaceInput {
    /// Its name, 1 to 100 characters.
    name: String,
    /// Degrees.
    latitude: f64,
    /// Degrees.
    longitude: f64,
    /// Coordinate system of the two.
    datum: Datum,
    /// Kilometres round it in which the person will be, 0.1 to 50; 10 when not given.
    radius_km: Option<f64>,
}

/// What a person asks for.
#[derive(InputObject)]
pub struct FileLeaveRequestInput {
    /// Made by the phone, 1 to 64 characters. Sent again with the same key, a leave is stored once and gets the same
    /// answer; the same key with another leave is refused.
    idempotency_key: ID,
    /// A journey, a standing permit, or urgent.
    kind: LeaveKind,
    /// What for.
    purpose: LeavePurpose,
    /// Why, in the person's own words, 1 to 2,000 characters.
    text: String,
    /// Where to, in the order of the journey; one to five places.
    places: Vec<LeavePlaceInput>,
    /// From when; not in the past, an urgent one at most 24 hours ago.
    starts_at: DateTime<Utc>,
    /// Until when; at most 90 days later, for a standing permit 183.
    ends_at: DateTime<Utc>,
    /// On which weekdays (China time), for a standing permit.
    weekdays: Option<Vec<Weekday>>,
    /// How the person travels.
    transport: LeaveTransport,
    /// Trains, flights, roads, at most 2,000 characters.
    route: Option<String>,
    /// Who can be reached there, 1 to 100 characters.
    contact_name: String,
    /// At which number, 5 to 20 digits.
    contact_phone: String,
    /// Papers that were sent by `POST /files`, at most 20.
    paper_ids: Option<Vec<ID>>,
}

/// What an officer does with a leave: the moves of officers alone, called as `LeaveMove` calls them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum)]
pub enum LeaveDecision {
    /// Take it on.
    Take,
    /// Ask the agency that decided the measure for its consent.
    AskConsent,
    /// Give that consent.
    Consent,
    /// Refuse that consent.
    RefuseConsent,
    /// Let an urgent one begin before it is decided.
    Acknowledge,
    /// Approve it.
    Approve,
    /// Refuse it.
    Refuse,
    /// Ask the person for what is missing.
    AskForMore,
    /// Grant the extension that was asked for.
    GrantExtension,
    /// Refuse the extension that was asked for.
    RefuseExtension,
    /// Record that the person is back.
    ConfirmReturn,
    /// Close it.
    Close,
}

impl From<LeaveDecision> for LeaveMove {
    fn from(decision: LeaveDecision) -> Self {
        match decision {
            LeaveDecision::Take => Self::Take,
            LeaveDecision::AskConsent => Self::AskConsent,
            LeaveDecision::Consent => Self::Consent,
            LeaveDecision::RefuseConsent => Self::RefuseConsent,
            LeaveDecision::Acknowledge => Self::Acknowledge,
            LeaveDecision::Approve => Self::Approve,
            LeaveDecision::Refuse => Self::Refuse,
            LeaveDecision::AskForMore => Self::AskForMore,
            LeaveDecision::GrantExtension => Self::GrantExtension,
            LeaveDecision::RefuseExtension => Self::RefuseExtension,
            LeaveDecision::ConfirmReturn => Self::ConfirmReturn,
            LeaveDecision::Close => Self::Close,
        }
    }
}

impl LeaveDecision {
    /// The decision that is this move; nothing of a move that the person makes.
    fn of(name: LeaveMove) -> Option<Self> {
        Self::items().iter().map(|item| item.value).find(|decision| LeaveMove::from(*decision) == name)
    }
}

/// A decision that can be made, and what it asks for.
#[derive(SimpleObject)]
pub struct LeaveDecisionForm {
    /// The decision.
    decision: LeaveDecision,
    /// Whether a refusal code is needed; without that none is given.
    needs_refusal_code: bool,
    /// Whether a reason in words is needed, which the person reads.
    needs_reason: bool,
    /// Whether conditions can go with it; without that none are given.
    takes_conditions: bool,
}

impl Plain for LeaveDecisionForm {
    const LEAVES: &'static [&'static str] = &["decision", "needsRefusalCode", "needsReason", "takesConditions"];
}

impl LeaveDecisionForm {
    /// What `name` asks for, where it is an officer's.
    pub fn of(name: LeaveMove) -> Option<Self> {
        let leave::Asks { code, reason, conditions } = leave::asks(name);
        let decision = LeaveDecision::of(name)?;
        Some(Self { decision, needs_refusal_code: code, needs_reason: reason, takes_conditions: conditions })
    }
}

impl Term for LeaveDecision {
    fn words(self) -> &'static Words {
        LeaveMove::from(self).words()
    }
}

/// What an officer decides about a leave.
#[derive(InputObject)]
pub struct DecideLeaveRequestInput {
    /// The leave.
    leave_request_id: ID,
    /// What is done with it.
    decision: LeaveDecision,
    /// Why it is refused; required when it is, and for a refusal only.
    refusal_code: Option<LeaveRefusalCode>,
    /// Why, in words that the person reads; required for a refusal and for asking for more. At most 2,000 characters.
    reason: Option<String>,
    /// What the person must keep to, with a consent or an approval; at most 2,000 characters.
    conditions: Option<String>,
}

/// What the person adds to a leave.
#[derive(InputObject)]
pub struct AmendLeaveRequestInput {
    /// The leave.
    leave_request_id: ID,
    /// The request in other words, 1 to 2,000 characters.
    text: Option<String>,
    /// Papers that were sent by `POST /files`, at most 20.
    paper_ids: Option<Vec<ID>>,
    /// Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer.
    idempotency_key: ID,
}

/// Until when the person asks to stay away.
#[derive(InputObject)]
pub struct ExtendLeaveInput {
    /// The leave.
    leave_request_id: ID,
    /// Until when.
    until: DateTime<Utc>,
    /// Why, 1 to 2,000 characters.
    reason: String,
    /// Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer.
    idempotency_key: ID,
}

/// That the person is back.
#[derive(InputObject)]
pub struct ReturnFromLeaveInput {
    /// The leave.
    leave_request_id: ID,
    /// Where the person is now. It is stored first, as every position is.
    fix: Option<FixInput>,
    /// Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer.
    idempotency_key: ID,
}

/// Which leave is no longer wanted.
#[derive(InputObject)]
pub struct CancelLeaveRequestInput {
    /// The leave.
    leave_request_id: ID,
    /// Why, at most 2,000 characters.
    reason: Option<String>,
    /// Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer.
    idempotency_key: ID,
}

/// The leave as it is now.
#[derive(SimpleObject)]
pub struct LeaveRequestPayload {
    /// The leave.
    leave_request: Direct<LeaveRequest>,
    /// Proof for the person of what was sent; none for officers.
    receipt: Option<Receipt>,
}

/// Leave, changed.
#[derive(Default)]
pub struct LeaveMutations;

/// Leave, changed.
#[Object]
impl LeaveMutations {
    /// Asks for leave, once for each key, and gives a receipt. For the person.
    async fn file_leave_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the person asks for.")] input: FileLeaveRequestInput,
    ) -> Result<LeaveRequestPayload, Refusal> {
        let (person, app) = (ctx.person()?, ctx.app());
        let filed = leave::file(&app.db, &app.keys, person, input.try_into()?, ctx.now()).await?;
        Ok(changed(filed.row, Some(filed.receipt)))
    }

    /// Makes an officer's move on a leave. For handlers and leaders of the agency that executes the measure; a consent is
    /// given or refused by those of the agency that decided it; what was not answered in time is a leader's.
    async fn decide_leave_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The leave and the decision.")] input: DecideLeaveRequestInput,
    ) -> Result<LeaveRequestPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let decision = Decision {
            name: input.decision.into(),
            code: input.refusal_code,
            reason: input.reason,
            conditions: input.conditions,
        };
        officer.require_acting()?;
        let id = id(&input.leave_request_id)?;
        let row = leave::decide(&ctx.app().db, officer, &scope, id, decision, ctx.now()).await?;
        Ok(changed(row, None))
    }

    /// Adds what was missing, when the leave was returned for more; of an urgent one, what was to follow. For the person.
    async fn amend_leave_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The leave and what is added.")] input: AmendLeaveRequestInput,
    ) -> Result<LeaveRequestPayload, Refusal> {
        let (person, scope, app) = (ctx.person()?, ctx.scope()?, ctx.app());
        let added = Amendment { text: input.text, paper_ids: papers(input.paper_ids)? };
        let sent = sent(&input.leave_request_id, input.idempotency_key)?;
        let done = leave::amend(&app.db, &app.keys, (person, &scope), sent, added, ctx.now()).await?;
        Ok(told(done))
    }

    /// Asks to stay away longer; an officer decides. For the person.
    async fn extend_leave(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The leave, until when, and why.")] input: ExtendLeaveInput,
    ) -> Result<LeaveRequestPayload, Refusal> {
        let (person, scope, app) = (ctx.person()?, ctx.scope()?, ctx.app());
        let sent = sent(&input.leave_request_id, input.idempotency_key)?;
        let asked = (Timestamp::from(input.until), input.reason);
        let done = leave::extend(&app.db, &app.keys, (person, &scope), sent, asked, ctx.now()).await?;
        Ok(told(done))
    }

    /// Tells of being back, in time or early: zones count again. For the person.
    async fn return_from_leave(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The leave, and where the person is.")] input: ReturnFromLeaveInput,
    ) -> Result<LeaveRequestPayload, Refusal> {
        let (person, scope, app) = (ctx.person()?, ctx.scope()?, ctx.app());
        let sent = sent(&input.leave_request_id, input.idempotency_key)?;
        if let Some(fix) = input.fix
            && person.collecting()
        {
            let stored = app.service::<Ingest>().submit(person, vec![RawFix::from(fix)]).await?;
            if let Some(reject) = stored.rejected.first() {
                let say = |language| reject.why.message(language);
                return Err(Refusal::bad_input("input.fix", say(Language::ZhCn), say(Language::EnUs)));
            }
        }
        let done = leave::returned(&app.db, &app.keys, (person, &scope), sent, ctx.now()).await?;
        Ok(told(done))
    }

    /// Takes back a leave that has not begun. For the person.
    async fn cancel_leave_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The leave.")] input: CancelLeaveRequestInput,
    ) -> Result<LeaveRequestPayload, Refusal> {
        let (person, scope, app) = (ctx.person()?, ctx.scope()?, ctx.app());
        let sent = sent(&input.leave_request_id, input.idempotency_key)?;
        let done = leave::cancel(&app.db, &app.keys, (person, &scope), sent, input.reason, ctx.now()).await?;
        Ok(told(done))
    }
}

fn sent(leave: &ID, key: ID) -> Answer<Sent> {
    Ok(Sent { leave: id(leave)?, idempotency_key: key.0 })
}

fn papers(ids: Option<Vec<ID>>) -> Answer<Vec<FileId>> {
    ids.unwrap_or_default().iter().map(id).collect()
}

fn told(done: Done) -> LeaveRequestPayload {
    changed(done.leave, Some(done.receipt))
}

fn changed(row: leave_request::Model, receipt: Option<crate::entity::receipt::Model>) -> LeaveRequestPayload {
    LeaveRequestPayload { leave_request: Direct(LeaveRequest(Box::new(row))), receipt: receipt.map(Receipt) }
}

impl TryFrom<FileLeaveRequestInput> for NewLeave {
    type Error = Refusal;

    fn try_from(input: FileLeaveRequestInput) -> Answer<Self> {
        let place = |place: LeavePlaceInput| NewPlace {
            name: place.name,
            latitude: place.latitude,
            longitude: place.longitude,
            datum: place.datum,
            radius_km: place.radius_km,
        };
        Ok(Self {
            idempotency_key: input.idempotency_key.0,
            kind: input.kind,
            purpose: input.purpose,
            text: input.text,
            places: input.places.into_iter().map(place).collect(),
            starts_at: Timestamp::from(input.starts_at),
            ends_at: Timestamp::from(input.ends_at),
            weekdays: input.weekdays.unwrap_or_default(),
            transport: input.transport,
            route: input.route,
            contact_name: input.contact_name,
            contact_phone: input.contact_phone,
            paper_ids: papers(input.paper_ids)?,
        })
    }
}
