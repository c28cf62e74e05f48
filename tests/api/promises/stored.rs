//! What is on the disk: how a commit is written, and that a migration leaves every row as it was.

use std::collections::BTreeMap;

use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};
use yunjian::platform::Db;

use crate::support::{Backend, Database, TestServer, on_both};

on_both!(a_commit_is_flushed_before_it_is_acknowledged);

async fn one(db: &impl ConnectionTrait, sql: &str) -> String {
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap().expect("a row");
    match db.get_database_backend() {
        DatabaseBackend::Postgres => row.try_get_by_index(0).unwrap(),
        _ => row
            .try_get_by_index::<i64>(0)
            .map(|number| number.to_string())
            .or_else(|_| row.try_get_by_index(0))
            .unwrap(),
    }
}

/// What decides whether the power may fail after an answer, as the server's own connections see it. Whether the disk
/// obeys (`fsync` of the PostgreSQL server, a battery) is the operator's.
async fn a_commit_is_flushed_before_it_is_acknowledged(server: TestServer) {
    let db = &server.app.db;
    match db.backend() {
        DatabaseBackend::Postgres => {
            // The server says it for itself: neither the database's own default nor the cluster's is relied upon.
            let name = one(db.migrate(), "SELECT current_database()::text").await;
            db.migrate()
                .execute_unprepared(&format!("ALTER DATABASE {name} SET synchronous_commit = off"))
                .await
                .unwrap();
            let other = server.beside().await;
            for db in [other.app.db.read(), other.app.db.migrate()] {
                assert_eq!(one(db, "SHOW synchronous_commit").await, "on");
            }
            let tx = other.app.db.begin().await.unwrap();
            assert_eq!(one(&tx, "SHOW synchronous_commit").await, "on", "in the transaction of a change");
        }
        _ => {
            let tx = db.begin().await.unwrap();
            assert_eq!(one(&tx, "PRAGMA synchronous").await, "2", "FULL");
            assert_eq!(one(&tx, "PRAGMA journal_mode").await, "wal");
            assert_eq!(one(&tx, "PRAGMA foreign_keys").await, "1");
            tx.rollback().await.unwrap();
            assert_eq!(one(db.migrate(), "PRAGMA synchronous").await, "2", "outside a transaction too");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_leaves_every_row_as_it_was_on_sqlite() {
    every_row_stays(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_leaves_every_row_as_it_was_on_postgres() {
    every_row_stays(Backend::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_that_two_phones_share_is_nobodys_after_migration_on_sqlite() {
    shared_accounts(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_that_two_phones_share_is_nobodys_after_migration_on_postgres() {
    shared_accounts(Backend::Postgres).await;
}

/// A column and its type.
type Column = (String, String);

/// Tables in the order in which they were made, but for the list of migrations.
async fn tables(db: &DatabaseConnection) -> Vec<String> {
    let list = match db.get_database_backend() {
        DatabaseBackend::Postgres => {
            "SELECT relname::text AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
             ORDER BY oid"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), list)).await.unwrap();
    let names = rows.iter().map(|row| row.try_get::<String>("", "name").unwrap());
    names.filter(|name| name != "seaql_migrations").collect()
}

async fn columns(db: &DatabaseConnection, table: &str) -> Vec<Column> {
    let list = match db.get_database_backend() {
        DatabaseBackend::Postgres => format!(
            "SELECT column_name::text AS name, data_type::text AS type FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
        ),
        _ => format!("SELECT name, lower(type) AS type FROM pragma_table_info('{table}') ORDER BY cid"),
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), list)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "name").unwrap(), row.try_get("", "type").unwrap())).collect()
}

/// A value of this type for the row of this number. Row `n` of every table has key `n`, so whatever one row says of
/// another is so.
fn value(backend: DatabaseBackend, table: &str, (name, kind): &Column, n: u32) -> Option<String> {
    let text = format!("'{table}.{name} {n} 云检'");
    Some(match kind.as_str() {
        "uuid" => format!("'00000000-0000-7000-8000-{n:012x}'"),
        "uuid_text" => format!("X'00000000000070008000{n:012x}'"),
        "bigint" | "integer" => n.to_string(),
        "text" | "varchar" | "character varying" => text,
        "boolean" if backend == DatabaseBackend::Postgres => n.is_multiple_of(2).to_string(),
        "boolean" => (n % 2).to_string(),
        "double" | "double precision" | "real" => format!("{n}.5"),
        "date" => format!("'2026-06-{n:02}'"),
        "date_text" => format!("'2026-06-{n:02}'"),
        "bytea" => format!("'\\x{n:04x}'"),
        "blob" => format!("X'{n:04x}'"),
        // The number of the transaction, which PostgreSQL fills in.
        "xid8" => return None,
        other => panic!("{table}.{name} is of the type {other}"),
    })
}

async fn insert(db: &DatabaseConnection, table: &str, columns: &[Column], n: u32) {
    let backend = db.get_database_backend();
    let filled: Vec<(String, String)> = columns
        .iter()
        .filter_map(|column| Some((format!("\"{}\"", column.0), value(backend, table, column, n)?)))
        .collect();
    let (names, values): (Vec<_>, Vec<_>) = filled.into_iter().unzip();
    let sql = format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), values.join(", "));
    db.execute_unprepared(&sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// The rows of a table, in these columns, as text.
async fn rows(db: &DatabaseConnection, table: &str, columns: &[Column]) -> Vec<String> {
    let backend = db.get_database_backend();
    let read = |(name, _): &Column| match backend {
        DatabaseBackend::Postgres => format!("quote_nullable(\"{name}\"::text)"),
        _ => format!("quote(\"{name}\")"),
    };
    let whole = columns.iter().map(read).collect::<Vec<_>>().join(" || '|' || ");
    let sql = format!("SELECT {whole} AS row FROM \"{table}\" ORDER BY 1");
    let found = db.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    found.iter().map(|row| row.try_get("", "row").unwrap()).collect()
}

async fn every_row_stays(backend: Backend) {
    const ROWS: u32 = 3;
    let database = Database::blank(backend).await;
    let db = Db::connect(&database.url, 2).await.unwrap();
    let connection = db.migrate();
    let mut known: BTreeMap<String, (Vec<Column>, Vec<String>)> = BTreeMap::new();
    for step in 0..Migrator::migrations().len() {
        Migrator::up(connection, Some(1)).await.unwrap_or_else(|error| panic!("step {step}: {error}"));
        for (table, (columns, before)) in &known {
            assert_eq!(&rows(connection, table, columns).await, before, "{table} after step {step}");
        }
        for table in tables(connection).await {
            if known.contains_key(&table) {
                continue;
            }
            // A new table is filled at once, so that every later step meets data in it.
            let columns = columns(connection, &table).await;
            for n in 1..=ROWS {
                insert(connection, &table, &columns, n).await;
            }
            let filled = rows(connection, &table, &columns).await;
            assert_eq!(filled.len(), ROWS as usize);
            known.insert(table, (columns, filled));
        }
    }
    assert!(Migrator::get_pending_migrations(connection).await.unwrap().is_empty());
    assert!(known.len() > 40, "{} tables", known.len());
    // What came later stands in every row: nothing, or what the migration says.
    let zero = "SELECT count(*) FROM check_in WHERE outage_minutes <> 0";
    let count = connection
        .query_one_raw(Statement::from_string(connection.get_database_backend(), zero))
        .await
        .unwrap()
        .unwrap()
        .try_get_by_index::<i64>(0)
        .unwrap();
    assert_eq!(count, 0);
    db.close().await.unwrap();
}

async fn shared_accounts(backend: Backend) {
    let database = Database::blank(backend).await;
    let db = Db::connect(&database.url, 2).await.unwrap();
    let connection = db.migrate();
    let step = |name: &str| Migrator::migrations().iter().position(|step| step.name().contains(name)).unwrap();
    Migrator::up(connection, Some(u32::try_from(step("one_account_a_phone")).unwrap())).await.unwrap();
    let person = columns(connection, "person").await;
    let device = columns(connection, "device").await;
    for n in 1..=5 {
        insert(connection, "person", &person, n).await;
        insert(connection, "device", &device, n).await;
    }
    // Two phones in use share an account; a third has one of its own, a fourth none, a fifth was ended long ago.
    for (account, revoked, n) in [
        ("'shared'", "NULL", 1),
        ("'shared'", "NULL", 2),
        ("'own'", "NULL", 3),
        ("NULL", "NULL", 4),
        ("'shared'", "7", 5),
    ] {
        let sql = format!("UPDATE device SET open_id = {account}, revoked_at = {revoked} WHERE bound_at = {n}");
        connection.execute_unprepared(&sql).await.unwrap();
    }
    Migrator::up(connection, None).await.unwrap();
    let sql = "SELECT coalesce(open_id, '-') AS account FROM device ORDER BY bound_at";
    let found = connection.query_all_raw(Statement::from_string(connection.get_database_backend(), sql)).await.unwrap();
    let accounts: Vec<String> = found.iter().map(|row| row.try_get("", "account").unwrap()).collect();
    assert_eq!(accounts, ["-", "-", "own", "-", "shared"], "whose it was nobody knows, and what is over stays");
    // From here on the database keeps it so.
    let again = connection.execute_unprepared("UPDATE device SET open_id = 'own' WHERE bound_at = 1").await;
    assert!(again.is_err());
    db.close().await.unwrap();
}
