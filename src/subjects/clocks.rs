//! Clocks (期限): legal deadlines.

use crate::access::Audience;
use crate::clocks;
use crate::hubs::{Subject, TopicRule};

/// Clocks (期限): legal deadlines.
pub static SUBJECT: Subject =
    Subject { topics: &[TopicRule::on(clocks::TOPIC, Audience::Viewers, &["clockEvents"])], ..Subject::new("clocks") };
