//! `yunjian migrate`: applies migrations, or says which are applied.

use std::path::PathBuf;

use migrations::{Migrator, MigratorTrait as _};

use crate::platform::Db;
use crate::platform::settings::Settings;

/// Applies migrations, or says which are applied.
#[derive(clap::Args, Debug)]
#[command(after_help = "Example: YUNJIAN_DATABASE__URL=postgres://yunjian@localhost/yunjian yunjian migrate up")]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    what: What,
    /// Settings file.
    #[arg(long, default_value = "yunjian.toml", global = true)]
    config: PathBuf,
}

#[derive(clap::Subcommand, Debug)]
enum What {
    /// Apply all migrations that are not applied yet.
    Up,
    /// List migrations; exit code 1 when any is not applied.
    Status,
}

/// Applies or lists.
pub async fn run(args: Args) -> anyhow::Result<()> {
    let settings = Settings::load(&args.config)?;
    let db = Db::connect(settings.database_url()?, settings.database.connections).await?;
    match args.what {
        What::Up => {
            Migrator::up(db.migrate(), None).await?;
            println!("all migrations are applied");
        }
        What::Status => {
            let pending = Migrator::get_pending_migrations(db.migrate()).await?;
            for migration in Migrator::get_applied_migrations(db.migrate()).await? {
                println!("applied  {}", migration.name());
            }
            for migration in &pending {
                println!("pending  {}", migration.name());
            }
            anyhow::ensure!(
                pending.is_empty(),
                "{} migration(s) are not applied: run `yunjian migrate up`",
                pending.len()
            );
        }
    }
    db.close().await?;
    Ok(())
}
