//! The enums of rows. One definition serves the row, the schema and the rules; the doc line is the schema's description.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// What an agency is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum AgencyKind {
    /// Procuratorate (检察院).
    #[sea_orm(string_value = "PROCURATORATE")]
    #[serde(rename = "PROCURATORATE")]
    #[graphql(name = "PROCURATORATE")]
    Procuratorate,
    /// Public security organ (公安机关).
    #[sea_orm(string_value = "POLICE")]
    #[serde(rename = "POLICE")]
    #[graphql(name = "POLICE")]
    Police,
    /// People's court (法院).
    #[sea_orm(string_value = "COURT")]
    #[serde(rename = "COURT")]
    #[graphql(name = "COURT")]
    Court,
    /// Justice bureau (司法局).
    #[sea_orm(string_value = "JUSTICE_BUREAU")]
    #[serde(rename = "JUSTICE_BUREAU")]
    #[graphql(name = "JUSTICE_BUREAU")]
    JusticeBureau,
}

/// What an officer may be in an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Role {
    /// Handles people and cases (承办人).
    #[sea_orm(string_value = "HANDLER")]
    #[serde(rename = "HANDLER")]
    #[graphql(name = "HANDLER")]
    Handler,
    /// Leads the agency and the ones below it (负责人).
    #[sea_orm(string_value = "LEADER")]
    #[serde(rename = "LEADER")]
    #[graphql(name = "LEADER")]
    Leader,
    /// Manages accounts, sees no people (管理员).
    #[sea_orm(string_value = "ADMINISTRATOR")]
    #[serde(rename = "ADMINISTRATOR")]
    #[graphql(name = "ADMINISTRATOR")]
    Administrator,
    /// Reads, never acts (审计员).
    #[sea_orm(string_value = "AUDITOR")]
    #[serde(rename = "AUDITOR")]
    #[graphql(name = "AUDITOR")]
    Auditor,
    /// Receives calls for help, nothing else (帮扶人员).
    #[sea_orm(string_value = "HELPER")]
    #[serde(rename = "HELPER")]
    #[graphql(name = "HELPER")]
    Helper,
}

/// Whether the person's household register is local.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Residence {
    /// Local (本地).
    #[sea_orm(string_value = "LOCAL")]
    #[serde(rename = "LOCAL")]
    #[graphql(name = "LOCAL")]
    Local,
    /// Non-local (外来).
    #[sea_orm(string_value = "NON_LOCAL")]
    #[serde(rename = "NON_LOCAL")]
    #[graphql(name = "NON_LOCAL")]
    NonLocal,
}

/// How the person keeps the duties; only a finding changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Standing {
    /// Duties are kept (正常).
    #[sea_orm(string_value = "GOOD")]
    #[serde(rename = "GOOD")]
    #[graphql(name = "GOOD")]
    Good,
    /// A finding calls for caution (提醒).
    #[sea_orm(string_value = "CAUTION")]
    #[serde(rename = "CAUTION")]
    #[graphql(name = "CAUTION")]
    Caution,
    /// A finding of breach stands (违反规定).
    #[sea_orm(string_value = "BREACHED")]
    #[serde(rename = "BREACHED")]
    #[graphql(name = "BREACHED")]
    Breached,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum CaseStage {
    /// Investigation (侦查).
    #[sea_orm(string_value = "INVESTIGATION")]
    #[serde(rename = "INVESTIGATION")]
    #[graphql(name = "INVESTIGATION")]
    Investigation,
    /// Review for prosecution (审查起诉).
    #[sea_orm(string_value = "PROSECUTION")]
    #[serde(rename = "PROSECUTION")]
    #[graphql(name = "PROSECUTION")]
    Prosecution,
    /// Trial (审判).
    #[sea_orm(string_value = "TRIAL")]
    #[serde(rename = "TRIAL")]
    #[graphql(name = "TRIAL")]
    Trial,
}

/// Which compulsory measure (CPL 66, 74).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum MeasureKind {
    /// Bail (取保候审).
    #[sea_orm(string_value = "BAIL")]
    #[serde(rename = "BAIL")]
    #[graphql(name = "BAIL")]
    Bail,
    /// Residential surveillance (监视居住).
    #[sea_orm(string_value = "RESIDENTIAL_SURVEILLANCE")]
    #[serde(rename = "RESIDENTIAL_SURVEILLANCE")]
    #[graphql(name = "RESIDENTIAL_SURVEILLANCE")]
    ResidentialSurveillance,
}

