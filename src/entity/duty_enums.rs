//! The enums of duties and of what is laid over them.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// How an outage of the platform is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OutageCause {
    /// The server noticed that nobody could reach it (系统发现).
    Noticed,
    /// An administrator recorded it (人工登记).
    Declared,
}

/// Where a legal deadline stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ClockState {
    /// It runs (计时中).
    Running,
    /// What it asks for was done (已办理).
    Met,
    /// It passed and what it asks for was not done (已逾期).
    Overdue,
    /// It was begun by mistake, or what it is about fell away (已撤销).
    Cancelled,
}

/// Which data of a person a consent is about (PIPL 29). A refusal opens another route and is never a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ConsentKind {
    /// Where the phone is (位置).
    Location,
    /// The face, in photos of a check-in (人脸).
    Face,
    /// The voice, in calls by a machine and recorded talks (声音).
    Voice,
    /// Being written to by WeChat, SMS and telephone (通知).
    Notices,
}

/// What a person said about one kind of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ConsentState {
    /// It may be used (同意).
    Given,
    /// It may not; another way is taken (不同意).
    Refused,
    /// It might and may no longer (撤回).
    Withdrawn,
    /// Nothing was said yet (未表态); never stored.
    NotAsked,
}

/// What a receipt is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ReceiptSubject {
    /// Positions (定位点).
    Fixes,
    /// What the person told (情况反映).
    Report,
    /// A check-in (在线报到).
    CheckIn,
    /// The answer to a spot check (定位抽检).
    SpotCheck,
    /// A request for leave (外出报备).
    Leave,
}

/// Where a check-in stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CheckInState {
    /// It opens later (待开始).
    Planned,
    /// It can be answered (待报到).
    Open,
    /// It was answered and waits for an officer (待审阅).
    Submitted,
    /// An officer has looked at it (已审阅).
    Reviewed,
    /// It was not answered after reminders on two channels (未报到).
    Missed,
    /// It was missed, and nothing is held against the person (已谅解).
    Excused,
    /// It was missed, and a finding says so (已认定).
    Finding,
}

/// How a person checked in. All have equal force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CheckInRoute {
    /// With the app (小程序).
    App,
    /// In person (当面).
    InPerson,
    /// By telephone (电话).
    Phone,
    /// On paper (书面).
    Paper,
}

/// Why a check-in stays open longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ExtensionCause {
    /// The platform could not be reached (平台故障).
    Outage,
    /// The person could not be reminded on two channels (未能提醒).
    NotReminded,
}
