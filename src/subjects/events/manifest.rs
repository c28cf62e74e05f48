//! The log of events itself.

use async_trait::async_trait;

use crate::entity::Timestamp;
use crate::events::log;
use crate::hubs::Subject;
use crate::hubs::retention::{AT_ONCE, DAY, Purge, Table};
use crate::platform::settings::Settings;
use crate::platform::{Answer, Db};

pub use crate::graphql::open::Nothing as Queries;
pub use crate::graphql::open::Nothing as Mutations;
pub use crate::graphql::open::Nothing as Subscriptions;

/// The log of events itself: its topics are those of the subjects.
pub static SUBJECT: Subject = Subject { tables: &[Table::until("event", &Events)], ..Subject::new("events") };

/// Events past `events.retention_days`.
struct Events;

#[async_trait]
impl Purge for Events {
    fn what(&self) -> &'static str {
        "events"
    }

    async fn purge(&self, db: &Db, settings: &Settings, now: Timestamp) -> Answer<u64> {
        let before = now.plus_millis(-i64::from(settings.events.retention_days) * DAY);
        let mut removed = 0;
        loop {
            let tx = db.begin().await?;
            let count = log::purge(&tx, before, AT_ONCE).await?;
            tx.commit().await?;
            removed += count;
            if count == 0 {
                return Ok(removed);
            }
        }
    }
}
