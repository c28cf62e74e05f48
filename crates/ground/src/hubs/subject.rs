//! The manifest: what a subject is to the rest of the house. What it doesn't have it leaves out.

use std::sync::{Arc, OnceLock};

use super::due::Due;
use super::duties::Duties;
use super::feeds::TopicRule;
use super::glossary::Terms;
use super::limits::Limit;
use super::nodes::NodeKind;
use super::outages::Lay;
use super::retention::Table;
use super::timeline::Timeline;
use crate::graphql::App;
use crate::graphql::open::Extend;

/// What a subject is to the rest of the house.
pub struct Subject {
    /// The name of its folder.
    pub name: &'static str,
    /// The subjects that its code may use, by name; what must travel the other way travels as an event.
    pub after: &'static [&'static str],
    /// Its tables, and how long their rows stay.
    pub tables: &'static [Table],
    /// What its events are about, and who is notified of them.
    pub topics: &'static [TopicRule],
    /// What it needs while the server runs.
    pub service: Option<&'static dyn Service>,
    /// What falls due without a request.
    pub due: &'static [&'static dyn Due],
    /// How it takes back what an outage stood in the way of.
    pub lay: Option<&'static dyn Lay>,
    /// What a person's timeline tells of it.
    pub timeline: &'static [&'static dyn Timeline],
    /// What a person must do because of it.
    pub duty: Option<&'static dyn Duties>,
    /// What has an id, and how `node` finds it.
    pub nodes: &'static [NodeKind],
    /// The enums of its terms that clients see, and which front ends show their words.
    pub terms: &'static [Terms],
    /// Numbers that forms about it keep to.
    pub limits: &'static [Limit],
    /// Fields that it adds to objects of others, such as a person.
    pub extends: &'static [&'static dyn Extend],
}

impl Subject {
    /// A subject of which nothing is said yet.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            after: &[],
            tables: &[],
            topics: &[],
            service: None,
            due: &[],
            lay: None,
            timeline: &[],
            duty: None,
            nodes: &[],
            terms: &[],
            limits: &[],
            extends: &[],
        }
    }
}

/// What a subject needs while the server runs: values that are made once, and tasks.
pub trait Service: Sync {
    /// Makes the values and provides them ([`App::provide`]); those of subjects before it in the list are there.
    fn prepare(&self, app: &mut App) -> anyhow::Result<()>;

    /// Starts tasks, once everything is prepared.
    fn start(&self, app: &Arc<App>) -> anyhow::Result<()> {
        let _ = app;
        Ok(())
    }
}

static SUBJECTS: OnceLock<&'static [&'static Subject]> = OnceLock::new();

/// Tells the hubs which subjects there are; the first call counts. Only the composition root calls it.
pub fn install(subjects: &'static [&'static Subject]) {
    SUBJECTS.get_or_init(|| subjects);
}

/// All subjects, in the order of the list.
///
/// # Panics
/// Before the composition root has installed them: then there is no product yet that could be asked for anything.
#[expect(clippy::panic, reason = "a program that starts without its subjects must not start")]
pub fn subjects() -> &'static [&'static Subject] {
    SUBJECTS.get().unwrap_or_else(|| panic!("the composition root installs the subjects before anything asks for them"))
}
