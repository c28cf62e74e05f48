//! Every pair of states, every role and agency with every move, and what each leave itself hinders.

use sea_orm::Iterable as _;
use uuid::Uuid;

use super::*;
use crate::entity::Role;
use crate::entity::{PersonId, PublicId as _, Timestamp};
use crate::platform::Code;
use crate::subjects::leave::rows::{LeavePurpose, LeaveRequestId, LeaveTransport};

const EXECUTING: AgencyId = AgencyId(Uuid::from_u128(1));
const ASKED: AgencyId = AgencyId(Uuid::from_u128(2));
const ELSEWHERE: AgencyId = AgencyId(Uuid::from_u128(3));
const AT: Timestamp = Timestamp(1_780_000_000_000);

fn leave(state: State) -> leave_request::Model {
    let asked = leave_request::Asked {
        id: LeaveRequestId::from_uuid(Uuid::from_u128(9)),
        person_id: PersonId(Uuid::from_u128(8)),
        kind: LeaveKind::Urgent,
        purpose: LeavePurpose::Family,
        text: "x".into(),
        places: vec![],
        starts_at: AT,
        ends_at: AT.plus_seconds(86_400),
        weekdays: vec![],
        transport: LeaveTransport::Train,
        contact_name: "x".into(),
        contact_phone: "13800000000".into(),
        template: "POLICE_DECIDED",
        executing_agency_id: EXECUTING,
        filed_at: AT,
        idempotency_key: "k".into(),
    };
    leave_request::Model {
        state,
        consent_agency_id: Some(ASKED),
        consent_asked_at: Some(AT),
        ..leave_request::Model::filed(asked).unwrap()
    }
}

/// A leave in `state` of which nothing but the state hinders `name`.
fn free_for(name: Move, state: State) -> leave_request::Model {
    let mut leave = leave(state);
    if matches!(name, Move::Return | Move::ConfirmReturn | Move::AskExtension) {
        leave.started_at = Some(AT);
    }
    if matches!(name, Move::GrantExtension | Move::RefuseExtension) {
        leave.extension_until = Some(AT);
    }
    leave
}

/// Each move, and each state that it is allowed in with the one that it leads to; the life once more, written out.
const LEADS: &[(Move, &[(State, State)])] = {
    use State::{
        Acknowledged, AgencyReview, Approved, Cancelled, Closed, ConsentAsked, Consented, Escalated, Filed, Refused,
        Returned, ReturnedForMore, UnderWay,
    };
    const STAYS: &[(State, State)] = &[
        (AgencyReview, AgencyReview),
        (ConsentAsked, ConsentAsked),
        (Consented, Consented),
        (Escalated, Escalated),
        (ReturnedForMore, ReturnedForMore),
        (Acknowledged, Acknowledged),
        (Approved, Approved),
        (UnderWay, UnderWay),
    ];
    const BACK: &[(State, State)] = &[
        (AgencyReview, Returned),
        (ConsentAsked, Returned),
        (Consented, Returned),
        (Escalated, Returned),
        (ReturnedForMore, Returned),
        (Acknowledged, Returned),
        (UnderWay, Returned),
    ];
    &[
        (Move::Take, &[(Filed, AgencyReview)]),
        (Move::AskConsent, &[(AgencyReview, ConsentAsked), (Escalated, ConsentAsked), (Acknowledged, ConsentAsked)]),
        (Move::Consent, &[(ConsentAsked, Consented), (Escalated, Consented)]),
        (Move::RefuseConsent, &[(ConsentAsked, Refused), (Escalated, Refused)]),
        (Move::Acknowledge, &[(Filed, Acknowledged), (AgencyReview, Acknowledged), (Escalated, Acknowledged)]),
        (
            Move::Approve,
            &[(AgencyReview, Approved), (Consented, Approved), (Escalated, Approved), (Acknowledged, Approved)],
        ),
        (
            Move::Refuse,
            &[
                (AgencyReview, Refused),
                (Consented, Refused),
                (Escalated, Refused),
                (Acknowledged, Refused),
                (ReturnedForMore, Refused),
            ],
        ),
        (
            Move::AskForMore,
            &[
                (AgencyReview, ReturnedForMore),
                (Consented, ReturnedForMore),
                (Escalated, ReturnedForMore),
                (Acknowledged, ReturnedForMore),
            ],
        ),
        (Move::GrantExtension, STAYS),
        (Move::RefuseExtension, STAYS),
        (Move::AskExtension, STAYS),
        (Move::ConfirmReturn, BACK),
        (Move::Return, BACK),
        (Move::Close, &[(Returned, Closed)]),
        (Move::Amend, &[(ReturnedForMore, AgencyReview), (Acknowledged, Acknowledged)]),
        (
            Move::Cancel,
            &[
                (Filed, Cancelled),
                (AgencyReview, Cancelled),
                (ConsentAsked, Cancelled),
                (Consented, Cancelled),
                (Escalated, Cancelled),
                (ReturnedForMore, Cancelled),
                (Acknowledged, Cancelled),
                (Approved, Cancelled),
            ],
        ),
    ]
};

