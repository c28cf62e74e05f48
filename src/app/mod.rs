//! The composition root: tells the hubs which subjects there are.

use crate::hubs::{self, Feeds};
use crate::subjects::SUBJECTS;

/// Tells the hubs which subjects there are; as often as one likes.
pub fn install() {
    hubs::install(SUBJECTS);
}

/// The table of feeds of all subjects.
pub fn feeds() -> Feeds {
    install();
    Feeds::new()
}