/// Where a measure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum MeasureState {
    /// Being drawn up (拟定).
    #[sea_orm(string_value = "DRAFT")]
    #[serde(rename = "DRAFT")]
    #[graphql(name = "DRAFT")]
    Draft,
    /// Decided (已决定).
    #[sea_orm(string_value = "DECIDED")]
    #[serde(rename = "DECIDED")]
    #[graphql(name = "DECIDED")]
    Decided,
    /// Served on the person (已送达).
    #[sea_orm(string_value = "SERVED")]
    #[serde(rename = "SERVED")]
    #[graphql(name = "SERVED")]
    Served,
    /// The person has reported (已报到).
    #[sea_orm(string_value = "REPORTED_IN")]
    #[serde(rename = "REPORTED_IN")]
    #[graphql(name = "REPORTED_IN")]
    ReportedIn,
    /// In force (执行中).
    #[sea_orm(string_value = "ACTIVE")]
    #[serde(rename = "ACTIVE")]
    #[graphql(name = "ACTIVE")]
    Active,
    /// Suspended (中止).
    #[sea_orm(string_value = "SUSPENDED")]
    #[serde(rename = "SUSPENDED")]
    #[graphql(name = "SUSPENDED")]
    Suspended,
    /// Lifted (解除).
    #[sea_orm(string_value = "RELEASED")]
    #[serde(rename = "RELEASED")]
    #[graphql(name = "RELEASED")]
    Released,
    /// Changed into another measure (变更).
    #[sea_orm(string_value = "CHANGED")]
    #[serde(rename = "CHANGED")]
    #[graphql(name = "CHANGED")]
    Changed,
    /// Ended by itself (届满).
    #[sea_orm(string_value = "ENDED")]
    #[serde(rename = "ENDED")]
    #[graphql(name = "ENDED")]
    Ended,
    /// Deposit returned and data deleted (已结案).
    #[sea_orm(string_value = "CLOSED")]
    #[serde(rename = "CLOSED")]
    #[graphql(name = "CLOSED")]
    Closed,
}

/// What an obligation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum ObligationCategory {
    /// Where the person may be (活动范围).
    #[sea_orm(string_value = "MOVEMENT")]
    #[serde(rename = "MOVEMENT")]
    #[graphql(name = "MOVEMENT")]
    Movement,
    /// Reporting and appearing (报到).
    #[sea_orm(string_value = "REPORTING")]
    #[serde(rename = "REPORTING")]
    #[graphql(name = "REPORTING")]
    Reporting,
    /// Whom the person may meet (会见通信).
    #[sea_orm(string_value = "CONTACT")]
    #[serde(rename = "CONTACT")]
    #[graphql(name = "CONTACT")]
    Contact,
    /// Documents handed in (证件保存).
    #[sea_orm(string_value = "DOCUMENTS")]
    #[serde(rename = "DOCUMENTS")]
    #[graphql(name = "DOCUMENTS")]
    Documents,
    /// Conduct towards evidence and witnesses (行为).
    #[sea_orm(string_value = "CONDUCT")]
    #[serde(rename = "CONDUCT")]
    #[graphql(name = "CONDUCT")]
    Conduct,
}

/// What a zone asks of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum ZoneKind {
    /// The person stays inside (允许区域).
    #[sea_orm(string_value = "PERMITTED")]
    #[serde(rename = "PERMITTED")]
    #[graphql(name = "PERMITTED")]
    Permitted,
    /// The person stays out (禁止区域).
    #[sea_orm(string_value = "PROHIBITED")]
    #[serde(rename = "PROHIBITED")]
    #[graphql(name = "PROHIBITED")]
    Prohibited,
}

/// The coordinate system a position was given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Datum {
    /// WGS-84, as satellites give it.
    #[sea_orm(string_value = "WGS84")]
    #[serde(rename = "WGS84")]
    #[graphql(name = "WGS84")]
    Wgs84,
    /// GCJ-02, as Chinese maps give it.
    #[sea_orm(string_value = "GCJ02")]
    #[serde(rename = "GCJ02")]
    #[graphql(name = "GCJ02")]
    Gcj02,
    /// BD-09, as Baidu gives it.
    #[sea_orm(string_value = "BD09")]
    #[serde(rename = "BD09")]
    #[graphql(name = "BD09")]
    Bd09,
}

