//! One entry of the durable log.

use sea_orm::entity::prelude::*;

use super::{PersonId, Timestamp};

/// One entry of the durable log.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// Order within a transaction.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What it is about: ALERT, REPORT, HELP, ACCESS, ZONE or DEVICE.
    pub topic: String,
    /// What happened.
    pub kind: String,
    /// About whom.
    pub person_id: Option<PersonId>,
    /// The row that changed.
    pub subject_id: Uuid,
    /// When.
    pub at: Timestamp,
    /// JSON, small.
    pub payload: String,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
