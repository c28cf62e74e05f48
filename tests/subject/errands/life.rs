//! Its life as data.

use yunjian::platform::Life;

use super::rows::ErrandState;

/// What can happen to an errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Its time passes.
    Lapse,
}

/// The life of an errand.
pub const LIFE: Life<Move, ErrandState> = Life(&[(Move::Lapse, &[ErrandState::Asked], Some(ErrandState::Lapsed))]);
