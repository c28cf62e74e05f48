//! Doubt: marks that say why a position deserves less trust. A doubtful position is kept and marked, never dropped, and
//! is never proof against the person.

mod marks;
mod memory;
mod replay;
mod score;

pub use marks::{FixMark, Marks};
pub use memory::DoubtMemory;
pub use score::{Doubt, DoubtAlert, DoubtReason, Sighting, score};

#[cfg(test)]
mod tests;
