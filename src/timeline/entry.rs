//! One entry: when, what kind, about what, by whom.

use async_graphql::Enum;
use serde::{Deserialize, Serialize};

use super::sentence;
use crate::alerts::{Facts, explain};
use crate::entity::{
    AlertId, AlertState, CheckInId, CheckInRoute, ClockId, ConsentKind, ConsentState, LeaveKind, LeaveRequestId,
    LeaveState, MeasureKind, OfficerId, ReportId, SituationKind, SpotCheckId, SpotCheckState, Timestamp, ZoneId,
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
    /// An officer began a deadline by hand (登记期限).
    ClockStarted,
    /// What a deadline asks for was done (期限已办理).
    ClockMet,
    /// A deadline passed, and what it asks for was not done (期限逾期).
    ClockOverdue,
    /// The person agreed to the use of their data (知情同意).
    ConsentGiven,
    /// The person refused it, or takes back what they had agreed to (不同意或撤回).
    ConsentDeclined,
    /// Somebody vouches for the person (登记保证人).
    GuarantorNamed,
    /// Somebody vouches for the person no longer (解除保证人).
    GuarantorReleased,
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
    Note {
        text: String,
        moved_to: Option<AlertState>,
    },
    Named(String),
    Measure(MeasureKind),
    Report {
        kind: SituationKind,
        late: bool,
    },
    SpotCheck(SpotCheckState),
    CheckIn {
        route: Option<CheckInRoute>,
        late: bool,
    },
    CheckInMissed {
        excused: bool,
    },
    Leave {
        id: LeaveRequestId,
        kind: LeaveKind,
        state: LeaveState,
        places: String,
    },
    /// The code of its rule.
    Clock(String),
    Consent(ConsentKind, ConsentState),
    Guarantor(String),
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

    /// The clock meant.
    pub fn clock(&self) -> Option<ClockId> {
        matches!(self.said, Said::Clock(_)).then_some(ClockId(self.row))
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
            (Said::Note { text, moved_to }, _) => sentence::note(text, *moved_to, zh),
            (Said::Named(name), Kind::ZoneLeft) if zh => format!("离开区域“{name}”。"),
            (Said::Named(name), Kind::ZoneLeft) => format!("Left the zone “{name}”."),
            (Said::Named(name), Kind::ZoneEntered) if zh => format!("进入区域“{name}”。"),
            (Said::Named(name), Kind::ZoneEntered) => format!("Entered the zone “{name}”."),
            (Said::Named(name), Kind::ZoneDrawn) if zh => format!("划定区域“{name}”。"),
            (Said::Named(name), Kind::ZoneDrawn) => format!("The zone “{name}” was drawn."),
            (Said::Named(name), Kind::ZoneRetired) if zh => format!("停用区域“{name}”。"),
            (Said::Named(name), Kind::ZoneRetired) => format!("The zone “{name}” was retired."),
            (Said::Leave { kind, state, places, .. }, of) => sentence::leave(of, *kind, *state, places, zh),
            (Said::Named(name), _) if zh => format!("绑定手机（{name}）。"),
            (Said::Named(name), _) => format!("A phone was bound ({name})."),
            (Said::Measure(MeasureKind::Bail), _) => (if zh { "取保候审开始执行。" } else { "Bail began." }).into(),
            (Said::Measure(MeasureKind::ResidentialSurveillance), _) => {
                (if zh { "监视居住开始执行。" } else { "Residential surveillance began." }).into()
            }
            (Said::SpotCheck(state), _) => sentence::spot_check(*state, zh).into(),
            (Said::CheckInMissed { excused: false }, _) => {
                (if zh { "报到时段已过，未报到。" } else { "A check-in was not made in its window." }).into()
            }
            (Said::CheckInMissed { excused: true }, _) => (if zh {
                "报到时段已过，未报到；已谅解。"
            } else {
                "A check-in was not made in its window; it was excused."
            })
            .into(),
            (Said::CheckIn { route, late }, _) => sentence::check_in(*route, *late, zh),
            (Said::Clock(rule), of) => sentence::clock(of, rule, language),
            (Said::Consent(kind, state), _) => sentence::consent(*kind, *state, zh),
            (Said::Guarantor(name), of) => sentence::guarantor(of, name, zh),
            (Said::Report { kind, .. }, Kind::ReportAnswered) if zh => {
                format!("答复情况反映（{}）。", sentence::about(*kind, zh))
            }
            (Said::Report { kind, .. }, Kind::ReportAnswered) => {
                format!("A report was answered ({}).", sentence::about(*kind, zh))
            }
            (Said::Report { kind, late }, _) => {
                let remark = match (late, zh) {
                    (false, _) => "",
                    (true, true) => "，发生 24 小时后报告",
                    (true, false) => ", told more than 24 hours after it",
                };
                let about = sentence::about(*kind, zh);
                if zh {
                    format!("本人反映情况（{about}{remark}）。")
                } else {
                    format!("A report was filed ({about}{remark}).")
                }
            }
        }
    }
}
