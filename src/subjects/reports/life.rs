//! The life of a situation report as data: which move is allowed from which state, where it leads, and who may make it.

use crate::access::{OfficerCaller, RoleSet};
use crate::entity::SituationKind;
use crate::glossary::{Term as _, terms};
use crate::platform::{Answer, Life, Refusal};
use crate::subjects::reports::rows::SituationState;

terms! {
    /// What an officer can do with a report.
    #[graphql(name = "ReportMove")]
    pub enum Move: shown {
        /// Take it on.
        Take = "受理" / "Take",
        /// Answer it.
        Answer = "发送答复" / "Send the answer",
        /// Close it.
        Close = "办结" / "Close",
    }
}

/// The life of a situation report.
const LIFE: Life<Move, SituationState> = Life(&[
    (Move::Take, &[SituationState::Filed], Some(SituationState::Taken)),
    (Move::Answer, &[SituationState::Taken], Some(SituationState::Answered)),
    (Move::Close, &[SituationState::Answered], Some(SituationState::Closed)),
]);

/// Whether `roles` make every move on a report of `kind`. A call for help is the helpers' business only.
const fn acts(roles: RoleSet, kind: SituationKind) -> bool {
    match kind {
        SituationKind::Help => roles.helps(),
        SituationKind::AddressChange
        | SituationKind::WorkChange
        | SituationKind::ContactChange
        | SituationKind::Hardship
        | SituationKind::Illness
        | SituationKind::Request
        | SituationKind::MeasureChange
        | SituationKind::Complaint => roles.acts(),
    }
}

/// The moves that somebody with `roles` can make on a report of `kind` in `state`.
pub fn moves(roles: RoleSet, kind: SituationKind, state: SituationState) -> impl Iterator<Item = Move> {
    LIFE.moves(state).filter(move |_| acts(roles, kind))
}

/// Whether officers have yet to settle a report in `state`.
pub fn is_pending(state: SituationState) -> bool {
    LIFE.goes_on(state)
}

/// Refuses who can make no move on any report, whether or not the one meant is there.
pub(super) fn require_acting(officer: &OfficerCaller) -> Answer<()> {
    let any = [SituationKind::Help, SituationKind::Request].into_iter().any(|kind| acts(officer.roles(), kind));
    if any { Ok(()) } else { Err(Refusal::forbidden()) }
}

/// The state after `name`, or a refusal: the role does not allow it, or the present state does not.
pub(super) fn after(name: Move, roles: RoleSet, kind: SituationKind, state: SituationState) -> Answer<SituationState> {
    if !acts(roles, kind) {
        return Err(Refusal::forbidden());
    }
    LIFE.after(name, state).ok_or_else(|| wrong_state(state))
}

fn wrong_state(state: SituationState) -> Refusal {
    let (zh, en) = match state {
        SituationState::Filed => ("该情况反映尚未受理，请先受理。", "Nobody has taken this report yet. Take it first."),
        SituationState::Taken => {
            ("该情况反映已受理，请先答复。", "This report has been taken already. Answer it next.")
        }
        SituationState::Answered => {
            ("该情况反映已答复，请办结。", "This report has been answered already. Close it next.")
        }
        SituationState::Closed => (
            "该情况反映已办结，不能再更改；如有新情况，请本人另行反映。",
            "This report is closed and cannot be changed. File another one if there is something new.",
        ),
    };
    Refusal::conflict(state.name(), zh, en)
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;
    use crate::entity::Role;
    use crate::platform::Code;

    const ALL: [Move; 3] = [Move::Take, Move::Answer, Move::Close];

    /// Where each move leads from each state; the same once more, written as one reads it.
    fn leads_to(name: Move, state: SituationState) -> Option<SituationState> {
        match (state, name) {
            (SituationState::Filed, Move::Take) => Some(SituationState::Taken),
            (SituationState::Taken, Move::Answer) => Some(SituationState::Answered),
            (SituationState::Answered, Move::Close) => Some(SituationState::Closed),
            _ => None,
        }
    }

    #[test]
    fn every_pair_of_states_is_joined_by_the_move_that_is_listed_or_by_none() {
        for from in SituationState::iter() {
            for to in SituationState::iter() {
                let joins: Vec<Move> = ALL.into_iter().filter(|name| LIFE.after(*name, from) == Some(to)).collect();
                let expected: Vec<Move> = ALL.into_iter().filter(|name| leads_to(*name, from) == Some(to)).collect();
                assert_eq!(joins, expected, "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn every_move_by_every_set_of_roles_succeeds_or_says_why_not() {
        // Thirty-two sets of roles, nine kinds, four states, three moves.
        let roles: Vec<Role> = Role::iter().collect();
        for bits in 0..1_u32 << roles.len() {
            let held: Vec<Role> =
                roles.iter().enumerate().filter(|(place, _)| bits & (1 << place) != 0).map(|(_, role)| *role).collect();
            let set: RoleSet = held.iter().copied().collect();
            for kind in SituationKind::iter() {
                let may = match kind {
                    SituationKind::Help => held.contains(&Role::Helper),
                    _ => held.contains(&Role::Handler) || held.contains(&Role::Leader),
                };
                for state in SituationState::iter() {
                    for name in ALL {
                        let listed = moves(set, kind, state).any(|listed| listed == name);
                        let what = format!("{name:?} on {kind:?} in {state:?} by {held:?}");
                        match after(name, set, kind, state) {
                            Ok(to) => {
                                assert_eq!((may, leads_to(name, state)), (true, Some(to)), "{what}");
                                assert!(listed, "{what}");
                            }
                            Err(refusal) if refusal.code() == Code::Forbidden => assert!(!may && !listed, "{what}"),
                            Err(refusal) => {
                                assert_eq!(refusal.code(), Code::Conflict, "{what}");
                                assert_eq!(refusal.state(), Some(state.name()), "{what}");
                                assert!(may && !listed && leads_to(name, state).is_none(), "{what}");
                            }
                        }
                    }
                }
            }
        }
    }
}
