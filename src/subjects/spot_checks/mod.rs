//! Spot checks (定位抽检): unannounced, of named people or of some drawn by lot, within what the published matrix allows.
//!
//! A draw can be verified afterwards: its seed's hash is committed before the week, the seed revealed after it
//! ([`draw`], [`proof`]). Time in which the platform was away is laid over every deadline.

mod answer;
mod batches;
pub mod draw;
mod due;
mod duty;
mod extends;
mod find;
pub(crate) mod graphql;
mod life;
pub mod manifest;
pub mod matrix;
mod news;
mod node;
mod periods;
pub mod proof;
mod refusals;
pub mod rows;
mod start;
mod timeline;
mod who;

pub use answer::{Answered, Desk, answer, confirm};
pub use batches::{ProgressOfRound, RoundById, RoundsOfPeriod, SpotCheckById, SpotChecksOfPerson};
pub use due::{due, lay};
pub use find::{
    Progress, SpotCheckQuery, checks_of_round, find_periods, find_rounds, period_by_id, proof_of, round_by_id,
    rounds_by_ids, rounds_of_periods, tally,
};
pub use life::is_open;
pub use news::{SpotCheckNews, TOPIC};
pub use periods::{new_period, week_of};
pub use start::{NewRound, Skipped, Started, Whom, start};
