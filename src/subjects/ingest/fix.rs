//! Positions as sent, and as they are once they have been checked.

use serde::Serialize;

use crate::entity::{Datum, FixSource, Timestamp};
use crate::platform::Language;
use crate::subjects::location::datum;

/// A position as the phone sent it.
#[derive(Clone, Debug, Serialize)]
pub struct RawFix {
    /// Made by the device.
    pub key: String,
    /// Device time.
    pub taken_at: Timestamp,
    /// Degrees.
    pub latitude: f64,
    /// Degrees.
    pub longitude: f64,
    /// Coordinate system of the two.
    pub datum: Datum,
    /// Metres, radius at 68 %.
    pub accuracy: f64,
    /// Metres above the sea.
    pub altitude: Option<f64>,
    /// Metres per second.
    pub speed: Option<f64>,
    /// Degrees from north.
    pub heading: Option<f64>,
    /// What it was derived from.
    pub source: FixSource,
    /// The phone knows that it is made up.
    pub mocked: bool,
    /// 0 to 1.
    pub battery: Option<f64>,
    /// What the phone says it is.
    pub platform: Option<String>,
}

/// A position that was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reject {
    /// Its place in the input.
    pub index: usize,
    /// Why.
    pub why: Why,
}

/// Why a position is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The key is empty, too long or has a NUL in it, which PostgreSQL cannot keep.
    Key,
    /// Taken more than 24 hours from now: no clock is so wrong by accident.
    Future,
    /// Taken more than 30 days ago: longer than a phone keeps positions.
    TooOld,
    /// Latitude outside ±90.
    Latitude,
    /// Longitude outside ±180.
    Longitude,
    /// Accuracy not above 0 or over 100 km.
    Accuracy,
    /// Altitude out of range.
    Altitude,
    /// Speed negative or beyond a plane's.
    Speed,
    /// Heading outside 0 to 360.
    Heading,
    /// Battery outside 0 to 1.
    Battery,
    /// Platform too long, or with a NUL in it.
    Platform,
}

impl Why {
    /// Machine-readable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Key => "KEY",
            Self::Future => "FUTURE",
            Self::TooOld => "TOO_OLD",
            Self::Latitude => "LATITUDE",
            Self::Longitude => "LONGITUDE",
            Self::Accuracy => "ACCURACY",
            Self::Altitude => "ALTITUDE",
            Self::Speed => "SPEED",
            Self::Heading => "HEADING",
            Self::Battery => "BATTERY",
            Self::Platform => "PLATFORM",
        }
    }

    /// The sentence.
    pub const fn message(self, language: Language) -> &'static str {
        let (zh, en) = match self {
            Self::Key => {
                ("定位点编号须为 1 到 64 个字符，请更正。", "The key must have 1 to 64 characters. Please correct it.")
            }
            Self::Future => (
                "定位时间晚于当前时间 24 小时以上，请校准手机时间。",
                "The position was taken more than 24 hours from now. Set the phone's clock.",
            ),
            Self::TooOld => (
                "定位时间早于 30 天前，不再接收，无需重发。",
                "The position is older than 30 days and no longer taken. Nothing is left to do.",
            ),
            Self::Latitude => {
                ("纬度须在 -90 到 90 之间，请更正。", "The latitude must lie between -90 and 90. Please correct it.")
            }
            Self::Longitude => (
                "经度须在 -180 到 180 之间，请更正。",
                "The longitude must lie between -180 and 180. Please correct it.",
            ),
            Self::Accuracy => (
                "精度须大于 0 且不超过 100000 米，请更正。",
                "The accuracy must be above 0 and at most 100,000 metres. Please correct it.",
            ),
            Self::Altitude => (
                "海拔须在 -1000 到 20000 米之间，请更正。",
                "The altitude must lie between -1,000 and 20,000 metres. Please correct it.",
            ),
            Self::Speed => (
                "速度须在 0 到 350 米/秒之间，请更正。",
                "The speed must lie between 0 and 350 m/s. Please correct it.",
            ),
            Self::Heading => (
                "方向须在 0 到 360 度之间，请更正。",
                "The heading must lie between 0 and 360 degrees. Please correct it.",
            ),
            Self::Battery => {
                ("电量须在 0 到 1 之间，请更正。", "The battery must lie between 0 and 1. Please correct it.")
            }
            Self::Platform => (
                "设备说明不得超过 100 个字符，请更正。",
                "The platform may have at most 100 characters. Please correct it.",
            ),
        };
        match language {
            Language::ZhCn => zh,
            Language::EnUs => en,
        }
    }
}

/// How far ahead of the server a phone's clock may be before its time is held down to the server's, in milliseconds.
const AHEAD: i64 = 60_000;
const FUTURE: i64 = 86_400_000;
const OLDEST: i64 = 30 * 86_400_000;

/// A position that can be stored and judged.
#[derive(Clone, Debug)]
pub(super) struct ValidFix {
    pub raw: RawFix,
    /// WGS-84 degrees.
    pub latitude: f64,
    /// WGS-84 degrees.
    pub longitude: f64,
}

