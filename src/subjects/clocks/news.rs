//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Legal deadlines begun, met or passed.
pub const TOPIC: Topic = Topic::new("CLOCK");

crate::event_kinds! {
    /// What happens to a legal deadline.
    ClockNews {
        /// It began.
        Started = "STARTED",
        /// Its holder was warned.
        Warned = "WARNED",
        /// It passed.
        Passed = "PASSED",
        /// What it asks for was done.
        Met = "MET",
        /// It was taken back.
        Cancelled = "CANCELLED",
    }
}
