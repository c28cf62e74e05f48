//! The life of a check-in as data.

use crate::glossary::terms;
use crate::platform::{Answer, Life, Refusal};
use crate::subjects::check_ins::rows::CheckInState;

terms! {
    /// What can happen to a check-in by somebody's doing.
    #[graphql(name = "CheckInMove")]
    pub enum Move: shown {
        /// The person hands it in, late too.
        Submit = "报到" / "Check in",
        /// An officer records that it was done in person, by telephone or on paper.
        Record = "登记线下报到" / "Record a check-in",
        /// An officer has looked at it.
        Review = "审核通过" / "Mark as reviewed",
    }
}

/// What happens to it by the clock and by what is found about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Turn {
    /// Its window begins.
    Open,
    /// Its window ended after reminders on two channels.
    Miss,
    /// Its alert was closed in the person's favour, or nobody could be reminded for a day.
    Excuse,
    /// Its alert was closed with the outcome of a breach.
    Find,
}

use CheckInState::{Excused, Finding, Missed, Open, Planned, Reviewed, Submitted};

/// The life of a check-in: moves.
const MOVES: Life<Move, CheckInState> = Life(&[
    (Move::Submit, &[Open, Missed], Some(Submitted)),
    (Move::Record, &[Open, Missed], Some(Reviewed)),
    (Move::Review, &[Submitted], Some(Reviewed)),
]);

/// The life of a check-in: turns.
pub(super) const TURNS: Life<Turn, CheckInState> = Life(&[
    (Turn::Open, &[Planned], Some(Open)),
    (Turn::Miss, &[Open], Some(Missed)),
    (Turn::Excuse, &[Open, Missed], Some(Excused)),
    (Turn::Find, &[Missed], Some(Finding)),
]);

/// The moves that officers can make from `state`.
pub fn moves(state: CheckInState) -> impl Iterator<Item = Move> {
    MOVES.moves(state).filter(|name| *name != Move::Submit)
}

/// Whether the person can hand in a check-in in `state`, late too.
pub fn is_submittable(state: CheckInState) -> bool {
    MOVES.after(Move::Submit, state).is_some()
}

/// Whether a check-in in `state` waits for an officer to review it.
pub fn is_pending(state: CheckInState) -> bool {
    MOVES.after(Move::Review, state).is_some()
}

/// Whether nothing is left to happen to a check-in in `state`.
pub fn is_over(state: CheckInState) -> bool {
    !MOVES.goes_on(state) && !TURNS.goes_on(state)
}

/// The state after `name`, or why not.
pub(super) fn after(name: Move, state: CheckInState) -> Answer<CheckInState> {
    MOVES.after(name, state).ok_or_else(|| wrong_state(state))
}

fn wrong_state(state: CheckInState) -> Refusal {
    let (name, zh, en) = match state {
        Planned => (
            "PLANNED",
            "这次报到尚未开始，请在开始时间之后再操作。",
            "This check-in has not opened yet. Try again after it opens.",
        ),
        Open => (
            "OPEN",
            "这次报到还没有提交，请先由本人报到或代为登记。",
            "This check-in has not been handed in yet. Ask the person to hand it in, or record it.",
        ),
        Submitted => (
            "SUBMITTED",
            "这次报到已经提交，无需再次提交；可由办案人员审阅。",
            "This check-in has been handed in already, so nothing is left to do. An officer reviews it next.",
        ),
        Reviewed => (
            "REVIEWED",
            "这次报到已经审阅，无需再操作。",
            "This check-in has been reviewed already. Nothing is left to do.",
        ),
        Missed => (
            "MISSED",
            "这次报到已错过，请补报，或请办案人员代为登记。",
            "This check-in was missed. Make it now, or ask an officer to record it.",
        ),
        Excused => ("EXCUSED", "这次报到已获谅解，无需再补。", "This check-in was excused. Nothing is left to do."),
        Finding => (
            "FINDING",
            "这次报到已作出认定；如有异议，请联系办案人员。",
            "A finding was made about this check-in. Call the officer if you disagree.",
        ),
    };
    Refusal::conflict(name, zh, en)
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    /// Where each leads from each state; the same once more, written as one reads it.
    fn leads_to(state: CheckInState) -> Vec<CheckInState> {
        match state {
            Planned => vec![Open],
            Open => vec![Submitted, Reviewed, Missed, Excused],
            Submitted => vec![Reviewed],
            Missed => vec![Submitted, Reviewed, Excused, Finding],
            Reviewed | Excused | Finding => vec![],
        }
    }

    #[test]
    fn every_pair_of_states_is_joined_by_what_is_listed_or_by_nothing() {
        for from in CheckInState::iter() {
            for to in CheckInState::iter() {
                let by_move = [Move::Submit, Move::Record, Move::Review].map(|name| MOVES.after(name, from));
                let by_turn = [Turn::Open, Turn::Miss, Turn::Excuse, Turn::Find].map(|turn| TURNS.after(turn, from));
                let joined = by_move.into_iter().chain(by_turn).any(|reached| reached == Some(to));
                assert_eq!(joined, leads_to(from).contains(&to), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn what_is_not_allowed_names_the_state_and_what_to_do() {
        for state in CheckInState::iter() {
            for name in [Move::Submit, Move::Record, Move::Review] {
                if let Err(refusal) = after(name, state) {
                    assert_eq!(refusal.state().map(str::to_lowercase), Some(format!("{state:?}").to_lowercase()));
                    assert!(MOVES.moves(state).all(|listed| listed != name));
                }
            }
            assert!(moves(state).all(|name| name != Move::Submit), "handing in is the person's");
        }
    }
}
