//! What clients see of location.

pub(crate) mod location;
pub(crate) mod zones;
