//! A sign-in and the refresh tokens that descend from it.

use sea_orm::entity::prelude::*;

use super::{DeviceId, OfficerId, SessionId, Timestamp};

/// A sign-in and the refresh tokens that descend from it.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    /// The officer who signed in.
    pub officer_id: Option<OfficerId>,
    /// Or the phone.
    pub device_id: Option<DeviceId>,
    /// How many times the refresh token has rotated.
    pub generation: i64,
    /// When it last rotated.
    pub rotated_at: Timestamp,
    /// SHA-256 of what the client says it is; a lost reply is repeated to the same client only.
    pub client: String,
    /// Sign-in.
    pub created_at: Timestamp,
    /// When the family ends at the latest.
    pub expires_at: Timestamp,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// LOGOUT, REUSED, REVOKED or REPLACED.
    pub end_reason: Option<String>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
