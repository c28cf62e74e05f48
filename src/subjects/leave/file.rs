//! Filing: a person asks for leave, once, and gets a receipt for it.

use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QueryOrder as _,
};
use serde::Serialize;

use super::LeaveNews;
use super::checked::{Checked, checked};
use super::due::next_due;
use super::life::UNDECIDED;
use super::step::{By, event, step};
use super::templates::{Template, URGENT_HOURS};
use crate::access::{Caller, PersonCaller};
use crate::entity::{Datum, PersonId, ReceiptId, ReceiptSubject, Timestamp, Weekday, agency, measure};
use crate::events::log;
use crate::filing::{self, Filed, Files, Stored};
use crate::glossary::Term as _;
use crate::platform::{Answer, Db, Keys, Refusal, Tx, china, new_id, receipts};
use crate::subjects::files;
use crate::subjects::files::rows::FileId;
use crate::subjects::leave::rows::{
    LeaveKind, LeavePurpose, LeaveRequestId, LeaveState, LeaveTransport, leave_request,
};

/// Leaves of one person in 24 hours: a phone gone wild fills no disk, and nobody asks more often.
const A_DAY: u64 = 20;
const HOUR: i64 = 3_600;

/// A place as the phone sends it.
#[derive(Clone, Debug, Serialize)]
pub struct NewPlace {
    /// Its name.
    pub name: String,
    /// Degrees.
    pub latitude: f64,
    /// Degrees.
    pub longitude: f64,
    /// Coordinate system of the two.
    pub datum: Datum,
    /// Kilometres round it in which the person will be.
    pub radius_km: Option<f64>,
}

/// What a person asks for, as it was sent.
#[derive(Clone, Debug, Serialize)]
pub struct NewLeave {
    /// Made by the phone.
    pub idempotency_key: String,
    /// A journey, a standing permit, or urgent.
    pub kind: LeaveKind,
    /// What for.
    pub purpose: LeavePurpose,
    /// Why, in the person's own words.
    pub text: String,
    /// Where to, in the order of the journey.
    pub places: Vec<NewPlace>,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
    /// On which weekdays, for a standing permit.
    pub weekdays: Vec<Weekday>,
    /// How the person travels.
    pub transport: LeaveTransport,
    /// Trains, flights, roads.
    pub route: Option<String>,
    /// Who can be reached there.
    pub contact_name: String,
    /// At which number.
    pub contact_phone: String,
    /// Ids of papers.
    pub paper_ids: Vec<FileId>,
}

impl Files for leave_request::Entity {
    const PERSON: Self::Column = leave_request::Column::PersonId;
    const PHONE_KEY: Self::Column = leave_request::Column::IdempotencyKey;
    const FILED_AT: Self::Column = leave_request::Column::FiledAt;

    fn names(row: &leave_request::Model) -> (PersonId, &str, Option<ReceiptId>) {
        (row.person_id, &row.idempotency_key, row.receipt_id)
    }

    fn other() -> Refusal {
        Refusal::bad_input(
            "input.idempotencyKey",
            "该编号已用于另一份外出申请，请换一个新编号后重新提交。",
            "This key belongs to another leave. Send this one with a new key.",
        )
    }
}

