//! A code an officer gave to bind a phone.

use sea_orm::entity::prelude::*;

use super::{PersonId, Timestamp};

/// A code an officer gave to bind a phone.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "binding_code")]
pub struct Model {
    /// SHA-256 of the code, hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub code_hash: String,
    /// Whom it binds.
    pub person_id: PersonId,
    /// When it lapses.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
    /// Can be used again; in the demo only.
    pub reusable: bool,
}

impl Model {
    /// A code that binds one phone, once.
    pub const fn new(code_hash: String, person_id: PersonId, expires_at: Timestamp) -> Self {
        Self { code_hash, person_id, expires_at, used_at: None, reusable: false }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
