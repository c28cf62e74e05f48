//! Duties: what one person must do now or soon, of every kind, with a sentence that says so plainly.

use crate::access::{Scope, Sight};
use crate::entity::{
    CheckInId, CheckInState, LeaveKind, LeaveRequestId, LeaveState, PersonId, PublicId as _, ReportId, SituationState,
    SpotCheckId, SpotCheckState, Timestamp, check_in, leave_request, situation_report, spot_check,
};
use crate::events::{Event, Topic};
use crate::glossary::{Term as _, terms};
use crate::leave::{self, LeaveQuery};
use crate::platform::china::text as time;
use crate::platform::{Answer, Db, Language};
use crate::spot_checks::SpotCheckQuery;
use crate::{check_ins, reports, spot_checks};

/// A day in seconds.
const DAY: i64 = 86_400;
/// Duties are shown so many days ahead.
const AHEAD: i64 = 7;
/// Leaves shown at most.
const LEAVES: u64 = 10;
/// States in which a leave is not over.
const UNDER_WAY: [LeaveState; 9] = [
    LeaveState::Filed,
    LeaveState::AgencyReview,
    LeaveState::ConsentAsked,
    LeaveState::Consented,
    LeaveState::Escalated,
    LeaveState::Acknowledged,
    LeaveState::Approved,
    LeaveState::ReturnedForMore,
    LeaveState::UnderWay,
];
/// Spot checks that can be under way at the same time; there is one at most.
const CHECKS: u64 = 10;

terms! {
    /// What kind of thing is to be done.
    pub enum DutyKind: shown {
        /// A check-in.
        CheckIn = "在线报到" / "Check-in",
        /// A spot check.
        SpotCheck = "定位抽检" / "Spot check",
        /// Leave that was asked for.
        Leave = "外出报备" / "Leave",
        /// What the person told.
        Report = "情况反映" / "Report" (person: _ / "What you told us"),
    }
}

/// One thing that a person must do, or has under way.
#[derive(Clone, Debug, PartialEq)]
pub enum Duty {
    /// A check-in.
    CheckIn(check_in::Model),
    /// A spot check.
    SpotCheck(spot_check::Model),
    /// Leave that was asked for.
    Leave(Box<leave_request::Model>),
    /// What the person told.
    Report(situation_report::Model),
}

/// What the person must do now or within a week, soonest first.
pub async fn of_person(db: &Db, scope: &Scope, person: PersonId, now: Timestamp) -> Answer<Vec<Duty>> {
    let until = now.plus_seconds(AHEAD * DAY);
    let query = SpotCheckQuery {
        people: Some(vec![person]),
        states: Some(vec![SpotCheckState::Drawn, SpotCheckState::Notified]),
        ..SpotCheckQuery::default()
    };
    let checks = spot_checks::find_checks(db, scope, &query, None, CHECKS, now).await?;
    let mut check_ins = check_ins::open_of_people(db, scope, &[person], until, now).await?;
    let mut duties: Vec<Duty> = checks.into_iter().map(Duty::SpotCheck).collect();
    duties.extend(check_ins.remove(&person).unwrap_or_default().into_iter().map(Duty::CheckIn));
    let query = LeaveQuery { people: Some(vec![person]), states: Some(UNDER_WAY.to_vec()), ..LeaveQuery::default() };
    duties.extend(leave::find(db, scope, &query, None, LEAVES, now).await?.into_iter().map(Box::new).map(Duty::Leave));
    // A spot check comes first: it waits for minutes, everything else for hours.
    duties.sort_by_key(|duty| (!matches!(duty, Duty::SpotCheck(_)), duty.due_at().unwrap_or(duty.opens_at())));
    Ok(duties)
}

/// The duty that an event is about, as it stands now, if it is seen.
pub async fn of_event(db: &Db, sight: &Sight, scope: &Scope, event: &Event, now: Timestamp) -> Answer<Option<Duty>> {
    let read = db.read();
    Ok(match event.topic {
        Topic::CheckIn => {
            let id = CheckInId(event.subject_id);
            check_ins::find_by_ids(read, scope, &[id], now).await?.remove(&id).map(Duty::CheckIn)
        }
        Topic::SpotCheck => {
            let id = SpotCheckId(event.subject_id);
            spot_checks::checks_by_ids(read, scope, &[id], now).await?.remove(&id).map(Duty::SpotCheck)
        }
        Topic::Leave => {
            let id = LeaveRequestId(event.subject_id);
            leave::find_by_ids(read, scope, &[id], now).await?.remove(&id).map(Box::new).map(Duty::Leave)
        }
        Topic::Report | Topic::Help => {
            let id = ReportId(event.subject_id);
            reports::find_by_ids(read, sight, &[id], now).await?.remove(&id).map(Duty::Report)
        }
        _ => None,
    })
}

