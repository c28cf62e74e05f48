//! What is said when a spot check cannot be: to officers when it will be possible, to people what to do.

use crate::entity::Timestamp;
use crate::glossary::Term as _;
use crate::platform::china::text as time;
use crate::platform::{Refusal, china};
use crate::subjects::spot_checks::rows::{SkipReason, SpotCheckState};

/// The present state does not allow the move.
pub(super) fn wrong_state(state: SpotCheckState) -> Refusal {
    let (zh, en) = match state {
        SpotCheckState::Drawn => (
            "请先打开这次抽检，打开后才开始计算应答时间。",
            "Open this spot check first; the time to answer begins then.",
        ),
        SpotCheckState::Notified => (
            "这次抽检已经送达，请在时限内提交当前位置。",
            "This spot check has been delivered. Send your position in time.",
        ),
        SpotCheckState::Answered => {
            ("这次抽检已经应答，无需再做什么。", "This spot check has been answered already. Nothing is left to do.")
        }
        SpotCheckState::Unanswered => (
            "应答时间已过。请通过“情况反映”向办案人员说明未能应答的原因；技术故障不算违反规定。",
            "The time to answer is over. Tell your officer in a situation report why you could not answer; technical \
             trouble is not a breach.",
        ),
        SpotCheckState::Undelivered => (
            "这次抽检没有按时送达您的手机，不计入任何记录，无需再做什么。",
            "This spot check did not reach your phone in time. It does not count. Nothing is left to do.",
        ),
    };
    Refusal::conflict(state.name(), zh, en)
}

/// No measure is in force: nothing is asked of the person.
pub(super) fn not_in_force() -> Refusal {
    Refusal::conflict(
        "NOT_IN_FORCE",
        "目前没有执行中的强制措施，无需应答抽检。",
        "No measure is in force, so you need not answer spot checks.",
    )
}

/// The challenge is not the one that the phone was given.
pub(super) fn wrong_challenge() -> Refusal {
    Refusal::bad_input(
        "input.challenge",
        "抽检口令不符，请重新打开这次抽检后再提交。",
        "The challenge is not the one of this check. Open the check again and answer with the one it shows.",
    )
}

/// The position was taken before the phone showed the check.
pub(super) fn stale_fix() -> Refusal {
    Refusal::bad_input(
        "input.fix.takenAt",
        "该定位早于抽检送达的时间，请重新定位后提交；如仍出现，请打开手机的自动校时。",
        "This position was taken before the check reached you. Take a new one and send it; if this persists, let the \
         phone set its clock by itself.",
    )
}

/// Nobody of those meant can be checked, mostly for `reason`; possible `again` from then on, where that is known.
pub(super) fn nobody(reason: SkipReason, again: Option<Timestamp>, one: bool) -> Refusal {
    let (who_zh, who_en) = if one { ("该人员", "This person") } else { ("这些人员", "None of these people") };
    let not = if one { "cannot" } else { "can" };
    let when = again.map(time).unwrap_or_default();
    let (state, zh, en) = match reason {
        SkipReason::QuietHours => (
            "QUIET_HOURS",
            format!("现在是{who_zh}的免打扰时段，请在 {when} 以后抽检。"),
            format!("{who_en} {not} be checked now: it is quiet hours. Try again from {when} on, China time."),
        ),
        SkipReason::WeeklyCap => (
            "WEEKLY_CAP",
            format!("{who_zh}本周抽检次数已达上限，请在 {when} 以后再抽检。"),
            format!(
                "{who_en} {not} be checked again this week: the cap is reached. Try again from {when} on, China time."
            ),
        ),
        SkipReason::AlreadyUnderWay => (
            "ALREADY_UNDER_WAY",
            format!("{who_zh}正在接受抽检，请在结束后再抽检，最迟 {when}。"),
            format!(
                "{who_en} {not} be checked now: another check is under way. Try again when it has ended, at {when}, China time, at the latest."
            ),
        ),
        SkipReason::NoMeasure => (
            "NO_MEASURE",
            format!("{who_zh}没有执行中的强制措施，不能抽检；请在措施开始执行后再抽检。"),
            format!("{who_en} {not} be checked: no measure is in force. Try again once one is."),
        ),
        SkipReason::NoPhone => (
            "NO_PHONE",
            format!("{who_zh}尚未绑定手机，请先发放绑定码；绑定后可以抽检。"),
            format!("{who_en} {not} be checked: no phone is bound. Give a binding code; it is possible once one is."),
        ),
        SkipReason::OnLeave => (
            "ON_LEAVE",
            format!("{who_zh}经批准外出，请在返回之后再抽检。"),
            format!("{who_en} {not} be checked: away on approved leave. Try again once they are back."),
        ),
    };
    Refusal::conflict(state, zh, en)
}

/// When the first quiet-free minute of the week after `at` is, where nights end at `minutes`.
pub(super) fn next_week(at: Timestamp, minutes: i64) -> Timestamp {
    let (monday, _) = super::periods::week_of(at);
    china::moment(monday + chrono::Days::new(7), minutes)
}
