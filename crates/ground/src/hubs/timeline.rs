//! What happened to one person, newest first (人员动态): read from the rows that record it, kept nowhere twice. Each
//! subject gives its newest lines before a mark, and the newest of all are kept.

use async_trait::async_trait;
use sea_orm::{EntityTrait, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::subjects;
use crate::access::{Seen, Sight};
use crate::entity::{OfficerId, PersonId, PublicId, Timestamp};
use crate::glossary::Words;
use crate::graphql::open::Word;
use crate::platform::{Answer, Db, Language};

/// What kind of thing happened.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name and description in the schema.
    pub word: Word,
    /// Its number, which no other kind has: it breaks ties of time and is in the entries' ids, so it never changes.
    pub number: u8,
}

impl Kind {
    /// A kind of this number, with its name in the schema, what it means, and its words.
    pub const fn new(number: u8, name: &'static str, meaning: &'static str, words: Words) -> Self {
        Self { word: Word { name, meaning, words }, number }
    }
}

/// The lines of one subject.
#[async_trait]
pub trait Timeline: Sync {
    /// The kinds of its lines.
    fn kinds(&self) -> Vec<&'static Kind>;

    /// Adds its newest lines up to `reading.until`.
    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()>;
}

/// Whose timeline, and for whom.
#[derive(Clone, Debug)]
pub struct Viewing<'a> {
    /// Whose.
    pub person: Seen<PersonId>,
    /// Which reports are seen.
    pub sight: &'a Sight,
    /// Whether what officers wrote on alerts is seen.
    pub notes: bool,
    /// The present moment.
    pub now: Timestamp,
}

/// What is read of each subject for one page.
pub struct Reading<'a> {
    /// The database.
    pub db: &'a Db,
    /// Whose timeline, and for whom.
    pub viewing: Viewing<'a>,
    /// Lines up to and with this moment.
    pub until: Timestamp,
    /// So many of each table at most.
    pub limit: u64,
}

impl Reading<'_> {
    /// Of `find`, which is about the person, the newest rows by `at`.
    pub fn newest<E: EntityTrait>(&self, find: Select<E>, at: E::Column) -> Select<E> {
        newest(find, at, self.until, self.limit)
    }

    /// The first of these moments that have come up to now, each with what happened and who did it.
    pub fn happened<const N: usize>(
        &self,
        moments: [(Option<Timestamp>, &'static Kind, Option<OfficerId>); N],
    ) -> impl Iterator<Item = (Timestamp, &'static Kind, Option<OfficerId>)> {
        let until = self.until;
        let happened = moments.into_iter().filter_map(|(at, kind, officer)| Some((at?, kind, officer)));
        happened.filter(move |(at, ..)| *at <= until)
    }
}

/// Of `find` the newest rows by `at` up to `until`, at most `limit`.
pub fn newest<E: EntityTrait>(find: Select<E>, at: E::Column, until: Timestamp, limit: u64) -> Select<E> {
    find.filter(sea_orm::ColumnTrait::lte(&at, until)).order_by_desc(at).limit(limit)
}

/// Where a page ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark {
    /// When.
    pub at: Timestamp,
    /// The number of the kind.
    pub kind: u8,
    /// The row.
    pub row: Uuid,
}

/// One thing that happened.
pub struct Entry {
    /// When; by device time where a phone told of it.
    pub at: Timestamp,
    /// What kind.
    pub kind: &'static Kind,
    /// Who did it.
    pub officer: Option<OfficerId>,
    row: Uuid,
    about: Vec<(&'static str, Uuid)>,
    sentence: Box<dyn Fn(Language) -> String + Send + Sync>,
}

impl Entry {
    /// Something that happened, recorded by `row`, and what is said of it.
    pub fn new(
        at: Timestamp,
        kind: &'static Kind,
        row: Uuid,
        sentence: impl Fn(Language) -> String + Send + Sync + 'static,
    ) -> Self {
        Self { at, kind, officer: None, row, about: Vec::new(), sentence: Box::new(sentence) }
    }

    /// The same, which is about this too.
    #[must_use]
    pub fn about<I: PublicId>(self, id: I) -> Self {
        self.about_any(Some(id))
    }

    /// The same, which is about this too, if there is one.
    #[must_use]
    pub fn about_any<I: PublicId>(mut self, id: Option<I>) -> Self {
        self.about.extend(id.map(|id| (I::PREFIX, id.uuid())));
        self
    }

    /// The same, done by this officer, if one did it.
    #[must_use]
    pub fn by(mut self, officer: Option<OfficerId>) -> Self {
        self.officer = officer;
        self
    }

    /// The thing of this kind that it is about.
    pub fn refers<I: PublicId>(&self) -> Option<I> {
        self.about.iter().find(|(prefix, _)| *prefix == I::PREFIX).map(|(_, id)| I::from_uuid(*id))
    }

    /// Where a page ends that ends with this entry.
    pub fn mark(&self) -> Mark {
        Mark { at: self.at, kind: self.kind.number, row: self.row }
    }

    /// An id that stays the same when the timeline is read again.
    pub fn id(&self) -> String {
        format!("entry_{}{:02x}", self.row.simple(), self.kind.number)
    }

    /// What happened in one sentence.
    pub fn summary(&self, language: Language) -> String {
        (self.sentence)(language)
    }
}

/// Entries of a person, newest first, after `mark`, at most `limit`.
pub async fn of_person(db: &Db, viewing: Viewing<'_>, mark: Option<Mark>, limit: u64) -> Answer<Vec<Entry>> {
    let until = mark.map_or(Timestamp(i64::MAX), |mark| mark.at);
    // Rows at the mark's own moment come again and are cut off below.
    let reading = Reading { db, viewing, until, limit: limit + 8 };
    let mut entries = Vec::new();
    for part in parts() {
        part.read(&reading, &mut entries).await?;
    }
    entries.sort_unstable_by_key(|entry| std::cmp::Reverse(entry.mark()));
    if let Some(mark) = mark {
        entries.retain(|entry| entry.mark() < mark);
    }
    entries.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(entries)
}

/// The kinds of all subjects' lines.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    parts().flat_map(|part| part.kinds())
}

fn parts() -> impl Iterator<Item = &'static dyn Timeline> {
    subjects().iter().flat_map(|subject| subject.timeline).copied()
}
