//! Statements on positions that must differ between SQLite and PostgreSQL.
//!
//! PostgreSQL takes a batch as arrays (`UNNEST`): one short statement that is planned once, about half the cost of a long
//! `VALUES` list. SQLite has no arrays; there a `VALUES` list in one statement is the fastest that is still bound.

use std::collections::HashSet;

use sea_orm::{
    ActiveEnum as _, ConnectionTrait as _, DatabaseBackend, DatabaseTransaction, EntityTrait as _, Statement, Value,
};

use crate::entity::{PersonId, fix};
use crate::platform::Answer;

/// Rows in one SQLite statement: 18 values each, and SQLite binds at most 32,766.
const SQLITE_ROWS: usize = 1_500;

/// Which of `pairs` are stored already.
pub(super) async fn known_keys(
    tx: &DatabaseTransaction,
    pairs: &[(PersonId, &str)],
) -> Answer<HashSet<(PersonId, String)>> {
    let mut found = HashSet::new();
    let backend = tx.get_database_backend();
    for chunk in pairs.chunks(SQLITE_ROWS) {
        let statement = match backend {
            DatabaseBackend::Postgres => {
                let people: Vec<uuid::Uuid> = chunk.iter().map(|(person, _)| person.0).collect();
                let keys: Vec<String> = chunk.iter().map(|(_, key)| (*key).to_owned()).collect();
                Statement::from_sql_and_values(
                    backend,
                    "SELECT f.person_id, f.key FROM UNNEST($1::uuid[], $2::text[]) AS k(person_id, key) \
                     JOIN fix f ON f.person_id = k.person_id AND f.key = k.key",
                    [people.into(), keys.into()],
                )
            }
            _ => {
                let places = vec!["(?, ?)"; chunk.len()].join(", ");
                let sql = format!("SELECT person_id, key FROM fix WHERE (person_id, key) IN (VALUES {places})");
                let values =
                    chunk.iter().flat_map(|(person, key)| [Value::from(person.0), Value::from((*key).to_owned())]);
                Statement::from_sql_and_values(backend, sql, values)
            }
        };
        for row in tx.query_all_raw(statement).await? {
            found.insert((row.try_get::<PersonId>("", "person_id")?, row.try_get::<String>("", "key")?));
        }
    }
    Ok(found)
}

/// Row ids for `count` new positions, rising.
pub(super) async fn allocate(tx: &DatabaseTransaction, count: usize) -> Answer<Vec<i64>> {
    let backend = tx.get_database_backend();
    let many = i64::try_from(count).unwrap_or(i64::MAX);
    if backend == DatabaseBackend::Postgres {
        let sql = "SELECT nextval(pg_get_serial_sequence('fix', 'id')) AS id FROM generate_series(1, $1::bigint)";
        let rows = tx.query_all_raw(Statement::from_sql_and_values(backend, sql, [many.into()])).await?;
        return rows.iter().map(|row| Ok(row.try_get::<i64>("", "id")?)).collect();
    }
    // The sequence, not the greatest id: an id is not used again after retention removed its row.
    let sql = "SELECT seq AS id FROM sqlite_sequence WHERE name = 'fix'";
    let last = match tx.query_one_raw(Statement::from_string(backend, sql)).await? {
        Some(row) => row.try_get::<i64>("", "id")?,
        None => 0,
    };
    Ok((last + 1..=last + many).collect())
}

/// Appends positions; their ids were allocated in this transaction.
pub(super) async fn append(tx: &DatabaseTransaction, rows: &[fix::Model]) -> Answer<()> {
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        return append_postgres(tx, rows).await;
    }
    for chunk in rows.chunks(SQLITE_ROWS) {
        let models = chunk.iter().cloned().map(sea_orm::IntoActiveModel::into_active_model);
        fix::Entity::insert_many(models).exec_without_returning(tx).await?;
    }
    Ok(())
}

async fn append_postgres(tx: &DatabaseTransaction, rows: &[fix::Model]) -> Answer<()> {
    if rows.is_empty() {
        return Ok(());
    }
    fn column<V: Into<Value> + sea_orm::sea_query::ValueType>(
        rows: &[fix::Model],
        of: impl Fn(&fix::Model) -> V,
    ) -> Value {
        let values: Vec<Value> = rows.iter().map(|row| of(row).into()).collect();
        Value::Array(V::array_type(), Some(Box::new(values)))
    }
    /// A column with gaps as the text of an array: the driver knows no arrays with NULL in them.
    fn gaps<T>(rows: &[fix::Model], of: impl Fn(&fix::Model) -> Option<T>, write: impl Fn(T, &mut String)) -> Value {
        let mut text = String::from("{");
        for (place, row) in rows.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            match of(row) {
                Some(value) => write(value, &mut text),
                None => text.push_str("NULL"),
            }
        }
        text.push('}');
        text.into()
    }
    let number = |value: f64, text: &mut String| text.push_str(&value.to_string());
    let quoted = |value: &str, text: &mut String| {
        text.push('"');
        for sign in value.chars() {
            if matches!(sign, '"' | '\\') {
                text.push('\\');
            }
            text.push(sign);
        }
        text.push('"');
    };
    let sql = "INSERT INTO fix (id, person_id, key, taken_at, received_at, latitude, longitude, received_latitude, \
               received_longitude, datum, accuracy, altitude, speed, heading, source, battery, platform, marks) \
               SELECT * FROM UNNEST($1::bigint[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::float8[], \
               $7::float8[], $8::float8[], $9::float8[], $10::text[], $11::float8[], $12::text::float8[], \
               $13::text::float8[], $14::text::float8[], $15::text[], $16::text::float8[], $17::text::text[], $18::int[])";
    let values = [
        column(rows, |row| row.id),
        column(rows, |row| row.person_id.0),
        column(rows, |row| row.key.clone()),
        column(rows, |row| row.taken_at.0),
        column(rows, |row| row.received_at.0),
        column(rows, |row| row.latitude),
        column(rows, |row| row.longitude),
        column(rows, |row| row.received_latitude),
        column(rows, |row| row.received_longitude),
        column(rows, |row| row.datum.to_value()),
        column(rows, |row| row.accuracy),
        gaps(rows, |row| row.altitude, number),
        gaps(rows, |row| row.speed, number),
        gaps(rows, |row| row.heading, number),
        column(rows, |row| row.source.to_value()),
        gaps(rows, |row| row.battery, number),
        gaps(rows, |row| row.platform.clone(), |platform: String, text| quoted(&platform, text)),
        column(rows, |row| row.marks),
    ];
    tx.execute_raw(Statement::from_sql_and_values(DatabaseBackend::Postgres, sql, values)).await?;
    Ok(())
}
