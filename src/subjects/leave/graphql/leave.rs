//! Leave: what a person asks for, and how far it has come.

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::access::Caller;
use crate::access::Seen;
use crate::entity::{AgencyKind, Timestamp, Weekday, person};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::public;
use crate::platform::Refusal;
use crate::subjects::access::graphql::agencies::agency_of;
use crate::subjects::access::graphql::agencies::{Agency, Officer, named};
use crate::subjects::alerts::AlertById;
use crate::subjects::alerts::graphql::alerts::Alert;
use crate::subjects::files::AttachmentsOfSubject;
use crate::subjects::files::graphql::Attachment;
use crate::subjects::leave::StepsOfLeave;
use crate::subjects::leave::graphql::acts::LeaveDecisionForm;
use crate::subjects::leave::rows::{
    LeaveKind, LeaveMove, LeavePurpose, LeaveRefusalCode, LeaveStage, LeaveState, LeaveTransport, leave_request,
    leave_step,
};
use crate::subjects::leave::{self, Actor, Template};
use crate::subjects::people::PersonById;
use crate::subjects::people::graphql::people::{Person, masked, seen_person, sees_contacts};
use crate::subjects::receipts::ReceiptById;
use crate::subjects::receipts::graphql::Receipt;

/// A place that a leave leads to.
#[derive(SimpleObject)]
pub struct LeavePlace {
    /// Its name.
    name: String,
    /// Degrees, WGS-84.
    latitude: f64,
    /// Degrees, WGS-84.
    longitude: f64,
    /// Kilometres round it in which the person may be.
    radius_km: f64,
}

impl Plain for LeavePlace {
    const LEAVES: &'static [&'static str] = &["name", "latitude", "longitude", "radiusKm"];
}

/// How a leave is approved, by who decided the measure.
pub struct LeaveTemplate(&'static Template);

/// How a leave is approved, by who decided the measure.
#[Object]
impl LeaveTemplate {
    /// Stable code.
    async fn code(&self) -> &str {
        self.0.code
    }

    /// Its name, in the language asked for.
    async fn name(&self, ctx: &Context<'_>) -> &str {
        self.0.name(ctx.language())
    }

    /// Which kind of agency must consent first; none when the executing agency decides itself.
    async fn consent_from(&self) -> Option<AgencyKind> {
        self.0.consent_from
    }

    /// The article it rests on, in the language asked for.
    async fn article(&self, ctx: &Context<'_>) -> &str {
        self.0.article(ctx.language())
    }

    /// How many hours the agencies have for each answer.
    async fn answer_hours(&self) -> i32 {
        self.0.answer_hours
    }

    /// Whether those hours stand in the article; otherwise they are a parameter to be agreed on.
    async fn hours_verified(&self) -> bool {
        self.0.hours_verified
    }
}

impl Plain for LeaveTemplate {
    const LEAVES: &'static [&'static str] = &["code", "name", "consentFrom", "article", "answerHours", "hoursVerified"];
}

/// That the person asks to stay away longer.
#[derive(SimpleObject)]
pub struct LeaveExtension {
    /// Until when.
    until: DateTime<Utc>,
    /// Why.
    reason: String,
    /// When it was asked.
    asked_at: DateTime<Utc>,
    /// Whether it was granted; none while undecided.
    granted: Option<bool>,
}

impl Plain for LeaveExtension {
    const LEAVES: &'static [&'static str] = &["until", "reason", "askedAt", "granted"];
}

/// One step of a leave.
pub struct LeaveStep(leave_step::Model);

/// One step of a leave.
#[Object]
impl LeaveStep {
    /// When.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at.to_utc()
    }

    /// What was done; none for the filing, and for what came of itself.
    #[graphql(name = "move")]
    async fn name(&self) -> Option<LeaveMove> {
        self.0.name
    }

    /// Which officer did it; none when no officer did.
    async fn officer(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.officer_id).await
    }

    /// The person did it.
    async fn by_person(&self) -> bool {
        self.0.by_person
    }

    /// What was written; of what came of itself, a remark in both languages; none when nothing.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// The state after it.
    async fn state(&self) -> LeaveState {
        self.0.state
    }
}

impl Plain for LeaveStep {
    const LEAVES: &'static [&'static str] = &["at", "move", "byPerson", "note", "state"];
}

/// Leave that a person asks for (外出报备).
pub struct LeaveRequest(pub Box<leave_request::Model>);

impl LeaveRequest {
    async fn asks(&self, ctx: &Context<'_>) -> Result<Seen<person::Model>, Refusal> {
        ctx.batches().one::<PersonById>(self.0.person_id).await?.ok_or_else(Refusal::not_found)
    }
}

