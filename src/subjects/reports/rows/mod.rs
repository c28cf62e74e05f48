//! Reports: rows of its tables, one file for each, with their ids and enums.

mod enums;
pub mod situation_report;

pub use enums::*;

crate::ids! {
    /// What a person reports (情况反映).
    ReportId = "report";
}
