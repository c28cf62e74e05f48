//! Feeds: which subscription brings the events of which topic, and to whom.

use std::collections::HashMap;

use crate::access::Audience;
use crate::events::Topic;

use super::subjects;

/// What becomes of the events of a topic.
pub struct TopicRule {
    /// The topic.
    pub topic: Topic,
    /// Who is notified, and by which subscriptions; or nobody.
    pub notifies: Notifies,
}

/// Who is notified of a topic's events.
pub enum Notifies {
    /// This audience, by the subscriptions with these root fields.
    On(Audience, &'static [&'static str]),
    /// No client: only the server itself listens.
    Nobody {
        /// Why.
        because: &'static str,
    },
}

impl TopicRule {
    /// Events that `audience` gets by the subscriptions with these root fields.
    pub const fn on(topic: Topic, audience: Audience, feeds: &'static [&'static str]) -> Self {
        Self { topic, notifies: Notifies::On(audience, feeds) }
    }

    /// Events that no client gets, and why.
    pub const fn internal(topic: Topic, because: &'static str) -> Self {
        Self { topic, notifies: Notifies::Nobody { because } }
    }
}

/// The root field of a resumable subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Feed(pub &'static str);

/// A topic within the table of feeds: its place, and who is notified of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Its number; small, so that an index by it is cheap.
    pub number: u16,
    /// Who is notified.
    pub audience: Audience,
}

/// The table of all subjects' topics and feeds, made once.
#[derive(Debug, Default)]
pub struct Feeds {
    topics: HashMap<Topic, Place>,
    feeds: HashMap<&'static str, (Feed, Vec<Place>)>,
}

impl Feeds {
    /// The table of the subjects that are installed.
    pub fn new() -> Self {
        let mut table = Self::default();
        let rules = subjects().iter().flat_map(|subject| subject.topics);
        for (number, rule) in (0..).zip(rules) {
            if let Notifies::On(audience, feeds) = rule.notifies {
                let place = Place { number, audience };
                table.topics.insert(rule.topic.clone(), place);
                for feed in feeds {
                    table.feeds.entry(feed).or_insert_with(|| (Feed(feed), Vec::new())).1.push(place);
                }
            }
        }
        table
    }

    /// The place of a topic; none when nobody is notified of it, or only a newer version of the program knows it.
    pub fn place(&self, topic: &Topic) -> Option<Place> {
        self.topics.get(topic).copied()
    }

    /// The feed with this root field.
    pub fn feed(&self, field: &str) -> Option<Feed> {
        self.feeds.get(field).map(|(feed, _)| *feed)
    }

    /// The topics that a feed brings.
    pub fn places(&self, feed: Feed) -> &[Place] {
        self.feeds.get(feed.0).map_or(&[], |(_, places)| places.as_slice())
    }
}
