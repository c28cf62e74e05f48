//! A round of spot checks (抽检批次): who started it, why, and of whom.

use sea_orm::entity::prelude::*;

use super::{PeriodId, RoundId, SpotCheckMethod};
use crate::entity::{AgencyId, OfficerId, Timestamp};

/// A round of spot checks (抽检批次): who started it, why, and of whom.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "spot_check_round")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RoundId,
    /// For which agency.
    pub agency_id: AgencyId,
    /// Who started it.
    pub started_by: OfficerId,
    /// When.
    pub started_at: Timestamp,
    /// By hand or at random.
    pub method: SpotCheckMethod,
    /// Why, in the officer's words.
    pub reason: String,
    /// Minutes to answer, once the phone has shown the check.
    pub answer_minutes: i32,
    /// Made by the console; unique for each officer, so that a round sent twice is started once.
    pub idempotency_key: String,
    /// SHA-256 of what was asked for, hexadecimal: the same key for something else is refused.
    pub digest: String,
    /// Who could not be checked and why, JSON.
    pub skipped: String,
    /// The period of a random draw.
    pub period_id: Option<PeriodId>,
    /// Its number in the period, from 1.
    pub draw_number: Option<i32>,
    /// The whole draw as it is proved afterwards, JSON.
    pub draw: Option<String>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
