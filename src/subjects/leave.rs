//! Leave (外出报备).

use crate::access::Audience;
use crate::hubs::{Subject, TopicRule};
use crate::leave;

/// Leave (外出报备).
pub static SUBJECT: Subject = Subject {
    topics: &[TopicRule::on(leave::TOPIC, Audience::Viewers, &["reportEvents", "dutyEvents"])],
    ..Subject::new("leave")
};
