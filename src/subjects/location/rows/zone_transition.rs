//! A change of level, as evidence.

use sea_orm::entity::prelude::*;

use super::TransitionId;
use crate::entity::{Level, PersonId, Timestamp, ZoneId};

/// A change of level, as evidence.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "zone_transition")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransitionId,
    /// The person.
    pub person_id: PersonId,
    /// The zone.
    pub zone_id: ZoneId,
    /// Device time of the change.
    pub at: Timestamp,
    /// The level from then on.
    pub level: Level,
    /// The fix that decided.
    pub fix_id: i64,
    /// Found in positions that arrived late.
    pub late: bool,
    /// Version of the rule.
    pub rule: String,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
