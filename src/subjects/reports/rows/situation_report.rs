//! What a person tells (情况反映): a change, a hardship, a request, a call for help.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::{ReportId, SituationState};
use crate::entity::{OfficerId, PersonId, ReceiptId, SituationKind, Timestamp};

/// What a person tells (情况反映): a change, a hardship, a request, a call for help.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "situation_report")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReportId,
    /// Who tells.
    pub person_id: PersonId,
    /// Of what.
    pub kind: SituationKind,
    /// In the person's own words.
    pub text: String,
    /// On which day it happened, as the person says.
    pub happened_on: Option<NaiveDate>,
    /// At which moment it happened, as the person says.
    pub happened_at: Option<Timestamp>,
    /// A change told more than 24 hours after it (CPL 71): a remark, no finding.
    pub told_late: bool,
    /// How far it has been answered.
    pub state: SituationState,
    /// When the server stored it.
    pub filed_at: Timestamp,
    /// Made by the phone; unique for each person, so that a report sent twice is stored once.
    pub idempotency_key: String,
    /// The person's proof of it.
    pub receipt_id: ReceiptId,
    /// Who looks after it.
    pub taken_by: Option<OfficerId>,
    /// Since when.
    pub taken_at: Option<Timestamp>,
    /// The answer.
    pub answer: Option<String>,
    /// Who answered.
    pub answered_by: Option<OfficerId>,
    /// When.
    pub answered_at: Option<Timestamp>,
    /// Who closed it.
    pub closed_by: Option<OfficerId>,
    /// When.
    pub closed_at: Option<Timestamp>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
