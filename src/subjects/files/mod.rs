//! Attachments (附件): files that people and officers send, kept in a folder or an S3-compatible store.
//!
//! What a file is is read from its bytes, whatever the sender says. Of a photo only the picture is kept, and which side
//! is up: where and with which phone it was taken is nobody's business. Nothing is ever decoded, so a small file cannot
//! become a large picture in memory.
//!
//! A sender may say the digest of what it sends; what comes otherwise is refused. What is handed out has the digest that
//! it was kept with, or breaks off.
//!
//! A row is written only after the bytes are stored. Bytes without a row, and files that nothing carries, are removed
//! by [`sweep`] after a day. A subject ties files to itself by [`claim`], in its own transaction; from then on whoever
//! sees the person sees them, through what carries them.

mod batches;
mod clean;
mod find;
pub(crate) mod graphql;
mod jpeg;
mod keep;
pub mod manifest;
mod node;
pub mod rows;
mod store;
mod sweep;
mod whole;

pub use batches::{AttachmentById, AttachmentsOfSubject};
pub use clean::Kind;
pub use find::{About, claim, find_by_ids, of, of_subjects, opened, require_picture, signed};
pub use keep::{Incoming, Limits};
pub use store::Store;
pub use sweep::sweep;
pub use whole::whole;
