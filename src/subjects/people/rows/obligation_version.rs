//! One version of one obligation in the library.

use sea_orm::entity::prelude::*;

use super::ObligationCategory;

/// One version of one obligation in the library.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "obligation_version")]
pub struct Model {
    /// Stable code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// Version.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// What it is about.
    pub category: ObligationCategory,
    /// Title in Chinese.
    pub title_zh: String,
    /// Title in English.
    pub title_en: String,
    /// Article it rests on.
    pub legal_basis: String,
    /// Which risk it answers.
    pub risk: String,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
