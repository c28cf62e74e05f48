//! The demo's data: the pilot's shape (197 supervised people in Yunlong and Tongshan, 128 prosecutors, 141 police
//! officers), all of it invented, the same each time.

pub mod agencies;
pub mod cast;
pub mod check_ins;
pub mod checks;
pub mod districts;
pub mod ids;
pub mod leaves;
pub mod library;
pub mod names;
pub mod people;
pub mod phones;
pub mod secret;
pub mod seed;
pub mod shapes;

pub use cast::{Cast, Character, PILOT_PEOPLE, Part};
pub use seed::{Seeded, seed};

/// The password of every demo account.
pub const PASSWORD: &str = "demo-only";

/// What everything invented is drawn from.
const SEED: u64 = 0x79_75_6e_6a_69_61_6e;

/// Rows in one statement: well under SQLite's 32,766 parameters for the widest table.
const CHUNK: usize = 400;
