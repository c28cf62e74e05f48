//! Writes the demo's data into an empty database, in one transaction, once.

use anyhow::{Context as _, bail};
use migrations::MigratorTrait as _;
use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait as _, PaginatorTrait as _, Statement};

use super::cast::Cast;
use super::people::Rows;
use super::{PASSWORD, agencies, library};
use crate::access;
use crate::entity::{Timestamp, person};
use crate::platform::Db;

/// What [`seed`] found or did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seeded {
    /// The database was empty and now holds so many people.
    Fresh(u64),
    /// Data of an earlier start with so many people; nothing was written.
    Found(u64),
}

/// Brings the schema up to date and, when there is nobody yet, writes the demo's data as it stands at `now`.
///
/// Fails, and says what to do, when the data were made by a version with another schema.
pub async fn seed(db: &Db, cast: &Cast, now: Timestamp) -> anyhow::Result<Seeded> {
    const REMEDY: &str = "these data were made by another version of yunjian; a demo's data are invented, so delete the \
                          directory (or give another one with --data) and start again";
    migrations::Migrator::up(db.migrate(), None).await.context(REMEDY)?;
    if db.backend() == DatabaseBackend::Sqlite && schema(db.migrate()).await? != fresh_schema().await? {
        bail!(REMEDY);
    }
    let found = person::Entity::find().count(db.read()).await?;
    if found > 0 {
        return Ok(Seeded::Found(found));
    }
    let password = tokio::task::spawn_blocking(|| access::hash_password(PASSWORD));
    let rows = Rows::new(cast, now)?;
    let password = password.await?.map_err(|_| anyhow::anyhow!("the demo password could not be hashed"))?;
    let tx = db.begin().await?;
    agencies::insert(&tx, &password, now).await?;
    library::insert(&tx).await?;
    rows.insert(&tx).await?;
    tx.commit().await?;
    Ok(Seeded::Fresh(u64::try_from(cast.people.len())?))
}

/// What SQLite says of its tables and indexes.
async fn schema(db: &impl ConnectionTrait) -> anyhow::Result<Vec<String>> {
    let statement = Statement::from_string(
        DatabaseBackend::Sqlite,
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
    );
    let rows = db.query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
}

/// The schema that this version's migrations make, in memory.
async fn fresh_schema() -> anyhow::Result<Vec<String>> {
    let memory = Db::connect("sqlite::memory:", 1).await?;
    migrations::Migrator::up(memory.migrate(), None).await?;
    let schema = schema(memory.migrate()).await?;
    memory.close().await?;
    Ok(schema)
}
