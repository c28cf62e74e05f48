//! The life of an alert as data: which move is allowed from which state, and where it leads.

use crate::access::OfficerCaller;
use crate::entity::Timestamp;
use crate::glossary::{Term as _, terms};
use crate::platform::{Answer, Life, Refusal};
use crate::subjects::alerts::rows::{AlertOutcome, AlertState, Severity, alert};

/// The person has at least this long to explain, in seconds.
pub const ENQUIRY: i64 = 24 * 3_600;

terms! {
    /// What an officer can do with an alert.
    #[graphql(name = "AlertMove")]
    pub enum Move: shown {
        /// Take note of it.
        Acknowledge = "签收" / "Acknowledge",
        /// Give it to an officer, or to nobody.
        Assign = "分派" / "Assign",
        /// Write a note on it.
        Note = "备注" / "Note",
        /// Ask the person, who has at least 24 hours to explain.
        OpenEnquiry = "发起核实" / "Open enquiry",
        /// Close it with an outcome and a reason.
        Close = "办结" / "Close",
    }
}

/// The life of an alert.
const LIFE: Life<Move, AlertState> = Life(&[
    (Move::Acknowledge, &[AlertState::Raised], Some(AlertState::Acknowledged)),
    (Move::Assign, &[AlertState::Raised, AlertState::Acknowledged, AlertState::Enquiry], None),
    (Move::Note, &[AlertState::Raised, AlertState::Acknowledged, AlertState::Enquiry], None),
    (Move::OpenEnquiry, &[AlertState::Acknowledged], Some(AlertState::Enquiry)),
    (Move::Close, &[AlertState::Acknowledged, AlertState::Enquiry], Some(AlertState::Closed)),
]);

/// The moves allowed from `state`.
pub fn moves(state: AlertState) -> impl Iterator<Item = Move> {
    LIFE.moves(state)
}

/// Whether an alert in `state` still waits for somebody.
pub fn is_open(state: AlertState) -> bool {
    LIFE.goes_on(state)
}

/// Whether a second officer must confirm `outcome` for an alert of `severity`: a serious breach.
pub const fn needs_second(severity: Severity, outcome: AlertOutcome) -> bool {
    matches!((severity, outcome), (Severity::High, AlertOutcome::Breach))
}

/// The state after `name`, or a refusal that names the present state.
pub(super) fn after(name: Move, state: AlertState) -> Answer<AlertState> {
    LIFE.after(name, state).ok_or_else(|| wrong_state(state))
}

/// Whether `alert` may be closed with `outcome` now. Outcomes against the person need an enquiry whose time has
/// passed; a serious breach needs a second officer.
pub(super) fn check_closing(
    alert: &alert::Model,
    outcome: AlertOutcome,
    second: Option<crate::entity::OfficerId>,
    officer: &OfficerCaller,
    now: Timestamp,
) -> Answer<()> {
    let against = matches!(outcome, AlertOutcome::Breach | AlertOutcome::NotProvable);
    if against && alert.state != AlertState::Enquiry {
        return Err(Refusal::conflict(
            alert.state.name(),
            "作出该结论前，请先发起核实，听取本人说明（至少 24 小时）。",
            "This outcome needs an enquiry first: open one, so that the person can explain (at least 24 hours).",
        ));
    }
    if outcome != AlertOutcome::Breach {
        return Ok(());
    }
    if alert.enquiry_until.is_none_or(|until| now < until) {
        return Err(Refusal::conflict(
            alert.state.name(),
            "本人的说明期限尚未届满，暂不能认定违反规定，请在期限届满后办结。",
            "The person's time to explain has not passed yet, so a breach cannot be found now. Close it after that.",
        ));
    }
    if needs_second(alert.severity, outcome) {
        let Some(second) = second else {
            return Err(Refusal::bad_input(
                "input.secondOfficer",
                "认定严重违反规定须由第二名办案人员复核，请选择复核人。",
                "A serious breach must be confirmed by a second officer. Please name one.",
            ));
        };
        if second == officer.id() {
            return Err(Refusal::bad_input(
                "input.secondOfficer",
                "复核人不能是本人，请选择其他办案人员。",
                "The second officer cannot be yourself. Please name another.",
            ));
        }
    }
    Ok(())
}

