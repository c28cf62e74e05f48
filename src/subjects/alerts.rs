//! Alerts (预警).

use crate::access::Audience;
use crate::alerts;
use crate::hubs::{Subject, TopicRule};

/// Alerts (预警).
pub static SUBJECT: Subject =
    Subject { topics: &[TopicRule::on(alerts::TOPIC, Audience::Viewers, &["alertEvents"])], ..Subject::new("alerts") };
