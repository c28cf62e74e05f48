//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Reports filed or changed; not calls for help.
pub const TOPIC: Topic = Topic::new("REPORT");
/// Calls for help filed or changed. A topic of its own: helpers are notified, and nobody else.
pub const HELP: Topic = Topic::new("HELP");

crate::event_kinds! {
    /// What happens to a report, or a call for help.
    ReportNews {
        /// The person told it.
        Filed = "FILED",
        /// An officer did something with it.
        Handled = "HANDLED",
    }
}