/// Device time, held down to server time when the phone's clock is ahead: a clock set years ahead must not become the
/// newest position for ever (and every one after it old).
pub(super) fn held_time(taken_at: Timestamp, received_at: Timestamp) -> Timestamp {
    if taken_at.millis_since(received_at) > AHEAD { received_at } else { taken_at }
}

/// Checks one position received at `now`.
pub(super) fn validate(raw: RawFix, now: Timestamp) -> Result<ValidFix, Why> {
    let within = |value: Option<f64>, low: f64, high: f64| value.is_none_or(|value| (low..=high).contains(&value));
    if raw.key.is_empty() || raw.key.chars().count() > 64 || raw.key.contains('\0') {
        return Err(Why::Key);
    }
    if raw.taken_at.millis_since(now) > FUTURE {
        return Err(Why::Future);
    }
    if now.millis_since(raw.taken_at) > OLDEST {
        return Err(Why::TooOld);
    }
    if !(-90.0..=90.0).contains(&raw.latitude) {
        return Err(Why::Latitude);
    }
    if !(-180.0..=180.0).contains(&raw.longitude) {
        return Err(Why::Longitude);
    }
    if !(raw.accuracy > 0.0 && raw.accuracy <= 100_000.0) {
        return Err(Why::Accuracy);
    }
    if !within(raw.altitude, -1_000.0, 20_000.0) {
        return Err(Why::Altitude);
    }
    if !within(raw.speed, 0.0, 350.0) {
        return Err(Why::Speed);
    }
    if !within(raw.heading, 0.0, 360.0) {
        return Err(Why::Heading);
    }
    if !within(raw.battery, 0.0, 1.0) {
        return Err(Why::Battery);
    }
    if raw.platform.as_ref().is_some_and(|platform| platform.chars().count() > 100 || platform.contains('\0')) {
        return Err(Why::Platform);
    }
    let (latitude, longitude) = datum::to_wgs84(raw.latitude, raw.longitude, raw.datum);
    Ok(ValidFix { raw, latitude, longitude })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_800_000_000_000);

    fn good() -> RawFix {
        RawFix {
            key: "a".into(),
            taken_at: NOW,
            latitude: 34.26,
            longitude: 117.2,
            datum: Datum::Wgs84,
            accuracy: 12.0,
            altitude: None,
            speed: None,
            heading: None,
            source: FixSource::Gnss,
            mocked: false,
            battery: None,
            platform: None,
        }
    }

    #[test]
    fn each_wrong_field_is_named() {
        type Spoil = fn(&mut RawFix);
        let cases: [(Why, Spoil); 18] = [
            (Why::Key, |fix| fix.key.clear()),
            (Why::Key, |fix| fix.key = "k".repeat(65)),
            (Why::Future, |fix| fix.taken_at = NOW.plus_seconds(86_401)),
            (Why::TooOld, |fix| fix.taken_at = NOW.plus_seconds(-30 * 86_400 - 1)),
            (Why::Latitude, |fix| fix.latitude = 90.1),
            (Why::Latitude, |fix| fix.latitude = f64::NAN),
            (Why::Longitude, |fix| fix.longitude = -180.1),
            (Why::Longitude, |fix| fix.longitude = f64::INFINITY),
            (Why::Accuracy, |fix| fix.accuracy = 0.0),
            (Why::Accuracy, |fix| fix.accuracy = -5.0),
            (Why::Accuracy, |fix| fix.accuracy = f64::NAN),
            (Why::Accuracy, |fix| fix.accuracy = 100_001.0),
            (Why::Altitude, |fix| fix.altitude = Some(20_001.0)),
            (Why::Speed, |fix| fix.speed = Some(-1.0)),
            (Why::Heading, |fix| fix.heading = Some(361.0)),
            (Why::Battery, |fix| fix.battery = Some(1.5)),
            (Why::Battery, |fix| fix.battery = Some(f64::NAN)),
            (Why::Platform, |fix| fix.platform = Some("p".repeat(101))),
        ];
        for (why, spoil) in cases {
            let mut fix = good();
            spoil(&mut fix);
            assert_eq!(validate(fix, NOW).map(drop), Err(why));
        }
        assert!(validate(good(), NOW).is_ok());
    }

    #[test]
    fn far_future_clock_never_becomes_the_newest() {
        let mut fix = good();
        fix.taken_at = NOW.plus_seconds(3_600);
        assert!(validate(fix.clone(), NOW).is_ok());
        assert_eq!(held_time(fix.taken_at, NOW), NOW);
        assert_eq!(held_time(NOW.plus_seconds(59), NOW), NOW.plus_seconds(59));
    }

    #[test]
    fn gcj02_is_moved_by_half_a_kilometre_and_what_was_received_is_kept() {
        let mut fix = good();
        fix.datum = Datum::Gcj02;
        let valid = validate(fix, NOW).unwrap();
        let moved = datum::distance(34.26, 117.2, valid.latitude, valid.longitude);
        assert!((480.0..580.0).contains(&moved), "{moved}");
        assert_eq!((valid.raw.latitude, valid.raw.longitude), (34.26, 117.2));
    }
}
