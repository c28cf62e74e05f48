//! One entry: when, what kind, about what, by whom.

use serde::{Deserialize, Serialize};

use super::sentence;
use crate::alerts::{Facts, explain};
use crate::entity::{
    AlertId, AlertState, CheckInId, CheckInRoute, ClockId, ConsentKind, ConsentState, LeaveKind, LeaveRequestId,
    LeaveState, MeasureKind, OfficerId, ReportId, SituationKind, SpotCheckId, SpotCheckState, Timestamp, ZoneId,
};
use crate::glossary::{Term as _, terms};
use crate::platform::Language;

// The order breaks ties of time, and the numbers are in the entries' ids.
terms! {
    /// What kind of thing happened.
    #[derive(PartialOrd, Ord, Serialize, Deserialize)]
    #[graphql(name = "TimelineKind")]
    pub enum Kind: shown {
        /// An alert was raised.
        AlertRaised = "预警" / "Alert",
        /// Something was written or done on an alert.
        AlertNote = "办理记录" / "Handling",
        /// A zone was left.
        ZoneLeft = "离开区域" / "Left zone",
        /// A zone was entered.
        ZoneEntered = "进入区域" / "Entered zone",
        /// A zone was drawn.
        ZoneDrawn = "划定区域" / "Zone drawn",
        /// A zone ceased to apply.
        ZoneRetired = "撤销区域" / "Zone retired",
        /// A phone was bound.
        DeviceBound = "绑定设备" / "Device bound",
        /// A measure began.
        MeasureStarted = "措施开始" / "Measure began",
        /// The person told something.
        ReportFiled = "情况反映" / "Report filed",
        /// What the person told was answered.
        ReportAnswered = "答复情况反映" / "Report answered",
        /// A spot check reached the phone, was answered or not, or never arrived.
        SpotCheck = "定位抽检" / "Spot check",
        /// Leave was asked for.
        LeaveFiled = "申请外出" / "Leave asked",
        /// Leave was approved or refused.
        LeaveDecided = "审批外出" / "Leave decided",
        /// A leave began.
        LeaveBegan = "外出开始" / "Leave began",
        /// The person was back from leave.
        LeaveReturned = "外出返回" / "Back from leave",
        /// A check-in was handed in, by the person or by an officer for them.
        CheckIn = "报到" / "Check-in",
        /// A check-in's window ended and nothing had come.
        CheckInMissed = "未报到" / "Check-in missed",
        /// An officer began a deadline by hand.
        ClockStarted = "登记期限" / "Deadline begun",
        /// What a deadline asks for was done.
        ClockMet = "期限已办理" / "Deadline met",
        /// A deadline passed, and what it asks for was not done.
        ClockOverdue = "期限逾期" / "Deadline passed",
        /// The person agreed to the use of their data.
        ConsentGiven = "知情同意" / "Consent",
        /// The person refused it, or takes back what they had agreed to.
        ConsentDeclined = "不同意或撤回" / "No consent",
        /// Somebody vouches for the person.
        GuarantorNamed = "登记保证人" / "Guarantor named",
        /// Somebody vouches for the person no longer.
        GuarantorReleased = "解除保证人" / "Guarantor released",
    }
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
            (Said::Measure(kind), _) if zh => format!("{}开始执行。", kind.word(language)),
            (Said::Measure(kind), _) => format!("{} began.", kind.word(language)),
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
