//! What clients see of access.

pub(crate) mod agencies;
pub(crate) mod sessions;