impl Duty {
    /// The public id of what it is about.
    pub fn id(&self) -> String {
        match self {
            Self::CheckIn(row) => row.id.to_public(),
            Self::SpotCheck(row) => row.id.to_public(),
            Self::Leave(row) => row.id.to_public(),
            Self::Report(row) => row.id.to_public(),
        }
    }

    /// From when it can be done.
    pub fn opens_at(&self) -> Timestamp {
        match self {
            Self::CheckIn(row) => row.opens_at,
            Self::SpotCheck(row) => row.drawn_at,
            Self::Leave(row) => row.starts_at,
            Self::Report(row) => row.filed_at,
        }
    }

    /// Until when it must be done; none when nothing runs.
    pub fn due_at(&self) -> Option<Timestamp> {
        match self {
            Self::CheckIn(row) => {
                matches!(row.state, CheckInState::Planned | CheckInState::Open).then_some(row.closes_at)
            }
            Self::SpotCheck(row) => match row.state {
                SpotCheckState::Drawn => Some(row.deliver_by),
                SpotCheckState::Notified => row.answer_by,
                _ => None,
            },
            Self::Leave(row) => match row.state {
                LeaveState::UnderWay if row.kind == LeaveKind::Standing => None,
                LeaveState::UnderWay => Some(row.ends_at),
                LeaveState::Acknowledged => row.papers_due_at.filter(|_| row.papers_in_at.is_none()),
                _ => None,
            },
            Self::Report(_) => None,
        }
    }

    /// Whether the person can or must do something now.
    pub fn is_open(&self) -> bool {
        match self {
            Self::CheckIn(row) => matches!(row.state, CheckInState::Open | CheckInState::Missed),
            Self::SpotCheck(row) => matches!(row.state, SpotCheckState::Drawn | SpotCheckState::Notified),
            Self::Leave(row) => match row.state {
                LeaveState::ReturnedForMore => true,
                // A permit for every day asks for nothing.
                LeaveState::UnderWay => row.kind != LeaveKind::Standing,
                LeaveState::Acknowledged => row.papers_in_at.is_none(),
                _ => false,
            },
            Self::Report(_) => false,
        }
    }

    /// Whether nothing more is to be done.
    pub fn is_done(&self) -> bool {
        match self {
            Self::CheckIn(row) => {
                !matches!(row.state, CheckInState::Planned | CheckInState::Open | CheckInState::Missed)
            }
            Self::SpotCheck(_) => !self.is_open(),
            Self::Leave(row) => !UNDER_WAY.contains(&row.state),
            Self::Report(row) => matches!(row.state, SituationState::Answered | SituationState::Closed),
        }
    }

    /// What kind of thing.
    pub const fn kind(&self) -> DutyKind {
        match self {
            Self::CheckIn(_) => DutyKind::CheckIn,
            Self::SpotCheck(_) => DutyKind::SpotCheck,
            Self::Leave(_) => DutyKind::Leave,
            Self::Report(_) => DutyKind::Report,
        }
    }

    /// A few words.
    pub fn title(&self, language: Language) -> &'static str {
        self.kind().word_to_person(language)
    }

    /// A sentence: what to do now, and by when.
    pub fn hint(&self, language: Language) -> String {
        match self {
            Self::CheckIn(row) => check_in_hint(row, language),
            Self::SpotCheck(row) => spot_check_hint(row, language),
            Self::Leave(row) => leave_hint(row, language),
            Self::Report(row) => report_hint(row.state, language).into(),
        }
    }
}

fn pick(language: Language, zh: &'static str, en: &'static str) -> &'static str {
    if language == Language::ZhCn { zh } else { en }
}

fn check_in_hint(row: &check_in::Model, language: Language) -> String {
    let (opens, closes) = (time(row.opens_at), time(row.closes_at));
    let zh = language == Language::ZhCn;
    match row.state {
        CheckInState::Planned if zh => format!("{opens} 开始，请在 {closes} 前完成。"),
        CheckInState::Planned => format!("Opens at {opens}; please check in by {closes}."),
        CheckInState::Open if zh => format!("请在 {closes} 前完成报到，约需一分钟。"),
        CheckInState::Open => format!("Please check in by {closes}. It takes about a minute."),
        CheckInState::Missed => pick(
            language,
            "已过报到时间，现在仍可以补报；如有困难，请在备注中说明。",
            "The time has passed; you can still make up for it. Say in the note if something stood in the way.",
        )
        .into(),
        CheckInState::Submitted => pick(language, "已提交，无需再操作。", "Handed in. Nothing is left to do.").into(),
        CheckInState::Reviewed => pick(language, "已由办案人员审阅。", "An officer has reviewed it.").into(),
        CheckInState::Excused => pick(language, "已获谅解，无需再补。", "Excused. Nothing need be made up for.").into(),
        CheckInState::Finding => {
            pick(language, "已作出认定；如有异议，可以提出。", "A finding was made. You may object to it.").into()
        }
    }
}

