//! The life of a leave as data: which move is allowed from which state, where it leads, and who may make it.

use crate::access::{OfficerCaller, RoleSet};
use crate::entity::AgencyId;
use crate::glossary::Term as _;
use crate::platform::{Answer, Life, Refusal};
use crate::subjects::leave::rows::{LeaveKind, LeaveMove as Move, LeaveStage, LeaveState as State, leave_request};

/// States in which an urgent leave that was acknowledged goes on although it is not decided.
pub(super) const UNDECIDED: [State; 6] = [
    State::AgencyReview,
    State::ConsentAsked,
    State::Consented,
    State::Escalated,
    State::ReturnedForMore,
    State::Acknowledged,
];
/// From where the person is back: under way, or away on an urgent leave that is not decided.
const AWAY: &[State] = &[
    State::UnderWay,
    State::AgencyReview,
    State::ConsentAsked,
    State::Consented,
    State::Escalated,
    State::ReturnedForMore,
    State::Acknowledged,
];

/// The life of a leave.
const LIFE: Life<Move, State> = Life(&[
    (Move::Take, &[State::Filed], Some(State::AgencyReview)),
    (Move::AskConsent, &[State::AgencyReview, State::Escalated, State::Acknowledged], Some(State::ConsentAsked)),
    // Late is better than never: after the limit has passed, a leader may still answer.
    (Move::Consent, &[State::ConsentAsked, State::Escalated], Some(State::Consented)),
    (Move::RefuseConsent, &[State::ConsentAsked, State::Escalated], Some(State::Refused)),
    (Move::Acknowledge, &[State::Filed, State::AgencyReview, State::Escalated], Some(State::Acknowledged)),
    (Move::Approve, DECIDED_FROM, Some(State::Approved)),
    (Move::Refuse, DECIDED_FROM, Some(State::Refused)),
    // Nothing came; it need not wait for ever.
    (Move::Refuse, &[State::ReturnedForMore], Some(State::Refused)),
    (Move::AskForMore, DECIDED_FROM, Some(State::ReturnedForMore)),
    (Move::GrantExtension, &[State::Approved], None),
    (Move::GrantExtension, AWAY, None),
    (Move::RefuseExtension, &[State::Approved], None),
    (Move::RefuseExtension, AWAY, None),
    (Move::ConfirmReturn, AWAY, Some(State::Returned)),
    (Move::Close, &[State::Returned], Some(State::Closed)),
    (Move::Amend, &[State::ReturnedForMore], Some(State::AgencyReview)),
    (Move::Amend, &[State::Acknowledged], None),
    (Move::AskExtension, &[State::Approved], None),
    (Move::AskExtension, AWAY, None),
    (Move::Return, AWAY, Some(State::Returned)),
    (
        Move::Cancel,
        &[
            State::Filed,
            State::AgencyReview,
            State::ConsentAsked,
            State::Consented,
            State::Escalated,
            State::ReturnedForMore,
            State::Acknowledged,
            State::Approved,
        ],
        Some(State::Cancelled),
    ),
]);

/// In which stage a leave in `state` is.
pub const fn stage(state: State) -> LeaveStage {
    match state {
        State::Filed
        | State::AgencyReview
        | State::ConsentAsked
        | State::Consented
        | State::Escalated
        | State::Acknowledged
        | State::ReturnedForMore => LeaveStage::Asked,
        State::Approved | State::UnderWay => LeaveStage::Granted,
        State::Returned => LeaveStage::Returned,
        State::Refused | State::Closed | State::Cancelled => LeaveStage::Over,
    }
}

/// Whether officers have yet to settle a leave in `state`: to decide it, or to close it.
pub const fn is_pending(state: State) -> bool {
    matches!(stage(state), LeaveStage::Asked | LeaveStage::Returned)
}

/// What becomes of a leave by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Turn {
    /// The time to answer has passed: a leader decides.
    Escalate,
    /// It begins, decided or acknowledged.
    Begin,
    /// The person is back, or the permit has come to its end.
    Return,
    /// More was asked for, nothing came, and the time asked for has passed.
    Lapse,
}

/// The life of a leave: turns.
pub(super) const TURNS: Life<Turn, State> = Life(&[
    (
        Turn::Escalate,
        &[State::Filed, State::AgencyReview, State::ConsentAsked, State::Consented],
        Some(State::Escalated),
    ),
    // An urgent one that was acknowledged goes on as such; only who decides it changes.
    (Turn::Escalate, &[State::Acknowledged], None),
    (Turn::Begin, &[State::Approved], Some(State::UnderWay)),
    (Turn::Begin, &UNDECIDED, None),
    (Turn::Return, AWAY, Some(State::Returned)),
    (Turn::Lapse, &[State::ReturnedForMore], Some(State::Cancelled)),
]);