/// What a position was derived from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum FixSource {
    /// Satellites.
    #[sea_orm(string_value = "GNSS")]
    #[serde(rename = "GNSS")]
    #[graphql(name = "GNSS")]
    Gnss,
    /// Wi-Fi or cells.
    #[sea_orm(string_value = "NETWORK")]
    #[serde(rename = "NETWORK")]
    #[graphql(name = "NETWORK")]
    Network,
    /// The platform did not say.
    #[sea_orm(string_value = "UNKNOWN")]
    #[serde(rename = "UNKNOWN")]
    #[graphql(name = "UNKNOWN")]
    Unknown,
}

/// Where a position lies against a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Verdict {
    /// Inside (区域内).
    #[sea_orm(string_value = "INSIDE")]
    #[serde(rename = "INSIDE")]
    #[graphql(name = "INSIDE")]
    Inside,
    /// Outside (区域外).
    #[sea_orm(string_value = "OUTSIDE")]
    #[serde(rename = "OUTSIDE")]
    #[graphql(name = "OUTSIDE")]
    Outside,
    /// The position is too coarse to say (无法判断).
    #[sea_orm(string_value = "CANNOT_TELL")]
    #[serde(rename = "CANNOT_TELL")]
    #[graphql(name = "CANNOT_TELL")]
    CannotTell,
}

/// Where the person is held to be against a zone, from all evidence so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Level {
    /// Inside.
    #[sea_orm(string_value = "INSIDE")]
    #[serde(rename = "INSIDE")]
    #[graphql(name = "INSIDE")]
    Inside,
    /// Outside.
    #[sea_orm(string_value = "OUTSIDE")]
    #[serde(rename = "OUTSIDE")]
    #[graphql(name = "OUTSIDE")]
    Outside,
    /// Not yet known.
    #[sea_orm(string_value = "UNKNOWN")]
    #[serde(rename = "UNKNOWN")]
    #[graphql(name = "UNKNOWN")]
    Unknown,
}

/// Why somebody should look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum AlertKind {
    /// Left a permitted zone (离开允许区域).
    #[sea_orm(string_value = "ZONE_EXIT")]
    #[serde(rename = "ZONE_EXIT")]
    #[graphql(name = "ZONE_EXIT")]
    ZoneExit,
    /// Entered a prohibited zone (进入禁止区域).
    #[sea_orm(string_value = "ZONE_ENTRY")]
    #[serde(rename = "ZONE_ENTRY")]
    #[graphql(name = "ZONE_ENTRY")]
    ZoneEntry,
    /// Near a prohibited zone (接近禁止区域).
    #[sea_orm(string_value = "ZONE_NEAR")]
    #[serde(rename = "ZONE_NEAR")]
    #[graphql(name = "ZONE_NEAR")]
    ZoneNear,
    /// For 15 minutes no position said on which side of a border the person is (无法判断位置).
    #[sea_orm(string_value = "CANNOT_TELL")]
    #[serde(rename = "CANNOT_TELL")]
    #[graphql(name = "CANNOT_TELL")]
    CannotTell,
    /// A check-in was missed (未按时报到).
    #[sea_orm(string_value = "CHECK_IN_MISSED")]
    #[serde(rename = "CHECK_IN_MISSED")]
    #[graphql(name = "CHECK_IN_MISSED")]
    CheckInMissed,
    /// A spot check was not answered (抽检未应答).
    #[sea_orm(string_value = "SPOT_CHECK_UNANSWERED")]
    #[serde(rename = "SPOT_CHECK_UNANSWERED")]
    #[graphql(name = "SPOT_CHECK_UNANSWERED")]
    SpotCheckUnanswered,
    /// Not back from leave in time (外出逾期未归).
    #[sea_orm(string_value = "LEAVE_OVERDUE")]
    #[serde(rename = "LEAVE_OVERDUE")]
    #[graphql(name = "LEAVE_OVERDUE")]
    LeaveOverdue,
    /// Positions look made up (定位可疑).
    #[sea_orm(string_value = "LOCATION_DOUBTFUL")]
    #[serde(rename = "LOCATION_DOUBTFUL")]
    #[graphql(name = "LOCATION_DOUBTFUL")]
    LocationDoubtful,
    /// Another phone was bound (更换设备).
    #[sea_orm(string_value = "DEVICE_CHANGED")]
    #[serde(rename = "DEVICE_CHANGED")]
    #[graphql(name = "DEVICE_CHANGED")]
    DeviceChanged,
    /// The phone has not been heard of (设备失联).
    #[sea_orm(string_value = "DEVICE_SILENT")]
    #[serde(rename = "DEVICE_SILENT")]
    #[graphql(name = "DEVICE_SILENT")]
    DeviceSilent,
    /// A change was not reported (变更未报告).
    #[sea_orm(string_value = "CHANGE_UNREPORTED")]
    #[serde(rename = "CHANGE_UNREPORTED")]
    #[graphql(name = "CHANGE_UNREPORTED")]
    ChangeUnreported,
    /// The measure ends soon (措施即将届满).
    #[sea_orm(string_value = "MEASURE_EXPIRING")]
    #[serde(rename = "MEASURE_EXPIRING")]
    #[graphql(name = "MEASURE_EXPIRING")]
    MeasureExpiring,
    /// The measure has passed its end without a decision (措施已逾期).
    #[sea_orm(string_value = "MEASURE_OVERDUE")]
    #[serde(rename = "MEASURE_OVERDUE")]
    #[graphql(name = "MEASURE_OVERDUE")]
    MeasureOverdue,
    /// A legal deadline is due (期限届满).
    #[sea_orm(string_value = "CLOCK_DUE")]
    #[serde(rename = "CLOCK_DUE")]
    #[graphql(name = "CLOCK_DUE")]
    ClockDue,
    /// Somebody calls for urgent help (紧急求助).
    #[sea_orm(string_value = "SAFETY")]
    #[serde(rename = "SAFETY")]
    #[graphql(name = "SAFETY")]
    Safety,
}

