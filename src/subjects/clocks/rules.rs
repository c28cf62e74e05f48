//! The rules of the clocks, as versioned data: which deadline, how long, who holds it, on which article.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use figment::Figment;
use figment::providers::{Format as _, Toml};
use serde::Deserialize;

use super::calendar::Calendar;
use crate::entity::Timestamp;
use crate::glossary::terms;
use crate::platform::{Language, china};

/// How a length is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Unit {
    /// Hours, to the minute.
    Hours,
    /// Days; the one on which it begins is not counted (CPL 105).
    CalendarDays,
    /// Days on which offices work; the one on which it begins is not counted.
    WorkingDays,
    /// Days before the last day of a measure.
    DaysBeforeEnd,
    /// The end of a measure's last day; the length is the greatest number of months.
    MeasureEnd,
}

/// What begins a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Begins {
    /// A measure was decided and the person has not reported yet.
    MeasureDecided,
    /// A measure in force nears its end.
    MeasureEnds,
    /// The person asked that the measure be changed.
    ChangeAsked,
    /// An officer who knows of it.
    ByHand,
}

terms! {
    /// Who must act by a rule.
    #[graphql(name = "ClockHolder")]
    pub enum Holder: written {
        /// The supervised person.
        Person = "本人" / "The person",
        /// The agency that executes the measure.
        Executing = "执行机关" / "Executing agency",
        /// The agency that decided it.
        Deciding = "决定机关" / "Deciding agency",
    }
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name in rows and in the schema.
    pub code: String,
    name_zh: String,
    name_en: String,
    /// How `length` is counted.
    pub unit: Unit,
    /// How long.
    pub length: i64,
    /// What begins it.
    pub begins: Begins,
    /// Who must act.
    pub holder: Holder,
    basis_zh: String,
    basis_en: String,
    /// Checked against the text of the law.
    pub verified: bool,
    /// A period that ends on a holiday ends on the next day that is none (CPL 105).
    pub rolls: bool,
    /// So many hours before it is due its holder is warned.
    pub warn_hours: i64,
}

/// All rules of one version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Which version.
    pub version: String,
    /// In the order in which they are shown.
    #[serde(rename = "rule")]
    pub all: Vec<Rule>,
}

/// The rules in force.
pub fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        Figment::from(Toml::string(include_str!("rules.toml")))
            .extract()
            .expect("the built-in rules are held by a test")
    });
    &RULES
}

/// The rule `code`; none when there is none of that name.
pub fn rule(code: &str) -> Option<&'static Rule> {
    rules().all.iter().find(|rule| rule.code == code)
}

impl Rule {
    /// Its name in words.
    pub fn name(&self, language: Language) -> &str {
        if language == Language::ZhCn { &self.name_zh } else { &self.name_en }
    }

    /// What it rests on.
    pub fn basis(&self, language: Language) -> &str {
        if language == Language::ZhCn { &self.basis_zh } else { &self.basis_en }
    }

    /// How long it runs, in words.
    pub fn length_in_words(&self, language: Language) -> String {
        let (n, one) = (self.length, self.length == 1);
        let days = if one { "day" } else { "days" };
        match (language, self.unit) {
            (Language::ZhCn, Unit::Hours) => format!("{n} 小时"),
            (Language::ZhCn, Unit::CalendarDays) => format!("{n} 日"),
            (Language::ZhCn, Unit::WorkingDays) => format!("{n} 个工作日"),
            (Language::ZhCn, Unit::DaysBeforeEnd) => format!("届满前 {n} 日"),
            (Language::ZhCn, Unit::MeasureEnd) => format!("届满之日（最长 {n} 个月）"),
            (Language::EnUs, Unit::Hours) => format!("{n} hours"),
            (Language::EnUs, Unit::CalendarDays) => format!("{n} {days}"),
            (Language::EnUs, Unit::WorkingDays) => format!("{n} working {days}"),
            (Language::EnUs, Unit::DaysBeforeEnd) => format!("{n} {days} before the end"),
            (Language::EnUs, Unit::MeasureEnd) => format!("the last day ({n} months at most)"),
        }
    }

    /// When a clock is due that began at `start`; `end` is the last day of the measure it is about.
    ///
    /// The day of the beginning is not counted, and a period of days ends with its last day, in China (CPL 105).
    pub fn due(&self, start: Timestamp, end: NaiveDate, calendar: &Calendar) -> Timestamp {
        let began = china::day(start);
        let days = Days::new(u64::try_from(self.length).unwrap_or_default());
        let last = match self.unit {
            Unit::Hours => return start.plus_seconds(self.length * 3_600),
            Unit::CalendarDays => began.checked_add_days(days).unwrap_or(began),
            Unit::WorkingDays => calendar.working_after(began, self.length),
            Unit::DaysBeforeEnd => end.checked_sub_days(days).unwrap_or(end),
            Unit::MeasureEnd => end,
        };
        let last = if self.rolls { calendar.working_from(last) } else { last };
        china::moment(last, china::DAY_MINUTES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_rules_of_the_field_are_all_there_once_and_in_both_languages() {
        let codes: Vec<&str> = rules().all.iter().map(|rule| rule.code.as_str()).collect();
        let expected = [
            "BAIL_END",
            "RESIDENTIAL_SURVEILLANCE_END",
            "EXPIRY_WARNING",
            "REPORT_IN",
            "REPORT_IN_TOLD",
            "HOME_STATION_NAMED",
            "CHANGE_TOLD",
            "CHANGE_ANSWERED",
            "FORFEITURE_DECIDED",
            "GUARANTEE_RENEWED",
            "FORFEITURE_READ",
            "DETENTION_NECESSITY",
            "STAGE_CHANGE_DECIDED",
        ];
        assert_eq!(codes, expected);
        for rule in &rules().all {
            for language in [Language::ZhCn, Language::EnUs] {
                assert!(!rule.name(language).is_empty() && !rule.basis(language).is_empty());
                assert!(rule.length_in_words(language).contains(&rule.length.to_string()), "{}", rule.code);
            }
            // What was not checked says so in its text too.
            assert_eq!(rule.verified, !rule.basis(Language::ZhCn).contains("待核"), "{}", rule.code);
            assert!(rule.length > 0 && rule.warn_hours > 0);
        }
    }

    #[test]
    fn days_are_counted_as_the_law_counts_them() {
        let calendar = Calendar::load(None).unwrap();
        let due = |code: &str, start: &str| rule(code).unwrap().due(at(start), day("2026-12-31"), &calendar);
        // Asked on Monday the 23rd at ten in China: Tuesday is the first day, Thursday the last.
        assert_eq!(due("CHANGE_ANSWERED", "2026-11-23T02:00:00Z"), at("2026-11-26T16:00:00Z"));
        // On Thursday: the third day is Sunday, so it ends with Monday.
        assert_eq!(due("CHANGE_ANSWERED", "2026-11-26T02:00:00Z"), at("2026-11-30T16:00:00Z"));
        // The third day is in the National Day holidays: it ends with the 8th.
        assert_eq!(due("CHANGE_ANSWERED", "2026-09-29T02:00:00Z"), at("2026-10-08T16:00:00Z"));
        assert_eq!(due("HOME_STATION_NAMED", "2026-11-27T02:00:00Z"), at("2026-11-28T02:00:00Z"));
        // A measure ends with its last day, holiday or not.
        assert_eq!(due("BAIL_END", "2026-01-01T00:00:00Z"), at("2026-12-31T16:00:00Z"));
        assert_eq!(due("EXPIRY_WARNING", "2026-01-01T00:00:00Z"), at("2026-12-16T16:00:00Z"));
    }
}
