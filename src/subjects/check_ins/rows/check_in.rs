//! A check-in (在线报到): a planned duty that is answered in a window.

use sea_orm::entity::prelude::*;

use super::{CheckInId, CheckInRoute, CheckInState, ExtensionCause, PlanId, check_in_plan};
use crate::entity::{OfficerId, PersonId, ReceiptId, Timestamp};
use crate::subjects::alerts::rows::AlertId;
use crate::subjects::files::rows::FileId;

/// A check-in (在线报到): a planned duty that is answered in a window.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "check_in")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CheckInId,
    /// Who checks in.
    pub person_id: PersonId,
    /// By which plan.
    pub plan_id: PlanId,
    /// Where it stands.
    pub state: CheckInState,
    /// From when.
    pub opens_at: Timestamp,
    /// Until when, extensions included.
    pub closes_at: Timestamp,
    /// By how many minutes it was extended, because of failures on our side.
    pub extended_minutes: i32,
    /// By how many of these because the platform was away.
    pub outage_minutes: i32,
    /// Why.
    pub extended_why: Option<ExtensionCause>,
    /// When the person is reminded next; none when no more.
    pub remind_at: Option<Timestamp>,
    /// Asks for a position.
    pub asks_location: bool,
    /// Asks for a photo.
    pub asks_photo: bool,
    /// Questions as JSON, as they were when it was planned.
    pub questions: String,
    /// Answers as JSON.
    pub answers: Option<String>,
    /// What the person added, or the officer who recorded it.
    pub note: Option<String>,
    /// When it was handed in.
    pub submitted_at: Option<Timestamp>,
    /// Handed in after it had closed.
    pub late: bool,
    /// By which route.
    pub route: Option<CheckInRoute>,
    /// The position that came with it.
    pub fix_id: Option<i64>,
    /// Where that lay against the zones, as JSON.
    pub verdicts: Option<String>,
    /// The photo that came with it.
    pub photo_id: Option<FileId>,
    /// Made by the phone.
    pub idempotency_key: Option<String>,
    /// The person's proof of it.
    pub receipt_id: Option<ReceiptId>,
    /// Who reviewed it.
    pub reviewed_by: Option<OfficerId>,
    /// When.
    pub reviewed_at: Option<Timestamp>,
    /// What the officer wrote.
    pub review_note: Option<String>,
    /// The alert that it was missed.
    pub alert_id: Option<AlertId>,
}

impl Model {
    /// A check-in that `plan` asks for, before its window.
    pub fn planned(id: CheckInId, plan: &check_in_plan::Model, opens_at: Timestamp, closes_at: Timestamp) -> Self {
        Self {
            id,
            person_id: plan.person_id,
            plan_id: plan.id,
            state: CheckInState::Planned,
            opens_at,
            closes_at,
            extended_minutes: 0,
            outage_minutes: 0,
            extended_why: None,
            remind_at: None,
            asks_location: plan.asks_location,
            asks_photo: plan.asks_photo,
            questions: plan.questions.clone(),
            answers: None,
            note: None,
            submitted_at: None,
            late: false,
            route: None,
            fix_id: None,
            verdicts: None,
            photo_id: None,
            idempotency_key: None,
            receipt_id: None,
            reviewed_by: None,
            reviewed_at: None,
            review_note: None,
            alert_id: None,
        }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
