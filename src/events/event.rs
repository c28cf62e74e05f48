//! One entry of the durable log, before and after it was written.

use uuid::Uuid;

use super::kind::Kind;
use super::position::{Cursor, Position};
use crate::entity::{PersonId, Timestamp};

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// An alert was raised or changed.
    Alert,
    /// A report was filed or changed; not one that calls for help.
    Report,
    /// A call for help was filed or changed. A topic of its own: it is told to helpers and to nobody else.
    Help,
    /// A check-in opened, was answered, reviewed or missed.
    CheckIn,
    /// A spot check was drawn, delivered, answered or not.
    SpotCheck,
    /// Leave was filed, decided, began or ended.
    Leave,
    /// A legal deadline began, was met or passed.
    Clock,
    /// Who may see or do what has changed.
    Access,
    /// A zone was drawn or retired.
    Zone,
    /// A phone was bound or replaced.
    Device,
    /// Something that only a newer version of the program knows; a rolling upgrade meets it. Never written.
    Other,
}

impl Topic {
    /// The text in the row.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Alert => "ALERT",
            Self::Report => "REPORT",
            Self::Help => "HELP",
            Self::CheckIn => "CHECK_IN",
            Self::SpotCheck => "SPOT_CHECK",
            Self::Leave => "LEAVE",
            Self::Clock => "CLOCK",
            Self::Access => "ACCESS",
            Self::Zone => "ZONE",
            Self::Device => "DEVICE",
            Self::Other => "OTHER",
        }
    }

    /// Whether subscribers are told of its events.
    pub const fn is_told(self) -> bool {
        matches!(
            self,
            Self::Alert | Self::Report | Self::Help | Self::CheckIn | Self::SpotCheck | Self::Leave | Self::Clock
        )
    }

    /// Reads the text of a row; one that only a newer version knows becomes [`Self::Other`].
    pub fn parse(text: &str) -> Self {
        [
            Self::Alert,
            Self::Report,
            Self::Help,
            Self::CheckIn,
            Self::SpotCheck,
            Self::Leave,
            Self::Clock,
            Self::Access,
            Self::Zone,
            Self::Device,
        ]
        .into_iter()
        .find(|topic| topic.as_str() == text)
        .unwrap_or(Self::Other)
    }
}

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
