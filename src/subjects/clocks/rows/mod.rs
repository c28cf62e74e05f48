//! Clocks: rows of its tables, one file for each, with their ids and enums.

pub mod clock;
mod enums;

pub use enums::*;

crate::ids! {
    /// A legal deadline that runs (期限).
    ClockId = "clock";
}
