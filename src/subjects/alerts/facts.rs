//! What an alert says and what it rests on, as kept in its row: complete in itself, so that no later change of a
//! fix, a zone or a rule changes what the officer read.

use serde::{Deserialize, Serialize};

use crate::entity::{FixSource, Timestamp};
use crate::subjects::alerts::rows::Severity;

/// One fix as evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Row of the fix.
    pub fix: i64,
    /// Key made by the device.
    pub key: String,
    /// Device time as sent.
    pub taken_at: Timestamp,
    /// Server time.
    pub received_at: Timestamp,
    /// WGS-84 degrees.
    pub latitude: f64,
    /// WGS-84 degrees.
    pub longitude: f64,
    /// Metres, 68 % radius.
    pub accuracy: f64,
    /// Where it came from.
    pub source: FixSource,
    /// Metres to the zone's border, positive outside; 0 where no zone is meant.
    pub distance: f64,
    /// 0 to 1; 0 where no zone is meant.
    pub probability_outside: f64,
}

/// What happened, in numbers and names; [`super::explain`] makes a sentence of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Facts {
    /// Left a permitted zone.
    ZoneExit(Crossing),
    /// Entered a prohibited zone.
    ZoneEntry(Crossing),
    /// Near a prohibited zone.
    ZoneNear(Crossing),
    /// No position has said for a while on which side of a border the person is.
    CannotTell {
        /// Name of the zone.
        zone: String,
        /// Since when.
        since: Timestamp,
        /// For how many seconds.
        seconds: i64,
        /// Best accuracy meanwhile, metres; none when no position came that could be used at all.
        accuracy: Option<f64>,
    },
    /// Positions look made up.
    Doubtful {
        /// Names of the marks that led here.
        marks: Vec<String>,
        /// How many fixes carry them.
        fixes: u32,
        /// Since when.
        since: Timestamp,
    },
    /// Another phone was bound.
    DeviceChanged {
        /// What the new phone says it is.
        platform: String,
        /// When.
        at: Timestamp,
    },
    /// The phone has not been heard of.
    Silent {
        /// Last heard.
        heard_at: Timestamp,
        /// Silent for so many minutes when the alert was raised.
        minutes: i64,
        /// Last battery, 0 to 1.
        battery: Option<f64>,
    },
    /// A check-in was not made.
    CheckInMissed {
        /// When it opened.
        opens_at: Timestamp,
        /// When it closed, extensions included.
        closes_at: Timestamp,
    },
    /// A legal deadline passed, or the last day of a measure nears.
    Deadline {
        /// What was to be done, in Chinese.
        name_zh: String,
        /// What was to be done, in English.
        name_en: String,
        /// What it rests on, in Chinese.
        basis_zh: String,
        /// What it rests on, in English.
        basis_en: String,
        /// When it was due.
        due_at: Timestamp,
        /// The person must act, not an agency.
        by_person: bool,
        /// A measure went past its end without a decision.
        grave: bool,
    },
    /// A spot check was not answered in time.
    SpotCheckUnanswered {
        /// When the phone showed it.
        notified_at: Timestamp,
        /// Until when it could be answered, outages counted.
        answer_by: Timestamp,
    },
    /// Not back from leave in time.
    LeaveOverdue {
        /// Names of the places.
        places: Vec<String>,
        /// When the leave ended.
        ends_at: Timestamp,
        /// Overdue for so many minutes when the alert was raised.
        minutes: i64,
        /// When the newest position was taken; none when there is no position.
        seen_at: Option<Timestamp>,
        /// The person has asked for an extension that is not answered.
        extension_asked: bool,
    },
}

/// A crossing of a border, from the evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// Name of the zone.
    pub zone: String,
    /// Device time at which it began.
    pub since: Timestamp,
    /// Fixes it rests on.
    pub fixes: u32,
    /// Seconds from the first to the last of them.
    pub seconds: i64,
    /// Greatest distance from the border on the wrong side, metres.
    pub distance: f64,
    /// How sure the rule is that it happened, 0 to 1.
    pub probability: f64,
    /// A leave was in force: the distance is to the zone or the leave's area, whichever is nearer.
    #[serde(default)]
    pub leave: bool,
}

impl Facts {
    /// How soon somebody should look.
    pub fn severity(&self) -> Severity {
        match self {
            Self::ZoneExit(_) | Self::ZoneEntry(_) | Self::LeaveOverdue { .. } | Self::Deadline { grave: true, .. } => {
                Severity::High
            }
            Self::Doubtful { .. }
            | Self::Silent { .. }
            | Self::DeviceChanged { .. }
            | Self::Deadline { .. }
            | Self::CheckInMissed { .. }
            | Self::SpotCheckUnanswered { .. } => Severity::Medium,
            Self::ZoneNear(_) | Self::CannotTell { .. } => Severity::Low,
        }
    }
}
