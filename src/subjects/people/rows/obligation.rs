//! One duty of a measure, from a version of the library.

use sea_orm::entity::prelude::*;

use super::ObligationId;
use crate::entity::MeasureId;

/// One duty of a measure, from a version of the library.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "obligation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ObligationId,
    /// The measure.
    pub measure_id: MeasureId,
    /// Code in the library.
    pub code: String,
    /// Version in the library.
    pub version: i32,
    /// When it is looked at again.
    pub review_on: Option<Date>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
