//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Spot checks drawn, delivered, answered or not.
pub const TOPIC: Topic = Topic::new("SPOT_CHECK");

crate::event_kinds! {
    /// What happens to a spot check.
    SpotCheckNews {
        /// It was drawn.
        Drawn = "DRAWN",
        /// The phone has shown it.
        Delivered = "DELIVERED",
        /// The person answered.
        Answered = "ANSWERED",
        /// The platform was away, and there is more time for it.
        Extended = "EXTENDED",
        /// Its time was over.
        Lapsed = "LAPSED",
        /// It does not count, for the platform was away.
        Voided = "VOIDED",
    }
}
