//! What clients see of people.

pub(crate) mod cases;
pub(crate) mod consents;
pub(crate) mod guarantors;
pub(crate) mod people;