/// Leave that a person asks for (外出报备): permission to leave the city or county (CPL 71; Bail Rules 19). While it is in
/// force permitted zones give way to it on its places and the ways there; prohibited ones never do.
#[Object]
impl LeaveRequest {
    /// Opaque id, `leave_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Who asks; none for who does not see the person.
    pub async fn person(&self, ctx: &Context<'_>) -> Option<Result<Direct<Person>, Refusal>> {
        seen_person(ctx, self.0.person_id).await
    }

    /// When the server stored it.
    pub async fn filed_at(&self) -> DateTime<Utc> {
        self.0.filed_at.to_utc()
    }

    /// A journey, a standing permit, or urgent.
    async fn kind(&self) -> LeaveKind {
        self.0.kind
    }

    /// How far it has come.
    async fn state(&self) -> LeaveState {
        self.0.state
    }

    /// In which stage that is.
    async fn stage(&self) -> LeaveStage {
        leave::stage(self.0.state)
    }

    /// Whether officers have yet to settle it: to decide it, or to close it once the person is back.
    pub async fn pending(&self) -> bool {
        leave::is_pending(self.0.state)
    }

    /// Whether nothing is left to do about it: it was refused, taken back, or closed.
    pub async fn over(&self) -> bool {
        leave::stage(self.0.state) == LeaveStage::Over
    }

    /// What for.
    async fn purpose(&self) -> LeavePurpose {
        self.0.purpose
    }

    /// Why, in the person's own words.
    async fn text(&self) -> &str {
        &self.0.text
    }

    /// Where to, in the order of the journey.
    async fn places(&self) -> Result<Direct<Vec<LeavePlace>>, Refusal> {
        let places = self.0.places().map_err(|error| Refusal::internal(error))?.into_iter();
        Ok(Direct(
            places
                .map(|place| LeavePlace {
                    name: place.name,
                    latitude: place.latitude,
                    longitude: place.longitude,
                    radius_km: place.radius_km,
                })
                .collect(),
        ))
    }

    /// From when.
    async fn starts_at(&self) -> DateTime<Utc> {
        self.0.starts_at.to_utc()
    }

    /// Until when; includes granted extensions.
    async fn ends_at(&self) -> DateTime<Utc> {
        self.0.ends_at.to_utc()
    }

    /// On which weekdays (China time) a standing permit holds; empty otherwise.
    async fn weekdays(&self) -> Result<Vec<Weekday>, Refusal> {
        self.0.weekdays().map_err(|error| Refusal::internal(error))
    }

    /// How the person travels.
    async fn transport(&self) -> LeaveTransport {
        self.0.transport
    }

    /// Trains, flights, roads; none when the person did not say.
    async fn route(&self) -> Option<&str> {
        self.0.route.as_deref()
    }

    /// Who can be reached there.
    async fn contact_name(&self) -> &str {
        &self.0.contact_name
    }

    /// At which number; masked for who only reads.
    async fn contact_phone(&self, ctx: &Context<'_>) -> Result<String, Refusal> {
        let person = self.asks(ctx).await?;
        let phone = &self.0.contact_phone;
        Ok(if sees_contacts(ctx, &person) { phone.clone() } else { masked(phone, 3, 2) })
    }

