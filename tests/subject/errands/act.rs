//! What is done: asked for, in one transaction with its event.

use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use uuid::Uuid;
use yunjian::access::Scope;
use yunjian::entity::{PersonId, Timestamp};
use yunjian::events::{NewEvent, log};
use yunjian::platform::{Answer, Db};

use super::rows::{ErrandState, Model};
use super::{DAYS, ErrandNews, TOPIC};

/// Asks a person in scope for an errand.
pub async fn ask(db: &Db, scope: &Scope, person: PersonId, text: String, now: Timestamp) -> Answer<Model> {
    scope.require_person(db.read(), person, now).await?;
    let row = Model {
        id: Uuid::now_v7(),
        person_id: person,
        state: ErrandState::Asked,
        text,
        asked_at: now,
        due_at: now.plus_seconds(DAYS * 86_400),
    };
    let tx = db.begin().await?;
    row.clone().into_active_model().insert(&tx).await?;
    log::append(&tx, &[NewEvent::about(TOPIC, ErrandNews::Asked, person, row.id, now)]).await?;
    tx.commit().await?;
    Ok(row)
}
