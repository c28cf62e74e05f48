//! What judging remembers of a person between batches.

use sea_orm::entity::prelude::*;

use crate::entity::{PersonId, Timestamp};

/// What judging remembers of a person between batches.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "track_state")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// Device time of the newest fix judged.
    pub judged_to: Timestamp,
    /// Server time of the last batch.
    pub heard_at: Timestamp,
    /// Memory of the doubt scoring, JSON.
    pub doubt: String,
    /// Silence past this moment is an alert.
    pub silent_after: Timestamp,
    /// Device time of the newest checkpoint; the epoch before the first.
    pub checkpoint_at: Timestamp,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
