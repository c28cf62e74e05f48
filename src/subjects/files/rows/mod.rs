//! Attachments: rows of its tables, one file for each, with their ids and enums.

pub mod attachment;

crate::ids! {
    /// An attachment (附件): a file that was sent.
    FileId = "file";
}
