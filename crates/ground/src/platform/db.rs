//! The database: SQLite inside the process or PostgreSQL, one path for both.

use std::sync::Weak;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseBackend, DatabaseConnection, DbErr, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait as _,
};

use super::tx::{Listener, Listeners, Tx};

/// Connections that read, and connections that write.
///
/// SQLite has one writer, so one connection writes and every transaction on it starts `IMMEDIATE`; readers never wait
/// for it (WAL). On PostgreSQL both names are one pool. Both are durable at commit: `synchronous=FULL`, `fsync` on.
#[derive(Clone, Debug)]
pub struct Db {
    read: DatabaseConnection,
    write: DatabaseConnection,
    listeners: Listeners,
}

/// How many readers SQLite has; they are threads, and two cores need no more.
const SQLITE_READERS: u32 = 4;
/// What one SQLite connection may cache: 2 MiB each keeps the process small, and the system caches the file anyway.
const SQLITE_CACHE_KIB: &str = "-2000";
/// Prepared statements that one SQLite connection keeps: those with many rows take 100 kB each, and to prepare one again
/// takes microseconds.
const SQLITE_STATEMENTS: usize = 24;
/// How long a statement may take before PostgreSQL cancels it.
const STATEMENT_TIMEOUT: &str = "10000";
/// A transaction that sits idle holds back the events behind it (`events::log`), so it is ended.
const IDLE_TRANSACTION_TIMEOUT: &str = "10000";

impl Db {
    /// Connects to `url` (`sqlite://…` or `postgres://…`); `connections` bounds the pool of PostgreSQL.
    pub async fn connect(url: &str, connections: u32) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") {
            let write = Database::connect(sqlite_options(url, 1)).await?;
            let read = Database::connect(sqlite_options(url, SQLITE_READERS)).await?;
            return Ok(Self { read, write, listeners: Listeners::default() });
        }
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(10))
            .sqlx_logging(false)
            .test_before_acquire(false)
            .map_sqlx_postgres_opts(|postgres| {
                postgres.options([
                    ("statement_timeout", STATEMENT_TIMEOUT),
                    ("idle_in_transaction_session_timeout", IDLE_TRANSACTION_TIMEOUT),
                    // A default of the database or the role must not undo what an answer promises.
                    ("synchronous_commit", "on"),
                ])
            });
        let pool = Database::connect(options).await?;
        Ok(Self { read: pool.clone(), write: pool, listeners: Listeners::default() })
    }

    /// The same connections; after each statement on them `observe` is told of it. For tests and benches, which count.
    #[must_use]
    pub fn observed(mut self, observe: impl Fn(&sea_orm::metric::Info<'_>) + Clone + Send + Sync + 'static) -> Self {
        self.read.set_metric_callback(observe.clone());
        self.write.set_metric_callback(observe);
        self
    }

    /// Which database this is.
    pub fn backend(&self) -> DatabaseBackend {
        self.read.get_database_backend()
    }

    /// Connections for statements that only read.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// The connection for migrations, which bring their own transactions.
    pub fn migrate(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Whether the PostgreSQL server flushes what is committed; SQLite always does. Only its operator can change it.
    pub async fn flushes(&self) -> Result<bool, DbErr> {
        if self.backend() != DatabaseBackend::Postgres {
            return Ok(true);
        }
        let row = self.read.query_one_raw(Statement::from_string(DatabaseBackend::Postgres, "SHOW fsync")).await?;
        row.map_or(Ok(false), |row| Ok(row.try_get_by_index::<String>(0)? == "on"))
    }

    /// Starts a transaction that may write. What it did is on disk once `commit` has returned.
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        let begun = self
            .write
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await?;
        Ok(Tx::new(begun, self.listeners.clone()))
    }

    /// Wakes `listener`, as long as it lives, after each commit on this handle and its clones that brought news.
    pub fn listen(&self, listener: Weak<dyn Listener>) {
        self.listeners.add(listener);
    }

    /// Closes all connections; SQLite folds its log into the file.
    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close().await?;
        self.write.close().await
    }
}

fn sqlite_options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .statement_cache_capacity(SQLITE_STATEMENTS)
                .busy_timeout(Duration::from_secs(10))
                .pragma("cache_size", SQLITE_CACHE_KIB)
        });
    options
}
