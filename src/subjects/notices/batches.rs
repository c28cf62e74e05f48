//! Notices that are fetched for many at once.

use super::{attempts_of, count_of_people, latest_of_people};
use crate::batched;
use crate::batches::by_more;
use crate::entity::PersonId;
use crate::subjects::notices::rows::{NoticeId, notice, notice_attempt};

batched! {
    /// The newest notices of a person, so many of those that the caller sees.
    NoticesOfPerson((PersonId, u64)) -> Vec<notice::Model> = |of, keys| {
        let (sight, now) = (of.sight()?, of.now());
        by_more(keys, async |people, limit| latest_of_people(of.db(), sight, &people, limit, now).await).await
    };
    /// How many notices of a person the caller sees.
    NoticeCountOfPerson(PersonId) -> i32 = |of, ids| count_of_people(of.db(), of.sight()?, &ids, of.now()).await;
    /// The tries of a notice that the caller sees.
    AttemptsOfNotice(NoticeId) -> Vec<notice_attempt::Model> = |of, ids| attempts_of(of.db(), &ids).await;
}
