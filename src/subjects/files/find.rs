//! Rows of attachments: tying them to what carries them, who sees them, and links to their bytes.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use uuid::Uuid;

use crate::access::Caller;
use crate::entity::{PersonId, PublicId as _, SituationKind, Timestamp};
use crate::platform::{Answer, Keys, Refusal, Tx, pages};
use crate::subjects::files::rows::{FileId, attachment};

/// How long a link works, in seconds: long enough to open it, too short to pass it around.
const LINK: i64 = 300;
/// Files of one subject at most.
pub(super) const MOST: usize = 20;

/// What carries files.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Whom it is about.
    pub person: PersonId,
    /// Its row.
    pub subject: Uuid,
    /// It is a call for help: only its person and helpers see its files.
    pub help: bool,
}

/// Ties files that `by` sent to what carries them, in its transaction. A file of somebody else, or that is carried by
/// something else, is not there; carried by the same already, nothing changes. `field` is the input that names them.
pub async fn claim(tx: &Tx, by: &Caller, ids: &[FileId], about: About, field: &'static str) -> Answer<()> {
    use attachment::Column::{Help, Id, PersonId as Person, SentByOfficer, SentByPerson, SubjectId};
    if ids.is_empty() {
        return Ok(());
    }
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.len() > MOST {
        return Err(Refusal::bad_input(
            field,
            format!("最多附 {MOST} 个文件，请删去一些。"),
            format!("At most {MOST} files go with it. Please remove some."),
        ));
    }
    let sender = match by {
        Caller::Person(person) => SentByPerson.eq(person.id()),
        Caller::Officer(officer) => SentByOfficer.eq(officer.id()),
    };
    let claimed = attachment::Entity::update_many()
        .col_expr(Person, Expr::value(about.person))
        .col_expr(SubjectId, Expr::value(about.subject))
        .col_expr(Help, Expr::value(about.help))
        .filter(Id.is_in(wanted.iter().copied()))
        .filter(sender)
        .filter(Condition::any().add(SubjectId.is_null()).add(SubjectId.eq(about.subject)))
        .exec(tx)
        .await?;
    if claimed.rows_affected == wanted.len() as u64 {
        return Ok(());
    }
    Err(Refusal::bad_input(
        field,
        "文件不存在或已用于其他事项，请重新上传。",
        "A file is not there, or belongs to something else. Please send it again.",
    ))
}

/// Refuses a file that is no picture, where a photo is meant. It is the sender's: [`claim`] has seen to that.
pub async fn require_picture(tx: &Tx, id: FileId, field: &'static str) -> Answer<()> {
    let row = attachment::Entity::find_by_id(id).one(tx).await?;
    if row.is_some_and(|row| row.media_type.starts_with("image/")) {
        return Ok(());
    }
    Err(Refusal::bad_input(
        field,
        "该文件不是照片，请上传照片，或去掉后提交，不影响报到。",
        "This file is no photo. Send a photo, or send the check-in without: it counts all the same.",
    ))
}

/// Attachments by id, those that the caller sees: who sent them, and who sees the person they are about.
pub async fn find_by_ids(
    db: &impl ConnectionTrait,
    caller: &Caller,
    ids: &[FileId],
    now: Timestamp,
) -> Answer<HashMap<FileId, attachment::Model>> {
    use attachment::Column::{Help, Id, PersonId as Person, SentByOfficer, SentByPerson};
    let sight = caller.sight();
    let (help, other) = (sight.of(SituationKind::Help), sight.of(SituationKind::Request));
    let sent = match caller {
        Caller::Person(person) => SentByPerson.eq(person.id()),
        Caller::Officer(officer) => SentByOfficer.eq(officer.id()),
    };
    let seen = Condition::any()
        .add(sent)
        .add(Condition::all().add(Help.eq(false)).add(other.people(Person, now)))
        .add(Condition::all().add(Help.eq(true)).add(help.people(Person, now)));
    let find = attachment::Entity::find().filter(Id.is_in(ids.iter().copied())).filter(seen);
    Ok(find.all(db).await?.into_iter().map(|row| (row.id, row)).collect())
}

/// Attachments by id, for rows that name them and that the caller has been shown.
pub async fn of(db: &impl ConnectionTrait, ids: &[FileId]) -> Answer<HashMap<FileId, attachment::Model>> {
    let find = attachment::Entity::find().filter(attachment::Column::Id.is_in(ids.iter().copied()));
    Ok(find.all(db).await?.into_iter().map(|row| (row.id, row)).collect())
}

/// Attachments that each of `subjects` carries, oldest first; of subjects that the caller has been shown.
pub async fn of_subjects(
    db: &impl ConnectionTrait,
    subjects: &[Uuid],
) -> Answer<HashMap<Uuid, Vec<attachment::Model>>> {
    let find = attachment::Entity::find()
        .filter(attachment::Column::SubjectId.is_in(subjects.iter().copied()))
        .order_by_asc(attachment::Column::CreatedAt)
        .order_by_asc(attachment::Column::Id);
    let rows = find.all(db).await?;
    Ok(pages::grouped(rows.into_iter().filter_map(|row| Some((row.subject_id?, row)))))
}

/// A link to the bytes of a file that the caller has been shown: whoever has it can read them for some minutes.
pub fn signed(keys: &Keys, id: FileId, now: Timestamp) -> String {
    // To the whole minute: asked for again the link is the same, and the bytes need not travel again.
    let minute = now.0.div_euclid(60_000) + 1;
    let until = Timestamp(minute * 60_000).plus_seconds(LINK);
    format!("/files/{}?until={}&key={}", id.to_public(), until.0, keys.seal(message(id, until).as_bytes()))
}

/// Whether `key` opens the file until `until`, and that is not past.
pub fn opened(keys: &Keys, id: FileId, until: Timestamp, key: &str, now: Timestamp) -> bool {
    now < until && keys.open(key).is_some_and(|sealed| sealed == message(id, until).as_bytes())
}

fn message(id: FileId, until: Timestamp) -> String {
    format!("yunjian/file/1|{}|{}", id.to_public(), until.0)
}
