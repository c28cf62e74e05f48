//! Receipts (回执): the person's signed proof of what was sent.

pub(crate) mod graphql;
pub mod manifest;
mod node;
