//! Positions and zones (定位、区域).

use crate::hubs::{Subject, TopicRule};
use crate::location;

/// Positions and zones (定位、区域).
pub static SUBJECT: Subject = Subject {
    topics: &[TopicRule::internal(
        location::ZONES,
        "zones are read with the person; the judging of positions reads them anew",
    )],
    ..Subject::new("location")
};