/// What an officer can decide at once on a leave that nobody has taken: by that they take it.
const TAKES: [Move; 4] = [Move::AskConsent, Move::Approve, Move::Refuse, Move::AskForMore];

/// Whether `name` on this leave takes it first.
pub(super) fn takes(name: Move, leave: &leave_request::Model) -> bool {
    leave.state == State::Filed && TAKES.contains(&name)
}

/// From where the executing agency decides.
const DECIDED_FROM: &[State] = &[State::AgencyReview, State::Consented, State::Escalated, State::Acknowledged];

/// Which side makes a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// Handlers and leaders of the agency that executes the measure.
    Executing,
    /// Handlers and leaders of the agency whose consent is needed.
    Asked,
    /// The person.
    Person,
}

const fn side(name: Move) -> Side {
    match name {
        Move::Consent | Move::RefuseConsent => Side::Asked,
        Move::Amend | Move::AskExtension | Move::Return | Move::Cancel => Side::Person,
        Move::Take
        | Move::AskConsent
        | Move::Acknowledge
        | Move::Approve
        | Move::Refuse
        | Move::AskForMore
        | Move::GrantExtension
        | Move::RefuseExtension
        | Move::ConfirmReturn
        | Move::Close => Side::Executing,
    }
}

/// Whether the move is a leader's once the time to answer has passed.
const fn decides(name: Move) -> bool {
    matches!(
        name,
        Move::AskConsent
            | Move::Consent
            | Move::RefuseConsent
            | Move::Acknowledge
            | Move::Approve
            | Move::Refuse
            | Move::AskForMore
    )
}

/// Who is about to make a move.
#[derive(Clone, Copy, Debug)]
pub enum Actor {
    /// An officer of this agency with these roles.
    Officer(AgencyId, RoleSet),
    /// The person.
    Person,
}

impl From<&OfficerCaller> for Actor {
    fn from(officer: &OfficerCaller) -> Self {
        Self::Officer(officer.agency(), officer.roles())
    }
}

fn may(name: Move, actor: Actor, leave: &leave_request::Model) -> bool {
    let (agency, roles) = match (side(name), actor) {
        (Side::Person, Actor::Person) => return true,
        (Side::Person, _) | (_, Actor::Person) => return false,
        (_, Actor::Officer(agency, roles)) => (agency, roles),
    };
    let own = match side(name) {
        Side::Executing => agency == leave.executing_agency_id,
        _ => Some(agency) == leave.consent_agency_id,
    };
    own && (roles.leads() || roles.handles() && !(leave.escalated_at.is_some() && decides(name)))
}

/// Why the leave itself does not allow a move that its state does; a sentence in both languages.
fn hindrance(name: Move, leave: &leave_request::Model) -> Option<(&'static str, &'static str)> {
    match name {
        Move::AskConsent if leave.consent_agency_id.is_none() => Some((
            "该措施由执行机关自行决定，无需征求意见，请直接审批。",
            "The executing agency decides this leave itself. No consent is needed: approve or refuse it.",
        )),
        Move::AskConsent if leave.consented_at.is_some() => {
            Some(("决定机关已经同意，请直接审批。", "That agency has consented already: approve or refuse the leave."))
        }
        Move::Consent | Move::RefuseConsent if leave.consent_asked_at.is_none() || leave.consented_at.is_some() => {
            Some((
                "目前没有待答复的征求意见，无需答复。",
                "No consent is being asked for at present. Nothing is left to do.",
            ))
        }
        Move::Acknowledge if leave.kind != LeaveKind::Urgent => Some((
            "只有紧急外出可以先行同意，请按普通程序审批。",
            "Only an urgent leave is acknowledged before it is decided. Approve or refuse this one.",
        )),
        Move::Acknowledge if leave.acknowledged_at.is_some() => {
            Some(("该紧急外出已先行同意，请审批。", "It has been acknowledged already. Approve or refuse it next."))
        }
        Move::Return | Move::ConfirmReturn if leave.started_at.is_none() => Some((
            "该外出尚未开始；如不再需要，请撤回申请。",
            "This leave has not begun. Cancel it if it is no longer needed.",
        )),
        Move::Cancel if leave.started_at.is_some() => {
            Some(("该外出已经开始，请在返回后报告返回。", "This leave has begun. Report the return once back."))
        }
        Move::AskExtension if leave.state != State::Approved && leave.started_at.is_none() => Some((
            "该申请尚未批准；需要改变时间的，请撤回后重新申请。",
            "This leave is not approved yet. Cancel it and file it anew with the other time.",
        )),
        Move::AskExtension if extension_waits(leave) => Some((
            "已有一项延期申请等待答复，请耐心等待或联系承办人。",
            "An extension has been asked for and waits for its answer. Please wait, or contact the officer in charge.",
        )),
        Move::GrantExtension | Move::RefuseExtension if !extension_waits(leave) => Some((
            "目前没有待答复的延期申请，无需答复。",
            "No extension is being asked for at present. Nothing is left to do.",
        )),
        _ => None,
    }
}

