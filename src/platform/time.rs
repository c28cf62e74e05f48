//! The clock. Everything that asks for the time takes one, so that tests can move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::entity::Timestamp;

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `start`.
    pub fn manual(start: Timestamp) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(start.0)))
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => Timestamp(chrono::Utc::now().timestamp_millis()),
            Self::Manual(millis) => Timestamp(millis.load(Ordering::SeqCst)),
        }
    }

    /// Moves a manual clock on by `seconds`; the machine's clock goes its own way.
    pub fn advance(&self, seconds: i64) {
        if let Self::Manual(millis) = self {
            millis.fetch_add(seconds.saturating_mul(1_000), Ordering::SeqCst);
        }
    }
}
