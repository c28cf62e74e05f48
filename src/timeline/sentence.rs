//! What entries say, in both languages.

use super::entry::Kind;
use crate::clocks;
use crate::entity::{
    AlertState, CheckInRoute, ConsentKind, ConsentState, LeaveKind, LeaveState, SituationKind, SpotCheckState,
};
use crate::platform::Language;

/// Of a deadline by the rule of that code; one that is no longer among the rules is called by its code.
pub(super) fn clock(of: Kind, rule: &str, language: Language) -> String {
    let name = clocks::rule(rule).map_or(rule, |rule| rule.name(language));
    match (of, language == Language::ZhCn) {
        (Kind::ClockStarted, true) => format!("登记期限：{name}。"),
        (Kind::ClockStarted, false) => format!("A deadline was begun: {name}."),
        (Kind::ClockMet, true) => format!("期限已办理：{name}。"),
        (Kind::ClockMet, false) => format!("A deadline was met: {name}."),
        (_, true) => format!("期限已过，尚未办理：{name}。"),
        (_, false) => format!("A deadline passed unmet: {name}."),
    }
}

pub(super) fn consent(kind: ConsentKind, state: ConsentState, zh: bool) -> String {
    let (chinese, english) = match kind {
        ConsentKind::Location => ("提供位置", "the use of their position"),
        ConsentKind::Face => ("使用人脸照片", "the use of photos of their face"),
        ConsentKind::Voice => ("接听语音提醒和使用录音", "spoken reminders and the use of recordings of their voice"),
        ConsentKind::Notices => ("接收通知", "being sent notices"),
    };
    match (state, zh) {
        (ConsentState::Given, true) => format!("本人同意{chinese}。"),
        (ConsentState::Given, false) => format!("The person agreed to {english}."),
        (ConsentState::Withdrawn, true) => format!("本人撤回同意：{chinese}。"),
        (ConsentState::Withdrawn, false) => format!("The person took back their consent to {english}."),
        (ConsentState::Refused | ConsentState::NotAsked, true) => format!("本人不同意{chinese}。"),
        (ConsentState::Refused | ConsentState::NotAsked, false) => format!("The person did not agree to {english}."),
    }
}

pub(super) fn guarantor(of: Kind, name: &str, zh: bool) -> String {
    match (of, zh) {
        (Kind::GuarantorNamed, true) => format!("登记保证人{name}。"),
        (Kind::GuarantorNamed, false) => format!("{name} vouches for the person."),
        (_, true) => format!("解除保证人{name}。"),
        (_, false) => format!("{name} vouches for the person no longer."),
    }
}

pub(super) fn spot_check(state: SpotCheckState, zh: bool) -> &'static str {
    let (chinese, english) = match state {
        SpotCheckState::Drawn => ("定位抽检待送达。", "A spot check is on its way."),
        SpotCheckState::Notified => {
            ("定位抽检已送达，等待应答。", "A spot check was delivered and waits for an answer.")
        }
        SpotCheckState::Answered => ("已应答定位抽检。", "A spot check was answered."),
        SpotCheckState::Unanswered => ("定位抽检未在时限内应答。", "A spot check was not answered in time."),
        SpotCheckState::Undelivered => {
            ("定位抽检未能送达手机，不计入任何记录。", "A spot check did not reach the phone; it does not count.")
        }
    };
    if zh { chinese } else { english }
}

pub(super) fn check_in(route: Option<CheckInRoute>, late: bool, zh: bool) -> String {
    let (chinese, english) = match route {
        None | Some(CheckInRoute::App) => ("在线报到", "Checked in with the app"),
        Some(CheckInRoute::InPerson) => ("当面报到", "Checked in in person"),
        Some(CheckInRoute::Phone) => ("电话报到", "Checked in by telephone"),
        Some(CheckInRoute::Paper) => ("书面报到", "Checked in on paper"),
    };
    match (zh, late) {
        (true, false) => format!("{chinese}。"),
        (true, true) => format!("{chinese}（补报）。"),
        (false, false) => format!("{english}."),
        (false, true) => format!("{english}, after the window."),
    }
}

pub(super) fn about(kind: SituationKind, zh: bool) -> &'static str {
    let (chinese, english) = match kind {
        SituationKind::AddressChange => ("住址变更", "change of address"),
        SituationKind::WorkChange => ("工作单位变更", "change of work unit"),
        SituationKind::ContactChange => ("联系方式变更", "change of contact"),
        SituationKind::Hardship => ("困难", "hardship"),
        SituationKind::Illness => ("疾病", "illness"),
        SituationKind::Request => ("申请", "request"),
        SituationKind::MeasureChange => ("申请变更强制措施", "application to change the measure"),
        SituationKind::Complaint => ("投诉", "complaint"),
        SituationKind::Help => ("求助", "call for help"),
    };
    if zh { chinese } else { english }
}

pub(super) fn leave(of: Kind, kind: LeaveKind, state: LeaveState, places: &str, zh: bool) -> String {
    let (chinese, english) = match kind {
        LeaveKind::Single => ("外出", "leave"),
        LeaveKind::Standing => ("常态化外出许可", "a standing permit"),
        LeaveKind::Urgent => ("紧急外出", "urgent leave"),
    };
    let refused = state == LeaveState::Refused;
    match (of, zh) {
        (Kind::LeaveFiled, true) => format!("申请{chinese}（{places}）。"),
        (Kind::LeaveFiled, false) => format!("Asked for {english} ({places})."),
        (Kind::LeaveDecided, true) if refused => format!("{chinese}申请未获批准（{places}）。"),
        (Kind::LeaveDecided, false) if refused => format!("The request for {english} was refused ({places})."),
        (Kind::LeaveDecided, true) => format!("{chinese}申请获得批准（{places}）。"),
        (Kind::LeaveDecided, false) => format!("The request for {english} was approved ({places})."),
        (Kind::LeaveBegan, true) => format!("{chinese}开始（{places}）。"),
        (Kind::LeaveBegan, false) => format!("Away on {english} ({places})."),
        (_, true) => format!("{chinese}结束，已返回（{places}）。"),
        (_, false) => format!("Back from {english} ({places})."),
    }
}

pub(super) fn note(text: &str, moved_to: Option<AlertState>, zh: bool) -> String {
    let action = match (moved_to, zh) {
        (Some(AlertState::Acknowledged), true) => "签收预警",
        (Some(AlertState::Acknowledged), false) => "Alert acknowledged",
        (Some(AlertState::Enquiry), true) => "发起核实",
        (Some(AlertState::Enquiry), false) => "Enquiry opened",
        (Some(AlertState::Closed), true) => "办结预警",
        (Some(AlertState::Closed), false) => "Alert closed",
        (_, true) => "预警备注",
        (_, false) => "Note on an alert",
    };
    match (text.is_empty(), zh) {
        (true, true) => format!("{action}。"),
        (true, false) => format!("{action}."),
        (false, true) => format!("{action}：{text}"),
        (false, false) => format!("{action}: {text}"),
    }
}
