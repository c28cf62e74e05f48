//! A supervised person (被监管人).

use sea_orm::entity::prelude::*;

use super::{PersonId, Residence, Standing, Timestamp};

/// A supervised person (被监管人).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Telephone number.
    pub phone: Option<String>,
    /// Identity number (GB 11643).
    pub id_number: Option<String>,
    /// Local or not.
    pub residence: Residence,
    /// Changed only by a finding.
    pub standing: Standing,
    /// Rises whenever another set of agencies may see the person.
    pub visibility: i64,
    /// When the record was made.
    pub created_at: Timestamp,
}

impl Model {
    /// A person in good standing of whom nothing but the name is known.
    pub const fn new(id: PersonId, name: String, residence: Residence, created_at: Timestamp) -> Self {
        Self { id, name, phone: None, id_number: None, residence, standing: Standing::Good, visibility: 0, created_at }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
