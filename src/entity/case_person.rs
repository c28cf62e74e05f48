//! Who is a suspect in a case.

use sea_orm::entity::prelude::*;

use super::{CaseId, PersonId};

/// Who is a suspect in a case.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "case_person")]
pub struct Model {
    /// The case.
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
