//! A criminal case (案件).

use sea_orm::entity::prelude::*;

use super::{CaseId, CaseStage, Timestamp};

/// A criminal case (案件).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "criminal_case")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CaseId,
    /// Case number, unique.
    pub number: String,
    /// Charge.
    pub charge: String,
    /// Stage.
    pub stage: CaseStage,
    /// When the record was made.
    pub created_at: Timestamp,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
