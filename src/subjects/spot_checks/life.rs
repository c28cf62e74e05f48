//! The life of a spot check as data: which move is allowed from which state, where it leads, and who makes it.

use super::refusals;
use crate::platform::{Answer, Life, Refusal};
use crate::subjects::spot_checks::rows::SpotCheckState;

/// What can happen to a spot check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Move {
    /// The phone has shown it: delivery is proven.
    Confirm,
    /// The person answers with a position.
    Answer,
    /// The time to answer is over.
    Lapse,
    /// It has not reached the phone in time.
    GiveUp,
    /// The platform was away in the time to answer, which became known afterwards.
    Void,
}

/// Who makes a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Actor {
    /// The person who is checked.
    Person,
    /// The server, when something falls due.
    System,
}

/// The life of a spot check.
const LIFE: Life<Move, SpotCheckState> = Life(&[
    (Move::Confirm, &[SpotCheckState::Drawn], Some(SpotCheckState::Notified)),
    (Move::Answer, &[SpotCheckState::Notified], Some(SpotCheckState::Answered)),
    (Move::Lapse, &[SpotCheckState::Notified], Some(SpotCheckState::Unanswered)),
    (Move::GiveUp, &[SpotCheckState::Drawn], Some(SpotCheckState::Undelivered)),
    (Move::Void, &[SpotCheckState::Unanswered], Some(SpotCheckState::Undelivered)),
]);

/// Nobody makes a move on a check that was drawn but the person and the system.
const fn actor(name: Move) -> Actor {
    match name {
        Move::Confirm | Move::Answer => Actor::Person,
        Move::Lapse | Move::GiveUp | Move::Void => Actor::System,
    }
}

/// Whether the person can still do something with a check in `state`.
pub fn is_open(state: SpotCheckState) -> bool {
    LIFE.moves(state).any(|name| actor(name) == Actor::Person)
}

/// The state after `name` by `by`, or a refusal: it is not theirs, or the present state does not allow it.
pub(super) fn after(name: Move, by: Actor, state: SpotCheckState) -> Answer<SpotCheckState> {
    if actor(name) != by {
        return Err(Refusal::forbidden());
    }
    LIFE.after(name, state).ok_or_else(|| refusals::wrong_state(state))
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;
    use crate::glossary::Term as _;
    use crate::platform::Code;

    const ALL: [Move; 5] = [Move::Confirm, Move::Answer, Move::Lapse, Move::GiveUp, Move::Void];

    /// Where each move leads from each state; the same once more, written as one reads it.
    fn leads_to(name: Move, state: SpotCheckState) -> Option<SpotCheckState> {
        match (state, name) {
            (SpotCheckState::Drawn, Move::Confirm) => Some(SpotCheckState::Notified),
            (SpotCheckState::Drawn, Move::GiveUp) => Some(SpotCheckState::Undelivered),
            (SpotCheckState::Notified, Move::Answer) => Some(SpotCheckState::Answered),
            (SpotCheckState::Notified, Move::Lapse) => Some(SpotCheckState::Unanswered),
            (SpotCheckState::Unanswered, Move::Void) => Some(SpotCheckState::Undelivered),
            _ => None,
        }
    }

    #[test]
    fn every_pair_of_states_is_joined_by_the_move_that_is_listed_or_by_none() {
        for from in SpotCheckState::iter() {
            for to in SpotCheckState::iter() {
                let joins: Vec<Move> = ALL.into_iter().filter(|name| LIFE.after(*name, from) == Some(to)).collect();
                let expected: Vec<Move> = ALL.into_iter().filter(|name| leads_to(*name, from) == Some(to)).collect();
                assert_eq!(joins, expected, "{from:?} to {to:?}");
            }
        }
        // What never reached the person leads nowhere, least of all to being unanswered.
        assert_eq!(LIFE.moves(SpotCheckState::Undelivered).count(), 0);
        assert_ne!(LIFE.after(Move::Lapse, SpotCheckState::Drawn), Some(SpotCheckState::Unanswered));
    }

    #[test]
    fn every_move_by_everybody_from_every_state_succeeds_or_says_why_not() {
        for by in [Actor::Person, Actor::System] {
            for state in SpotCheckState::iter() {
                for name in ALL {
                    let may = matches!(name, Move::Confirm | Move::Answer) == (by == Actor::Person);
                    let what = format!("{name:?} from {state:?} by {by:?}");
                    match after(name, by, state) {
                        Ok(to) => assert_eq!((may, leads_to(name, state)), (true, Some(to)), "{what}"),
                        Err(refusal) if refusal.code() == Code::Forbidden => assert!(!may, "{what}"),
                        Err(refusal) => {
                            assert_eq!(refusal.code(), Code::Conflict, "{what}");
                            assert_eq!(refusal.state(), Some(state.name()), "{what}");
                            assert!(may && leads_to(name, state).is_none(), "{what}");
                        }
                    }
                }
            }
        }
    }
}
