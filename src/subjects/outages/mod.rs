//! Outages of the platform (平台故障).

pub(crate) mod graphql;
pub mod manifest;
mod record;
pub mod rows;

pub use record::{Beat, declare, find, lost, since, to_lay};
