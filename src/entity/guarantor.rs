//! A guarantor (保证人): who vouches for a person, and is told when the person cannot be reached.

use sea_orm::entity::prelude::*;

use super::{GuarantorId, OfficerId, PersonId, Timestamp};

/// A guarantor (保证人): who vouches for a person, and is told when the person cannot be reached.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guarantor")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GuarantorId,
    /// For whom.
    pub person_id: PersonId,
    /// Name.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// Since when.
    pub since: Timestamp,
    /// Until when; none while the guarantee lasts.
    pub until: Option<Timestamp>,
    /// Which officer recorded it.
    pub named_by: Option<OfficerId>,
    /// Which officer ended it; none while it lasts.
    pub released_by: Option<OfficerId>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
