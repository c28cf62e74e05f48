//! The beat: the last moment at which any server of the deployment could write.

use sea_orm::entity::prelude::*;

use crate::entity::Timestamp;

/// The beat: the last moment at which any server of the deployment could write. There is one row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "server_beat")]
pub struct Model {
    /// Key; always [`ONLY`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// When.
    pub at: Timestamp,
}

/// Key of the only row.
pub const ONLY: i32 = 1;

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
