//! The newest position of a person by device time.

use sea_orm::entity::prelude::*;

use super::{FixSource, PersonId, Timestamp, fix};

/// The newest position of a person by device time.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "latest_location")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The position.
    pub fix_id: i64,
    /// Its key.
    pub key: String,
    /// Device time, held down to server time when the phone's clock is ahead: what "newest" goes by.
    pub at: Timestamp,
    /// Device time as sent.
    pub taken_at: Timestamp,
    /// Server time.
    pub received_at: Timestamp,
    /// WGS-84 degrees.
    pub latitude: f64,
    /// WGS-84 degrees.
    pub longitude: f64,
    /// Metres.
    pub accuracy: f64,
    /// Metres per second.
    pub speed: Option<f64>,
    /// Degrees from north.
    pub heading: Option<f64>,
    /// What it was derived from.
    pub source: FixSource,
    /// 0 to 1.
    pub battery: Option<f64>,
    /// Bit set of doubts.
    pub marks: i32,
}

impl Model {
    /// `fix` as the newest position of its person, by the server's time of `at`.
    pub fn of(fix: &fix::Model, at: Timestamp) -> Self {
        Self {
            person_id: fix.person_id,
            fix_id: fix.id,
            key: fix.key.clone(),
            at,
            taken_at: fix.taken_at,
            received_at: fix.received_at,
            latitude: fix.latitude,
            longitude: fix.longitude,
            accuracy: fix.accuracy,
            speed: fix.speed,
            heading: fix.heading,
            source: fix.source,
            battery: fix.battery,
            marks: fix.marks,
        }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
