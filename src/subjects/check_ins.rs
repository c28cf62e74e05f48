//! Check-ins (在线报到).

use crate::access::Audience;
use crate::check_ins;
use crate::hubs::{Subject, TopicRule};

/// Check-ins (在线报到).
pub static SUBJECT: Subject = Subject {
    topics: &[TopicRule::on(check_ins::TOPIC, Audience::Viewers, &["reportEvents", "dutyEvents"])],
    ..Subject::new("check_ins")
};
