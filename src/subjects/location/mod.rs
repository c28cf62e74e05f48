//! Positions: datum, zones, judging, doubt, and the rows of zones, tracks and newest positions.

mod batches;
mod extends;
pub(crate) mod graphql;
mod latest;
pub mod manifest;
mod news;
mod node;
pub mod rows;
mod shapes;
mod timeline;
mod track;
mod zone_words;
mod zones;

pub use batches::{FixById, HeardOfPerson, LatestOfPerson, ZoneById, ZonesOfPerson};
pub use latest::{LocationQuery, find_latest, heard_of_people, latest_of_people};
pub use news::{ZONES, ZoneNews};
pub use shapes::ShapeCache;
pub use track::{fixes_by_ids, track};
pub use yunjian_geo::{datum, doubt, geometry, judging};
pub use zone_words::warning_text;
pub use zones::{NewZone, create_zone, retire_zone, zones_by_ids, zones_of_people};
