//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Zones drawn or retired.
pub const ZONES: Topic = Topic::new("ZONE");

crate::event_kinds! {
    /// What happens to a zone.
    ZoneNews {
        /// It was drawn.
        Drawn = "DRAWN",
        /// It was ended.
        Retired = "RETIRED",
    }
}
