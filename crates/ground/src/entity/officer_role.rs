//! A role of an officer.

use sea_orm::entity::prelude::*;

use super::{OfficerId, Role};

/// A role of an officer.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "officer_role")]
pub struct Model {
    /// The officer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    /// The role.
    #[sea_orm(primary_key, auto_increment = false)]
    pub role: Role,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
