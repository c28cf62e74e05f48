//! One step of a leave: who did what, when, and where it led.

use sea_orm::entity::prelude::*;

use super::{LeaveMove, LeaveRequestId, LeaveState, LeaveStepId, leave_request};
use crate::entity::{OfficerId, ReceiptId, Timestamp};

/// One step of a leave: who did what, when, and where it led.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "leave_step")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LeaveStepId,
    /// Of which leave.
    pub leave_request_id: LeaveRequestId,
    /// Its place among the steps, from 0.
    pub number: i32,
    /// When.
    pub at: Timestamp,
    /// What was done; none for what came of itself, and for the filing.
    #[sea_orm(column_name = "move")]
    pub name: Option<LeaveMove>,
    /// Which officer did it.
    pub officer_id: Option<OfficerId>,
    /// The person did it.
    pub by_person: bool,
    /// What was written.
    pub note: Option<String>,
    /// Made by the phone for what the person did; sent again it is not done again.
    pub idempotency_key: Option<String>,
    /// The receipt that the phone got.
    pub receipt_id: Option<ReceiptId>,
    /// The state before.
    pub from_state: LeaveState,
    /// The state after.
    pub state: LeaveState,
}

impl Model {
    /// The step that `before` takes into `state` by itself.
    pub const fn of(id: LeaveStepId, before: &leave_request::Model, state: LeaveState, at: Timestamp) -> Self {
        Self {
            id,
            leave_request_id: before.id,
            number: before.steps,
            at,
            name: None,
            officer_id: None,
            by_person: false,
            note: None,
            idempotency_key: None,
            receipt_id: None,
            from_state: before.state,
            state,
        }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
