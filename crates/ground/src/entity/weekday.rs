//! The days of the week, as plans and permits name them.

use crate::glossary::terms;

terms! {
    /// A day of the week, China time.
    #[derive(PartialOrd, Ord)]
    pub enum Weekday: stored {
        /// Monday.
        Monday = "周一" / "Mon" (person: "星期一" / "Monday"),
        /// Tuesday.
        Tuesday = "周二" / "Tue" (person: "星期二" / "Tuesday"),
        /// Wednesday.
        Wednesday = "周三" / "Wed" (person: "星期三" / "Wednesday"),
        /// Thursday.
        Thursday = "周四" / "Thu" (person: "星期四" / "Thursday"),
        /// Friday.
        Friday = "周五" / "Fri" (person: "星期五" / "Friday"),
        /// Saturday.
        Saturday = "周六" / "Sat" (person: "星期六" / "Saturday"),
        /// Sunday.
        Sunday = "周日" / "Sun" (person: "星期日" / "Sunday"),
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

impl Weekday {
    /// Its bit in a set of days: 1 for Monday, 64 for Sunday.
    pub const fn bit(self) -> i32 {
        1 << self as i32
    }
}
