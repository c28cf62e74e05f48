//! Check-ins and their plans: rows of its tables, one file for each, with their ids and enums.

pub mod check_in;
pub mod check_in_plan;
mod enums;

pub use enums::*;

crate::ids! {
    /// A plan of check-ins (报到计划).
    PlanId = "plan";
    /// A check-in (在线报到).
    CheckInId = "checkin";
}
