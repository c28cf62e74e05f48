//! Receipts (回执): the person's signed proof of what was sent.

mod batches;
mod extends;
pub(crate) mod graphql;
pub mod manifest;
mod node;

pub use batches::ReceiptById;
