//! A position (定位点), appended in commit order and never changed.

use sea_orm::entity::prelude::*;

use super::{Datum, FixSource, PersonId, Timestamp};

/// A position (定位点), appended in commit order and never changed.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "fix")]
pub struct Model {
    /// Order of arrival.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose position.
    pub person_id: PersonId,
    /// Made by the device; sent twice is stored once.
    pub key: String,
    /// Device time, as sent.
    pub taken_at: Timestamp,
    /// Server time.
    pub received_at: Timestamp,
    /// WGS-84 degrees.
    pub latitude: f64,
    /// WGS-84 degrees.
    pub longitude: f64,
    /// As sent.
    pub received_latitude: f64,
    /// As sent.
    pub received_longitude: f64,
    /// Coordinate system it was sent in.
    pub datum: Datum,
    /// Metres, radius at 68 %, as sent.
    pub accuracy: f64,
    /// Metres.
    pub altitude: Option<f64>,
    /// Metres per second.
    pub speed: Option<f64>,
    /// Degrees from north.
    pub heading: Option<f64>,
    /// What it was derived from.
    pub source: FixSource,
    /// 0 to 1.
    pub battery: Option<f64>,
    /// What the phone says it is.
    pub platform: Option<String>,
    /// Bit set of doubts, see `location::doubt`.
    pub marks: i32,
}

impl Model {
    /// A position by satellites in WGS-84 that was received when it was taken.
    pub const fn plain(person_id: PersonId, key: String, at: Timestamp, latitude: f64, longitude: f64) -> Self {
        Self {
            id: 0,
            person_id,
            key,
            taken_at: at,
            received_at: at,
            latitude,
            longitude,
            received_latitude: latitude,
            received_longitude: longitude,
            datum: Datum::Wgs84,
            accuracy: 12.0,
            altitude: None,
            speed: None,
            heading: None,
            source: FixSource::Gnss,
            battery: None,
            platform: None,
            marks: 0,
        }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
