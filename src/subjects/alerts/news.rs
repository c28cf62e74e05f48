//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Alerts raised or changed.
pub const TOPIC: Topic = Topic::new("ALERT");

crate::event_kinds! {
    /// What happens to an alert.
    AlertNews {
        /// It was raised.
        Raised = "RAISED",
        /// The same was seen once more.
        SeenAgain = "SEEN_AGAIN",
        /// What it is about holds no longer, or never did.
        Over = "OVER",
        /// An officer did something with it.
        Handled = "HANDLED",
    }
}
