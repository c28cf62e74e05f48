//! Showing a person to one more agency, and ending it.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _};

use super::AccessNews;
use super::authority::Access;
use super::caller::OfficerCaller;
use super::scope::Scope;
use crate::entity::{AgencyId, PersonId, Timestamp, agency, person_share};
use crate::events::{ACCESS, NewEvent, log};
use crate::platform::{Answer, Refusal};

/// Shows `person` to `agency`, for ever or `until` a moment.
pub async fn share_person(
    access: &Access,
    officer: &OfficerCaller,
    scope: &Scope,
    person: PersonId,
    agency: AgencyId,
    until: Option<Timestamp>,
) -> Answer<()> {
    officer.require_acting()?;
    let now = access.clock.now();
    if until.is_some_and(|until| until <= now) {
        return Err(Refusal::bad_input(
            "input.until",
            "共享截止时间必须晚于现在，请更正。",
            "The share must end in the future. Please correct the time.",
        ));
    }
    scope.require_person(access.db.read(), person, now).await?;
    let tx = access.db.begin().await?;
    if agency::Entity::find_by_id(agency).one(&tx).await?.is_none() {
        return Err(Refusal::not_found());
    }
    let row = person_share::Model { person_id: person, agency_id: agency, until, granted_by: officer.id() };
    person_share::Entity::insert(row.into_active_model())
        .on_conflict(
            OnConflict::columns([person_share::Column::PersonId, person_share::Column::AgencyId])
                .update_columns([person_share::Column::Until, person_share::Column::GrantedBy])
                .to_owned(),
        )
        .exec_without_returning(&tx)
        .await?;
    log::append(&tx, &[visibility_changed(person, now)]).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a share.
pub async fn unshare_person(
    access: &Access,
    officer: &OfficerCaller,
    scope: &Scope,
    person: PersonId,
    agency: AgencyId,
) -> Answer<()> {
    officer.require_acting()?;
    let now = access.clock.now();
    scope.require_person(access.db.read(), person, now).await?;
    let tx = access.db.begin().await?;
    let gone = person_share::Entity::delete_many()
        .filter(person_share::Column::PersonId.eq(person))
        .filter(person_share::Column::AgencyId.eq(agency))
        .exec(&tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(Refusal::not_found());
    }
    log::append(&tx, &[visibility_changed(person, now)]).await?;
    tx.commit().await?;
    Ok(())
}

fn visibility_changed(person: PersonId, at: Timestamp) -> NewEvent {
    NewEvent::about(ACCESS, AccessNews::VisibilityChanged, person, person.0, at)
}
