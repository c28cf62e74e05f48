//! An officer (办案人员).

use sea_orm::entity::prelude::*;

use super::{AgencyId, OfficerId, Timestamp};

/// An officer (办案人员).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "officer")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OfficerId,
    /// The agency the officer works for.
    pub agency_id: AgencyId,
    /// Name at sign-in, unique.
    pub username: String,
    /// Name for people.
    pub name: String,
    /// argon2id, PHC string.
    pub password_hash: String,
    /// Second factor, base32; none only where the settings allow it.
    pub totp_secret: Option<String>,
    /// False once revoked.
    pub active: bool,
    /// Rises at every change of what the officer may do.
    pub authority: i64,
    /// When the account was made.
    pub created_at: Timestamp,
}

impl Model {
    /// An account that can be used.
    pub const fn new(
        id: OfficerId,
        agency_id: AgencyId,
        username: String,
        name: String,
        password_hash: String,
        created_at: Timestamp,
    ) -> Self {
        Self { id, agency_id, username, name, password_hash, totp_secret: None, active: true, authority: 0, created_at }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
