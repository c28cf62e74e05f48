//! The enums of reports: what a person tells of, and how far it has been answered.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// What a situation report is about. A change of address, work unit or contact must be told within 24 hours (CPL 71).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum SituationKind {
    /// The address changed (住址变更).
    #[sea_orm(string_value = "ADDRESS_CHANGE")]
    #[serde(rename = "ADDRESS_CHANGE")]
    #[graphql(name = "ADDRESS_CHANGE")]
    AddressChange,
    /// The work unit changed (工作单位变更).
    #[sea_orm(string_value = "WORK_CHANGE")]
    #[serde(rename = "WORK_CHANGE")]
    #[graphql(name = "WORK_CHANGE")]
    WorkChange,
    /// The way to be reached changed (联系方式变更).
    #[sea_orm(string_value = "CONTACT_CHANGE")]
    #[serde(rename = "CONTACT_CHANGE")]
    #[graphql(name = "CONTACT_CHANGE")]
    ContactChange,
    /// Something makes life hard (困难).
    #[sea_orm(string_value = "HARDSHIP")]
    #[serde(rename = "HARDSHIP")]
    #[graphql(name = "HARDSHIP")]
    Hardship,
    /// Somebody is ill (疾病).
    #[sea_orm(string_value = "ILLNESS")]
    #[serde(rename = "ILLNESS")]
    #[graphql(name = "ILLNESS")]
    Illness,
    /// Something is asked for (申请).
    #[sea_orm(string_value = "REQUEST")]
    #[serde(rename = "REQUEST")]
    #[graphql(name = "REQUEST")]
    Request,
    /// The measure is asked to be changed or lifted (申请变更强制措施): answered within three days, with reasons (CPL 97).
    #[sea_orm(string_value = "MEASURE_CHANGE")]
    #[serde(rename = "MEASURE_CHANGE")]
    #[graphql(name = "MEASURE_CHANGE")]
    MeasureChange,
    /// Something is complained of (投诉).
    #[sea_orm(string_value = "COMPLAINT")]
    #[serde(rename = "COMPLAINT")]
    #[graphql(name = "COMPLAINT")]
    Complaint,
    /// Help is called for (求助): for helpers only, and never held against the person.
    #[sea_orm(string_value = "HELP")]
    #[serde(rename = "HELP")]
    #[graphql(name = "HELP")]
    Help,
}

/// How far a situation report has been answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum SituationState {
    /// Nobody has taken it yet (待受理).
    #[sea_orm(string_value = "FILED")]
    #[serde(rename = "FILED")]
    #[graphql(name = "FILED")]
    Filed,
    /// A named officer looks after it (已受理).
    #[sea_orm(string_value = "TAKEN")]
    #[serde(rename = "TAKEN")]
    #[graphql(name = "TAKEN")]
    Taken,
    /// It has been answered (已答复).
    #[sea_orm(string_value = "ANSWERED")]
    #[serde(rename = "ANSWERED")]
    #[graphql(name = "ANSWERED")]
    Answered,
    /// Nothing is left to do (已办结).
    #[sea_orm(string_value = "CLOSED")]
    #[serde(rename = "CLOSED")]
    #[graphql(name = "CLOSED")]
    Closed,
}
