//! A database of a test's own, gone when the test is.

use migrations::{Migrator, MigratorTrait as _};
use yunjian::platform::Db;

use super::postgres;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// An empty database with all migrations applied. Dropping it deletes it.
pub struct Database {
    pub url: String,
    /// Where attachments lie.
    pub files: tempfile::TempDir,
    kept: Kept,
}

enum Kept {
    Folder { _folder: tempfile::TempDir },
    Name(String),
}

impl Database {
    pub async fn migrated(backend: Backend) -> Self {
        let database = Self::empty(backend).await;
        if backend == Backend::Sqlite {
            let db = Db::connect(&database.url, 1).await.expect("the test's database opens");
            Migrator::up(db.migrate(), None).await.expect("migrations apply");
            db.close().await.expect("the test's database closes");
        }
        database
    }

    /// On PostgreSQL this one too has its tables: it is copied from a template.
    async fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let url = format!("sqlite://{}", folder.path().join("test.db").display());
                Self { url, files: files(), kept: Kept::Folder { _folder: folder } }
            }
            Backend::Postgres => {
                let (name, url) = postgres::create().await;
                Self { url, files: files(), kept: Kept::Name(name) }
            }
        }
    }

    /// A database without a single table.
    pub async fn blank(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::empty(backend).await,
            Backend::Postgres => {
                let (name, url) = postgres::create_blank().await;
                Self { url, files: files(), kept: Kept::Name(name) }
            }
        }
    }
}

fn files() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Kept::Name(name) = &self.kept {
            postgres::delete(name);
        }
    }
}
