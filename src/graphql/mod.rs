//! What clients see: one file per subject with its objects, inputs and resolvers.

pub mod feed;
pub mod limits;
