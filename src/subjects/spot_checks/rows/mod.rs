//! Spot checks, rounds and weeks of draws: rows of its tables, one file for each, with their ids and enums.

pub mod draw_period;
mod enums;
pub mod spot_check;
pub mod spot_check_round;

pub use enums::*;

crate::ids! {
    /// A spot check of one person (定位抽检).
    SpotCheckId = "spotcheck";
    /// A round of spot checks (抽检批次).
    RoundId = "round";
    /// A week of random draws of one agency (抽取周期).
    PeriodId = "period";
}
