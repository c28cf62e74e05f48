//! Agencies and officers that are fetched for many at once.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::batched;
use crate::entity::{AgencyId, OfficerId, Role, agency, officer, officer_role};
use crate::platform::{Answer, Db, pages};

batched! {
    /// An agency that a row names.
    AgencyById(AgencyId) -> agency::Model = |of, ids| agencies_by_ids(of.db(), &ids).await;
    /// An officer that a row names.
    OfficerById(OfficerId) -> officer::Model = |of, ids| officers_by_ids(of.db(), &ids).await;
    /// Roles of an officer.
    RolesOfOfficer(OfficerId) -> Vec<Role> = |of, ids| roles_of_officers(of.db(), &ids).await;
}

/// Agencies by id; names of agencies are no secret among officers.
pub async fn agencies_by_ids(db: &Db, ids: &[AgencyId]) -> Answer<HashMap<AgencyId, agency::Model>> {
    Ok(agency::Entity::find()
        .filter(agency::Column::Id.is_in(ids.iter().copied()))
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect())
}

/// Officers by id, for showing who did something.
pub async fn officers_by_ids(db: &Db, ids: &[OfficerId]) -> Answer<HashMap<OfficerId, officer::Model>> {
    Ok(officer::Entity::find()
        .filter(officer::Column::Id.is_in(ids.iter().copied()))
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect())
}

/// Roles of officers.
pub async fn roles_of_officers(db: &Db, ids: &[OfficerId]) -> Answer<HashMap<OfficerId, Vec<Role>>> {
    let rows = officer_role::Entity::find()
        .filter(officer_role::Column::OfficerId.is_in(ids.iter().copied()))
        .order_by_asc(officer_role::Column::Role)
        .all(db.read())
        .await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.officer_id, row.role))))
}
