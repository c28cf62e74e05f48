//! What other subjects ask of notices: tell somebody, no longer tell, and through which channels it came.

use std::collections::{BTreeSet, HashMap};

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, JoinType, QueryFilter as _, QuerySelect as _};
use uuid::Uuid;

use crate::entity::{PersonId, Timestamp};
use crate::platform::{Answer, Tx, bulk, new_id};
use crate::subjects::notices::rows::{NoticeChannel, NoticeKind, NoticeState, notice, notice_attempt};

/// A notice to be made.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// Who is told.
    pub person: PersonId,
    /// Of what.
    pub kind: NoticeKind,
    /// The row it is about: the raw id of a check-in, a leave request, a report …
    pub subject: Uuid,
    /// When it is sent.
    pub due: Timestamp,
    /// From when on it is of no use; none: it is always of use.
    pub expires: Option<Timestamp>,
    /// The moment that its text names, such as when a check-in closes.
    pub moment: Option<Timestamp>,
    /// What makes it this notice, such as `check_in/0192…/reminder`: asked for again, it is not made again.
    pub dedup: String,
}

/// Makes notices, in the transaction of their cause. Those that are there already stay as they are.
pub async fn enqueue(tx: &Tx, new: &[NewNotice], now: Timestamp) -> Answer<()> {
    let rows: Vec<notice::Model> = new
        .iter()
        .map(|new| notice::Model {
            id: new_id(now),
            person_id: new.person,
            kind: new.kind,
            subject_id: new.subject,
            dedup: new.dedup.clone(),
            moment: new.moment,
            state: NoticeState::Waiting,
            created_at: now,
            expires_at: new.expires,
            next_at: new.due,
            rung: 0,
            tries: 0,
            reached: 0,
            leased_by: None,
            leased_until: None,
        })
        .collect();
    let known = OnConflict::column(notice::Column::Dedup).do_nothing().to_owned();
    bulk::insert::<notice::Entity>(tx, &rows, Some(known)).await
}

/// Takes back what still waits about `subject`: of `kinds`, or of every kind. In the transaction that ends the duty. A
/// try that is under way is not called back, and is recorded when it ends. How many were taken back.
pub async fn withdraw(tx: &Tx, subject: Uuid, kinds: Option<&[NoticeKind]>) -> Answer<u64> {
    let mut update = notice::Entity::update_many()
        .col_expr(notice::Column::State, Expr::value(NoticeState::Withdrawn))
        .filter(notice::Column::SubjectId.eq(subject))
        .filter(notice::Column::State.eq(NoticeState::Waiting));
    if let Some(kinds) = kinds {
        update = update.filter(notice::Column::Kind.is_in(kinds.iter().copied()));
    }
    Ok(update.exec(tx).await?.rows_affected)
}

/// The channels of the person's own on which a carrier took at least one notice of `kind` about each of `subjects`. Nobody
/// knows what a guarantor passes on.
pub async fn reached(
    db: &impl ConnectionTrait,
    subjects: &[Uuid],
    kind: NoticeKind,
) -> Answer<HashMap<Uuid, BTreeSet<NoticeChannel>>> {
    let taken: Vec<(Uuid, NoticeChannel)> = notice_attempt::Entity::find()
        .select_only()
        .column(notice::Column::SubjectId)
        .column(notice_attempt::Column::Channel)
        .distinct()
        .join(
            JoinType::InnerJoin,
            notice_attempt::Entity::belongs_to(notice::Entity)
                .from(notice_attempt::Column::NoticeId)
                .to(notice::Column::Id)
                .into(),
        )
        .filter(notice::Column::SubjectId.is_in(subjects.iter().copied()))
        .filter(notice::Column::Kind.eq(kind))
        .filter(notice_attempt::Column::Channel.ne(NoticeChannel::Guarantor))
        .filter(notice_attempt::Column::Ok.eq(true))
        .into_tuple()
        .all(db)
        .await?;
    let mut found: HashMap<Uuid, BTreeSet<NoticeChannel>> = HashMap::new();
    for (subject, channel) in taken {
        found.entry(subject).or_default().insert(channel);
    }
    Ok(found)
}
