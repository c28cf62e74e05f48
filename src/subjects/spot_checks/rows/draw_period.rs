//! A week of random draws of one agency (抽取周期): the seed, committed before it and revealed after it.

use sea_orm::entity::prelude::*;

use super::PeriodId;
use crate::entity::{AgencyId, Timestamp};

/// A week of random draws of one agency (抽取周期): the seed, committed before it and revealed after it.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "draw_period")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PeriodId,
    /// Whose draws.
    pub agency_id: AgencyId,
    /// Its Monday, China time.
    pub starts_on: Date,
    /// Its Sunday.
    pub ends_on: Date,
    /// 32 random bytes, hexadecimal; shown to nobody before it is revealed.
    pub seed: String,
    /// SHA-256 of those bytes, hexadecimal; shown from the beginning.
    pub seed_hash: String,
    /// When the seed was made and its hash could be read.
    pub committed_at: Timestamp,
    /// When the seed could be read.
    pub revealed_at: Option<Timestamp>,
    /// How many draws there were.
    pub draws: i32,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
