//! Leave that was asked for (外出报备): permission to leave the city or county.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{LeaveKind, LeavePurpose, LeaveRefusalCode, LeaveRequestId, LeaveState, LeaveTransport};
use crate::entity::{AgencyId, OfficerId, PersonId, ReceiptId, Timestamp, Weekday};
use crate::subjects::alerts::rows::AlertId;

/// Where a leave leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Degrees, WGS-84.
    pub latitude: f64,
    /// Degrees, WGS-84.
    pub longitude: f64,
    /// Kilometres round it in which the person may be.
    pub radius_km: f64,
}

/// Leave that was asked for (外出报备): permission to leave the city or county.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "leave_request")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LeaveRequestId,
    /// Who asks.
    pub person_id: PersonId,
    /// A journey, a standing permit, or urgent.
    pub kind: LeaveKind,
    /// How far it has come.
    pub state: LeaveState,
    /// What for.
    pub purpose: LeavePurpose,
    /// Why, in the person's own words.
    pub text: String,
    /// Where to, in the order of the journey: a JSON list of [`Place`].
    pub places: String,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when; includes granted extensions.
    pub ends_at: Timestamp,
    /// On which weekdays, for a standing permit: a JSON list; empty otherwise.
    pub weekdays: String,
    /// How the person travels.
    pub transport: LeaveTransport,
    /// Trains, flights, roads.
    pub route: Option<String>,
    /// Who can be reached there.
    pub contact_name: String,
    /// At which number.
    pub contact_phone: String,
    /// Until when the papers of an urgent one are due.
    pub papers_due_at: Option<Timestamp>,
    /// When they were handed in.
    pub papers_in_at: Option<Timestamp>,
    /// They were not in when they were due.
    pub papers_late: bool,
    /// Code of the approval template.
    pub template: String,
    /// Who decides it.
    pub executing_agency_id: AgencyId,
    /// Whose consent it needs.
    pub consent_agency_id: Option<AgencyId>,
    /// When that was asked for.
    pub consent_asked_at: Option<Timestamp>,
    /// When it was given.
    pub consented_at: Option<Timestamp>,
    /// Until when the agencies must answer.
    pub answer_due_at: Option<Timestamp>,
    /// When that had passed.
    pub escalated_at: Option<Timestamp>,
    /// When an urgent one was acknowledged.
    pub acknowledged_at: Option<Timestamp>,
    /// Who approved or refused it.
    pub decided_by: Option<OfficerId>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Why it was refused.
    pub refusal_code: Option<LeaveRefusalCode>,
    /// The same in words; also what was missing.
    pub decision_reason: Option<String>,
    /// What the person must keep to.
    pub conditions: Option<String>,
    /// Until when the person asks to stay away.
    pub extension_until: Option<Timestamp>,
    /// Why.
    pub extension_reason: Option<String>,
    /// When that was asked.
    pub extension_asked_at: Option<Timestamp>,
    /// Whether it was granted; none while undecided.
    pub extension_granted: Option<bool>,
    /// When it began.
    pub started_at: Option<Timestamp>,
    /// When the person was back.
    pub returned_at: Option<Timestamp>,
    /// The person was not back in time, and is not back.
    pub overdue: bool,
    /// The alert of that.
    pub alert_id: Option<AlertId>,
    /// From when permitted zones give way to it.
    pub gives_way_from: Option<Timestamp>,
    /// Until when they do; none while nobody knows.
    pub gives_way_to: Option<Timestamp>,
    /// When something falls due by itself.
    pub due_at: Option<Timestamp>,
    /// How many steps it has.
    pub steps: i32,
    /// When the server stored it.
    pub filed_at: Timestamp,
    /// Made by the phone; unique for each person.
    pub idempotency_key: String,
    /// The person's proof of it; none when it was not sent with the app.
    pub receipt_id: Option<ReceiptId>,
}

/// What a leave begins with: who asks for what.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Key.
    pub id: LeaveRequestId,
    /// Who asks.
    pub person_id: PersonId,
    /// A journey, a standing permit, or urgent.
    pub kind: LeaveKind,
    /// What for.
    pub purpose: LeavePurpose,
    /// Why, in the person's own words.
    pub text: String,
    /// Where to, in the order of the journey.
    pub places: Vec<Place>,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
    /// On which weekdays; empty for all.
    pub weekdays: Vec<Weekday>,
    /// How the person travels.
    pub transport: LeaveTransport,
    /// Who can be reached there.
    pub contact_name: String,
    /// At which number.
    pub contact_phone: String,
    /// Code of the approval template.
    pub template: &'static str,
    /// Who decides it.
    pub executing_agency_id: AgencyId,
    /// When the server stored it.
    pub filed_at: Timestamp,
    /// Made by the phone; unique for each person.
    pub idempotency_key: String,
}

impl Model {
    /// A leave that was filed and of which nothing else has happened.
    pub fn filed(asked: Asked) -> serde_json::Result<Self> {
        Ok(Self {
            id: asked.id,
            person_id: asked.person_id,
            kind: asked.kind,
            state: LeaveState::Filed,
            purpose: asked.purpose,
            text: asked.text,
            places: serde_json::to_string(&asked.places)?,
            starts_at: asked.starts_at,
            ends_at: asked.ends_at,
            weekdays: serde_json::to_string(&asked.weekdays)?,
            transport: asked.transport,
            route: None,
            contact_name: asked.contact_name,
            contact_phone: asked.contact_phone,
            papers_due_at: None,
            papers_in_at: None,
            papers_late: false,
            template: asked.template.into(),
            executing_agency_id: asked.executing_agency_id,
            consent_agency_id: None,
            consent_asked_at: None,
            consented_at: None,
            answer_due_at: None,
            escalated_at: None,
            acknowledged_at: None,
            decided_by: None,
            decided_at: None,
            refusal_code: None,
            decision_reason: None,
            conditions: None,
            extension_until: None,
            extension_reason: None,
            extension_asked_at: None,
            extension_granted: None,
            started_at: None,
            returned_at: None,
            overdue: false,
            alert_id: None,
            gives_way_from: None,
            gives_way_to: None,
            due_at: None,
            steps: 0,
            filed_at: asked.filed_at,
            idempotency_key: asked.idempotency_key,
            receipt_id: None,
        })
    }

    /// Where to, in the order of the journey.
    pub fn places(&self) -> serde_json::Result<Vec<Place>> {
        serde_json::from_str(&self.places)
    }

    /// On which weekdays; empty for all.
    pub fn weekdays(&self) -> serde_json::Result<Vec<Weekday>> {
        serde_json::from_str(&self.weekdays)
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