/// Stores what `person` asks for. Sent again with the same key it is not stored again, and gets the same answer.
pub async fn file(
    db: &Db,
    keys: &Keys,
    person: &PersonCaller,
    new: NewLeave,
    now: Timestamp,
) -> Answer<Filed<leave_request::Model>> {
    let (caller, person) = (person, person.id());
    let digest = receipts::digest(&new)?;
    // Asked before the times are checked: a retry may come when they lie in the past.
    if let Some(filed) =
        filing::again::<leave_request::Entity>(db.read(), person, &new.idempotency_key, &digest).await?
    {
        return Ok(filed);
    }
    let Checked { new, places } = checked(new, now)?;
    let paper_ids = new.paper_ids.clone();
    filing::bounded::<leave_request::Entity>(db, person, Condition::all(), A_DAY, now).await?;
    let measure = measure_in_force(db.read(), person, now).await?;
    let span = (new.starts_at, new.ends_at);
    free(db.read(), person, None, new.kind, span).await?;
    let decider = agency::Entity::find_by_id(measure.deciding_agency_id).one(db.read()).await?;
    let decider = decider.ok_or_else(|| Refusal::internal("a measure without its agency"))?;
    let template = Template::decided_by(decider.kind);
    let consent = template.asks(&measure).filter(|agency| *agency != measure.executing_agency_id);
    let hours = if new.kind == LeaveKind::Urgent { URGENT_HOURS } else { i64::from(template.answer_hours) };
    let receipt = receipts::sign_one(keys, person, now, ReceiptSubject::Leave, digest);
    let asked = leave_request::Asked {
        id: new_id(now),
        person_id: person,
        kind: new.kind,
        purpose: new.purpose,
        text: new.text,
        places,
        starts_at: new.starts_at,
        ends_at: new.ends_at,
        weekdays: new.weekdays,
        transport: new.transport,
        contact_name: new.contact_name,
        contact_phone: new.contact_phone,
        template: template.code,
        executing_agency_id: measure.executing_agency_id,
        filed_at: now,
        idempotency_key: new.idempotency_key,
    };
    let mut leave = leave_request::Model {
        route: new.route,
        consent_agency_id: consent,
        answer_due_at: Some(now.plus_seconds(hours * HOUR)),
        receipt_id: Some(receipt.id),
        ..leave_request::Model::filed(asked).map_err(|error| Refusal::internal(error))?
    };
    leave.due_at = next_due(&leave, now);
    let first = step(&leave, &leave, By { person: true, ..By::default() }, now);
    leave.steps = 1;
    let tx = match filing::store::<leave_request::Entity>(db, &leave, &receipt).await? {
        Stored::Now(tx) => tx,
        Stored::Before(filed) => return Ok(filed),
    };
    claim_papers(&tx, caller, leave.id, &paper_ids).await?;
    first.into_active_model().insert(&tx).await?;
    log::append(&tx, &[event(leave.id, person, LeaveNews::Filed, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "leave", leave = %leave.id, action = "File", by = %person);
    Ok(Filed { row: leave, receipt })
}

/// The measure in force today (China time): there is nothing to take leave from without one.
pub(super) async fn measure_in_force(
    db: &impl ConnectionTrait,
    person: PersonId,
    now: Timestamp,
) -> Answer<measure::Model> {
    measure::Entity::find()
        .filter(measure::Column::PersonId.eq(person))
        .filter(measure::in_force(china::day(now)))
        .order_by_desc(measure::Column::StartsOn)
        .one(db)
        .await?
        .ok_or_else(|| {
            Refusal::conflict(
                "NOT_IN_FORCE",
                "目前没有执行中的强制措施，外出无需申请。",
                "No measure is in force, so no leave is needed.",
            )
        })
}

/// Refuses a time in which the person is on leave already. A journey may fall into a standing permit.
pub(super) async fn free(
    db: &impl ConnectionTrait,
    person: PersonId,
    own: Option<&leave_request::Model>,
    kind: LeaveKind,
    (from, to): (Timestamp, Timestamp),
) -> Answer<()> {
    use leave_request::Column as C;
    let of_kind = if kind == LeaveKind::Standing { C::Kind.eq(kind) } else { C::Kind.ne(LeaveKind::Standing) };
    let open = [LeaveState::Approved, LeaveState::UnderWay].into_iter().chain(UNDECIDED);
    let other = leave_request::Entity::find()
        .filter(C::PersonId.eq(person))
        .filter(Condition::all().add_option(own.map(|own| C::Id.ne(own.id))))
        .filter(of_kind)
        .filter(C::GivesWayFrom.is_not_null())
        .filter(C::State.is_in(open))
        .filter(C::StartsAt.lt(to))
        .filter(C::EndsAt.gt(from).or(C::Overdue.eq(true)))
        .one(db)
        .await?;
    let Some(other) = other else { return Ok(()) };
    Err(Refusal::conflict(
        other.state.name(),
        "该时间段内已有获准的外出，请调整时间，或先结束、撤回原有外出。",
        "There is a leave in that time already. Choose another time, or end or cancel that leave first.",
    ))
}

/// Ties papers that the person sent to the leave.
pub(super) async fn claim_papers(tx: &Tx, person: &PersonCaller, leave: LeaveRequestId, ids: &[FileId]) -> Answer<()> {
    let about = files::About { person: person.id(), subject: leave.0, help: false };
    files::claim(tx, &Caller::Person(person.clone()), ids, about, "input.paperIds").await
}
