//! A measure (强制措施) on one person in one stage of a case.

use sea_orm::entity::prelude::*;

use super::{AgencyId, CaseId, MeasureId, MeasureKind, MeasureState, PersonId};

/// A measure (强制措施) on one person in one stage of a case.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "measure")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MeasureId,
    /// Whom it binds.
    pub person_id: PersonId,
    /// In which case.
    pub case_id: CaseId,
    /// Bail or residential surveillance.
    pub kind: MeasureKind,
    /// Where it stands.
    pub state: MeasureState,
    /// First day.
    pub starts_on: Date,
    /// Last day; at most 12 or 6 months (CPL 79).
    pub ends_on: Date,
    /// Who decided it.
    pub deciding_agency_id: AgencyId,
    /// Who executes it.
    pub executing_agency_id: AgencyId,
    /// Which procuratorate oversees it, when it is not the one that decided.
    pub overseeing_agency_id: Option<AgencyId>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
