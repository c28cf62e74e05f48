//! What is new about it: topics of events, and what can happen.

use crate::events::Topic;

/// Phones bound or replaced.
pub const DEVICE: Topic = Topic::new("DEVICE");

crate::event_kinds! {
    /// What happens to who may see or do what.
    AccessNews {
        /// A sign-in ended.
        SessionEnded = "SESSION_ENDED",
        /// An officer's account or roles changed.
        OfficerChanged = "OFFICER_CHANGED",
        /// Other agencies see a person than before.
        VisibilityChanged = "VISIBILITY_CHANGED",
        /// A phone took the place of another.
        DeviceReplaced = "DEVICE_REPLACED",
    }
}

crate::event_kinds! {
    /// What happens to a phone.
    DeviceNews {
        /// It is the person's first.
        Bound = "BOUND",
        /// It took the place of another.
        Replaced = "REPLACED",
    }
}
