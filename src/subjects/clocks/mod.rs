//! Clocks (期限): legal deadlines as data, one engine for all of them; the agencies' are shown as loudly as the person's.

mod act;
mod batches;
mod calendar;
mod due;
mod extends;
mod find;
pub(crate) mod graphql;
mod life;
pub mod manifest;
mod news;
mod node;
pub mod rows;
mod rules;
mod start;
mod timeline;

pub use act::{cancel, meet, meet_by_person, meet_of};
pub use batches::{ClockById, ClocksOfPerson};
pub use calendar::Calendar;
pub use due::{CHANGE_TOLD, begin, due};
pub use find::{ClockQuery, running_of_people};
pub use life::{Move, is_open, moves};
pub use news::{ClockNews, TOPIC};
pub use rules::{Begins, Holder, Rule, Rules, Unit, rule, rules};
pub use start::{ByHand, NewClock, begin_by_hand, measure_of, start};
