//! Accounts of officers: listing, roles, revoking, adding.

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::AccessNews;
use super::authority::Access;
use super::caller::OfficerCaller;
use crate::entity::{AgencyId, OfficerId, Role, Timestamp, agency, officer, officer_role, session};
use crate::events::{ACCESS, NewEvent, log};
use crate::platform::search::holds;
use crate::platform::{Answer, Refusal, new_id};

/// Which officers are listed.
#[derive(Clone, Debug, Default)]
pub struct OfficerQuery {
    /// Part of the name or user name.
    pub search: Option<String>,
    /// Of this agency.
    pub agency: Option<AgencyId>,
    /// Active or revoked.
    pub active: Option<bool>,
    /// After this one, in order of user name.
    pub after: Option<String>,
    /// At most so many.
    pub limit: u64,
}

/// Officers of the caller's agency and the ones below it, by user name.
pub async fn find_officers(
    access: &Access,
    caller: &OfficerCaller,
    query: OfficerQuery,
) -> Answer<Vec<officer::Model>> {
    let agencies = access.subtree(caller.agency()).await?;
    let mut find = officer::Entity::find()
        .filter(officer::Column::AgencyId.is_in(agencies))
        .order_by_asc(officer::Column::Username)
        .limit(query.limit);
    if let Some(agency) = query.agency {
        find = find.filter(officer::Column::AgencyId.eq(agency));
    }
    if let Some(active) = query.active {
        find = find.filter(officer::Column::Active.eq(active));
    }
    if let Some(after) = query.after {
        find = find.filter(officer::Column::Username.gt(after));
    }
    if let Some(search) = query.search.filter(|search| !search.is_empty()) {
        find = find.filter(holds(officer::Column::Name, &search).or(holds(officer::Column::Username, &search)));
    }
    Ok(find.all(access.db.read()).await?)
}

/// Revokes an account or restores it. Its sign-ins end and its streams close within 2 s.
pub async fn set_officer_active(
    access: &Access,
    caller: &OfficerCaller,
    id: OfficerId,
    active: bool,
) -> Answer<officer::Model> {
    caller.require_administrator()?;
    if id == caller.id() && !active {
        return Err(Refusal::bad_input(
            "input.officerId",
            "不能停用自己的账号，请由其他管理员操作。",
            "You cannot revoke your own account. Ask another administrator.",
        ));
    }
    let now = access.clock.now();
    let found = managed(access, caller, id).await?;
    let tx = access.db.begin().await?;
    officer::Entity::update_many()
        .col_expr(officer::Column::Active, Expr::value(active))
        .col_expr(officer::Column::Authority, Expr::col(officer::Column::Authority).add(1))
        .filter(officer::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    if !active {
        session::Entity::update_many()
            .col_expr(session::Column::EndedAt, Expr::value(now))
            .col_expr(session::Column::EndReason, Expr::value("REVOKED"))
            .filter(session::Column::OfficerId.eq(id))
            .filter(session::Column::EndedAt.is_null())
            .exec(&tx)
            .await?;
    }
    log::append(&tx, &[officer_changed(id, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "officer_active", officer = %id, active, by = %caller.id());
    Ok(officer::Model { active, authority: found.authority + 1, ..found })
}

/// Gives an account its roles.
pub async fn set_officer_roles(
    access: &Access,
    caller: &OfficerCaller,
    id: OfficerId,
    roles: &[Role],
) -> Answer<officer::Model> {
    caller.require_administrator()?;
    if roles.is_empty() {
        return Err(Refusal::bad_input("input.roles", "请至少选择一个角色。", "Choose at least one role."));
    }
    let now = access.clock.now();
    let found = managed(access, caller, id).await?;
    let tx = access.db.begin().await?;
    officer_role::Entity::delete_many().filter(officer_role::Column::OfficerId.eq(id)).exec(&tx).await?;
    insert_roles(&tx, id, roles).await?;
    officer::Entity::update_many()
        .col_expr(officer::Column::Authority, Expr::col(officer::Column::Authority).add(1))
        .filter(officer::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    log::append(&tx, &[officer_changed(id, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "officer_roles", officer = %id, by = %caller.id());
    Ok(officer::Model { authority: found.authority + 1, ..found })
}

/// A new account.
pub struct NewOfficer {
    /// Name at sign-in, unique.
    pub username: String,
    /// Name for people.
    pub name: String,
    /// Agency.
    pub agency: AgencyId,
    /// Roles.
    pub roles: Vec<Role>,
    /// PHC string of the password.
    pub password_hash: String,
    /// Second factor, base32.
    pub totp_secret: Option<String>,
}

/// Adds an account; for the operator's command line.
pub async fn add_officer(tx: &impl ConnectionTrait, new: NewOfficer, now: Timestamp) -> Answer<OfficerId> {
    if agency::Entity::find_by_id(new.agency).one(tx).await?.is_none() {
        return Err(Refusal::not_found());
    }
    let id: OfficerId = new_id(now);
    let row = officer::Model {
        totp_secret: new.totp_secret,
        ..officer::Model::new(id, new.agency, new.username, new.name, new.password_hash, now)
    };
    row.into_active_model().insert(tx).await?;
    insert_roles(tx, id, &new.roles).await?;
    Ok(id)
}

/// Each role once, however often it is named.
async fn insert_roles(tx: &impl ConnectionTrait, id: OfficerId, roles: &[Role]) -> Answer<()> {
    let mut roles = roles.to_vec();
    roles.sort_unstable_by_key(|role| *role as u8);
    roles.dedup();
    let rows = roles.into_iter().map(|role| officer_role::Model { officer_id: id, role }.into_active_model());
    officer_role::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// The account, if it belongs to the administrator's agency or one below it.
async fn managed(access: &Access, caller: &OfficerCaller, id: OfficerId) -> Answer<officer::Model> {
    let agencies = access.subtree(caller.agency()).await?;
    officer::Entity::find_by_id(id)
        .one(access.db.read())
        .await?
        .filter(|officer| agencies.contains(&officer.agency_id))
        .ok_or_else(Refusal::not_found)
}

fn officer_changed(id: OfficerId, at: Timestamp) -> NewEvent {
    NewEvent {
        topic: ACCESS,
        kind: AccessNews::OfficerChanged.into(),
        person_id: None,
        subject_id: id.0,
        at,
        payload: serde_json::json!({}),
    }
}

/// An officer of the caller's agency or one below it.
pub async fn find_officer(access: &Access, caller: &OfficerCaller, id: OfficerId) -> Answer<officer::Model> {
    managed(access, caller, id).await
}
