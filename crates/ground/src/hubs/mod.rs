//! Hubs: what concerns every subject, without the name of one. A subject says in its manifest ([`Subject`]) what it is;
//! hubs ask all of them.

pub mod due;
pub mod duties;
pub mod feeds;
pub mod glossary;
pub mod limits;
pub mod nodes;
pub mod outages;
pub mod retention;
mod subject;
pub mod timeline;

pub use due::Due;
pub use feeds::{Feed, Feeds, TopicRule};
pub use limits::Limit;
pub use outages::Lay;
pub use retention::{Purge, Table};
pub use subject::{Service, Subject, install, subjects};
