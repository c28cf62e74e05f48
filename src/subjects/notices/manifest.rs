//! Notices (通知): what people are told outside the app.

use std::sync::Arc;

use crate::graphql::App;
use crate::hubs::glossary::{CONSOLE, Terms};
use crate::hubs::{Service, Subject, Table};
use crate::subjects::notices;
use crate::subjects::notices::rows::{NoticeChannel, NoticeKind, NoticeState};

pub use crate::graphql::open::Nothing as Queries;
pub use crate::graphql::open::Nothing as Mutations;
pub use crate::graphql::open::Nothing as Subscriptions;

/// Notices (通知): what people are told outside the app, by a ladder of channels.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people"],
    tables: &[
        Table::kept("notice", "whether and when the person was reminded"),
        Table::kept("notice_attempt", "each try to reach the person"),
        Table::kept("provider_token", "a single row a provider, replaced when it lapses"),
    ],
    service: Some(&Notices),
    nodes: super::node::KINDS,
    terms: &[Terms::of::<NoticeChannel>(CONSOLE), Terms::of::<NoticeKind>(CONSOLE), Terms::of::<NoticeState>(CONSOLE)],
    extends: super::extends::FIELDS,
    ..Subject::new("notices")
};

struct Notices;

impl Service for Notices {
    fn prepare(&self, app: &mut App) -> anyhow::Result<()> {
        app.settings.notices.check(&notices::kind_names())?;
        let providers = notices::Providers::of(&app.settings.notices, &app.db, &app.clock)?;
        app.provide(notices::Sender::new(app.db.clone(), app.clock.clone(), providers));
        Ok(())
    }

    fn start(&self, app: &Arc<App>) -> anyhow::Result<()> {
        if !app.settings.notices.held {
            tokio::spawn(notices::watch(app.service::<notices::Sender>().clone()));
        }
        Ok(())
    }
}
