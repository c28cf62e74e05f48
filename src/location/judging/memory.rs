//! What judging remembers of one person against one zone. Whole numbers only, so that its JSON loses nothing.

use serde::{Deserialize, Serialize};

use super::types::Evidence;
use crate::entity::{Level, Timestamp};

/// What judging remembers of one person against one zone, stored as JSON with the state. Bounded: about 1 kB at most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ZoneMemory {
    /// Level from all evidence so far.
    pub(super) level: Level,
    /// Device time at which the level began.
    pub(super) since: Timestamp,
    /// The newest position that was used, and its normalised accuracy in decimetres.
    pub(super) last: Option<(Timestamp, i32)>,
    /// Since when no position told the side, if none does.
    pub(super) undecided: Option<Timestamp>,
    /// The undecided episode was reported.
    pub(super) told_undecided: bool,
    /// The approach to a prohibited zone was reported, and still goes on.
    pub(super) near: bool,
    /// Positions that speak against the level, oldest first.
    pub(super) against: Vec<Clue>,
}

impl ZoneMemory {
    /// The approach to a prohibited zone was reported, and still goes on.
    pub fn is_near(&self) -> bool {
        self.near
    }

    /// It was reported that no position tells the side, and none has told since.
    pub fn is_undecided(&self) -> bool {
        self.told_undecided
    }
}

impl Default for ZoneMemory {
    fn default() -> Self {
        Self {
            level: Level::Unknown,
            since: Timestamp::default(),
            last: None,
            undecided: None,
            told_undecided: false,
            near: false,
            against: Vec::new(),
        }
    }
}

/// A piece of evidence in whole numbers: position, device time, decimetres, decimetres, and 1/10,000 of probability.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Clue(pub(super) i64, pub(super) Timestamp, i32, i32, u16);

impl Clue {
    pub(super) fn new(evidence: &Evidence) -> Self {
        Self(
            evidence.fix,
            evidence.at,
            decimetres(evidence.distance),
            decimetres(evidence.accuracy),
            (evidence.probability_outside.clamp(0.0, 1.0) * 10_000.0).round() as u16,
        )
    }

    pub(super) fn evidence(self) -> Evidence {
        Evidence {
            fix: self.0,
            at: self.1,
            distance: f64::from(self.2) / 10.0,
            accuracy: f64::from(self.3) / 10.0,
            probability_outside: f64::from(self.4) / 10_000.0,
        }
    }
}

/// Decimetres as a whole number; `as` holds values out of range at the ends.
pub(super) fn decimetres(metres: f64) -> i32 {
    (metres * 10.0).round() as i32
}
