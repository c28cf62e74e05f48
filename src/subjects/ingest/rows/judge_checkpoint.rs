//! What judging remembered of a person at one moment, so that late positions are judged again from there.

use sea_orm::entity::prelude::*;

use crate::entity::{PersonId, Timestamp};

/// What judging remembered of a person at one moment, so that late positions are judged again from there.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "judge_checkpoint")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// Device time of the last fix in it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub at: Timestamp,
    /// Memory of doubt and of each zone, JSON.
    pub memory: String,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
