//! Statements on positions that must differ between SQLite and PostgreSQL.

use std::collections::HashSet;

use sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement, Value};

use crate::entity::PersonId;
use crate::platform::{Answer, Tx};

/// Pairs in one SQLite statement, which binds at most 32,766 values.
const SQLITE_ROWS: usize = 1_500;

/// Which of `pairs` are stored already.
pub(super) async fn known_keys(tx: &Tx, pairs: &[(PersonId, &str)]) -> Answer<HashSet<(PersonId, String)>> {
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
pub(super) async fn allocate(tx: &Tx, count: usize) -> Answer<Vec<i64>> {
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