    /// Papers that were handed in, oldest first.
    #[graphql(complexity = "3 * child_complexity")]
    async fn papers(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Attachment>>, Refusal> {
        Ok(Direct(ctx.batches().all::<AttachmentsOfSubject>(self.0.id.0).await?.into_iter().map(Attachment).collect()))
    }

    /// Until when the papers of an urgent one are due; none when they are not, or not yet.
    async fn papers_due_at(&self) -> Option<DateTime<Utc>> {
        self.0.papers_due_at.map(Timestamp::to_utc)
    }

    /// They were not in when they were due. A remark: it is neither an alert nor a finding.
    async fn papers_late(&self) -> bool {
        self.0.papers_late
    }

    /// How it is approved, and on which article that rests.
    async fn template(&self) -> Direct<LeaveTemplate> {
        Direct(LeaveTemplate(Template::of(&self.0.template)))
    }

    /// Until when the agency that has it must answer; none when none has to.
    async fn answer_due_at(&self) -> Option<DateTime<Utc>> {
        self.0.answer_due_at.map(Timestamp::to_utc)
    }

    /// When that had passed without an answer, so that a leader decides; none when it has not.
    async fn escalated_at(&self) -> Option<DateTime<Utc>> {
        self.0.escalated_at.map(Timestamp::to_utc)
    }

    /// Whose consent it needs; none when it needs none.
    async fn consent_agency(&self, ctx: &Context<'_>) -> Option<Result<Direct<Agency>, Refusal>> {
        Some(agency_of(ctx, self.0.consent_agency_id?).await.map(Direct))
    }

    /// Who approved or refused it; none until then.
    async fn decided_by(&self, ctx: &Context<'_>) -> Option<Result<Direct<Officer>, Refusal>> {
        named(ctx, self.0.decided_by).await
    }

    /// When it was approved or refused; none until then.
    async fn decided_at(&self) -> Option<DateTime<Utc>> {
        self.0.decided_at.map(Timestamp::to_utc)
    }

    /// Why it was refused; none when it was not.
    async fn refusal_code(&self) -> Option<LeaveRefusalCode> {
        self.0.refusal_code
    }

    /// Why, in words: of the decision, or what was missing; none when nothing was written.
    async fn decision_reason(&self) -> Option<&str> {
        self.0.decision_reason.as_deref()
    }

    /// What the person must keep to; none when nothing was set.
    async fn conditions(&self) -> Option<&str> {
        self.0.conditions.as_deref()
    }

    /// The extension that was last asked for; none when none was.
    async fn extension(&self) -> Option<Direct<LeaveExtension>> {
        let row = &self.0;
        Some(Direct(LeaveExtension {
            until: row.extension_until?.to_utc(),
            reason: row.extension_reason.clone()?,
            asked_at: row.extension_asked_at?.to_utc(),
            granted: row.extension_granted,
        }))
    }

    /// When it began; none until then.
    async fn started_at(&self) -> Option<DateTime<Utc>> {
        self.0.started_at.map(Timestamp::to_utc)
    }

    /// When the person was back; none until then.
    async fn returned_at(&self) -> Option<DateTime<Utc>> {
        self.0.returned_at.map(Timestamp::to_utc)
    }

    /// The person was not back in time, and is not back.
    async fn overdue(&self) -> bool {
        self.0.overdue
    }

    /// The alert of that; none when there is none, and for the person.
    async fn alert(&self, ctx: &Context<'_>) -> Option<Result<Direct<Alert>, Refusal>> {
        ctx.reader().ok()?;
        ctx.batches().one::<AlertById>(self.0.alert_id?).await.map(|row| row.map(Alert).map(Direct)).transpose()
    }

    /// How many steps it took; one more with each.
    async fn step_count(&self) -> i32 {
        self.0.steps
    }

    /// Every step that it took, oldest first.
    #[graphql(complexity = "5 * child_complexity")]
    async fn steps(&self, ctx: &Context<'_>) -> Result<Direct<Vec<LeaveStep>>, Refusal> {
        Ok(Direct(ctx.batches().all::<StepsOfLeave>(self.0.id).await?.into_iter().map(LeaveStep).collect()))
    }

    /// What the caller can do with it now; empty for who only reads.
    async fn moves(&self, ctx: &Context<'_>) -> Vec<LeaveMove> {
        self.open_to(ctx)
    }

    /// The decisions that the caller can make now, and what each asks for; empty for who only reads.
    async fn decisions(&self, ctx: &Context<'_>) -> Direct<Vec<LeaveDecisionForm>> {
        Direct(self.open_to(ctx).into_iter().filter_map(LeaveDecisionForm::of).collect())
    }

    /// The person's proof that it was filed; none when it was not sent with the app.
    async fn receipt(&self, ctx: &Context<'_>) -> Option<Result<Receipt, Refusal>> {
        ctx.batches().one::<ReceiptById>(self.0.receipt_id?).await.map(|row| row.map(Receipt)).transpose()
    }
}

impl LeaveRequest {
    /// What the caller can do with it now.
    fn open_to(&self, ctx: &Context<'_>) -> Vec<LeaveMove> {
        let actor = match ctx.caller().map(|caller| &**caller) {
            Ok(Caller::Officer(officer)) => Actor::from(officer),
            Ok(Caller::Person(_)) => Actor::Person,
            Err(_) => return Vec::new(),
        };
        leave::moves(actor, &self.0)
    }
}

impl Plain for LeaveRequest {
    const LEAVES: &'static [&'static str] = &[
        "id",
        "filedAt",
        "kind",
        "state",
        "stage",
        "pending",
        "over",
        "stepCount",
        "purpose",
        "text",
        "startsAt",
        "endsAt",
        "weekdays",
        "transport",
        "route",
        "contactName",
        "papersDueAt",
        "papersLate",
        "answerDueAt",
        "escalatedAt",
        "decidedAt",
        "refusalCode",
        "decisionReason",
        "conditions",
        "startedAt",
        "returnedAt",
        "overdue",
        "moves",
    ];
    const OBJECTS: &'static [(&'static str, crate::graphql::plain::Below)] = &[
        ("places", crate::graphql::plain::whole::<LeavePlace>),
        ("template", crate::graphql::plain::whole::<LeaveTemplate>),
        ("decisions", crate::graphql::plain::whole::<LeaveDecisionForm>),
        ("extension", crate::graphql::plain::whole::<LeaveExtension>),
    ];
}