/// How soon somebody should look.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Severity {
    /// When there is time (低).
    #[sea_orm(string_value = "LOW")]
    #[serde(rename = "LOW")]
    #[graphql(name = "LOW")]
    Low,
    /// Today (中).
    #[sea_orm(string_value = "MEDIUM")]
    #[serde(rename = "MEDIUM")]
    #[graphql(name = "MEDIUM")]
    Medium,
    /// Now (高).
    #[sea_orm(string_value = "HIGH")]
    #[serde(rename = "HIGH")]
    #[graphql(name = "HIGH")]
    High,
}

/// Where an alert stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum AlertState {
    /// Nobody has looked yet (待处理).
    #[sea_orm(string_value = "RAISED")]
    #[serde(rename = "RAISED")]
    #[graphql(name = "RAISED")]
    Raised,
    /// An officer has taken note (已签收).
    #[sea_orm(string_value = "ACKNOWLEDGED")]
    #[serde(rename = "ACKNOWLEDGED")]
    #[graphql(name = "ACKNOWLEDGED")]
    Acknowledged,
    /// The person is being asked (核实中).
    #[sea_orm(string_value = "ENQUIRY")]
    #[serde(rename = "ENQUIRY")]
    #[graphql(name = "ENQUIRY")]
    Enquiry,
    /// Closed with an outcome and a reason (已办结).
    #[sea_orm(string_value = "CLOSED")]
    #[serde(rename = "CLOSED")]
    #[graphql(name = "CLOSED")]
    Closed,
}

/// What came of an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum AlertOutcome {
    /// A false alarm (误报).
    #[sea_orm(string_value = "NOISE")]
    #[serde(rename = "NOISE")]
    #[graphql(name = "NOISE")]
    Noise,
    /// It happened, with good reason (有正当理由).
    #[sea_orm(string_value = "EXCUSED")]
    #[serde(rename = "EXCUSED")]
    #[graphql(name = "EXCUSED")]
    Excused,
    /// Not a breach (不构成违反).
    #[sea_orm(string_value = "NO_BREACH")]
    #[serde(rename = "NO_BREACH")]
    #[graphql(name = "NO_BREACH")]
    NoBreach,
    /// A breach (违反规定).
    #[sea_orm(string_value = "BREACH")]
    #[serde(rename = "BREACH")]
    #[graphql(name = "BREACH")]
    Breach,
    /// Cannot be proved (无法认定).
    #[sea_orm(string_value = "NOT_PROVABLE")]
    #[serde(rename = "NOT_PROVABLE")]
    #[graphql(name = "NOT_PROVABLE")]
    NotProvable,
}

/// What happened to an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum ChangeKind {
    /// It was raised.
    #[sea_orm(string_value = "RAISED")]
    #[serde(rename = "RAISED")]
    #[graphql(name = "RAISED")]
    Raised,
    /// It changed.
    #[sea_orm(string_value = "CHANGED")]
    #[serde(rename = "CHANGED")]
    #[graphql(name = "CHANGED")]
    Changed,
}
