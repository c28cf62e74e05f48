//! Receipts (回执): the person's signed proof of what was sent.

mod node;

use crate::hubs::{Subject, Table};

/// Receipts (回执): the person's signed proof of what was sent.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people"],
    tables: &[Table::kept("receipt", "the person's proof of what was sent")],
    nodes: node::KINDS,
    ..Subject::new("receipts")
};
