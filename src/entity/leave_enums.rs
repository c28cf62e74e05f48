//! The enums of leave: what is asked for, how far it has come, and what is done with it.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// What kind of leave is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LeaveKind {
    /// One journey (单次外出).
    Single,
    /// A standing permit for regular work, study or care: on some weekdays for some months (常态化许可).
    Standing,
    /// One journey that cannot wait for papers: acknowledged first, papers later (紧急外出).
    Urgent,
}

/// How far a leave has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LeaveState {
    /// Asked for; nobody has taken it yet (待受理).
    Filed,
    /// The executing agency looks into it (审查中).
    AgencyReview,
    /// The agency that decided the measure was asked for its consent (征求意见中).
    ConsentAsked,
    /// That agency consents; the executing agency decides (已同意).
    Consented,
    /// Not answered in time: a leader decides (已升级).
    Escalated,
    /// Urgent, and acknowledged: it may begin and counts as approved until it is decided (已先行同意).
    Acknowledged,
    /// Approved; it has not begun (已批准).
    Approved,
    /// Refused, with code and reason (不予批准).
    Refused,
    /// Something is missing: the person is asked to add it (退回补充).
    ReturnedForMore,
    /// The person is away (外出中).
    UnderWay,
    /// The person is back (已返回).
    Returned,
    /// Nothing is left to do (已办结).
    Closed,
    /// The person no longer wants it (已撤回).
    Cancelled,
}

/// What a leave is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LeavePurpose {
    /// Work (工作).
    Work,
    /// Medical care (就医).
    Medical,
    /// Family (家庭事务).
    Family,
    /// Study (学习).
    Study,
    /// A court, a lawyer, an authority (诉讼、公务).
    Legal,
    /// Something else (其他).
    Other,
}

/// How the person travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LeaveTransport {
    /// By train (火车).
    Train,
    /// By plane (飞机).
    Air,
    /// By coach (长途客车).
    Coach,
    /// By car (自驾).
    Car,
    /// Otherwise (其他).
    Other,
}

/// What is done with a leave. The last four are the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LeaveMove {
    /// Take it on (受理).
    Take,
    /// Ask the agency that decided the measure for its consent (征求意见).
    AskConsent,
    /// Give that consent (同意).
    Consent,
    /// Refuse that consent (不同意).
    RefuseConsent,
    /// Let an urgent one begin before it is decided (先行同意).
    Acknowledge,
    /// Approve it (批准).
    Approve,
    /// Refuse it (不予批准).
    Refuse,
    /// Ask the person for what is missing (退回补充).
    AskForMore,
    /// Grant the extension that was asked for (同意延期).
    GrantExtension,
    /// Refuse the extension that was asked for (不同意延期).
    RefuseExtension,
    /// Record that the person is back, as when told by another way than the app (确认返回).
    ConfirmReturn,
    /// Close it (办结).
    Close,
    /// Add what was missing (补充).
    Amend,
    /// Ask to stay away longer (申请延期).
    AskExtension,
    /// Tell of being back (返回报告).
    Return,
    /// Take it back before it has begun (撤回).
    Cancel,
}

/// Why a leave is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LeaveRefusalCode {
    /// A hearing or a summons falls into it (期间有开庭或传讯).
    HearingOrSummons,
    /// Papers are missing (材料不全).
    IncompletePapers,
    /// A duty was missed before, as a finding says (此前未履行义务).
    DutyMissedBefore,
    /// It endangers witnesses or evidence (可能干扰证人或证据).
    RiskToWitnessOrEvidence,
    /// It leads to a place that is prohibited (目的地被禁止).
    PlaceProhibited,
    /// The purpose can be reached otherwise (有其他办法).
    OtherWayPossible,
    /// Another reason (其他).
    Other,
}
