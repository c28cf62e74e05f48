//! What officers do with a check-in: one transaction each, with its event.

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};

use super::CheckInNews;
use super::life::{Move, after};
use crate::access::{OfficerCaller, Scope};
use crate::entity::Timestamp;
use crate::events::{NewEvent, log};
use crate::platform::{Answer, Db, Refusal, Tx, written};
use crate::subjects::alerts::rows::{AlertId, alert};
use crate::subjects::alerts::{self, Why};
use crate::subjects::check_ins::rows::{CheckInId, CheckInRoute, check_in};
use crate::subjects::notices;

/// Says that an officer has looked at a check-in.
pub async fn review(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: CheckInId,
    note: Option<String>,
    now: Timestamp,
) -> Answer<check_in::Model> {
    let note = written::optional("input.note", note)?;
    act(db, officer, scope, id, now, Move::Review, |_, change| change.review_note = Set(note)).await
}

/// Records a check-in that was made in person, by telephone or on paper: it has equal force.
pub async fn record(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: CheckInId,
    route: CheckInRoute,
    note: String,
    now: Timestamp,
) -> Answer<check_in::Model> {
    let note = written::required("input.note", note)?;
    if route == CheckInRoute::App {
        return Err(Refusal::bad_input(
            "input.route",
            "小程序报到由本人提交；代为登记请选择当面、电话或书面。",
            "With the app the person checks in. Choose in person, by telephone or on paper.",
        ));
    }
    act(db, officer, scope, id, now, Move::Record, |row, change| {
        change.route = Set(Some(route));
        change.review_note = Set(Some(note));
        change.submitted_at = Set(Some(now));
        change.late = Set(now > row.closes_at);
        change.remind_at = Set(None);
    })
    .await
}

async fn act(
    db: &Db,
    officer: &OfficerCaller,
    scope: &Scope,
    id: CheckInId,
    now: Timestamp,
    name: Move,
    apply: impl FnOnce(&check_in::Model, &mut check_in::ActiveModel),
) -> Answer<check_in::Model> {
    officer.require_acting()?;
    let tx = db.begin().await?;
    let find = check_in::Entity::find_by_id(id).filter(scope.people(check_in::Column::PersonId, now)).lock_exclusive();
    let row = find.one(&tx).await?.ok_or_else(Refusal::not_found)?;
    let to = after(name, row.state)?;
    let news = if name == Move::Review { CheckInNews::Reviewed } else { CheckInNews::Recorded };
    let alert = row.alert_id;
    let mut change = row.clone().into_active_model();
    change.state = Set(to);
    change.reviewed_by = Set(Some(officer.id()));
    change.reviewed_at = Set(Some(now));
    apply(&row, &mut change);
    let row = change.update(&tx).await?;
    over(&tx, id, alert, now).await?;
    log::append(&tx, &[event(&row, news, now)]).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "check_in", check_in = %id, action = ?name, by = %officer.id());
    Ok(row)
}

/// A check-in has been made or made up for: nobody is reminded any more, and the alert that it was missed is over.
pub(super) async fn over(tx: &Tx, id: CheckInId, alert: Option<AlertId>, now: Timestamp) -> Answer<()> {
    notices::withdraw(tx, id.0, None).await?;
    let Some(alert) = alert else { return Ok(()) };
    let active = alert::Entity::find_by_id(alert).filter(alert::Column::Active.eq(true)).all(tx).await?;
    alerts::withdraw(tx, active, Why::Over, now).await
}

/// The event of a check-in.
pub(super) fn event(row: &check_in::Model, kind: CheckInNews, at: Timestamp) -> NewEvent {
    NewEvent::about(super::TOPIC, kind, row.person_id, row.id.0, at)
}
