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

/// To what a link leads; rows of other tables are fetched in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The case.
    #[sea_orm(
        belongs_to = "super::criminal_case::Entity",
        from = "Column::CaseId",
        to = "super::criminal_case::Column::Id"
    )]
    Case,
}

impl Related<super::criminal_case::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Case.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
