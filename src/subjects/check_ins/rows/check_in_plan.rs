//! A plan of check-ins (报到计划): when one person checks in, and what is asked.

use sea_orm::entity::prelude::*;

use super::PlanId;
use crate::entity::{OfficerId, PersonId, Timestamp};

/// A plan of check-ins (报到计划): when one person checks in, and what is asked. It never changes; another one takes
/// its place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "check_in_plan")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PlanId,
    /// Who checks in.
    pub person_id: PersonId,
    /// On which days of the week: bit 0 is Monday.
    pub weekdays: i32,
    /// Minutes after midnight in China at which it opens.
    pub opens_minute: i32,
    /// For how many minutes.
    pub window_minutes: i32,
    /// First day.
    pub starts_on: Date,
    /// Last day; none: until the measure ends.
    pub ends_on: Option<Date>,
    /// Asks for a position.
    pub asks_location: bool,
    /// Asks for a photo.
    pub asks_photo: bool,
    /// Questions as JSON.
    pub questions: String,
    /// Who set it.
    pub set_by: OfficerId,
    /// When.
    pub set_at: Timestamp,
    /// Who ended it.
    pub ended_by: Option<OfficerId>,
    /// When.
    pub ended_at: Option<Timestamp>,
    /// The last day for which check-ins have been planned.
    pub planned_to: Date,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
