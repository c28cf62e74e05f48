//! A person shown to one more agency.

use sea_orm::entity::prelude::*;

use super::{AgencyId, OfficerId, PersonId, Timestamp};

/// A person shown to one more agency.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "person_share")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The agency that may see the person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub agency_id: AgencyId,
    /// When the share ends.
    pub until: Option<Timestamp>,
    /// Who shared.
    pub granted_by: OfficerId,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
