//! Situation reports (情况反映).

use crate::access::Audience;
use crate::hubs::{Subject, TopicRule};
use crate::reports;

/// Situation reports (情况反映).
pub static SUBJECT: Subject = Subject {
    topics: &[
        TopicRule::on(reports::TOPIC, Audience::Viewers, &["reportEvents", "dutyEvents"]),
        TopicRule::on(reports::HELP, Audience::Helpers, &["reportEvents", "dutyEvents"]),
    ],
    ..Subject::new("reports")
};
