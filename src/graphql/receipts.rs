//! Receipts: the person's signed proof.

use async_graphql::{ID, Object};
use chrono::{DateTime, Utc};

use super::scalars::public;
use crate::entity::receipt;

/// A receipt (回执): signed proof for the person of what they sent.
pub struct Receipt(pub receipt::Model);

/// A receipt (回执): signed proof for the person of what they sent. The signature (Ed25519, base64) is over the text
/// `yunjian/receipt/1|id|milliseconds|digest`; `deployment.receiptKey` verifies it.
#[Object]
impl Receipt {
    /// Opaque id, `receipt_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// When it was given.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at.to_utc()
    }

    /// SHA-256 of what was sent, hexadecimal.
    async fn digest(&self) -> &str {
        &self.0.digest
    }

    /// Ed25519 signature, base64.
    async fn signature(&self) -> &str {
        &self.0.signature
    }
}
