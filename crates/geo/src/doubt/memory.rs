//! What doubt scoring remembers of a person. Whole numbers only, so that its JSON loses nothing.

use serde::{Deserialize, Serialize};

use super::FixMark;
use ground::entity::Timestamp;

/// A place and a moment in the memory: degrees times 10⁷, metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    pub(super) at: Timestamp,
    pub(super) lat: i32,
    pub(super) lon: i32,
    /// Accuracy in decimetres.
    pub(super) accuracy: i32,
}

impl Place {
    pub(super) fn latitude(self) -> f64 {
        f64::from(self.lat) / 1e7
    }

    pub(super) fn longitude(self) -> f64 {
        f64::from(self.lon) / 1e7
    }

    pub(super) fn metres(self) -> f64 {
        f64::from(self.accuracy) / 10.0
    }
}

/// What doubt scoring remembers of a person, stored as JSON beside them. Bounded: under about 2 kB.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DoubtMemory {
    /// The newest place that was believed.
    pub(super) trusted: Option<Place>,
    /// A far place that waits for a second position to agree with it.
    pub(super) far: Option<Place>,
    /// The newest place, believed or not.
    pub(super) last: Option<Place>,
    /// How often in a row the same coordinates came.
    pub(super) same: u16,
    /// In how many of these the phone said that it moved.
    pub(super) same_moving: u16,
    /// The last displacements, hashed one by one, oldest first.
    pub(super) steps: Vec<u32>,
    /// Landmarks of the paths walked: hash of a run of displacements, and when it was seen.
    pub(super) landmarks: Vec<(u32, Timestamp)>,
    /// How far the clock was ahead of ours when it last was, in seconds.
    pub(super) ahead: Option<i32>,
    /// A fast journey (a train) is under way.
    pub(super) fast: bool,
    /// The newest position was off by a datum's offset.
    pub(super) shifted: bool,
    /// Evidence gathered for an alert, in points, per reason.
    pub(super) points: Points,
    /// When the points were last let fade.
    pub(super) faded: Timestamp,
    /// An alert was given for the episode that still runs.
    pub(super) alerted: bool,
}

/// Evidence per reason, in hundredths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Points {
    pub(super) mocked: i32,
    pub(super) teleport: i32,
    pub(super) frozen: i32,
    pub(super) replayed: i32,
    pub(super) datum: i32,
    pub(super) clock: i32,
}

impl Points {
    pub(super) fn all_mut(&mut self) -> [&mut i32; 6] {
        [&mut self.mocked, &mut self.teleport, &mut self.frozen, &mut self.replayed, &mut self.datum, &mut self.clock]
    }

    pub(super) const fn list(&self) -> [(FixMark, i32); 6] {
        [
            (FixMark::Mocked, self.mocked),
            (FixMark::Teleport, self.teleport),
            (FixMark::Frozen, self.frozen),
            (FixMark::Replayed, self.replayed),
            (FixMark::DatumShift, self.datum),
            (FixMark::ClockSkew, self.clock),
        ]
    }
}
