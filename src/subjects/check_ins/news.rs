//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Check-ins opened, answered, reviewed or missed.
pub const TOPIC: Topic = Topic::new("CHECK_IN");

crate::event_kinds! {
    /// What happens to a check-in.
    CheckInNews {
        /// Its window opened.
        Opened = "OPENED",
        /// Its window stays open for longer.
        Extended = "EXTENDED",
        /// The person answered.
        Submitted = "SUBMITTED",
        /// An officer recorded that it was made otherwise.
        Recorded = "RECORDED",
        /// An officer has looked at it.
        Reviewed = "REVIEWED",
        /// Its window closed without an answer.
        Missed = "MISSED",
        /// It does not count as missed.
        Excused = "EXCUSED",
        /// An officer found that to miss it was a breach.
        Breached = "BREACHED",
    }
}
