//! The life of a clock as data.

use sea_orm::Iterable as _;

use crate::glossary::terms;
use crate::platform::{Answer, Life, Refusal};
use crate::subjects::clocks::rows::ClockState;

terms! {
    /// What can be done with a clock.
    #[graphql(name = "ClockMove")]
    pub enum Move: shown {
        /// What it asks for was done.
        Meet = "已办理" / "Record as met",
        /// It was begun by mistake, or what it is about fell away.
        Cancel = "撤销期限" / "Cancel the deadline",
    }
}

/// What becomes of a clock by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Turn {
    /// It is due, and what it asks for was not done.
    Pass,
}

/// The life of a clock: turns.
pub(super) const TURNS: Life<Turn, ClockState> =
    Life(&[(Turn::Pass, &[ClockState::Running], Some(ClockState::Overdue))]);

/// The life of a clock: moves.
const LIFE: Life<Move, ClockState> = Life(&[
    (Move::Meet, &[ClockState::Running, ClockState::Overdue], Some(ClockState::Met)),
    (Move::Cancel, &[ClockState::Running, ClockState::Overdue], Some(ClockState::Cancelled)),
]);

/// The moves allowed from `state`.
pub fn moves(state: ClockState) -> impl Iterator<Item = Move> {
    LIFE.moves(state)
}

/// Whether what a clock in `state` asks for is still to be done.
pub fn is_open(state: ClockState) -> bool {
    LIFE.goes_on(state)
}

/// The states of clocks that are still to be met.
pub(super) fn open() -> impl Iterator<Item = ClockState> {
    ClockState::iter().filter(|state| is_open(*state))
}

/// The state after `name`, or why not.
pub(super) fn after(name: Move, state: ClockState) -> Answer<ClockState> {
    LIFE.after(name, state).ok_or_else(|| match state {
        ClockState::Cancelled => Refusal::conflict(
            "CANCELLED",
            "该期限已撤销，不能再更改；如仍需计时，请重新启动一个期限。",
            "This deadline was cancelled and cannot be changed. Begin another one if it still matters.",
        ),
        _ => Refusal::conflict(
            "MET",
            "该期限已办理完毕，无需再操作。",
            "This deadline has been met already. Nothing is left to do.",
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_states_is_joined_by_what_is_listed_or_by_nothing() {
        use ClockState::{Cancelled, Met, Overdue, Running};
        let joined = [(Running, Met), (Running, Cancelled), (Running, Overdue), (Overdue, Met), (Overdue, Cancelled)];
        for from in ClockState::iter() {
            for to in ClockState::iter() {
                let by_move = [Move::Meet, Move::Cancel].map(|name| LIFE.after(name, from));
                let reached =
                    by_move.into_iter().chain([TURNS.after(Turn::Pass, from)]).any(|reached| reached == Some(to));
                assert_eq!(reached, joined.contains(&(from, to)), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn every_move_from_every_state_succeeds_or_names_the_state() {
        for from in ClockState::iter() {
            let open = matches!(from, ClockState::Running | ClockState::Overdue);
            for (name, to) in [(Move::Meet, ClockState::Met), (Move::Cancel, ClockState::Cancelled)] {
                assert_eq!(moves(from).any(|listed| listed == name), open, "{name:?} from {from:?}");
                match after(name, from) {
                    Ok(reached) => assert!(open && reached == to, "{name:?} from {from:?}"),
                    Err(refusal) => assert!(!open && refusal.state().is_some(), "{name:?} from {from:?}"),
                }
            }
        }
    }
}
