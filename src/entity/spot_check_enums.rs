//! The enums of spot checks.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// Where a spot check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SpotCheckState {
    /// Drawn, and on its way to the phone (待送达).
    Drawn,
    /// The phone has shown it: the time to answer runs (待应答).
    Notified,
    /// Answered with a position (已应答).
    Answered,
    /// Not answered in time (未应答).
    Unanswered,
    /// It never reached the phone, which counts against nobody (未送达).
    Undelivered,
}

/// How it was decided who is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SpotCheckMethod {
    /// An officer named the people (指定抽检).
    ByHand,
    /// Drawn from the agency's people by a seed that was committed before (随机抽检).
    Random,
}

/// Why somebody cannot be checked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SkipReason {
    /// It is quiet hours, or too near to them for an answer (免打扰时段).
    QuietHours,
    /// Checked as often this week as the matrix allows (已达每周上限).
    WeeklyCap,
    /// Another check of the person has not ended (正在抽检).
    AlreadyUnderWay,
    /// No measure is in force today (没有执行中的措施).
    NoMeasure,
    /// No phone is bound (未绑定手机).
    NoPhone,
    /// Away on approved leave (外出中).
    OnLeave,
}
