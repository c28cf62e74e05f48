//! Alerts read by the place of their columns: they fill pages.

use uuid::Uuid;

use super::{AlertId, AlertKind, AlertOutcome, AlertState, Severity, alert};
use crate::entity::placed::word;

crate::values! {
    AlertId: Uuid = |raw| Ok(AlertId(raw));
    AlertKind: String = word;
    AlertState: String = word;
    AlertOutcome: String = word;
    Severity: String = word;
}

crate::placed! {
    alert {
        id, kind, severity, state, person_id, zone_id, episode, raised_at, began_at, last_seen_at, count, active, late,
        facts, evidence, rule, outcome, assignee_id, acknowledged_by, acknowledged_at, enquiry_opened_at, enquiry_until,
        closed_by, second_officer_id, closed_at,
    }
}
