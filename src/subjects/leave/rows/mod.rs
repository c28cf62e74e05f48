//! Leave: rows of its tables, one file for each, with their ids and enums.

mod enums;
pub mod leave_request;
pub mod leave_step;

pub use enums::*;

crate::ids! {
    /// Leave that was asked for (外出报备).
    LeaveRequestId = "leave";
    /// A step of a leave.
    LeaveStepId = "step";
}
