//! An attachment (附件): a file that somebody sent, and what it belongs to. The bytes lie in the object store.

use sea_orm::entity::prelude::*;

use super::FileId;
use crate::entity::{OfficerId, PersonId, Timestamp};

/// An attachment (附件): a file that somebody sent, and what it belongs to. The bytes lie in the object store.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    /// Key; the bytes lie under it too.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileId,
    /// The person who sent it; none when an officer did.
    pub sent_by_person: Option<PersonId>,
    /// The officer who sent it; none when a person did.
    pub sent_by_officer: Option<OfficerId>,
    /// What the sender calls it.
    pub name: String,
    /// What it is by its bytes.
    pub media_type: String,
    /// Bytes, as kept.
    pub size: i64,
    /// SHA-256 of the bytes as kept, hexadecimal.
    pub digest: String,
    /// When it was sent.
    pub created_at: Timestamp,
    /// Whom it is about; none as long as nothing carries it.
    pub person_id: Option<PersonId>,
    /// The row that carries it; none as long as nothing does.
    pub subject_id: Option<Uuid>,
    /// What carries it is a call for help.
    pub help: bool,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
