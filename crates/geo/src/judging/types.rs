//! What goes into judging and what comes out.

use serde::{Deserialize, Serialize};

use crate::doubt::Marks;
use ground::entity::{FixSource, Level, Timestamp, Verdict};

/// One position as judging sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// When it was taken: device time, corrected.
    pub at: Timestamp,
    /// When the server received it.
    pub received_at: Timestamp,
    /// WGS-84 degrees.
    pub latitude: f64,
    /// WGS-84 degrees.
    pub longitude: f64,
    /// Metres, radius at 68 %, as sent.
    pub accuracy: f64,
    /// What it was derived from.
    pub source: FixSource,
    /// Doubts about it.
    pub marks: Marks,
    /// Row id or index, for the evidence.
    pub fix: i64,
}

/// What judging concludes from one position and all before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// On this position alone.
    pub verdict: Verdict,
    /// Of this position alone, 0 to 1.
    pub probability_outside: f64,
    /// Metres from the position to the border, positive outside. Exact within 1 % near the border and in evidence; far
    /// from it (where nothing depends on it) a bound.
    pub distance: f64,
    /// From all evidence so far.
    pub level: Level,
    /// Device time at which the level began.
    pub since: Timestamp,
    /// The person may be inside a prohibited zone: the condition of [`Change::Near`] holds.
    pub near: bool,
    /// For 15 minutes nothing told the side: the condition of [`Change::CannotTell`] holds.
    pub cannot_tell: bool,
    /// What this position decided, if anything.
    pub change: Option<Change>,
}

/// Something decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "decision", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Change {
    /// Left a permitted zone, or was found outside it: an alert.
    Exited(Decision),
    /// Back in a permitted zone: the episode ends.
    Returned(Decision),
    /// Entered a prohibited zone, or was found in it: an alert.
    Entered(Decision),
    /// Left a prohibited zone again: the episode ends.
    Left(Decision),
    /// More likely than not inside a prohibited zone: a low-grade alert, once per approach.
    Near(Decision),
    /// For 15 minutes nothing told on which side the person is: a low-grade alert, once per episode.
    CannotTell(Decision),
}

impl Change {
    /// What the change rests on.
    pub const fn decision(&self) -> &Decision {
        match self {
            Self::Exited(d)
            | Self::Returned(d)
            | Self::Entered(d)
            | Self::Left(d)
            | Self::Near(d)
            | Self::CannotTell(d) => d,
        }
    }
}

/// When, by which position and on what evidence something was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Device time at which the condition began.
    pub began_at: Timestamp,
    /// Device time of the position that decided.
    pub decided_at: Timestamp,
    /// The position that decided.
    pub fix: i64,
    /// Probability of the condition from all evidence together, 0 to 1.
    pub probability: f64,
    /// The positions it rests on, oldest first; at most [`Evidence::MOST`].
    pub evidence: Vec<Evidence>,
}

/// One position as evidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Row id or index.
    pub fix: i64,
    /// Device time.
    pub at: Timestamp,
    /// Metres to the border, positive outside.
    pub distance: f64,
    /// Metres, normalised radius at 68 %.
    pub accuracy: f64,
    /// Of this position alone, 0 to 1.
    pub probability_outside: f64,
}

impl Evidence {
    /// The most positions that a decision lists.
    pub const MOST: usize = 12;
}
