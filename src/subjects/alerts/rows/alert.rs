//! An alert (预警): something needs a person's look.

use sea_orm::entity::prelude::*;

use super::{AlertId, AlertKind, AlertOutcome, AlertState, Severity};
use crate::entity::{OfficerId, PersonId, PublicId as _, Timestamp, ZoneId};

/// An alert (预警): something needs a person's look.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "alert")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AlertId,
    /// Why.
    pub kind: AlertKind,
    /// How soon.
    pub severity: Severity,
    /// Where it stands.
    pub state: AlertState,
    /// About whom.
    pub person_id: PersonId,
    /// Against which zone.
    pub zone_id: Option<ZoneId>,
    /// What makes it the same alert when raised again; unique.
    pub episode: String,
    /// When the server raised it.
    pub raised_at: Timestamp,
    /// Device time at which the condition began.
    pub began_at: Timestamp,
    /// When it was last seen to hold.
    pub last_seen_at: Timestamp,
    /// How many times it was seen.
    pub count: i32,
    /// The condition still holds.
    pub active: bool,
    /// Judged from positions that arrived late.
    pub late: bool,
    /// What the explanation says, JSON.
    pub facts: String,
    /// Fixes, distances and probabilities it rests on, JSON.
    pub evidence: String,
    /// Version of the rule.
    pub rule: String,
    /// What came of it.
    pub outcome: Option<AlertOutcome>,
    /// Who looks after it.
    pub assignee_id: Option<OfficerId>,
    /// Who took note.
    pub acknowledged_by: Option<OfficerId>,
    /// When.
    pub acknowledged_at: Option<Timestamp>,
    /// When the person was asked.
    pub enquiry_opened_at: Option<Timestamp>,
    /// Until when the person may explain, at least 24 h.
    pub enquiry_until: Option<Timestamp>,
    /// Who closed it.
    pub closed_by: Option<OfficerId>,
    /// Who confirmed a breach.
    pub second_officer_id: Option<OfficerId>,
    /// When.
    pub closed_at: Option<Timestamp>,
}

impl Model {
    /// An alert that was raised just now and that nobody has looked at; what it rests on is for the caller to say.
    pub fn raised(id: AlertId, kind: AlertKind, severity: Severity, person_id: PersonId, at: Timestamp) -> Self {
        Self {
            id,
            kind,
            severity,
            state: AlertState::Raised,
            person_id,
            zone_id: None,
            episode: id.to_public(),
            raised_at: at,
            began_at: at,
            last_seen_at: at,
            count: 1,
            active: true,
            late: false,
            facts: "{}".to_owned(),
            evidence: "[]".to_owned(),
            rule: String::new(),
            outcome: None,
            assignee_id: None,
            acknowledged_by: None,
            acknowledged_at: None,
            enquiry_opened_at: None,
            enquiry_until: None,
            closed_by: None,
            second_officer_id: None,
            closed_at: None,
        }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
