//! Attachments (附件): files that people and officers send.

use async_trait::async_trait;

use super::find;
use crate::entity::Timestamp;
use crate::graphql::App;
use crate::hubs::glossary::APP;
use crate::hubs::{Limit, Purge, Service, Subject, Table};
use crate::platform::settings::Settings;
use crate::platform::{Answer, Db, Refusal};
use crate::subjects::files::{self, Limits, Store};

pub use crate::graphql::open::Nothing as Queries;
pub use crate::graphql::open::Nothing as Mutations;
pub use crate::graphql::open::Nothing as Subscriptions;

/// Attachments (附件): files that people and officers send.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people"],
    tables: &[Table::until("attachment", &Uncarried)],
    service: Some(&Files),
    nodes: super::node::KINDS,
    limits: &[Limit::of("filesMost", find::MOST as u64, APP)],
    ..Subject::new("files")
};

struct Files;

impl Service for Files {
    fn prepare(&self, app: &mut App) -> anyhow::Result<()> {
        app.provide(Store::open(&app.settings.files)?);
        app.provide(Limits::new(app.settings.files.max_bytes));
        Ok(())
    }
}

/// Files that nothing carries. Those that something carries stay with it.
struct Uncarried;

#[async_trait]
impl Purge for Uncarried {
    fn what(&self) -> &'static str {
        "files"
    }

    async fn purge(&self, db: &Db, settings: &Settings, now: Timestamp) -> Answer<u64> {
        let store = Store::open(&settings.files).map_err(|error| Refusal::internal(format!("{error:#}")))?;
        files::sweep(db, &store, now).await
    }
}
