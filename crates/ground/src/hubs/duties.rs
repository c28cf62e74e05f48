//! Duties: what one person must do now or soon, of every kind, with a sentence that says so plainly.

use async_trait::async_trait;
use uuid::Uuid;

use super::subjects;
use crate::access::{Scope, Sight};
use crate::entity::{PersonId, Timestamp};
use crate::events::{Event, Topic};
use crate::graphql::open::{AnyObject, Shape, Word};
use crate::platform::{Answer, Db, Language};

/// A day in seconds.
const DAY: i64 = 86_400;
/// Duties are shown so many days ahead.
const AHEAD: i64 = 7;

/// What kind of thing is to be done.
#[derive(Debug)]
pub struct DutyKind {
    /// Its name and description in the schema.
    pub word: Word,
    /// It waits for minutes, everything else for hours: it comes first.
    pub urgent: bool,
}

/// For whom duties are read.
pub struct Asking<'a> {
    /// The database.
    pub db: &'a Db,
    /// Whom the caller sees.
    pub scope: &'a Scope,
    /// Which reports the caller sees.
    pub sight: &'a Sight,
    /// The present moment.
    pub now: Timestamp,
}

/// One thing that a person must do, or has under way: a row of a subject.
pub trait Task: Send + Sync + 'static {
    /// What kind of thing.
    fn kind(&self) -> &'static DutyKind;
    /// The public id of what it is about.
    fn id(&self) -> String;
    /// From when it can be done.
    fn opens_at(&self) -> Timestamp;
    /// Until when it must be done; none when nothing runs.
    fn due_at(&self) -> Option<Timestamp>;
    /// Whether the person can or must do something now.
    fn is_open(&self) -> bool;
    /// Whether nothing more is to be done.
    fn is_done(&self) -> bool;
    /// A sentence: what to do now, and by when.
    fn hint(&self, language: Language) -> String;
    /// What it is about, as clients see it.
    fn subject(&self) -> AnyObject;
}

/// One thing that a person must do, or has under way.
pub type Duty = Box<dyn Task>;

/// The duties of one subject.
#[async_trait]
pub trait Duties: Sync {
    /// The kind of all of them.
    fn kind(&self) -> &'static DutyKind;

    /// The type of what they are about.
    fn shape(&self) -> Shape;

    /// The topics whose events are about one of them.
    fn topics(&self) -> &'static [Topic];

    /// Those of one person that are not over, until `until`; none of a subject whose rows ask for nothing.
    async fn of_person(&self, asking: &Asking<'_>, person: PersonId, until: Timestamp) -> Answer<Vec<Duty>>;

    /// The one that an event is about, as it stands now, if it is seen.
    async fn of_event(&self, asking: &Asking<'_>, subject: Uuid) -> Answer<Option<Duty>>;
}

/// All subjects' duties.
pub fn parts() -> impl Iterator<Item = &'static dyn Duties> {
    subjects().iter().filter_map(|subject| subject.duty)
}

/// What the person must do now or within a week, soonest first.
pub async fn of_person(asking: &Asking<'_>, person: PersonId) -> Answer<Vec<Duty>> {
    let until = asking.now.plus_seconds(AHEAD * DAY);
    let mut duties = Vec::new();
    for part in parts() {
        duties.extend(part.of_person(asking, person, until).await?);
    }
    duties.sort_by_key(|duty| (!duty.kind().urgent, duty.due_at().unwrap_or(duty.opens_at())));
    Ok(duties)
}

/// The duty that an event is about, as it stands now, if it is seen.
pub async fn of_event(asking: &Asking<'_>, event: &Event) -> Answer<Option<Duty>> {
    match parts().find(|part| part.topics().contains(&event.topic)) {
        Some(part) => part.of_event(asking, event.subject_id).await,
        None => Ok(None),
    }
}
