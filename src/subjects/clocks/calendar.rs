//! Which days are working days in China: weekends, and the State Council's yearly list as data that can be replaced.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Context as _;
use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::Deserialize;

use crate::platform::data;

/// The list that the program brings.
const BUILT_IN: &str = include_str!("calendar.toml");

/// Which days are working days.
#[derive(Clone, Debug)]
pub struct Calendar {
    off: BTreeSet<NaiveDate>,
    work: BTreeSet<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(dead_code, reason = "for who reads the file")]
    version: String,
    #[serde(rename = "year")]
    years: Vec<Year>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    year: i32,
    off: Vec<NaiveDate>,
    work: Vec<NaiveDate>,
}

impl Calendar {
    /// The calendar in `file`; the built-in one without a file.
    pub fn load(path: Option<&Path>) -> anyhow::Result<Self> {
        const SETTING: &str = "clocks.calendar";
        Self::of(data::read(BUILT_IN, path, SETTING)?).with_context(|| format!("setting `{SETTING}`"))
    }

    fn of(file: File) -> anyhow::Result<Self> {
        let mut calendar = Self { off: BTreeSet::new(), work: BTreeSet::new() };
        for year in file.years {
            for (days, weekend, list) in [(&year.off, false, "off"), (&year.work, true, "work")] {
                for day in days {
                    anyhow::ensure!(day.year() == year.year, "{day} stands under {}", year.year);
                    // A weekend is off anyway, and a weekday is worked anyway: named there it is a slip of the pen.
                    anyhow::ensure!(is_weekend(*day) == weekend, "{day} in `{list}` changes nothing");
                }
            }
            calendar.off.extend(year.off);
            calendar.work.extend(year.work);
        }
        Ok(calendar)
    }

    /// Whether offices work on `day`.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.work.contains(&day) || !(is_weekend(day) || self.off.contains(&day))
    }

    /// The first working day from `day` on, itself included.
    pub fn working_from(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_working(day) {
            let Some(next) = day.succ_opt() else { return day };
            day = next;
        }
        day
    }

    /// The `count`-th working day after `day`.
    pub fn working_after(&self, mut day: NaiveDate, count: i64) -> NaiveDate {
        for _ in 0..count {
            let Some(next) = day.succ_opt() else { return day };
            day = self.working_from(next);
        }
        day
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn holidays_are_off_and_weekends_in_lieu_are_worked() {
        let calendar = Calendar::load(None).unwrap();
        // National Day 2026: the 1st to the 7th off, Saturday the 10th worked.
        for off in ["2026-10-01", "2026-10-03", "2026-10-07", "2026-10-11", "2026-09-27"] {
            assert!(!calendar.is_working(day(off)), "{off}");
        }
        for work in ["2026-09-30", "2026-10-08", "2026-10-10", "2026-09-20"] {
            assert!(calendar.is_working(day(work)), "{work}");
        }
        assert_eq!(calendar.working_from(day("2026-10-01")), day("2026-10-08"));
        assert_eq!(calendar.working_after(day("2026-09-30"), 3), day("2026-10-10"));
        assert_eq!(calendar.working_after(day("2026-09-30"), 0), day("2026-09-30"));
        // A year that is not listed has weekends only.
        assert!(calendar.is_working(day("2031-10-01")));
    }

    #[test]
    fn a_replaced_calendar_counts_and_a_slip_in_it_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("calendar.toml");
        let write = |text: &str| std::fs::write(&file, text).unwrap();
        write("version = \"x\"\n[[year]]\nyear = 2031\noff = [\"2031-10-01\"]\nwork = []\n");
        assert!(!Calendar::load(Some(&file)).unwrap().is_working(day("2031-10-01")));
        for slip in [
            "off = [\"2031-10-04\"]\nwork = []",
            "off = []\nwork = [\"2031-10-01\"]",
            "off = [\"2030-10-01\"]\nwork = []",
        ] {
            write(&format!("version = \"x\"\n[[year]]\nyear = 2031\n{slip}\n"));
            let error = format!("{:#}", Calendar::load(Some(&file)).unwrap_err());
            assert!(error.contains("clocks.calendar") && error.contains("203"), "{error}");
        }
        assert!(Calendar::load(Some(&dir.path().join("none"))).is_err());
    }
}