fn spot_check_hint(row: &spot_check::Model, language: Language) -> String {
    let zh = language == Language::ZhCn;
    match (row.state, row.answer_by.map(time)) {
        (SpotCheckState::Notified, Some(by)) if zh => format!("请在 {by} 前提交一次当前位置。"),
        (SpotCheckState::Notified, Some(by)) => format!("Please send your position once by {by}."),
        (SpotCheckState::Drawn | SpotCheckState::Notified, _) => {
            pick(language, "请打开抽检并提交一次当前位置。", "Open the spot check and send your position once.").into()
        }
        (SpotCheckState::Answered, _) => {
            pick(language, "已应答，无需再操作。", "Answered. Nothing is left to do.").into()
        }
        (SpotCheckState::Undelivered, _) => pick(
            language,
            "这次抽检没有送达您的手机，不计入您的记录。",
            "This spot check never reached your phone. It does not count against you.",
        )
        .into(),
        (SpotCheckState::Unanswered, _) => pick(
            language,
            "没有在规定时间内应答。请通过“情况反映”说明原因；技术故障不算违反规定。",
            "Not answered in time. Say why in a report; technical trouble is not a breach.",
        )
        .into(),
    }
}

fn leave_hint(row: &leave_request::Model, language: Language) -> String {
    let (starts, ends) = (time(row.starts_at), time(row.ends_at));
    let zh = language == Language::ZhCn;
    let standing = row.kind == LeaveKind::Standing;
    // Acknowledged, the person may be away whatever is still being decided.
    let acknowledged = row.acknowledged_at.is_some();
    match row.state {
        LeaveState::Approved if zh => format!("已批准：{starts} 至 {ends}。请按批准的地点和时间外出，按时返回。"),
        LeaveState::Approved => {
            format!("Approved from {starts} to {ends}. Keep to the places and times, and be back in time.")
        }
        LeaveState::UnderWay if standing && zh => {
            format!("常态化许可有效至 {ends}。在许可的日期和地点内往返，无需逐次登记。")
        }
        LeaveState::UnderWay if standing => {
            format!(
                "Your standing permit holds until {ends}. Go and come within its days and places; no need to tell each time."
            )
        }
        LeaveState::UnderWay if zh => format!("外出中，请在 {ends} 前返回并在这里登记；如需延长，请提前申请。"),
        LeaveState::UnderWay => format!("Under way. Be back by {ends} and say so here; ask early if you need longer."),
        LeaveState::ReturnedForMore if acknowledged => pick(
            language,
            "可以继续外出；需要补充材料，请查看并补充。",
            "You may stay away; more is needed. Please read what, and add it.",
        )
        .into(),
        LeaveState::ReturnedForMore => {
            pick(language, "需要补充材料，请查看并补充。", "More is needed. Please read what, and add it.").into()
        }
        LeaveState::Refused => {
            pick(language, "未获批准，请查看理由；有异议可以反映。", "Refused. Please read why; you may object.").into()
        }
        LeaveState::Returned | LeaveState::Closed => pick(language, "已返回。", "You are back.").into(),
        LeaveState::Cancelled => pick(language, "已取消。", "Cancelled.").into(),
        LeaveState::Acknowledged
        | LeaveState::AgencyReview
        | LeaveState::ConsentAsked
        | LeaveState::Consented
        | LeaveState::Escalated
            if acknowledged =>
        {
            pick(
                language,
                "紧急外出已受理，可以先行外出；请按时补交材料。",
                "Your urgent leave was noted: you may go. Hand in the papers in time.",
            )
            .into()
        }
        LeaveState::Acknowledged
        | LeaveState::Filed
        | LeaveState::AgencyReview
        | LeaveState::ConsentAsked
        | LeaveState::Consented
        | LeaveState::Escalated => pick(
            language,
            "正在审批，批准前请不要离开所居住的市、县。",
            "Being decided. Until it is approved, please do not leave your city or county.",
        )
        .into(),
    }
}

fn report_hint(state: SituationState, language: Language) -> &'static str {
    match state {
        SituationState::Filed => pick(language, "已收到，等待受理。", "Received. Nobody has taken it yet."),
        SituationState::Taken => pick(language, "已受理，正在办理。", "Taken. Somebody looks after it."),
        SituationState::Answered => pick(language, "已答复，请查看。", "Answered. Please read the answer."),
        SituationState::Closed => pick(language, "已办结。", "Closed."),
    }
}
