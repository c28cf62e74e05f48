//! What officers wrote on an alert and what they did.

use sea_orm::entity::prelude::*;

use super::{AlertId, AlertNoteId, AlertState};
use crate::entity::{OfficerId, Timestamp};

/// What officers wrote on an alert and what they did.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "alert_note")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AlertNoteId,
    /// The alert.
    pub alert_id: AlertId,
    /// When.
    pub at: Timestamp,
    /// Who; none for the system.
    pub officer_id: Option<OfficerId>,
    /// What was written.
    pub text: String,
    /// The state it moved the alert to.
    pub move_to: Option<AlertState>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
