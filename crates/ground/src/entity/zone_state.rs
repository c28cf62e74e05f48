//! Where a person is held to be against a zone.

use sea_orm::entity::prelude::*;

use super::{Level, PersonId, Timestamp, Verdict, ZoneId};

/// Where a person is held to be against a zone.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "zone_state")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The zone.
    #[sea_orm(primary_key, auto_increment = false)]
    pub zone_id: ZoneId,
    /// Present level.
    pub level: Level,
    /// Device time at which it began.
    pub since: Timestamp,
    /// Verdict on the newest fix.
    pub verdict: Verdict,
    /// Of the newest fix, 0 to 1.
    pub probability_outside: f64,
    /// Memory of the judging rule, JSON.
    pub memory: String,
    /// Version of the rule.
    pub rule: String,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
