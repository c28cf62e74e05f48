//! Clocks (期限): legal deadlines.

use async_trait::async_trait;

use crate::access::Audience;
use crate::entity::Timestamp;
use crate::graphql::App;
use crate::hubs::glossary::{BOTH, CONSOLE, NOWHERE, Terms};
use crate::hubs::{Due, Service, Subject, Table, TopicRule};
use crate::platform::Answer;
use crate::subjects::clocks::Holder;
use crate::subjects::clocks::Move;
use crate::subjects::clocks::graphql::ClockChange;
use crate::subjects::clocks::rows::ClockState;
use crate::subjects::clocks::{self, Calendar};

/// What begins by itself is looked for once in so many milliseconds: nothing of it is due at once.
const BEGIN_EACH: i64 = 60_000;

pub use crate::subjects::clocks::graphql::ClockMutations as Mutations;
pub use crate::subjects::clocks::graphql::ClockQueries as Queries;
pub use crate::subjects::clocks::graphql::ClockSubscriptions as Subscriptions;

/// Clocks (期限): legal deadlines as data, one engine for all of them.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "notices", "alerts"],
    tables: &[Table::kept("clock", "the case file: which deadline was kept and which was not")],
    topics: &[TopicRule::on(clocks::TOPIC, Audience::Viewers, &["clockEvents"])],
    service: Some(&Clocks),
    due: &[&Passing, &Beginning],
    timeline: &[&super::timeline::Lines],
    nodes: super::node::KINDS,
    terms: &[
        Terms::of::<ClockChange>(NOWHERE),
        Terms::of::<ClockState>(BOTH),
        Terms::of::<Holder>(NOWHERE),
        Terms::of::<Move>(CONSOLE),
    ],
    extends: super::extends::FIELDS,
    ..Subject::new("clocks")
};

struct Clocks;

impl Service for Clocks {
    fn prepare(&self, app: &mut App) -> anyhow::Result<()> {
        let calendar = Calendar::load(app.settings.clocks.calendar.as_deref())?;
        app.provide(calendar);
        Ok(())
    }
}

struct Passing;

#[async_trait]
impl Due for Passing {
    fn name(&self) -> &'static str {
        "clocks"
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        clocks::due(&app.db, now).await
    }
}

struct Beginning;

#[async_trait]
impl Due for Beginning {
    fn name(&self) -> &'static str {
        "clocks to begin"
    }

    fn interval(&self) -> i64 {
        BEGIN_EACH
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        clocks::begin(&app.db, app.service::<Calendar>(), now).await
    }
}
