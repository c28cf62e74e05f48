//! A check-in (在线报到): a planned duty that is answered in a window.

use sea_orm::entity::prelude::*;

use super::{
    AlertId, CheckInId, CheckInRoute, CheckInState, ExtensionCause, FileId, OfficerId, PersonId, PlanId, ReceiptId,
    Timestamp,
};

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

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
