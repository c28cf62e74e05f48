//! What clients see of check-ins.

pub(crate) mod acts;
pub(crate) mod check_ins;
