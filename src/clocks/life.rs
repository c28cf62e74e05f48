//! The life of a clock as data.

use async_graphql::Enum;

use crate::entity::ClockState;
use crate::platform::{Answer, Life, Refusal};

/// What can be done with a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum)]
#[graphql(name = "ClockMove")]
pub enum Move {
    /// What it asks for was done (已办理).
    Meet,
    /// It was begun by mistake, or what it is about fell away (撤销).
    Cancel,
}

/// The life of a clock. That it passes is nobody's move: the server finds it.
const LIFE: Life<Move, ClockState> = Life(&[
    (Move::Meet, &[ClockState::Running, ClockState::Overdue], Some(ClockState::Met)),
    (Move::Cancel, &[ClockState::Running, ClockState::Overdue], Some(ClockState::Cancelled)),
]);

/// The moves allowed from `state`.
pub fn moves(state: ClockState) -> impl Iterator<Item = Move> {
    LIFE.moves(state)
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
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn every_pair_of_states_is_joined_by_the_move_that_is_listed_or_by_none() {
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
