//! An agency (机关): procuratorate, police, court or justice bureau of a region.

use sea_orm::entity::prelude::*;

use super::{AgencyId, AgencyKind};

/// An agency (机关): procuratorate, police, court or justice bureau of a region.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "agency")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AgencyId,
    /// What it is.
    pub kind: AgencyKind,
    /// Its name.
    pub name: String,
    /// GB/T 2260 code of its region, six digits.
    pub region_code: String,
    /// The agency above it.
    pub parent_id: Option<AgencyId>,
    /// Telephone number under which people reach it; none when not recorded.
    pub phone: Option<String>,
}

impl Model {
    /// An agency under nobody, without a telephone.
    pub const fn new(id: AgencyId, kind: AgencyKind, name: String, region_code: String) -> Self {
        Self { id, kind, name, region_code, parent_id: None, phone: None }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
