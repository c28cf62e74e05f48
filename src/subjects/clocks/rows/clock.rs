//! A clock (期限): one legal deadline that runs, with its holder.

use sea_orm::entity::prelude::*;

use super::{ClockId, ClockState};
use crate::entity::{AgencyId, OfficerId, PersonId, Timestamp};
use crate::subjects::alerts::rows::AlertId;

/// A clock (期限): one legal deadline that runs, with its holder.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "clock")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ClockId,
    /// Which rule.
    pub rule: String,
    /// Version of the rules it began with.
    pub rule_version: String,
    /// About whom.
    pub person_id: PersonId,
    /// What it is about: a measure, a report, or itself when begun by hand. One clock of a rule for each.
    pub subject_id: Uuid,
    /// The agency that must act; none when the person must.
    pub holder_agency_id: Option<AgencyId>,
    /// From when it is counted.
    pub started_at: Timestamp,
    /// Who began it by hand.
    pub started_by: Option<OfficerId>,
    /// When it is due.
    pub due_at: Timestamp,
    /// When its holder is warned; none once that is done.
    pub warn_at: Option<Timestamp>,
    /// Where it stands.
    pub state: ClockState,
    /// When what it asks for was done.
    pub met_at: Option<Timestamp>,
    /// Which officer said so; none when the server saw it.
    pub met_by: Option<OfficerId>,
    /// What the officer wrote.
    pub note: Option<String>,
    /// When it passed unmet.
    pub overdue_at: Option<Timestamp>,
    /// The alert that was raised then.
    pub alert_id: Option<AlertId>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
