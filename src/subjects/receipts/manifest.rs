//! Receipts (回执): the person's signed proof of what was sent.

use crate::entity::ReceiptSubject;
use crate::hubs::glossary::{APP, Terms};
use crate::hubs::{Subject, Table};

pub use crate::graphql::open::Nothing as Queries;
pub use crate::graphql::open::Nothing as Mutations;
pub use crate::graphql::open::Nothing as Subscriptions;

/// Receipts (回执): the person's signed proof of what was sent.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people"],
    tables: &[Table::kept("receipt", "the person's proof of what was sent")],
    nodes: super::node::KINDS,
    terms: &[Terms::of::<ReceiptSubject>(APP)],
    extends: super::extends::FIELDS,
    ..Subject::new("receipts")
};
