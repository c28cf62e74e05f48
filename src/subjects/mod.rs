//! The list of subjects: the only one. Each says in its manifest what it is to the rest of the house.

mod access;
mod alerts;
mod check_ins;
mod clocks;
mod events;
mod files;
mod ingest;
mod leave;
mod location;
mod notices;
mod outages;
mod people;
mod receipts;
mod reports;
mod spot_checks;

use crate::hubs::Subject;

/// All subjects: the right one may use the left one, if its manifest says so.
pub static SUBJECTS: &[&Subject] = &[
    &events::SUBJECT,
    &access::SUBJECT,
    &people::SUBJECT,
    &outages::SUBJECT,
    &notices::SUBJECT,
    &receipts::SUBJECT,
    &files::SUBJECT,
    &location::SUBJECT,
    &alerts::SUBJECT,
    &clocks::SUBJECT,
    &reports::SUBJECT,
    &leave::SUBJECT,
    &ingest::SUBJECT,
    &check_ins::SUBJECT,
    &spot_checks::SUBJECT,
];
