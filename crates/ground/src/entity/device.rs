//! A bound phone; a person has one that is not revoked.

use sea_orm::entity::prelude::*;

use super::{DeviceId, PersonId, Timestamp};

/// A bound phone; a person has one that is not revoked.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "device")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeviceId,
    /// Whose phone.
    pub person_id: PersonId,
    /// What the phone says it is.
    pub platform: String,
    /// WeChat open id; no two phones that are not revoked have the same.
    pub open_id: Option<String>,
    /// SHA-256 of the device key, hexadecimal.
    pub secret_hash: String,
    /// When it was bound.
    pub bound_at: Timestamp,
    /// When another took its place.
    pub revoked_at: Option<Timestamp>,
}

impl Model {
    /// A phone that is bound from `bound_at` on.
    pub const fn bound(
        id: DeviceId,
        person_id: PersonId,
        platform: String,
        secret_hash: String,
        bound_at: Timestamp,
    ) -> Self {
        Self { id, person_id, platform, open_id: None, secret_hash, bound_at, revoked_at: None }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
