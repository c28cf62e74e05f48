//! Alerts: rows of its tables, one file for each, with their ids and enums.

pub mod alert;
pub mod alert_note;
mod enums;
mod placed;

pub use enums::*;

crate::ids! {
    /// An alert (预警).
    AlertId = "alert";
    /// A note on an alert.
    AlertNoteId = "note";
}
