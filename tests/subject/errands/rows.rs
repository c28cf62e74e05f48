//! Its row, its states and its id.

use async_graphql::Enum;
use sea_orm::entity::prelude::*;
use uuid::Uuid;
use yunjian::entity::{PersonId, PublicId, Timestamp};

/// Where an errand stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ErrandState {
    /// It was asked for.
    Asked,
    /// Its time passed.
    Lapsed,
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

/// The id of an errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrandId(pub Uuid);

impl PublicId for ErrandId {
    const PREFIX: &'static str = "errand";

    fn from_uuid(raw: Uuid) -> Self {
        Self(raw)
    }

    fn uuid(self) -> Uuid {
        self.0
    }
}
