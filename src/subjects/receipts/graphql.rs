//! Receipts: the person's signed proof.

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};

use crate::entity::{PersonId, ReceiptId, ReceiptSubject, Timestamp, receipt};
use crate::graphql::connection::{Page, connection, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::public;
use crate::platform::{Answer, Refusal, receipts};

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

    /// What was sent.
    async fn subject(&self) -> ReceiptSubject {
        self.0.about
    }

    /// Ed25519 signature, base64.
    async fn signature(&self) -> &str {
        &self.0.signature
    }
}

impl Plain for Receipt {
    const LEAVES: &'static [&'static str] = &["id", "at", "digest", "subject", "signature"];
}

connection!(ReceiptConnection, ReceiptEdge, Receipt, "receipts");

const LIST: &str = "receipts";

/// Receipts of `person`, who must be the caller.
pub(crate) async fn receipts_of_person(
    ctx: &Context<'_>,
    person: PersonId,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<Direct<ReceiptConnection>> {
    if ctx.person()?.id() != person {
        return Err(Refusal::forbidden());
    }
    let app = ctx.app();
    let page = Page::new(first)?;
    let mark = open::<(Timestamp, ReceiptId)>(&app.keys, LIST, after.as_deref())?;
    let rows = receipts::find(&app.db, person, mark, page.limit()).await?;
    Ok(ReceiptConnection::of(page, LIST, rows, |row| ((row.at, row.id), Receipt(row))))
}
