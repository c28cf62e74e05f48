//! Judging positions against a zone: three verdicts for one position, a level for all of them together.
//!
//! Pure: no input or output, no clock of the machine, the same answer for the same positions in the same order. The
//! memory is all that is carried from one position to the next, so a window can be judged again from a saved memory.

mod belief;
mod memory;
mod normal;
mod rule;
mod types;

pub use memory::ZoneMemory;
pub use normal::normalised_accuracy;
pub use rule::step;
pub use types::{Change, Decision, Evidence, Judgement, Observation};

/// Version of the rule, stored beside each state and alert.
pub const RULE: &str = "zone/1";

#[cfg(test)]
mod tests;
