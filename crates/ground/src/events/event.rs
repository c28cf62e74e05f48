//! One entry of the durable log, before and after it was written.

use std::borrow::Cow;

use uuid::Uuid;

use super::kind::Kind;
use super::position::{Cursor, Position};
use crate::entity::{PersonId, Timestamp};

/// What an event is about: a name that the subject declares whose rows change, and that its manifest says who is
/// notified of. A name that only a newer version of the program knows stays what it is; a rolling upgrade meets it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Topic(Cow<'static, str>);

impl Topic {
    /// A topic of this name, which stands in the log.
    pub const fn new(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// Reads the text of a row.
    pub fn read(name: String) -> Self {
        Self(Cow::Owned(name))
    }

    /// The text in the row.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Who may see or do what has changed. The log's own: whoever remembers an answer forgets it.
pub const ACCESS: Topic = Topic::new("ACCESS");

/// An event about to be written.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// What it is about.
    pub topic: Topic,
    /// What happened.
    pub kind: Kind,
    /// About whom; decides who is told.
    pub person_id: Option<PersonId>,
    /// The row that changed.
    pub subject_id: Uuid,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// Small; no personal data beyond ids.
    pub payload: serde_json::Value,
}

impl NewEvent {
    /// What happened to a row about a person.
    pub fn about(topic: Topic, kind: impl Into<Kind>, person: PersonId, subject: Uuid, at: Timestamp) -> Self {
        Self {
            topic,
            kind: kind.into(),
            person_id: Some(person),
            subject_id: subject,
            at,
            payload: serde_json::json!({}),
        }
    }
}

/// An event as the log has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its place in commit order.
    pub position: Position,
    /// What it is about.
    pub topic: Topic,
    /// What happened; [`Self::is`] asks.
    pub kind: String,
    /// About whom.
    pub person_id: Option<PersonId>,
    /// The row that changed.
    pub subject_id: Uuid,
    /// When.
    pub at: Timestamp,
    /// JSON.
    pub payload: String,
}

impl Event {
    /// Whether it is `kind` that happened.
    pub fn is(&self, kind: impl Into<Kind>) -> bool {
        self.kind == kind.into().as_str()
    }

    /// What a client hands back to get everything after this event.
    pub fn cursor(&self) -> Cursor {
        Cursor { position: self.position, at: self.at }
    }
}
