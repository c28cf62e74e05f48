//! What everything stands on: time, China's days, ids, keys, the database, settings, refusals, receipts, lives as data,
//! services outside.

pub mod bulk;
pub mod china;
pub mod claim;
pub mod data;
pub mod db;
pub mod keys;
pub mod life;
pub mod new_id;
pub mod outward;
pub mod pages;
pub mod receipts;
pub mod refusal;
pub mod rounds;
pub mod search;
pub mod settings;
pub mod time;
pub mod tx;
pub mod written;

pub use crate::glossary::Language;
pub use db::Db;
pub use keys::Keys;
pub use life::Life;
pub use new_id::new_id;
pub use refusal::{Answer, Code, Refusal};
pub use rounds::Rounds;
pub use time::Clock;
pub use tx::Tx;