fn extension_waits(leave: &leave_request::Model) -> bool {
    leave.extension_until.is_some() && leave.extension_granted.is_none()
}

/// The moves that `actor` can make on `leave` now. An approval that needs a consent is not among them until it is given.
pub fn moves(actor: Actor, leave: &leave_request::Model) -> Vec<Move> {
    let once_taken = LIFE.moves(State::AgencyReview).filter(|name| takes(*name, leave));
    let mut moves: Vec<Move> = LIFE
        .moves(leave.state)
        .chain(once_taken)
        .filter(|name| may(*name, actor, leave) && hindrance(*name, leave).is_none())
        .filter(|name| *name != Move::Approve || !lacks_consent(leave))
        .collect();
    moves.dedup();
    moves
}

/// Whether the consent that the leave needs has not been given.
pub(super) fn lacks_consent(leave: &leave_request::Model) -> bool {
    leave.consent_agency_id.is_some() && leave.consented_at.is_none()
}

/// The state after `name`, or a refusal: it is not for the actor, or the present state does not allow it.
pub(super) fn after(name: Move, actor: Actor, leave: &leave_request::Model) -> Answer<State> {
    if !may(name, actor, leave) {
        let escalated = leave.escalated_at.is_some() && decides(name);
        let mut refusal = Refusal::forbidden();
        if escalated && matches!(actor, Actor::Officer(_, roles) if roles.handles()) {
            refusal = Refusal::new(
                refusal.code(),
                "该申请已逾期未答复，请由负责人决定。",
                "This leave was not answered in time, so a leader decides it. Ask your leader.",
            );
        }
        return Err(refusal);
    }
    let from = if takes(name, leave) { State::AgencyReview } else { leave.state };
    let to = LIFE.after(name, from).ok_or_else(|| wrong_state(leave.state, matches!(actor, Actor::Person)))?;
    match hindrance(name, leave) {
        Some((zh, en)) => Err(Refusal::conflict(leave.state.name(), zh, en)),
        None => Ok(to),
    }
}

fn wrong_state(state: State, person: bool) -> Refusal {
    let (zh, en) = match state {
        State::Filed if person => (
            "该申请等待受理，请耐心等待；不再需要时可以撤回。",
            "This leave waits to be taken. Please wait, or cancel it if it is no longer needed.",
        ),
        State::Consented if person => {
            ("决定机关已同意，请等待审批结果。", "The deciding agency has consented. Please wait for the decision.")
        }
        State::ReturnedForMore if person => ("该申请需要补充，请先补充。", "More was asked for. Please add it first."),
        State::Returned if person => (
            "已登记返回，请等待办结，无需再操作。",
            "Your return is recorded. Wait until it is closed; nothing is left to do.",
        ),
        State::Filed => ("该申请尚未受理，请先受理。", "Nobody has taken this leave yet. Take it first."),
        State::AgencyReview => {
            ("该申请正在审查中，请等候决定。", "This leave is being looked into. Wait for the decision.")
        }
        State::ConsentAsked => (
            "正在征求决定机关意见，请等待答复。",
            "The deciding agency was asked for its consent. Wait for its answer.",
        ),
        State::Consented => {
            ("决定机关已同意，请审批。", "The deciding agency has consented. Approve or refuse it next.")
        }
        State::Escalated => (
            "该申请逾期未答复，已交由负责人决定，请等候。",
            "It was not answered in time and a leader decides it. Wait for the decision.",
        ),
        State::Acknowledged => (
            "该紧急外出已先行同意，请等候审批。",
            "This urgent leave was acknowledged and is to be decided. Wait for the decision.",
        ),
        State::Approved => (
            "该外出已获批准，尚未开始，无需再操作。",
            "This leave was approved and has not begun. Nothing is left to do until then.",
        ),
        State::Refused => (
            "该申请未获批准；情况有变化的，请另行申请。",
            "This leave was refused. If things have changed, file another.",
        ),
        State::ReturnedForMore => ("该申请已退回补充，请等待本人补充。", "The person was asked for more. Wait for it."),
        State::UnderWay => {
            ("该外出正在进行中，请在返回后报告返回。", "This leave is under way. Report the return once back.")
        }
        State::Returned => ("本人已返回，请办结。", "The person is back. Close the leave next."),
        State::Closed => (
            "该外出已办结，不能再更改；如需外出，请另行申请。",
            "This leave is closed and cannot be changed. File another one if it is needed.",
        ),
        State::Cancelled => (
            "该申请已撤回，不能再更改；如需外出，请另行申请。",
            "This leave was cancelled and cannot be changed. File another one if it is needed.",
        ),
    };
    Refusal::conflict(state.name(), zh, en)
}

#[cfg(test)]
mod tests;
