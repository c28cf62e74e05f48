//! A guarantor (保证人): who vouches for a person, and is told when the person cannot be reached.

use sea_orm::entity::prelude::*;

use super::GuarantorId;
use crate::entity::{OfficerId, PersonId, Timestamp};

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

impl Model {
    /// Somebody who vouches for the person from `since` on.
    pub const fn named(id: GuarantorId, person_id: PersonId, name: String, phone: String, since: Timestamp) -> Self {
        Self { id, person_id, name, phone, since, until: None, named_by: None, released_by: None }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
