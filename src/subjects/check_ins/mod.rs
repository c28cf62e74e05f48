//! Check-ins (在线报到): planned for one person, answered in a window, reviewed by an officer. What fails on our side
//! never counts against the person.

mod act;
mod batches;
mod due;
mod duty;
mod extends;
mod find;
pub(crate) mod graphql;
mod life;
pub mod manifest;
mod news;
mod node;
mod plan;
mod questions;
pub mod rows;
mod submit;
mod timeline;

pub use act::{record, review};
pub use batches::{CheckInById, CheckInCountOfPerson, CheckInsOfPerson, PlanOfPerson};
pub use due::{due, lay};
pub use find::{CheckInQuery, open_of_people, plans_of_people};
pub use life::{Move, is_over, is_pending, is_submittable, moves};
pub use news::{CheckInNews, TOPIC};
pub use plan::{NewPlan, end_plan, set_plan};
pub use questions::{Answered, Asked, Question, QuestionKind, templates};
pub use submit::{Desk, NewCheckIn, Submitted, submit};
