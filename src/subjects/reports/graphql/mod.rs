//! What clients see of reports.

pub(crate) mod list;
pub(crate) mod reports;
