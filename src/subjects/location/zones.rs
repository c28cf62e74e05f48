//! Rows of zones: reading, drawing, retiring. A zone never changes; another one takes its place.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};

use super::ZoneNews;
use super::geometry;
use super::zone_words::refusal;
use crate::access::{OfficerCaller, Scope};
use crate::entity::{Datum, MeasureId, PersonId, Timestamp, ZoneId, ZoneKind, measure};
use crate::events::{NewEvent, log};
use crate::platform::written::LONGEST_NAME;
use crate::platform::{Answer, Db, Refusal, new_id, pages};
use crate::subjects::location::rows::zone;
use crate::subjects::people::rows::{ObligationId, obligation};

/// A person has at most so many zones at a time: more would be no order that anybody can keep.
const MOST: usize = 32;
/// Longest reason for which a zone is retired, in characters.
pub(super) const LONGEST_REASON: usize = 500;

/// A zone to draw.
pub struct NewZone {
    /// Whose.
    pub person: PersonId,
    /// Name, 1 to 100 characters.
    pub name: String,
    /// Permitted or prohibited.
    pub kind: ZoneKind,
    /// GeoJSON as received.
    pub geometry: serde_json::Value,
    /// Its coordinate system.
    pub datum: Datum,
    /// Metres, for a Point.
    pub radius: Option<f64>,
    /// The obligation it makes concrete.
    pub obligation: Option<ObligationId>,
}

/// Draws a zone for a person in scope; what the importer repaired stands in the row.
pub async fn create_zone(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    new: NewZone,
    now: Timestamp,
) -> Answer<zone::Model> {
    officer.require_acting()?;
    scope.require_person(db.read(), new.person, now).await?;
    let name = new.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(Refusal::bad_input(
            "input.name",
            format!("区域名称须为 1 到 {LONGEST_NAME} 个字符，请更正。"),
            format!("The name must have 1 to {LONGEST_NAME} characters. Please correct it."),
        ));
    }
    if let Some(obligation) = new.obligation {
        require_obligation(db, new.person, obligation).await?;
    }
    let received = new.geometry.to_string();
    let (geometry, radius, datum) = (new.geometry, new.radius, new.datum);
    // Repairing a large outline takes a while: not on the threads that answer everybody.
    let imported = tokio::task::spawn_blocking(move || geometry::import(&geometry, radius, datum))
        .await
        .map_err(|error| Refusal::internal(error))?
        .map_err(|error| refusal(&error))?;
    let geometry = imported.geometry.to_string();
    let row = zone::Model {
        obligation_id: new.obligation,
        radius: imported.radius,
        received,
        received_datum: new.datum,
        area: imported.area,
        warnings: serde_json::to_string(&imported.warnings).map_err(|error| Refusal::internal(error))?,
        created_by: Some(officer.id()),
        ..zone::Model::drawn(new_id(now), new.person, name, new.kind, geometry, now)
    };
    let tx = db.begin().await?;
    let present = zone::Entity::find()
        .filter(zone::Column::PersonId.eq(new.person))
        .filter(zone::Column::RetiredAt.is_null())
        .all(&tx)
        .await?;
    if present.len() >= MOST {
        return Err(Refusal::conflict(
            "FULL",
            format!("该人员已有 {MOST} 个区域，请先停用不再需要的区域。"),
            format!("This person has {MOST} zones already. Retire one first."),
        ));
    }
    let row = row.into_active_model().insert(&tx).await?;
    log::append(&tx, &[event(&row, ZoneNews::Drawn, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "zone_drawn", zone = %row.id, by = %officer.id());
    Ok(row)
}

/// Ends a zone of a person in scope.
pub async fn retire_zone(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: ZoneId,
    reason: String,
    now: Timestamp,
) -> Answer<zone::Model> {
    officer.require_acting()?;
    let reason = reason.trim().to_owned();
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        return Err(Refusal::bad_input(
            "input.reason",
            format!("请填写停用原因（1 到 {LONGEST_REASON} 个字符）。"),
            format!("Please give a reason of 1 to {LONGEST_REASON} characters."),
        ));
    }
    let tx = db.begin().await?;
    let row = zone::Entity::find_by_id(id)
        .filter(scope.people(zone::Column::PersonId, now))
        .one(&tx)
        .await?
        .ok_or_else(Refusal::not_found)?;
    let retired = zone::Entity::update_many()
        .col_expr(zone::Column::RetiredAt, Expr::value(now))
        .col_expr(zone::Column::RetiredBy, Expr::value(officer.id()))
        .col_expr(zone::Column::RetireReason, Expr::value(reason.as_str()))
        .filter(zone::Column::Id.eq(id))
        .filter(zone::Column::RetiredAt.is_null())
        .exec(&tx)
        .await?;
    if retired.rows_affected == 0 {
        return Err(Refusal::conflict(
            "RETIRED",
            "该区域已停用，无需再操作。",
            "This zone has been retired already. Nothing is left to do.",
        ));
    }
    log::append(&tx, &[event(&row, ZoneNews::Retired, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "zone_retired", zone = %id, by = %officer.id());
    Ok(zone::Model { retired_at: Some(now), retired_by: Some(officer.id()), retire_reason: Some(reason), ..row })
}

/// Zones that apply to each of `people`, who are in scope already, oldest first.
pub async fn zones_of_people(db: &Db, people: &[PersonId]) -> Answer<HashMap<PersonId, Vec<zone::Model>>> {
    let rows = zone::Entity::find()
        .filter(zone::Column::PersonId.is_in(people.iter().copied()))
        .filter(zone::Column::RetiredAt.is_null())
        .order_by_asc(zone::Column::CreatedAt)
        .order_by_asc(zone::Column::Id)
        .all(db.read())
        .await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.person_id, row))))
}

/// Zones that rows in scope name, retired ones too.
pub async fn zones_by_ids(db: &Db, ids: &[ZoneId]) -> Answer<HashMap<ZoneId, zone::Model>> {
    Ok(zone::Entity::find()
        .filter(zone::Column::Id.is_in(ids.iter().copied()))
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect())
}

async fn require_obligation(db: &Db, person: PersonId, id: ObligationId) -> Answer<()> {
    let measures: Vec<MeasureId> = measure::Entity::find()
        .filter(measure::Column::PersonId.eq(person))
        .all(db.read())
        .await?
        .into_iter()
        .map(|measure| measure.id)
        .collect();
    obligation::Entity::find_by_id(id)
        .filter(obligation::Column::MeasureId.is_in(measures))
        .one(db.read())
        .await?
        .map(drop)
        .ok_or_else(Refusal::not_found)
}

fn event(row: &zone::Model, kind: ZoneNews, at: Timestamp) -> NewEvent {
    NewEvent::about(super::ZONES, kind, row.person_id, row.id.0, at)
}
