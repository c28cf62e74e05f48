//! Its table.

use sea_orm::{ConnectionTrait as _, DbErr};
use yunjian::platform::Db;

/// Makes the table.
pub async fn up(db: &Db) -> Result<(), DbErr> {
    let sql =
        "CREATE TABLE errand (id uuid_text NOT NULL PRIMARY KEY, person_id uuid_text NOT NULL, state text NOT NULL,
        text text NOT NULL, asked_at bigint NOT NULL, due_at bigint NOT NULL)";
    db.migrate().execute_unprepared(sql).await.map(drop)
}
