//! What clients see of alerts.

pub(crate) mod acts;
pub(crate) mod alerts;
