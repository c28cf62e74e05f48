//! The marks a position can carry, as a bit set in the row and as an enum in the schema.

use serde::{Deserialize, Serialize};

use ground::glossary::terms;

terms! {
    /// Why a position deserves less trust, or arrived out of the ordinary.
    pub enum FixMark: written {
        /// The phone says that a mock provider made it.
        Mocked = "模拟位置" / "Mock location",
        /// Too far from the position before it for any journey.
        Teleport = "位置跳变" / "Position jumped",
        /// The same coordinates again and again while the phone says it moves.
        Frozen = "长时间不变" / "Unchanged for long",
        /// Part of a path seen before, step for step.
        Replayed = "疑似重放" / "Looks replayed",
        /// A jump of exactly the offset between two coordinate systems.
        DatumShift = "坐标系疑误" / "Datum in doubt",
        /// The phone's clock is ahead of ours.
        ClockAhead = "设备时钟超前" / "Device clock ahead",
        /// The phone's clock jumped against ours.
        ClockSkew = "设备时钟偏差" / "Device clock off",
        /// Too coarse to say much about a zone.
        Coarse = "精度低" / "Coarse",
        /// Arrived long after it was taken.
        Late = "迟到" / "Late",
        /// Older than a phone may keep positions.
        Ancient = "过旧" / "Very old",
    }
}

impl FixMark {
    /// Every mark, in the order of their bits.
    pub const ALL: [Self; 10] = [
        Self::Mocked,
        Self::Teleport,
        Self::Frozen,
        Self::Replayed,
        Self::DatumShift,
        Self::ClockAhead,
        Self::ClockSkew,
        Self::Coarse,
        Self::Late,
        Self::Ancient,
    ];

    const fn bit(self) -> i32 {
        1 << self as i32
    }
}

/// A set of [`FixMark`]s. The bits are stored in rows: they never change their meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(pub i32);

impl Marks {
    /// No mark.
    pub const NONE: Self = Self(0);

    /// This set and one mark more.
    #[must_use]
    pub const fn with(self, mark: FixMark) -> Self {
        Self(self.0 | mark.bit())
    }

    /// Adds a mark.
    pub const fn insert(&mut self, mark: FixMark) {
        self.0 |= mark.bit();
    }

    /// Whether the set holds `mark`.
    pub const fn has(self, mark: FixMark) -> bool {
        self.0 & mark.bit() != 0
    }

    /// What either set holds.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The marks in the order of their bits; bits that no mark owns are left out.
    pub fn list(self) -> Vec<FixMark> {
        FixMark::ALL.into_iter().filter(|mark| self.has(*mark)).collect()
    }

    /// Whether the position itself is in doubt; lateness and coarseness are not doubt.
    pub const fn doubtful(self) -> bool {
        self.unusable() || self.has(FixMark::Frozen) || self.has(FixMark::ClockSkew) || self.has(FixMark::ClockAhead)
    }

    /// Whether zone judging must leave the position aside: somebody or something other than the receiver made it up.
    pub const fn unusable(self) -> bool {
        self.has(FixMark::Mocked)
            || self.has(FixMark::Teleport)
            || self.has(FixMark::Replayed)
            || self.has(FixMark::DatumShift)
    }
}

impl FromIterator<FixMark> for Marks {
    fn from_iter<I: IntoIterator<Item = FixMark>>(marks: I) -> Self {
        marks.into_iter().fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_lists_what_was_put_in() {
        let marks: Marks = [FixMark::Late, FixMark::Mocked].into_iter().collect();
        assert_eq!(marks.list(), [FixMark::Mocked, FixMark::Late]);
        assert_eq!(Marks(-1).list(), FixMark::ALL);
        assert!(marks.unusable() && !Marks::NONE.with(FixMark::Late).unusable());
    }

    #[test]
    fn stored_bits_keep_their_meaning() {
        let bits: Vec<i32> = FixMark::ALL.into_iter().map(FixMark::bit).collect();
        assert_eq!(bits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
    }
}
