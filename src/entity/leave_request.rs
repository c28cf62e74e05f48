//! Leave that was asked for (外出报备): permission to leave the city or county.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    AgencyId, AlertId, LeaveKind, LeavePurpose, LeaveRefusalCode, LeaveRequestId, LeaveState, LeaveTransport,
    OfficerId, PersonId, ReceiptId, Timestamp, Weekday,
};

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

impl Model {
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
