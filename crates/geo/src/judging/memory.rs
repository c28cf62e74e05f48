//! What judging remembers of one person against one zone. Whole numbers only, so that its JSON loses nothing.

use serde::{Deserialize, Serialize};

use super::belief::Belief;
use super::types::Evidence;
use ground::entity::{Level, Timestamp};

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
    /// Where the person may be.
    pub(super) belief: Belief,
    /// Probability that the person is outside by all evidence, in ten-thousandths.
    pub(super) outside: u16,
    /// Positions that speak against the level, oldest first.
    pub(super) against: Vec<Clue>,
    /// Since when nothing told the side, if nothing does, and the best position since.
    pub(super) undecided: Option<(Timestamp, Clue)>,
    /// The undecided episode was reported.
    pub(super) told_undecided: bool,
    /// The approach to a prohibited zone was reported, and still goes on.
    pub(super) near: bool,
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
            belief: Belief::default(),
            outside: 5_000,
            against: Vec::new(),
            undecided: None,
            told_undecided: false,
            near: false,
        }
    }
}

impl ZoneMemory {
    /// Adds a clue; when the list is full the first stays, for it tells when the condition began.
    pub(super) fn note(&mut self, evidence: &Evidence) {
        if self.against.len() == Evidence::MOST {
            self.against.remove(1);
        }
        self.against.push(Clue::new(evidence));
    }
}

/// A piece of evidence in whole numbers: position, device time, decimetres, decimetres, and ten-thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Clue(i64, pub(super) Timestamp, i32, i32, u16);

impl Clue {
    pub(super) fn new(evidence: &Evidence) -> Self {
        Self(
            evidence.fix,
            evidence.at,
            decimetres(evidence.distance),
            decimetres(evidence.accuracy),
            ten_thousandths(evidence.probability_outside),
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

/// Ten-thousandths of a probability as a whole number.
pub(super) fn ten_thousandths(probability: f64) -> u16 {
    (probability.clamp(0.0, 1.0) * 10_000.0).round() as u16
}
