//! The enums of notices.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// What a notice tells.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum NoticeKind {
    /// A check-in can be done from now on (报到开放).
    CheckInOpen,
    /// A check-in is still to be done (报到提醒).
    CheckInReminder,
    /// A spot check waits in the app (定位抽检).
    SpotCheck,
    /// A leave request has been decided (外出答复).
    LeaveDecided,
    /// A leave ends soon (外出将到期).
    LeaveEnding,
    /// A report has been answered (情况反映答复).
    ReportAnswered,
    /// A call for help has been answered (求助答复); seen by the person and helpers only.
    HelpAnswered,
    /// A deadline of the person comes near (期限提醒).
    ClockWarning,
}

/// A way on which a notice travels.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum NoticeChannel {
    /// A subscribed message in WeChat (微信订阅消息).
    Wechat,
    /// A text message (短信).
    Sms,
    /// A telephone call by a machine (语音电话).
    Voice,
    /// A text message to the guarantor (通知保证人).
    Guarantor,
}

/// How far a notice has come.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum NoticeState {
    /// It is still to be sent, or to be sent on one more channel (待发送).
    Waiting,
    /// Carriers took it on as many channels as it should travel on, or on as many as there were (已发送).
    Sent,
    /// No carrier took it (发送失败).
    Failed,
    /// What it was about is over, so it is no longer sent (已撤回).
    Withdrawn,
}
