//! China's time: UTC+8 all over the country and all the year. Days and times of day in the law are meant in it.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _, Weekday};

use crate::entity::Timestamp;

/// China's time is so many seconds ahead of UTC.
pub const OFFSET: i32 = 8 * 3_600;
/// Minutes of a day.
pub const DAY_MINUTES: i64 = 24 * 60;

/// The day that it is in China at `at`.
pub fn day(at: Timestamp) -> NaiveDate {
    local(at).date()
}

/// Minutes since midnight in China at `at`, 0 to 1,439.
pub fn minute_of_day(at: Timestamp) -> i64 {
    let time = local(at).time();
    i64::from(time.hour() * 60 + time.minute())
}

/// The weekday in China at `at`.
pub fn weekday(at: Timestamp) -> Weekday {
    local(at).weekday()
}

/// The moment at which it is `minutes` after midnight of `day` in China; may be more than a day's minutes.
pub fn moment(day: NaiveDate, minutes: i64) -> Timestamp {
    Timestamp::from(day.and_time(NaiveTime::MIN).and_utc()).plus_seconds(minutes * 60 - i64::from(OFFSET))
}

/// The day and time of day that it is in China at `at`, as sentences name them: `11-26 10:32`.
pub fn text(at: Timestamp) -> String {
    local(at).format("%m-%d %H:%M").to_string()
}

fn local(at: Timestamp) -> chrono::NaiveDateTime {
    at.plus_seconds(i64::from(OFFSET)).to_utc().naive_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_china_begins_at_sixteen_utc() {
        let at = |text: &str| Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        assert_eq!(moment(monday, 0), at("2026-11-22T16:00:00Z"));
        assert_eq!(moment(monday, 9 * 60 + 30), at("2026-11-23T01:30:00Z"));
        assert_eq!(day(at("2026-11-22T15:59:59Z")), monday.pred_opt().unwrap());
        assert_eq!(day(at("2026-11-22T16:00:00Z")), monday);
        assert_eq!(minute_of_day(at("2026-11-23T01:30:59Z")), 570);
        assert_eq!(text(at("2026-11-23T01:30:59Z")), "11-23 09:30");
        assert_eq!(weekday(at("2026-11-22T16:00:00Z")), Weekday::Mon);
    }
}
