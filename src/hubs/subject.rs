//! The manifest: what a subject is to the rest of the house. What it doesn't have it leaves out.

use std::sync::OnceLock;

use super::feeds::TopicRule;

/// What a subject is to the rest of the house.
pub struct Subject {
    /// The name of its folder.
    pub name: &'static str,
    /// The subjects that its code may use, by name; what must travel the other way travels as an event.
    pub after: &'static [&'static str],
    /// What its events are about, and who is notified of them.
    pub topics: &'static [TopicRule],
}

impl Subject {
    /// A subject of which nothing is said yet.
    pub const fn new(name: &'static str) -> Self {
        Self { name, after: &[], topics: &[] }
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