/// What becomes of it by itself, likewise.
const BECOMES: &[(Turn, &[(State, State)])] = {
    use State::{
        Acknowledged, AgencyReview, Approved, Cancelled, ConsentAsked, Consented, Escalated, Filed, Returned,
        ReturnedForMore, UnderWay,
    };
    &[
        (
            Turn::Escalate,
            &[
                (Filed, Escalated),
                (AgencyReview, Escalated),
                (ConsentAsked, Escalated),
                (Consented, Escalated),
                (Acknowledged, Acknowledged),
            ],
        ),
        (
            Turn::Begin,
            &[
                (Approved, UnderWay),
                (AgencyReview, AgencyReview),
                (ConsentAsked, ConsentAsked),
                (Consented, Consented),
                (Escalated, Escalated),
                (ReturnedForMore, ReturnedForMore),
                (Acknowledged, Acknowledged),
            ],
        ),
        (
            Turn::Return,
            &[
                (UnderWay, Returned),
                (AgencyReview, Returned),
                (ConsentAsked, Returned),
                (Consented, Returned),
                (Escalated, Returned),
                (ReturnedForMore, Returned),
                (Acknowledged, Returned),
            ],
        ),
        (Turn::Lapse, &[(ReturnedForMore, Cancelled)]),
    ]
};

fn listed<N: Copy + PartialEq>(table: &[(N, &[(State, State)])], name: N, from: State) -> Option<State> {
    let (_, pairs) = table.iter().find(|(listed, _)| *listed == name).expect("every one is listed");
    pairs.iter().find(|(state, _)| *state == from).map(|(_, to)| *to)
}

fn leads_to(name: Move, from: State) -> Option<State> {
    listed(LEADS, name, from)
}

/// Where it leads once whoever decides has taken it by that.
fn decides_to(name: Move, from: State) -> Option<State> {
    let takes =
        from == State::Filed && matches!(name, Move::AskConsent | Move::Approve | Move::Refuse | Move::AskForMore);
    leads_to(name, if takes { State::AgencyReview } else { from })
}

#[test]
fn every_pair_of_states_is_joined_by_the_moves_that_are_listed_or_by_none() {
    for from in State::iter() {
        for to in State::iter() {
            let joins: Vec<Move> = Move::iter().filter(|name| LIFE.after(*name, from) == Some(to)).collect();
            let expected: Vec<Move> = Move::iter().filter(|name| leads_to(*name, from) == Some(to)).collect();
            assert_eq!(joins, expected, "{from:?} to {to:?}");
            for turn in [Turn::Escalate, Turn::Begin, Turn::Return, Turn::Lapse] {
                let turned = TURNS.after(turn, from) == Some(to);
                assert_eq!(turned, listed(BECOMES, turn, from) == Some(to), "{turn:?} from {from:?} to {to:?}");
            }
        }
    }
    for over in [State::Closed, State::Cancelled, State::Refused] {
        assert_eq!(LIFE.moves(over).count(), 0, "{over:?} is the end");
    }
}

