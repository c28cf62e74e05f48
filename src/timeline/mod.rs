//! What happened to one person, newest first (人员动态): read from the rows that record it, kept nowhere twice.

mod check_ins;
mod clocks;
mod consents;
mod entry;
mod leaves;
mod read;
mod sentence;

pub use entry::{Entry, Kind, Mark};
pub use read::{Viewing, of_person};
