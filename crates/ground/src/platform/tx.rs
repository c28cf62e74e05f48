//! A transaction that knows whether it brings news, and lets whoever waits for news know of its commit.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, ExecResult, QueryResult, Statement};

/// Whoever waits for commits that bring news.
pub trait Listener: Send + Sync {
    /// News was committed just now.
    fn wake(&self);
}

/// Who is woken by the commits of one database. Cloning shares it.
#[derive(Clone, Default)]
pub(super) struct Listeners(Arc<Mutex<Vec<Weak<dyn Listener>>>>);

impl Listeners {
    /// Adds one, for as long as it lives.
    pub(super) fn add(&self, listener: Weak<dyn Listener>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(listener);
    }

    fn wake(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|listener| {
            let listener = listener.upgrade();
            if let Some(listener) = &listener {
                listener.wake();
            }
            listener.is_some()
        });
    }
}

impl std::fmt::Debug for Listeners {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Listeners").finish_non_exhaustive()
    }
}

/// A transaction that may write; dropped without [`Self::commit`], it has done nothing.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
    listeners: Listeners,
    has_news: AtomicBool,
}

impl Tx {
    pub(super) fn new(inner: DatabaseTransaction, listeners: Listeners) -> Self {
        Self { inner, listeners, has_news: AtomicBool::new(false) }
    }

    /// Says that its commit is news. For what appends events; nobody else needs to.
    pub fn mark_news(&self) {
        self.has_news.store(true, Ordering::Relaxed);
    }

    /// Writes what was done to disk, then wakes whoever waits for it if there is news.
    pub async fn commit(self) -> Result<(), DbErr> {
        let Self { inner, listeners, has_news } = self;
        inner.commit().await?;
        if has_news.into_inner() {
            listeners.wake();
        }
        Ok(())
    }

    /// Takes everything back.
    pub async fn rollback(self) -> Result<(), DbErr> {
        self.inner.rollback().await
    }
}

#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DatabaseBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(statement).await
    }
}
