//! Filing: what a person sends is stored once by the key that the phone made, and proved by a receipt.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait as _, QueryFilter as _,
};

use crate::entity::{PersonId, ReceiptId, Timestamp, receipt};
use crate::platform::{Answer, Db, Refusal, Tx, receipts};

/// A day in seconds.
const DAY: i64 = 24 * 3_600;

/// A table of what people file.
pub trait Files: EntityTrait<Model: IntoActiveModel<Self::ActiveModel> + Clone + Send + Sync> {
    /// The column of the person.
    const PERSON: Self::Column;
    /// The column of the key that the phone made; unique with the person.
    const PHONE_KEY: Self::Column;
    /// The column of the moment of filing.
    const FILED_AT: Self::Column;

    /// Who filed a row, by which key, and the receipt of it.
    fn names(row: &Self::Model) -> (PersonId, &str, Option<ReceiptId>);

    /// Refuses the key of another row: what was edited since would be lost.
    fn other() -> Refusal;
}

/// What is stored, and the proof of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filed<M> {
    /// The row as it stands.
    pub row: M,
    /// The person's proof, made when it was stored.
    pub receipt: receipt::Model,
}

/// What was stored under `key` before, if it is the same.
pub async fn again<E: Files>(
    db: &impl ConnectionTrait,
    person: PersonId,
    key: &str,
    digest: &str,
) -> Answer<Option<Filed<E::Model>>> {
    let find = E::find().filter(E::PERSON.eq(person)).filter(E::PHONE_KEY.eq(key));
    let Some(row) = find.one(db).await? else { return Ok(None) };
    let receipt = receipts::again(db, E::names(&row).2, digest, E::other).await?;
    Ok(Some(Filed { row, receipt }))
}

/// Refuses more in 24 hours, of those that `which` counts, than anybody sends: a phone gone wild fills no disk.
pub async fn bounded<E: Files>(db: &Db, person: PersonId, which: Condition, most: u64, now: Timestamp) -> Answer<()> {
    let lately = E::find()
        .filter(E::PERSON.eq(person))
        .filter(E::FILED_AT.gt(now.plus_seconds(-DAY)))
        .filter(which)
        .count(db.read())
        .await?;
    if lately < most { Ok(()) } else { Err(Refusal::rate_limited(3_600)) }
}

/// What became of a row that was to be stored.
pub enum Stored<M> {
    /// It is stored with its receipt, in a transaction that the caller goes on with.
    Now(Tx),
    /// The same was being stored at the same moment, and has been by now.
    Before(Filed<M>),
}

/// Begins a transaction and stores `row` with its receipt in it, once.
pub async fn store<E: Files>(db: &Db, row: &E::Model, receipt: &receipt::Model) -> Answer<Stored<E::Model>> {
    let tx = db.begin().await?;
    receipt.clone().into_active_model().insert(&tx).await?;
    let stored = E::insert_many([row.clone().into_active_model()])
        .on_conflict(OnConflict::columns([E::PERSON, E::PHONE_KEY]).do_nothing().to_owned())
        .exec_without_returning(&tx)
        .await;
    match stored {
        Ok(0) | Err(DbErr::RecordNotInserted) => {
            tx.rollback().await?;
            let (person, key, _) = E::names(row);
            let before = again::<E>(db.read(), person, key, &receipt.digest).await?;
            before.map(Stored::Before).ok_or_else(Refusal::unavailable)
        }
        stored => {
            stored?;
            Ok(Stored::Now(tx))
        }
    }
}
