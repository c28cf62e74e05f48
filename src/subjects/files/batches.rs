//! Attachments that are fetched for many at once.

use uuid::Uuid;

use super::{of as by_ids, of_subjects};
use crate::batched;
use crate::subjects::files::rows::{FileId, attachment};

batched! {
    /// A file that a row in scope names.
    AttachmentById(FileId) -> attachment::Model = |of, ids| by_ids(of.db().read(), &ids).await;
    /// The files that a row in scope carries.
    AttachmentsOfSubject(Uuid) -> Vec<attachment::Model> = |of, ids| of_subjects(of.db().read(), &ids).await;
}
