//! The published matrix: when nobody is checked, and how often at most. Versioned data; officers and people read it.

use crate::entity::{MeasureKind, Standing, Timestamp};
use crate::platform::china;

/// Hours in which people under one kind of measure are not checked, China time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    /// Under which measure.
    pub measure: MeasureKind,
    /// First minute of the day.
    pub from: i64,
    /// Minute of the (next) day at which checks may be again.
    pub to: i64,
}

/// How often somebody is checked at most from Monday to Sunday, China time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeeklyCap {
    /// With which standing.
    pub standing: Standing,
    /// How often; what was never delivered does not count.
    pub checks: usize,
}

/// One version of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Its version.
    pub version: &'static str,
    /// Where it comes from, in Chinese.
    pub source_zh: &'static str,
    /// The same in English.
    pub source_en: &'static str,
    /// By measure.
    pub quiet: &'static [QuietHours],
    /// By standing.
    pub caps: &'static [WeeklyCap],
}

/// The version in force.
pub const MATRIX: Matrix = Matrix {
    version: "spot/1",
    source_zh: "试点参数：法律未规定抽检的时段与次数，按最小侵扰原则设定，须由决定机关核实后公布。",
    source_en: "A parameter of the pilot: no law sets hours or numbers, so they are set to intrude as little as possible; \
                to be verified and published by the deciding agency.",
    quiet: &[
        QuietHours { measure: MeasureKind::Bail, from: 22 * 60, to: 7 * 60 },
        QuietHours { measure: MeasureKind::ResidentialSurveillance, from: 23 * 60, to: 6 * 60 },
    ],
    caps: &[
        WeeklyCap { standing: Standing::Good, checks: 2 },
        WeeklyCap { standing: Standing::Caution, checks: 4 },
        WeeklyCap { standing: Standing::Breached, checks: 7 },
    ],
};

impl Matrix {
    /// How often somebody with `standing` is checked at most in a week.
    pub fn cap(&self, standing: Standing) -> usize {
        self.caps.iter().find(|cap| cap.standing == standing).map_or(0, |cap| cap.checks)
    }

    /// When the quiet hours end that `at` lies in; none when it lies in none.
    pub fn quiet_until(&self, measure: MeasureKind, at: Timestamp) -> Option<Timestamp> {
        let quiet = self.quiet.iter().find(|quiet| quiet.measure == measure)?;
        let (day, minute) = (china::day(at), china::minute_of_day(at));
        if minute >= quiet.from {
            return Some(china::moment(day, china::DAY_MINUTES + quiet.to));
        }
        (minute < quiet.to).then(|| china::moment(day, quiet.to))
    }

    /// When quiet hours begin next after `at`, which lies in none.
    pub fn quiet_from(&self, measure: MeasureKind, at: Timestamp) -> Option<Timestamp> {
        let quiet = self.quiet.iter().find(|quiet| quiet.measure == measure)?;
        Some(china::moment(china::day(at), quiet.from))
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
    }

    #[test]
    fn every_measure_and_every_standing_has_its_row() {
        assert!(MeasureKind::iter().all(|kind| MATRIX.quiet.iter().filter(|quiet| quiet.measure == kind).count() == 1));
        assert!(Standing::iter().all(|standing| MATRIX.cap(standing) > 0));
        // They begin before midnight and end after it, which is what the two functions above reckon with.
        assert!(MATRIX.quiet.iter().all(|quiet| quiet.to < quiet.from && quiet.from < china::DAY_MINUTES));
    }

    #[test]
    fn nights_are_quiet_in_the_time_of_china() {
        let until = |text| MATRIX.quiet_until(MeasureKind::Bail, at(text));
        // 21:59, 22:00, 23:30, 06:59 and 07:00 in China.
        assert_eq!(until("2026-06-01T13:59:59Z"), None);
        assert_eq!(until("2026-06-01T14:00:00Z"), Some(at("2026-06-01T23:00:00Z")));
        assert_eq!(until("2026-06-01T15:30:00Z"), Some(at("2026-06-01T23:00:00Z")));
        assert_eq!(until("2026-06-01T22:59:59Z"), Some(at("2026-06-01T23:00:00Z")));
        assert_eq!(until("2026-06-01T23:00:00Z"), None);
        let next = MATRIX.quiet_from(MeasureKind::Bail, at("2026-06-01T08:00:00Z"));
        assert_eq!(next, Some(at("2026-06-01T14:00:00Z")));
    }
}
