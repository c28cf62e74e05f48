//! One entry and its sentence.

use async_graphql::Enum;
use serde::{Deserialize, Serialize};

use crate::alerts::{Facts, explain};
use crate::entity::{
    AlertId, AlertState, CheckInId, CheckInRoute, LeaveKind, LeaveRequestId, LeaveState, MeasureKind, OfficerId,
    ReportId, SituationKind, SpotCheckId, SpotCheckState, Timestamp, ZoneId,
};
use crate::platform::Language;

// The order breaks ties of time, and the numbers are in the entries' ids.
/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Enum)]
#[graphql(name = "TimelineKind")]
pub enum Kind {
    /// An alert was raised (预警).
    AlertRaised,
    /// Something was written or done on an alert (预警处置).
    AlertNote,
    /// A zone was left (离开区域).
    ZoneLeft,
    /// A zone was entered (进入区域).
    ZoneEntered,
    /// A zone was drawn (划定区域).
    ZoneDrawn,
    /// A zone ceased to apply (停用区域).
    ZoneRetired,
    /// A phone was bound (绑定手机).
    DeviceBound,
    /// A measure began (措施开始).
    MeasureStarted,
    /// The person told something (情况反映).
    ReportFiled,
    /// What the person told was answered (答复情况反映).
    ReportAnswered,
    /// A spot check reached the phone, was answered or not, or never arrived (定位抽检).
    SpotCheck,
    /// Leave was asked for (申请外出).
    LeaveFiled,
    /// Leave was approved or refused (审批外出).
    LeaveDecided,
    /// A leave began (外出开始).
    LeaveBegan,
    /// The person was back from leave (外出返回).
    LeaveReturned,
    /// A check-in was handed in, by the person or by an officer for them (在线报到).
    CheckIn,
    /// A check-in's window ended and nothing had come (未按时报到).
    CheckInMissed,
}

/// Where a page ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark {
    /// When.
    pub at: Timestamp,
    /// What kind.
    pub kind: Kind,
    /// The row.
    pub row: uuid::Uuid,
}

/// What the sentence is made of.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    Alert(Box<Facts>),
    Note { text: String, moved_to: Option<AlertState> },
    Named(String),
    Measure(MeasureKind),
    Report { kind: SituationKind, late: bool },
    SpotCheck(SpotCheckState),
    CheckIn { route: Option<CheckInRoute>, late: bool },
    CheckInMissed { excused: bool },
    Leave { id: LeaveRequestId, kind: LeaveKind, state: LeaveState, places: String },
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When; by device time where a phone told of it.
    pub at: Timestamp,
    /// What kind.
    pub kind: Kind,
    /// The alert meant.
    pub alert: Option<AlertId>,
    /// The report meant.
    pub report: Option<ReportId>,
    /// The zone meant.
    pub zone: Option<ZoneId>,
    /// Who did it.
    pub officer: Option<OfficerId>,
    pub(super) row: uuid::Uuid,
    pub(super) said: Said,
}

impl Entry {
    /// Something that happened, of which more may be said.
    pub(super) const fn new(at: Timestamp, kind: Kind, row: uuid::Uuid, said: Said) -> Self {
        Self { at, kind, alert: None, report: None, zone: None, officer: None, row, said }
    }

    /// Where a page ends that ends with this entry.
    pub fn mark(&self) -> Mark {
        Mark { at: self.at, kind: self.kind, row: self.row }
    }

    /// An id that stays the same when the timeline is read again.
    pub fn id(&self) -> String {
        format!("entry_{}{:02x}", self.row.simple(), self.kind as u8)
    }

    /// The spot check meant.
    pub fn spot_check(&self) -> Option<SpotCheckId> {
        (self.kind == Kind::SpotCheck).then_some(SpotCheckId(self.row))
    }

    /// The check-in meant.
    pub fn check_in(&self) -> Option<CheckInId> {
        matches!(self.said, Said::CheckIn { .. } | Said::CheckInMissed { .. }).then_some(CheckInId(self.row))
    }

    /// The leave meant.
    pub fn leave(&self) -> Option<LeaveRequestId> {
        match &self.said {
            Said::Leave { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// The sentence.
    pub fn summary(&self, language: Language) -> String {
        let zh = language == Language::ZhCn;
        match (&self.said, self.kind) {
            (Said::Alert(facts), _) => explain(facts, language),
            (Said::Note { text, moved_to }, _) => note(text, *moved_to, zh),
            (Said::Named(name), Kind::ZoneLeft) if zh => format!("离开区域“{name}”。"),
            (Said::Named(name), Kind::ZoneLeft) => format!("Left the zone “{name}”."),
            (Said::Named(name), Kind::ZoneEntered) if zh => format!("进入区域“{name}”。"),
            (Said::Named(name), Kind::ZoneEntered) => format!("Entered the zone “{name}”."),
            (Said::Named(name), Kind::ZoneDrawn) if zh => format!("划定区域“{name}”。"),
            (Said::Named(name), Kind::ZoneDrawn) => format!("The zone “{name}” was drawn."),
            (Said::Named(name), Kind::ZoneRetired) if zh => format!("停用区域“{name}”。"),
            (Said::Named(name), Kind::ZoneRetired) => format!("The zone “{name}” was retired."),
            (Said::Leave { kind, state, places, .. }, of) => leave(of, *kind, *state, places, zh),
            (Said::Named(name), _) if zh => format!("绑定手机（{name}）。"),
            (Said::Named(name), _) => format!("A phone was bound ({name})."),
            (Said::Measure(MeasureKind::Bail), _) => (if zh { "取保候审开始执行。" } else { "Bail began." }).into(),
            (Said::Measure(MeasureKind::ResidentialSurveillance), _) => {
                (if zh { "监视居住开始执行。" } else { "Residential surveillance began." }).into()
            }
            (Said::SpotCheck(state), _) => spot_check(*state, zh).into(),
            (Said::CheckInMissed { excused: false }, _) => {
                (if zh { "报到时段已过，未报到。" } else { "A check-in was not made in its window." }).into()
            }
            (Said::CheckInMissed { excused: true }, _) => (if zh {
                "报到时段已过，未报到；已谅解。"
            } else {
                "A check-in was not made in its window; it was excused."
            })
            .into(),
            (Said::CheckIn { route, late }, _) => check_in(*route, *late, zh),
            (Said::Report { kind, .. }, Kind::ReportAnswered) if zh => {
                format!("答复情况反映（{}）。", about(*kind, zh))
            }
            (Said::Report { kind, .. }, Kind::ReportAnswered) => {
                format!("A report was answered ({}).", about(*kind, zh))
            }
            (Said::Report { kind, late }, _) => {
                let remark = match (late, zh) {
                    (false, _) => "",
                    (true, true) => "，发生 24 小时后报告",
                    (true, false) => ", told more than 24 hours after it",
                };
                let about = about(*kind, zh);
                if zh {
                    format!("本人反映情况（{about}{remark}）。")
                } else {
                    format!("A report was filed ({about}{remark}).")
                }
            }
        }
    }
}

fn spot_check(state: SpotCheckState, zh: bool) -> &'static str {
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

fn check_in(route: Option<CheckInRoute>, late: bool, zh: bool) -> String {
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

fn about(kind: SituationKind, zh: bool) -> &'static str {
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

fn leave(of: Kind, kind: LeaveKind, state: LeaveState, places: &str, zh: bool) -> String {
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

fn note(text: &str, moved_to: Option<AlertState>, zh: bool) -> String {
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