fn wrong_state(state: AlertState) -> Refusal {
    let (zh, en) = match state {
        AlertState::Raised => {
            ("该预警尚未签收，请先签收。", "Nobody has acknowledged this alert yet. Acknowledge it first.")
        }
        AlertState::Acknowledged => {
            ("该预警已签收，无需再次签收。", "This alert has been acknowledged already. Nothing is left to do here.")
        }
        AlertState::Enquiry => (
            "该预警正在核实中，请等候本人说明后办结。",
            "This alert is under enquiry already. Close it when the person has explained.",
        ),
        AlertState::Closed => (
            "该预警已办结，不能再更改，无需再操作。",
            "This alert is closed and cannot be changed. Nothing is left to do.",
        ),
    };
    Refusal::conflict(state.name(), zh, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Code;

    const STATES: [AlertState; 4] =
        [AlertState::Raised, AlertState::Acknowledged, AlertState::Enquiry, AlertState::Closed];
    const ALL: [Move; 5] = [Move::Acknowledge, Move::Assign, Move::Note, Move::OpenEnquiry, Move::Close];

    #[test]
    fn every_move_from_every_state_is_either_listed_or_a_conflict_that_names_the_state() {
        use AlertState::{Acknowledged, Closed, Enquiry, Raised};
        type Known = (AlertState, &'static str, &'static [(Move, AlertState)]);
        let expected: [Known; 4] = [
            (Raised, "RAISED", &[(Move::Acknowledge, Acknowledged), (Move::Assign, Raised), (Move::Note, Raised)]),
            (
                Acknowledged,
                "ACKNOWLEDGED",
                &[
                    (Move::Assign, Acknowledged),
                    (Move::Note, Acknowledged),
                    (Move::OpenEnquiry, Enquiry),
                    (Move::Close, Closed),
                ],
            ),
            (Enquiry, "ENQUIRY", &[(Move::Assign, Enquiry), (Move::Note, Enquiry), (Move::Close, Closed)]),
            (Closed, "CLOSED", &[]),
        ];
        for (state, named, leads) in expected {
            assert_eq!(moves(state).collect::<Vec<_>>(), leads.iter().map(|(name, _)| *name).collect::<Vec<_>>());
            for name in ALL {
                let to = leads.iter().find(|(listed, _)| *listed == name).map(|(_, to)| *to);
                match after(name, state) {
                    Ok(got) => assert_eq!(Some(got), to, "{name:?} from {state:?}"),
                    Err(refusal) => {
                        assert_eq!(to, None, "{name:?} from {state:?}");
                        assert_eq!((refusal.code(), refusal.state()), (Code::Conflict, Some(named)));
                    }
                }
            }
        }
    }

    #[test]
    fn every_pair_of_states_is_joined_by_the_moves_that_are_listed_or_by_none() {
        use AlertState::{Acknowledged, Closed, Enquiry, Raised};
        for from in STATES {
            for to in STATES {
                let joins: Vec<Move> = ALL.into_iter().filter(|name| LIFE.after(*name, from) == Some(to)).collect();
                let expected: &[Move] = match (from, to) {
                    (Raised, Acknowledged) => &[Move::Acknowledge],
                    (Acknowledged, Enquiry) => &[Move::OpenEnquiry],
                    (Acknowledged | Enquiry, Closed) => &[Move::Close],
                    (Raised | Acknowledged | Enquiry, _) if from == to => &[Move::Assign, Move::Note],
                    _ => &[],
                };
                assert_eq!(joins, expected, "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn nothing_leaves_the_closed_state_and_nothing_returns_to_raised() {
        assert_eq!(moves(AlertState::Closed).count(), 0);
        assert!(STATES.into_iter().all(|state| is_open(state) == (state != AlertState::Closed)));
        assert!(LIFE.0.iter().all(|(_, _, to)| *to != Some(AlertState::Raised)));
    }
}
