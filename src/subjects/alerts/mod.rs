//! Alerts (预警): raised by the rules, looked after by officers, closed with an outcome and a reason.

mod act;
mod batches;
mod explain;
mod extends;
mod facts;
mod find;
pub(crate) mod graphql;
mod life;
pub mod manifest;
mod news;
mod node;
mod raise;
pub mod rows;
mod timeline;

pub use act::{Closing, acknowledge, assign, close, note, open_enquiry};
pub use batches::{AlertById, AlertCountOfPerson, AlertsOfPerson, NotesOfAlert};
pub use explain::explain;
pub use facts::{Crossing, Evidence, Facts};
pub use find::{AlertQuery, notes_of, open_alert_exists};
pub use life::{Move, is_open, moves, needs_second};
pub use news::{AlertNews, TOPIC};
pub use raise::{Raise, Raised, Why, end, raise, withdraw, withdraw_of};
