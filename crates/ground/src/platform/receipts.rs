//! Receipts: what was sent, when, signed; stored with what they are about.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::keys::hex;
use super::{Answer, Db, Keys, Refusal, new_id, pages};
use crate::entity::{PersonId, PublicId as _, ReceiptId, ReceiptSubject, Timestamp, receipt};

/// SHA-256 of what was sent, as JSON in the order of sending; hexadecimal.
pub fn digest(sent: &(impl Serialize + ?Sized)) -> Answer<String> {
    let mut hash = Sha256::new();
    serde_json::to_writer(HashWriter(&mut hash), sent).map_err(|error| Refusal::internal(error))?;
    Ok(hex(&hash.finalize()))
}

/// The text a receipt's signature is over.
fn message(id: ReceiptId, at: Timestamp, digest: &str) -> String {
    format!("yunjian/receipt/1|{}|{}|{digest}", id.to_public(), at.0)
}

/// A signed receipt of positions. `counts`: how many things were stored, known already, and refused.
pub fn sign(keys: &Keys, person: PersonId, at: Timestamp, digest: String, counts: [i32; 3]) -> receipt::Model {
    let id: ReceiptId = new_id(at);
    let signature = keys.sign_receipt(message(id, at, &digest).as_bytes());
    let [accepted, duplicates, rejected] = counts;
    let about = ReceiptSubject::Fixes;
    receipt::Model { id, person_id: person, at, digest, signature, accepted, duplicates, rejected, about }
}

/// A signed receipt of one thing that is no position.
pub fn sign_one(keys: &Keys, person: PersonId, at: Timestamp, about: ReceiptSubject, digest: String) -> receipt::Model {
    receipt::Model { about, ..sign(keys, person, at, digest, [1, 0, 0]) }
}

/// Receipts of a person, newest first, after `after` (at, id), at most `limit`.
pub async fn find(
    db: &Db,
    person: PersonId,
    after: Option<(Timestamp, ReceiptId)>,
    limit: u64,
) -> Answer<Vec<receipt::Model>> {
    use receipt::Column::{At, Id, PersonId as Person};
    let find = receipt::Entity::find().filter(Person.eq(person));
    Ok(pages::newest(find, At, Id, after, limit).all(db.read()).await?)
}

/// The receipt `id` of what was stored under a phone's key before, when the same comes again; `other` refuses the key of
/// something else: what was edited since would be lost.
pub async fn again(
    db: &impl ConnectionTrait,
    id: Option<ReceiptId>,
    digest: &str,
    other: impl FnOnce() -> Refusal,
) -> Answer<receipt::Model> {
    let receipt = receipt::Entity::find().filter(receipt::Column::Id.eq(id)).one(db).await?;
    let receipt = receipt.ok_or_else(|| Refusal::internal("something stored without its receipt"))?;
    if receipt.digest == digest { Ok(receipt) } else { Err(other()) }
}

/// Receipts by id, for rows in scope that name them.
pub async fn find_by_ids(db: &Db, ids: &[ReceiptId]) -> Answer<HashMap<ReceiptId, receipt::Model>> {
    let find = receipt::Entity::find().filter(receipt::Column::Id.is_in(ids.iter().copied()));
    Ok(find.all(db.read()).await?.into_iter().map(|row| (row.id, row)).collect())
}

struct HashWriter<'a>(&'a mut Sha256);

impl std::io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
