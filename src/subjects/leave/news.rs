//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Leave filed, decided, begun or ended.
pub const TOPIC: Topic = Topic::new("LEAVE");

crate::event_kinds! {
    /// What happens to a leave.
    LeaveNews {
        /// The person asked for it.
        Filed = "FILED",
        /// An officer or the person made a move.
        Moved = "MOVED",
        /// Something came of itself: it began, its time passed.
        FellDue = "FELL_DUE",
    }
}
