//! Due rows, claimed: what is due is found by a query and locked row by row, so that two servers never do the same.

use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{EntityTrait, QuerySelect as _, Select};

use super::{Answer, Db, Tx};

/// The rows of `find` that no other server is at, locked until the transaction ends; none when there are none at all.
///
/// Most of the time nothing is due, and finding that out shall not take the writer's place: it is asked of a reader.
pub async fn due<E: EntityTrait>(db: &Db, find: Select<E>) -> Answer<Option<(Tx, Vec<E::Model>)>> {
    if find.clone().one(db.read()).await?.is_none() {
        return Ok(None);
    }
    let tx = db.begin().await?;
    // What another server holds is passed over; whoever has a row has read it as it is.
    let rows = find.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).all(&tx).await?;
    Ok(Some((tx, rows)))
}
