//! Leave (外出报备): asked for by the person, decided by the agency that executes the measure with the consent that it
//! needs, begun and ended by themselves; and the ground on which zones give way to it meanwhile.

mod area;
mod back;
mod batches;
mod checked;
mod decide;
mod due;
mod duty;
mod extends;
mod file;
mod find;
pub(crate) mod graphql;
mod life;
pub mod manifest;
mod news;
mod node;
mod own;
pub mod rows;
mod step;
mod templates;
mod timeline;

pub use area::{Beside, Permit, on_leave, permits, some_permit};
pub use batches::{LeaveById, LeaveCountOfPerson, LeavesOfPerson, StepsOfLeave};
pub use decide::{Asks, Decision, asks, decide};
pub use due::{due, lay, next_due};
pub use file::{NewLeave, NewPlace, file};
pub use find::{LeaveQuery, steps_of};
pub use life::{Actor, is_pending, moves, stage};
pub use news::{LeaveNews, TOPIC};
pub use own::{Amendment, Done, Sent, amend, cancel, extend, returned};
pub use templates::{TEMPLATES, Template, VERSION};
