//! Its row, its states and its id.

use sea_orm::entity::prelude::*;
use yunjian::entity::{PersonId, Timestamp};
use yunjian::glossary::terms;

terms! {
    /// Where an errand stands.
    pub enum ErrandState: stored {
        /// It was asked for.
        Asked = "待办" / "Asked",
        /// Its time passed.
        Lapsed = "已过期" / "Lapsed",
    }
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "errand")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: PersonId,
    pub state: ErrandState,
    pub text: String,
    pub asked_at: Timestamp,
    pub due_at: Timestamp,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

yunjian::ids! {
    /// The id of an errand.
    ErrandId = "errand";
}
