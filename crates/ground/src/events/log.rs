//! Writing and reading the durable log. The statements that differ per database are here: a cursor must rise in commit
//! order, and PostgreSQL's row numbers do not (`Position`).

use sea_orm::{
    ActiveValue, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait as _, FromQueryResult, Statement, Value,
};
use uuid::Uuid;

use super::{Event, NewEvent, Position, Topic};
use crate::entity::{PersonId, Timestamp, event};
use crate::platform::Tx;

/// Rows of one `INSERT`: seven values a row stay far under what both databases can bind (SQLite 32,766).
const ROWS: usize = 1_000;

/// Appends `events` in the transaction of the change, in one statement (up to 1,000 rows); its commit wakes
/// whoever waits for them.
pub async fn append(tx: &Tx, events: &[NewEvent]) -> Result<(), DbErr> {
    if !events.is_empty() {
        tx.mark_news();
    }
    for chunk in events.chunks(ROWS) {
        let rows = chunk.iter().map(|new| event::ActiveModel {
            id: ActiveValue::NotSet,
            topic: ActiveValue::Set(new.topic.as_str().to_owned()),
            kind: ActiveValue::Set(new.kind.as_str().to_owned()),
            person_id: ActiveValue::Set(new.person_id),
            subject_id: ActiveValue::Set(new.subject_id),
            at: ActiveValue::Set(new.at),
            payload: ActiveValue::Set(new.payload.to_string()),
        });
        event::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Events after `after`, up to and with `until`, in commit order, at most `limit`.
///
/// On PostgreSQL only rows of transactions before every one still running: a row that could yet get a predecessor is
/// not read, so a position once read is never passed by a later one.
pub async fn read(
    db: &impl ConnectionTrait,
    after: Position,
    until: Option<Position>,
    limit: u64,
) -> Result<Vec<Event>, DbErr> {
    Ok(read_settled(db, after, until, limit).await?.0)
}

/// As [`read`], and, when rows behind the last one are committed but held back by a transaction still running, when the
/// first of them is from.
pub(super) async fn read_settled(
    db: &impl ConnectionTrait,
    after: Position,
    until: Option<Position>,
    limit: u64,
) -> Result<(Vec<Event>, Option<Timestamp>), DbErr> {
    let backend = db.get_database_backend();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let until = until.unwrap_or(Position { tx: i64::MAX, id: i64::MAX });
    let statement = if backend == DatabaseBackend::Postgres {
        // Unsettled rows are last in the order, so they can be cut off after reading; their presence is worth knowing.
        Statement::from_sql_and_values(
            backend,
            "SELECT tx::text::bigint AS tx, id, topic, kind, person_id, subject_id, at, payload,
                    tx < pg_snapshot_xmin(pg_current_snapshot()) AS settled
             FROM event
             WHERE (tx, id) > ($1::bigint::text::xid8, $2) AND (tx, id) <= ($3::bigint::text::xid8, $4)
             ORDER BY tx, id LIMIT $5",
            [after.tx, after.id, until.tx, until.id, limit].map(Value::from),
        )
    } else {
        Statement::from_sql_and_values(
            backend,
            "SELECT 0 AS tx, id, topic, kind, person_id, subject_id, at, payload, TRUE AS settled
             FROM event WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
            [after.id, until.id, limit].map(Value::from),
        )
    };
    let rows = Row::find_by_statement(statement).all(db).await?;
    let held = rows.iter().find(|row| !row.settled).map(|row| Timestamp(row.at));
    let settled = rows.into_iter().take_while(|row| row.settled).map(Event::from).collect();
    Ok((settled, held))
}

/// The newest event that [`read`] would give; [`Position::START`] when there is none.
pub async fn head(db: &impl ConnectionTrait) -> Result<Position, DbErr> {
    let found = end(db, "DESC").await?;
    Ok(found.map_or(Position::START, |(position, _)| position))
}

/// The oldest event kept, and when it was.
pub async fn oldest(db: &impl ConnectionTrait) -> Result<Option<(Position, Timestamp)>, DbErr> {
    end(db, "ASC").await
}

/// The first or the last settled row.
async fn end(db: &impl ConnectionTrait, order: &str) -> Result<Option<(Position, Timestamp)>, DbErr> {
    let backend = db.get_database_backend();
    let sql = if backend == DatabaseBackend::Postgres {
        format!(
            "SELECT tx::text::bigint AS tx, id, at FROM event
             WHERE tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY tx {order}, id {order} LIMIT 1"
        )
    } else {
        format!("SELECT 0 AS tx, id, at FROM event ORDER BY id {order} LIMIT 1")
    };
    let found = End::find_by_statement(Statement::from_string(backend, sql)).one(db).await?;
    Ok(found.map(|end| (Position { tx: end.tx, id: end.id }, Timestamp(end.at))))
}

/// Deletes events from before `before`, at most `limit`; answers how many went. The newest event always stays, so that
/// the head of the log is known after a restart. Call it until it answers 0.
pub async fn purge(db: &impl ConnectionTrait, before: Timestamp, limit: u64) -> Result<u64, DbErr> {
    let backend = db.get_database_backend();
    let (order, before_mark, limit_mark) =
        if backend == DatabaseBackend::Postgres { ("tx DESC, id DESC", "$1", "$2") } else { ("id DESC", "?", "?") };
    let sql = format!(
        "DELETE FROM event WHERE id IN (
            SELECT id FROM event WHERE at < {before_mark} AND id <> (SELECT id FROM event ORDER BY {order} LIMIT 1)
            ORDER BY at LIMIT {limit_mark})"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let done = db
        .execute_raw(Statement::from_sql_and_values(backend, sql, [Value::from(before.0), Value::from(limit)]))
        .await?;
    Ok(done.rows_affected())
}

#[derive(FromQueryResult)]
struct Row {
    tx: i64,
    id: i64,
    topic: String,
    kind: String,
    person_id: Option<Uuid>,
    subject_id: Uuid,
    at: i64,
    payload: String,
    settled: bool,
}

#[derive(FromQueryResult)]
struct End {
    tx: i64,
    id: i64,
    at: i64,
}

impl From<Row> for Event {
    fn from(row: Row) -> Self {
        Self {
            position: Position { tx: row.tx, id: row.id },
            topic: Topic::read(row.topic),
            kind: row.kind,
            person_id: row.person_id.map(PersonId),
            subject_id: row.subject_id,
            at: Timestamp(row.at),
            payload: row.payload,
        }
    }
}
