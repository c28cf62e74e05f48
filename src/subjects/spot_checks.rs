//! Spot checks (定位抽检).

use crate::access::Audience;
use crate::hubs::{Subject, TopicRule};
use crate::spot_checks;

/// Spot checks (定位抽检).
pub static SUBJECT: Subject = Subject {
    topics: &[TopicRule::on(spot_checks::TOPIC, Audience::Viewers, &["spotCheckEvents", "dutyEvents"])],
    ..Subject::new("spot_checks")
};