#[test]
fn every_move_by_every_role_of_every_agency_and_by_the_person_succeeds_or_says_why_not() {
    let roles: Vec<Role> = Role::iter().collect();
    let mut actors = vec![(Actor::Person, None, Vec::new())];
    for agency in [EXECUTING, ASKED, ELSEWHERE] {
        for bits in 0..1_u32 << roles.len() {
            let held: Vec<Role> =
                roles.iter().enumerate().filter(|(place, _)| bits & (1 << place) != 0).map(|(_, role)| *role).collect();
            actors.push((Actor::Officer(agency, held.iter().copied().collect()), Some(agency), held));
        }
    }
    for (actor, agency, held) in actors {
        for state in State::iter() {
            for name in Move::iter() {
                for escalated in [false, true] {
                    let mut leave = free_for(name, state);
                    leave.escalated_at = escalated.then_some(AT);
                    let persons = matches!(name, Move::Amend | Move::AskExtension | Move::Return | Move::Cancel);
                    let asked = matches!(name, Move::Consent | Move::RefuseConsent);
                    let leader_only = escalated
                        && !persons
                        && !matches!(
                            name,
                            Move::Take
                                | Move::GrantExtension
                                | Move::RefuseExtension
                                | Move::ConfirmReturn
                                | Move::Close
                        );
                    let may = match agency {
                        None => persons,
                        Some(agency) => {
                            !persons
                                && agency == if asked { ASKED } else { EXECUTING }
                                && (held.contains(&Role::Leader) || held.contains(&Role::Handler) && !leader_only)
                        }
                    };
                    let what = format!("{name:?} in {state:?} by {held:?} of {agency:?}, escalated {escalated}");
                    let listed = moves(actor, &leave).contains(&name);
                    match after(name, actor, &leave) {
                        Ok(to) => {
                            assert_eq!((may, decides_to(name, state)), (true, Some(to)), "{what}");
                            // The consent is asked for and not given: approving is not offered.
                            assert_eq!(listed, name != Move::Approve, "{what}");
                        }
                        Err(refusal) if refusal.code() == Code::Forbidden => assert!(!may && !listed, "{what}"),
                        Err(refusal) => {
                            assert_eq!(refusal.code(), Code::Conflict, "{what}");
                            assert_eq!(refusal.state(), Some(state.name()), "{what}");
                            assert!(may && !listed && decides_to(name, state).is_none(), "{what}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn what_the_leave_itself_hinders_is_a_conflict_and_not_offered() {
    type Spoil = fn(&mut leave_request::Model);
    let cases: [(Move, State, Spoil); 14] = [
        (Move::AskConsent, State::AgencyReview, |leave| leave.consent_agency_id = None),
        (Move::AskConsent, State::Acknowledged, |leave| leave.consented_at = Some(AT)),
        (Move::Consent, State::Escalated, |leave| leave.consent_asked_at = None),
        (Move::RefuseConsent, State::Escalated, |leave| leave.consent_asked_at = None),
        (Move::Consent, State::Escalated, |leave| leave.consented_at = Some(AT)),
        (Move::Acknowledge, State::Filed, |leave| leave.kind = LeaveKind::Single),
        (Move::Acknowledge, State::AgencyReview, |leave| leave.acknowledged_at = Some(AT)),
        (Move::Return, State::Acknowledged, |leave| leave.started_at = None),
        (Move::ConfirmReturn, State::AgencyReview, |leave| leave.started_at = None),
        (Move::Cancel, State::Acknowledged, |leave| leave.started_at = Some(AT)),
        (Move::AskExtension, State::UnderWay, |leave| leave.extension_until = Some(AT)),
        (Move::AskExtension, State::Acknowledged, |leave| leave.started_at = None),
        (Move::GrantExtension, State::UnderWay, |leave| leave.extension_granted = Some(false)),
        (Move::RefuseExtension, State::Approved, |leave| leave.extension_until = None),
    ];
    for (name, state, spoil) in cases {
        let actor = match side(name) {
            Side::Person => Actor::Person,
            Side::Asked => Actor::Officer(ASKED, [Role::Leader].into_iter().collect()),
            Side::Executing => Actor::Officer(EXECUTING, [Role::Handler].into_iter().collect()),
        };
        let mut leave = free_for(name, state);
        assert!(after(name, actor, &leave).is_ok(), "{name:?} in {state:?} is free at first");
        spoil(&mut leave);
        let refusal = after(name, actor, &leave).unwrap_err();
        assert_eq!((refusal.code(), refusal.state()), (Code::Conflict, Some(state.name())), "{name:?}");
        assert!(!moves(actor, &leave).contains(&name), "{name:?} in {state:?}");
    }
    let mut leave = leave(State::Acknowledged);
    let officer = Actor::Officer(EXECUTING, [Role::Handler].into_iter().collect());
    leave.consented_at = Some(AT);
    assert!(moves(officer, &leave).contains(&Move::Approve));
    leave.consented_at = None;
    leave.consent_agency_id = None;
    assert!(moves(officer, &leave).contains(&Move::Approve));
}
