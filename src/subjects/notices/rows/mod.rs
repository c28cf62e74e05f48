//! Notices: rows of its tables, one file for each, with their ids and enums.

mod enums;
pub mod notice;
pub mod notice_attempt;
pub mod provider_token;

pub use enums::*;

crate::ids! {
    /// A notice (通知).
    NoticeId = "notice";
}
