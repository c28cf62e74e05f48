//! A database of a test's own, gone when the test is.

use super::{postgres, sqlite};

/// What an SQLite database is called in its folder.
const FILE: &str = "test.db";

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
        match backend {
            Backend::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                sqlite::copy_to(&folder.path().join(FILE)).await;
                Self::in_folder(folder)
            }
            Backend::Postgres => Self::named(postgres::create().await),
        }
    }

    /// A database without a single table.
    pub async fn blank(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::in_folder(tempfile::tempdir().expect("a temporary folder")),
            Backend::Postgres => Self::named(postgres::create_blank().await),
        }
    }

    fn in_folder(folder: tempfile::TempDir) -> Self {
        let url = sqlite::url(&folder.path().join(FILE));
        Self { url, files: files(), kept: Kept::Folder { _folder: folder } }
    }

    fn named((name, url): (String, String)) -> Self {
        Self { url, files: files(), kept: Kept::Name(name) }
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
