//! A consent (知情同意): what a person said about one kind of data, at one moment. The newest counts.

use sea_orm::entity::prelude::*;

use super::{ConsentId, ConsentKind, ConsentState};
use crate::entity::{PersonId, Timestamp};

/// A consent (知情同意): what a person said about one kind of data, at one moment. The newest counts.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ConsentId,
    /// Who.
    pub person_id: PersonId,
    /// About which data.
    pub kind: ConsentKind,
    /// What was said.
    pub state: ConsentState,
    /// When.
    pub at: Timestamp,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
