//! A place in the log, and the opaque form of it that clients keep.

use crate::entity::Timestamp;
use crate::platform::Keys;

/// A place in commit order: on PostgreSQL the writing transaction, then the row; on SQLite, which has one writer, the row
/// alone (`tx` is 0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The transaction that wrote the row (`xid8`).
    pub tx: i64,
    /// The row.
    pub id: i64,
}

impl Position {
    /// Before every event.
    pub const START: Self = Self { tx: 0, id: 0 };
}

/// A position and when its event was, so that one older than what is kept can be told without looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The last event the client has.
    pub position: Position,
    /// When that event was.
    pub at: Timestamp,
}

/// What stands before the numbers, so that a cursor of a list is never taken for one of the log.
const KIND: &str = "event";

impl Cursor {
    /// The form that clients keep: sealed, so that it can't be made up.
    pub fn seal(self, keys: &Keys) -> String {
        keys.seal(format!("{KIND}:{}:{}:{}", self.position.tx, self.position.id, self.at.0).as_bytes())
    }

    /// Reads what [`Self::seal`] made; `None` for anything else.
    pub fn open(keys: &Keys, sealed: &str) -> Option<Self> {
        let text = String::from_utf8(keys.open(sealed)?).ok()?;
        let mut parts = text.strip_prefix(KIND)?.strip_prefix(':')?.split(':').map(str::parse::<i64>);
        let mut next = || parts.next()?.ok();
        Some(Self { position: Position { tx: next()?, id: next()? }, at: Timestamp(next()?) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_another_seal_is_refused() {
        let keys = Keys::from_secret(b"0123456789abcdefghijklmnopqrstuvwxyz").unwrap();
        let cursor = Cursor { position: Position { tx: 7_000_000_001, id: 12 }, at: Timestamp(1_790_000_000_000) };
        assert_eq!(Cursor::open(&keys, &cursor.seal(&keys)), Some(cursor));
        for bad in ["", "x", &keys.seal(b"person:1:2:3"), &keys.seal(b"event:1:2"), &keys.seal(b"event:1:b:3")] {
            assert_eq!(Cursor::open(&keys, bad), None, "{bad}");
        }
        let other = Keys::from_secret(b"zyxwvutsrqponmlkjihgfedcba9876543210").unwrap();
        assert_eq!(Cursor::open(&other, &cursor.seal(&keys)), None);
    }

    #[test]
    fn positions_order_by_transaction_then_row() {
        assert!(Position { tx: 1, id: 9 } < Position { tx: 2, id: 1 });
        assert!(Position { tx: 2, id: 1 } < Position { tx: 2, id: 2 });
    }
}
