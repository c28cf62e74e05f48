//! What hangs on a person and a measure: rows of its tables, one file for each, with their ids and enums.

pub mod consent;
mod enums;
pub mod guarantor;
pub mod obligation;
pub mod obligation_version;

pub use enums::*;

crate::ids! {
    /// An obligation of a measure (义务).
    ObligationId = "obligation";
    /// What a person said about one kind of data (知情同意).
    ConsentId = "consent";
    /// A guarantor (保证人).
    GuarantorId = "guarantor";
}
