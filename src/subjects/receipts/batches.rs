//! Receipts that are fetched for many at once.

use crate::batched;
use crate::entity::{ReceiptId, receipt};
use crate::platform::receipts;

batched! {
    /// A receipt that a row in scope names.
    ReceiptById(ReceiptId) -> receipt::Model = |of, ids| receipts::find_by_ids(of.db(), &ids).await;
}
