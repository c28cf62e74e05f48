//! What falls due: an errand lapses.

use async_trait::async_trait;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use yunjian::entity::Timestamp;
use yunjian::events::{NewEvent, log};
use yunjian::graphql::App;
use yunjian::hubs::Due;
use yunjian::platform::Answer;

use super::life::{LIFE, Move};
use super::rows::{Column, Entity};
use super::{ErrandNews, TOPIC};

/// A person has so many days.
pub const DAYS: i64 = 3;

pub struct Lapsing;

#[async_trait]
impl Due for Lapsing {
    fn name(&self) -> &'static str {
        "errands"
    }

    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool> {
        let due = Entity::find().filter(Column::DueAt.lte(now)).all(app.db.read()).await?;
        let mut changed = false;
        for row in due {
            let Some(next) = LIFE.after(Move::Lapse, row.state) else { continue };
            let tx = app.db.begin().await?;
            let claimed = Entity::update_many()
                .col_expr(Column::State, Expr::value(next))
                .filter(Column::Id.eq(row.id))
                .filter(Column::State.eq(row.state))
                .exec(&tx)
                .await?;
            if claimed.rows_affected == 1 {
                log::append(&tx, &[NewEvent::about(TOPIC, ErrandNews::Lapsed, row.person_id, row.id, now)]).await?;
                changed = true;
            }
            tx.commit().await?;
        }
        Ok(changed)
    }
}
