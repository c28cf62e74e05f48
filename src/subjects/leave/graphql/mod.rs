//! What clients see of leave.

pub(crate) mod acts;
pub(crate) mod leave;
