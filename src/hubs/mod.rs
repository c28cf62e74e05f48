//! Hubs: what concerns every subject, without the name of one. A subject says in its manifest ([`Subject`]) what it is;
//! hubs ask all of them.

pub mod feeds;
mod subject;

pub use feeds::{Feed, Feeds, TopicRule};
pub use subject::{Subject, install, subjects};
