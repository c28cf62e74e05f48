//! Removes files that nothing carries a day after they were sent, and bytes that have no row.

use std::collections::HashSet;

use futures_util::TryStreamExt as _;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::Store;
use crate::entity::Timestamp;
use crate::platform::{Answer, Db};
use crate::subjects::files::rows::{FileId, attachment};

/// So long somebody may fill in a form whose files are sent already, in seconds.
const UNCARRIED: i64 = 24 * 3_600;
/// Files looked at in one go.
const AT_ONCE: usize = 500;

/// Removes; how many files.
pub async fn sweep(db: &Db, store: &Store, now: Timestamp) -> Answer<u64> {
    use attachment::Column::{CreatedAt, Id, SubjectId};
    let before = now.plus_seconds(-UNCARRIED);
    let mut removed = 0;
    loop {
        let tx = db.begin().await?;
        let ids: Vec<FileId> = attachment::Entity::find()
            .select_only()
            .column(Id)
            .filter(SubjectId.is_null())
            .filter(CreatedAt.lt(before))
            .limit(AT_ONCE as u64)
            .into_tuple()
            .all(&tx)
            .await?;
        // What is carried meanwhile stays.
        let gone = attachment::Entity::delete_many()
            .filter(Id.is_in(ids.iter().copied()))
            .filter(SubjectId.is_null())
            .exec(&tx)
            .await?;
        tx.commit().await?;
        removed += gone.rows_affected;
        if ids.len() < AT_ONCE {
            break;
        }
    }
    // The bytes of those rows, and of files whose server died before the row was written.
    let mut chunks = store.ids(AT_ONCE);
    while let Some(ids) = chunks.try_next().await? {
        let old: Vec<FileId> = ids.into_iter().filter(|id| sent_at(*id).is_some_and(|at| at < before)).collect();
        let known: Vec<FileId> = attachment::Entity::find()
            .select_only()
            .column(Id)
            .filter(Id.is_in(old.iter().copied()))
            .into_tuple()
            .all(db.read())
            .await?;
        let known: HashSet<FileId> = known.into_iter().collect();
        for id in old.into_iter().filter(|id| !known.contains(id)) {
            store.remove(id).await?;
        }
    }
    Ok(removed)
}

/// When a file was sent, as its id tells.
fn sent_at(id: FileId) -> Option<Timestamp> {
    let (seconds, nanos) = id.0.get_timestamp()?.to_unix();
    let millis = i64::try_from(seconds).ok()?.checked_mul(1_000)?;
    Some(Timestamp(millis).plus_millis(i64::from(nanos / 1_000_000)))
}
