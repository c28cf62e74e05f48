//! What everything stands on: time, ids, keys, the database, settings, refusals.

pub mod bulk;
pub mod db;
pub mod keys;
pub mod language;
pub mod new_id;
pub mod refusal;
pub mod search;
pub mod settings;
pub mod time;

pub use db::Db;
pub use keys::Keys;
pub use language::Language;
pub use new_id::new_id;
pub use refusal::{Answer, Code, Refusal};
pub use time::Clock;
