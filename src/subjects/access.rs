//! Accounts, sign-in and rights.

use crate::access;
use crate::hubs::{Subject, TopicRule};

/// Accounts, sign-in and rights.
pub static SUBJECT: Subject = Subject {
    topics: &[
        TopicRule::internal(
            crate::events::ACCESS,
            "whoever remembers rights forgets them; open streams are asked about anew",
        ),
        TopicRule::internal(access::DEVICE, "the watch over silent phones begins anew"),
    ],
    ..Subject::new("access")
};
