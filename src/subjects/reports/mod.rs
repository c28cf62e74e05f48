//! Reports: what people tell of themselves (情况反映), taken by an officer, answered, closed.
//!
//! Queries take a [`crate::access::Sight`]: calls for help are for helpers only.

mod act;
mod batches;
mod duty;
mod extends;
mod file;
mod find;
pub(crate) mod graphql;
mod life;
pub mod manifest;
mod news;
mod node;
pub mod rows;
mod timeline;

pub use act::{answer, close, take};
pub use batches::{ReportById, ReportCountOfPerson, Reporter, ReportsOfPerson};
pub use file::{NewReport, file};
pub use find::{ReportQuery, find_receipt};
pub use life::{Move, is_pending, moves};
pub use news::{HELP, ReportNews, TOPIC};
