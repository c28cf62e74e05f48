//! An outage (平台故障): a time in which the platform could not be reached; laid over duties.

use sea_orm::entity::prelude::*;

use super::{OfficerId, OutageCause, OutageId, Timestamp};

/// An outage (平台故障): a time in which the platform could not be reached; laid over duties.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "outage")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OutageId,
    /// From when.
    pub started_at: Timestamp,
    /// Until when.
    pub ended_at: Timestamp,
    /// How it is known.
    pub cause: OutageCause,
    /// What an officer wrote of it.
    pub note: Option<String>,
    /// Who recorded it; none when the server noticed it itself.
    pub recorded_by: Option<OfficerId>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// When it was laid over duties that were over by then; none until that is done.
    pub laid_at: Option<Timestamp>,
}

impl Model {
    /// An outage that nothing has been done about yet, recorded at its end.
    pub const fn new(id: OutageId, started_at: Timestamp, ended_at: Timestamp, cause: OutageCause) -> Self {
        Self { id, started_at, ended_at, cause, note: None, recorded_by: None, recorded_at: ended_at, laid_at: None }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
