//! New ids: UUIDv7, so that rows made together lie together.

use uuid::{NoContext, Uuid};

use crate::entity::{PublicId, Timestamp};

/// A fresh id that carries `at` in its first 48 bits and 74 random bits after them.
pub fn new_id<I: PublicId>(at: Timestamp) -> I {
    let millis = u64::try_from(at.0).unwrap_or_default();
    let nanos = u32::try_from(millis % 1_000).unwrap_or_default() * 1_000_000;
    I::from_uuid(Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, millis / 1_000, nanos)))
}
