//! The spot check of one person (定位抽检).

use sea_orm::entity::prelude::*;

use super::{RoundId, SpotCheckId, SpotCheckState, spot_check_round};
use crate::entity::{PersonId, ReceiptId, Timestamp};
use crate::subjects::alerts::rows::AlertId;

/// The spot check of one person (定位抽检).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "spot_check")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SpotCheckId,
    /// In which round.
    pub round_id: RoundId,
    /// Of whom.
    pub person_id: PersonId,
    /// Where it stands.
    pub state: SpotCheckState,
    /// When it was drawn.
    pub drawn_at: Timestamp,
    /// Minutes it may take to reach the phone, outages aside.
    pub deliver_minutes: i32,
    /// Until when it may reach the phone, outages counted.
    pub deliver_by: Timestamp,
    /// Minutes to answer, outages aside.
    pub answer_minutes: i32,
    /// When the phone showed it.
    pub notified_at: Option<Timestamp>,
    /// Until when it may be answered, outages counted.
    pub answer_by: Option<Timestamp>,
    /// What the answer must repeat; made when the phone showed it.
    pub challenge: Option<String>,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
    /// The position of the answer.
    pub fix_id: Option<i64>,
    /// Its key, made by the device.
    pub fix_key: Option<String>,
    /// Where it lay against each zone of the person at that moment, JSON.
    pub verdicts: String,
    /// The alert that it was not answered.
    pub alert_id: Option<AlertId>,
    /// The person's proof of the answer.
    pub receipt_id: Option<ReceiptId>,
    /// Since when the state is what it is.
    pub changed_at: Timestamp,
}

impl Model {
    /// The check of somebody who was drawn at `at`, and whom it may take so many minutes to reach.
    pub fn drawn(
        id: SpotCheckId,
        round: &spot_check_round::Model,
        person_id: PersonId,
        deliver_minutes: i32,
        at: Timestamp,
    ) -> Self {
        Self {
            id,
            round_id: round.id,
            person_id,
            state: SpotCheckState::Drawn,
            drawn_at: at,
            deliver_minutes,
            deliver_by: at.plus_seconds(60 * i64::from(deliver_minutes)),
            answer_minutes: round.answer_minutes,
            notified_at: None,
            answer_by: None,
            challenge: None,
            answered_at: None,
            fix_id: None,
            fix_key: None,
            verdicts: "[]".into(),
            alert_id: None,
            receipt_id: None,
            changed_at: at,
        }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
