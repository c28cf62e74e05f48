//! Accounts, sign-in and rights.

pub(crate) mod graphql;
pub mod manifest;
mod node;
mod timeline;
