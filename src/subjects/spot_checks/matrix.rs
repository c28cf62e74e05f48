//! The published matrix: when nobody is checked, and how often at most. Versioned data that can be replaced; officers and
//! people read it.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Context as _;
use chrono::{NaiveTime, Timelike as _};
use sea_orm::Iterable as _;
use serde::Deserialize;

use crate::entity::{MeasureKind, Standing, Timestamp};
use crate::platform::{china, data};

/// The matrix that the program brings.
const BUILT_IN: &str = include_str!("matrix.toml");

/// Hours in which people under one kind of measure are not checked, China time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    /// Under which measure.
    pub measure: MeasureKind,
    /// First minute of the day.
    pub from: i64,
    /// Minute of the next day at which checks may be again.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Its version.
    pub version: String,
    /// Where it comes from, in Chinese.
    pub source_zh: String,
    /// The same in English.
    pub source_en: String,
    /// By measure; one that is not named has none.
    pub quiet: Vec<QuietHours>,
    /// By standing.
    pub caps: Vec<WeeklyCap>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: String,
    source_zh: String,
    source_en: String,
    #[serde(default)]
    quiet: HashMap<MeasureKind, Hours>,
    caps: HashMap<Standing, usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hours {
    from: String,
    to: String,
}

impl Matrix {
    /// The matrix in `file`; the built-in one without a file.
    pub fn load(path: Option<&Path>) -> anyhow::Result<Self> {
        const SETTING: &str = "spot_checks.matrix";
        Self::of(data::read(BUILT_IN, path, SETTING)?).with_context(|| format!("setting `{SETTING}`"))
    }

    fn of(file: File) -> anyhow::Result<Self> {
        let mut quiet = Vec::new();
        for measure in MeasureKind::iter() {
            let Some(hours) = file.quiet.get(&measure) else { continue };
            let (from, to) = (minute(&hours.from)?, minute(&hours.to)?);
            anyhow::ensure!(
                to < from,
                "they begin on one day and end on the next, not so: {} to {}",
                hours.from,
                hours.to
            );
            quiet.push(QuietHours { measure, from, to });
        }
        let mut caps = Vec::new();
        for standing in Standing::iter() {
            let checks = file.caps.get(&standing).copied().unwrap_or_default();
            anyhow::ensure!(checks > 0, "no weekly cap for {standing:?}");
            caps.push(WeeklyCap { standing, checks });
        }
        let File { version, source_zh, source_en, .. } = file;
        Ok(Self { version, source_zh, source_en, quiet, caps })
    }

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

/// A time of day such as `22:00` in minutes.
fn minute(text: &str) -> anyhow::Result<i64> {
    let time = NaiveTime::parse_from_str(text, "%H:%M").with_context(|| format!("no time of day: {text}"))?;
    Ok(i64::from(time.num_seconds_from_midnight() / 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
    }

    #[test]
    fn the_built_in_one_has_quiet_nights_for_every_measure_and_a_cap_for_every_standing() {
        let matrix = Matrix::load(None).unwrap();
        assert!(MeasureKind::iter().all(|kind| matrix.quiet.iter().filter(|quiet| quiet.measure == kind).count() == 1));
        assert_eq!(Standing::iter().map(|standing| matrix.cap(standing)).collect::<Vec<_>>(), [2, 4, 7]);
    }

    #[test]
    fn a_file_takes_its_place_and_one_that_cannot_be_meant_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let read = |text: &str| {
            let path = folder.path().join("matrix.toml");
            std::fs::write(&path, text).unwrap();
            Matrix::load(Some(&path)).map_err(|error| format!("{error:#}"))
        };
        let day_and_night = BUILT_IN.split("[quiet.BAIL]").next().unwrap().to_owned();
        let caps = "[caps]\nGOOD = 20\nCAUTION = 20\nBREACHED = 20\n";
        let matrix = read(&format!("{day_and_night}{caps}")).unwrap();
        assert_eq!(matrix.quiet_until(MeasureKind::Bail, at("2026-06-01T15:30:00Z")), None);
        assert_eq!(matrix.cap(Standing::Good), 20);
        for (wrong, why) in [
            (format!("{day_and_night}[quiet.BAIL]\nfrom = \"07:00\"\nto = \"22:00\"\n{caps}"), "07:00"),
            (format!("{day_and_night}[quiet.BAIL]\nfrom = \"late\"\nto = \"07:00\"\n{caps}"), "late"),
            (format!("{day_and_night}[quiet.FINES]\nfrom = \"22:00\"\nto = \"07:00\"\n{caps}"), "FINES"),
            (format!("{day_and_night}[caps]\nGOOD = 2\nCAUTION = 4\n"), "Breached"),
            ("version = 1".to_owned(), "spot_checks.matrix"),
        ] {
            let said = read(&wrong).unwrap_err();
            assert!(said.contains(why) && said.contains("spot_checks.matrix"), "{said}");
        }
        let missing = Matrix::load(Some(&folder.path().join("none.toml"))).unwrap_err();
        assert!(format!("{missing:#}").contains("spot_checks.matrix"));
    }

    #[test]
    fn nights_are_quiet_in_the_time_of_china() {
        let matrix = Matrix::load(None).unwrap();
        let until = |text| matrix.quiet_until(MeasureKind::Bail, at(text));
        // 21:59, 22:00, 23:30, 06:59 and 07:00 in China.
        assert_eq!(until("2026-06-01T13:59:59Z"), None);
        assert_eq!(until("2026-06-01T14:00:00Z"), Some(at("2026-06-01T23:00:00Z")));
        assert_eq!(until("2026-06-01T15:30:00Z"), Some(at("2026-06-01T23:00:00Z")));
        assert_eq!(until("2026-06-01T22:59:59Z"), Some(at("2026-06-01T23:00:00Z")));
        assert_eq!(until("2026-06-01T23:00:00Z"), None);
        let next = matrix.quiet_from(MeasureKind::Bail, at("2026-06-01T08:00:00Z"));
        assert_eq!(next, Some(at("2026-06-01T14:00:00Z")));
    }
}
