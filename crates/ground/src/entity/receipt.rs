//! A receipt (回执): proof for the person of what they sent.

use sea_orm::entity::prelude::*;

use super::{PersonId, ReceiptId, ReceiptSubject, Timestamp};

/// A receipt (回执): proof for the person of what they sent.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "receipt")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReceiptId,
    /// For whom.
    pub person_id: PersonId,
    /// When.
    pub at: Timestamp,
    /// SHA-256 of what was received, hexadecimal.
    pub digest: String,
    /// Ed25519 over id, time and digest, base64.
    pub signature: String,
    /// Stored.
    pub accepted: i32,
    /// Known already.
    pub duplicates: i32,
    /// Refused.
    pub rejected: i32,
    /// What it is of.
    pub about: ReceiptSubject,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
