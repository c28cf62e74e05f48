//! Errands: what an officer asks a person to do within some days. Made up, to show what a subject is made of.

mod act;
mod batches;
mod due;
mod duty;
mod extends;
mod graphql;
mod life;
pub mod migration;
mod rows;
mod timeline;

use yunjian::access::Audience;
use yunjian::events::Topic;
use yunjian::graphql::open::Nothing;
use yunjian::hubs::glossary::{CONSOLE, Terms};
use yunjian::hubs::nodes::NodeKind;
use yunjian::hubs::{Subject, Table, TopicRule};

pub use due::DAYS;
pub use graphql::{Errand, Mutations, Subscriptions};
pub use rows::{ErrandId, ErrandState};

/// Nothing is read of errands but by their ids.
pub type Queries = Nothing;

/// Errands asked for, done or lapsed.
pub const TOPIC: Topic = Topic::new("ERRAND");

yunjian::event_kinds! {
    /// What happens to an errand.
    ErrandNews {
        /// It was asked for.
        Asked = "ASKED",
        /// Its time passed.
        Lapsed = "LAPSED",
    }
}

/// Errands.
pub static SUBJECT: Subject = Subject {
    after: &["access", "people"],
    tables: &[Table::kept("errand", "what the person was asked to do")],
    topics: &[TopicRule::on(TOPIC, Audience::Viewers, &["errandEvents", "dutyEvents"])],
    due: &[&due::Lapsing],
    timeline: &[&timeline::Lines],
    duty: Some(&duty::Errands),
    nodes: &[NodeKind::of::<Errand>("errand", graphql::find)],
    terms: &[Terms::of::<ErrandState>(CONSOLE)],
    extends: extends::FIELDS,
    ..Subject::new("errands")
};
