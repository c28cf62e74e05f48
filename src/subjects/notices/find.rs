//! Reading notices, always within what the caller sees.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::access::Sight;
use crate::entity::{PersonId, SituationKind, Timestamp};
use crate::lists::{Chooses, Listed};
use crate::platform::{Answer, Db, pages};
use crate::subjects::notices::rows::{NoticeId, NoticeKind, notice, notice_attempt};

/// Which notices. `None` does not limit.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoticeQuery {
    /// To or about this person.
    pub person: Option<PersonId>,
}

impl Chooses for NoticeQuery {
    fn condition(&self) -> Condition {
        Condition::all().add_option(self.person.map(|person| notice::Column::PersonId.eq(person)))
    }
}

impl Listed for notice::Entity {
    type Key = NoticeId;
    type Sees = Sight;
    type Query = NoticeQuery;

    const KEY: Self::Column = notice::Column::Id;
    const PERSON: Self::Column = notice::Column::PersonId;
    const AT: Self::Column = notice::Column::CreatedAt;

    fn names(row: &notice::Model) -> (Self::Key, PersonId) {
        (row.id, row.person_id)
    }

    fn seen(sees: &Sight, now: Timestamp) -> Condition {
        use notice::Column::{Kind, PersonId};
        // By the person, and by officers in whose scope the person is. One that answers a call for help is behind the same
        // wall as the call.
        let (help, other) = (sees.of(SituationKind::Help), sees.of(SituationKind::Request));
        Condition::any()
            .add(Condition::all().add(Kind.ne(NoticeKind::HelpAnswered)).add(other.people(PersonId, now)))
            .add(Condition::all().add(Kind.eq(NoticeKind::HelpAnswered)).add(help.people(PersonId, now)))
    }
}

/// The tries of each of `ids`, which the caller has been shown, oldest first.
pub async fn attempts_of(db: &Db, ids: &[NoticeId]) -> Answer<HashMap<NoticeId, Vec<notice_attempt::Model>>> {
    let find = notice_attempt::Entity::find()
        .filter(notice_attempt::Column::NoticeId.is_in(ids.iter().copied()))
        .order_by_asc(notice_attempt::Column::Id);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|row| (row.notice_id, row))))
}
