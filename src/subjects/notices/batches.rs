//! Notices that are fetched for many at once.

use super::attempts_of;
use crate::batched;
use crate::batches::by_more;
use crate::entity::PersonId;
use crate::lists;
use crate::subjects::notices::rows::{NoticeId, notice, notice_attempt};

batched! {
    /// The newest notices of a person, so many of those that the caller sees.
    NoticesOfPerson((PersonId, u64)) -> Vec<notice::Model> = |of, keys| {
        let (sight, now) = (of.sight()?, of.now());
        by_more(keys, async |people, limit| lists::newest_of_people::<notice::Entity>(of.db(), sight, &people, &Default::default(), limit, now).await).await
    };
    /// How many notices of a person the caller sees.
    NoticeCountOfPerson(PersonId) -> i32 = |of, ids| lists::count_of_people::<notice::Entity>(of.db(), of.sight()?, &ids, &Default::default(), of.now()).await;
    /// The tries of a notice that the caller sees.
    AttemptsOfNotice(NoticeId) -> Vec<notice_attempt::Model> = |of, ids| attempts_of(of.db(), &ids).await;
}
