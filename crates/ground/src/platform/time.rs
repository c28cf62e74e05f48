//! The clock. Everything that asks for the time takes one, so that tests can move it.

use super::rounds::Hands;
use crate::entity::Timestamp;

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved.
    Manual(Hands),
}

impl Clock {
    /// A clock that stands at `start`.
    pub fn manual(start: Timestamp) -> Self {
        Self::Manual(Hands::at(start))
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => Timestamp(chrono::Utc::now().timestamp_millis()),
            Self::Manual(hands) => hands.now(),
        }
    }

    /// Moves a manual clock on by `seconds`, which wakes the loops that go by it; the machine's clock goes its own way.
    pub fn advance(&self, seconds: i64) {
        if let Self::Manual(hands) = self {
            hands.advance(seconds.saturating_mul(1_000));
        }
    }
}
