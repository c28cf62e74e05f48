//! A zone (区域) of one person.

use sea_orm::entity::prelude::*;

use crate::entity::{Datum, OfficerId, PersonId, Timestamp, ZoneId, ZoneKind};
use crate::subjects::people::rows::ObligationId;

/// A zone (区域) of one person.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "zone")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ZoneId,
    /// Whose zone.
    pub person_id: PersonId,
    /// The obligation it makes concrete.
    pub obligation_id: Option<ObligationId>,
    /// Name.
    pub name: String,
    /// Permitted or prohibited.
    pub kind: ZoneKind,
    /// Canonical GeoJSON geometry in WGS-84; a circle is a Point.
    pub geometry: String,
    /// Metres, for a circle.
    pub radius: Option<f64>,
    /// Weekly windows in which it applies, JSON; always when none.
    pub windows: Option<String>,
    /// The geometry as it was received, GeoJSON.
    pub received: String,
    /// Its coordinate system.
    pub received_datum: Datum,
    /// Square metres.
    pub area: f64,
    /// What the importer repaired or warned of, JSON list.
    pub warnings: String,
    /// Who drew it.
    pub created_by: Option<OfficerId>,
    /// When it was drawn.
    pub created_at: Timestamp,
    /// When it ceased to apply.
    pub retired_at: Option<Timestamp>,
    /// Who retired it.
    pub retired_by: Option<OfficerId>,
    /// Why.
    pub retire_reason: Option<String>,
}

impl Model {
    /// A circle or an outline as it was imported, without windows, in WGS-84 from the start.
    pub fn drawn(
        id: ZoneId,
        person_id: PersonId,
        name: String,
        kind: ZoneKind,
        geometry: String,
        at: Timestamp,
    ) -> Self {
        Self {
            id,
            person_id,
            obligation_id: None,
            name,
            kind,
            received: geometry.clone(),
            geometry,
            radius: None,
            windows: None,
            received_datum: Datum::Wgs84,
            area: 0.0,
            warnings: "[]".into(),
            created_by: None,
            created_at: at,
            retired_at: None,
            retired_by: None,
            retire_reason: None,
        }
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
