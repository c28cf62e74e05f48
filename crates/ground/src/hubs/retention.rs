//! Retention: how long the rows of each table stay, said in the manifest of the subject whose table it is.

use std::fmt;

use async_trait::async_trait;

use super::subjects;
use crate::entity::Timestamp;
use crate::platform::settings::Settings;
use crate::platform::{Answer, Db};

/// A day in milliseconds.
pub const DAY: i64 = 86_400_000;
/// Rows removed in one transaction: short enough not to keep positions waiting.
pub const AT_ONCE: u64 = 5_000;

/// A table and how long its rows stay.
pub struct Table {
    /// Its name in the database.
    pub name: &'static str,
    /// How long its rows stay.
    pub keep: Keep,
}

/// How long the rows of a table stay.
pub enum Keep {
    /// As long as the case files; the reason says what they are kept for.
    Always(&'static str),
    /// Removed by this rule.
    Until(&'static dyn Purge),
    /// Removed together with the rows of this table, by the rule of that one.
    With(&'static str),
}

impl Table {
    /// A table whose rows stay, and what for.
    pub const fn kept(name: &'static str, purpose: &'static str) -> Self {
        Self { name, keep: Keep::Always(purpose) }
    }

    /// A table whose rows are removed by `rule`.
    pub const fn until(name: &'static str, rule: &'static dyn Purge) -> Self {
        Self { name, keep: Keep::Until(rule) }
    }
}

/// Removes what is past its time.
#[async_trait]
pub trait Purge: Sync {
    /// What it removes, in the plural.
    fn what(&self) -> &'static str;

    /// Removes, in short transactions; how many rows.
    async fn purge(&self, db: &Db, settings: &Settings, now: Timestamp) -> Answer<u64>;
}

/// How much was removed of what, in the order of the subjects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed(Vec<(&'static str, u64)>);

impl Removed {
    /// How much of `what`; 0 of what no rule removes.
    pub fn of(&self, what: &str) -> u64 {
        self.0.iter().find(|(name, _)| *name == what).map_or(0, |(_, count)| *count)
    }
}

/// As a sentence goes: `3 events, 0 positions`.
impl fmt::Display for Removed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = self.0.iter().map(|(what, count)| format!("{count} {what}")).collect();
        f.write_str(&words.join(", "))
    }
}

/// Removes what is past its time in every table.
pub async fn run(db: &Db, settings: &Settings, now: Timestamp) -> Answer<Removed> {
    let mut removed = Vec::new();
    for table in subjects().iter().flat_map(|subject| subject.tables) {
        if let Keep::Until(rule) = &table.keep {
            removed.push((rule.what(), rule.purge(db, settings, now).await?));
        }
    }
    tracing::info!(target: "audit", event = "retention", ?removed);
    Ok(Removed(removed))
}
