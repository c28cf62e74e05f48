//! `yunjian serve`: the server for production.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Context as _;
use migrations::{Migrator, MigratorTrait as _};

use crate::platform::settings::Settings;
use crate::platform::{Clock, Db};

/// Starts the server. Refuses a missing or weak secret, and a database whose migrations are not applied.
#[derive(clap::Args, Debug)]
#[command(
    after_help = "Example: YUNJIAN_SECRET=… YUNJIAN_DATABASE__URL=postgres://yunjian@localhost/yunjian yunjian serve"
)]
pub struct Args {
    /// Settings file; environment variables (YUNJIAN_…) come after it.
    #[arg(long, default_value = "yunjian.toml")]
    config: PathBuf,
}

/// Serves until it is told to stop.
pub async fn run(args: Args) -> anyhow::Result<()> {
    let settings = Settings::load(&args.config)?;
    settings.keys()?;
    crate::server::metrics::record(&settings.metrics)?;
    let db = Db::connect(settings.database_url()?, settings.database.connections)
        .await
        .context("cannot reach the database (setting `database.url`)")?;
    let pending = Migrator::get_pending_migrations(db.migrate()).await?.len();
    anyhow::ensure!(pending == 0, "{pending} migration(s) are not applied: run `yunjian migrate up`");
    if !db.flushes().await? {
        tracing::warn!("PostgreSQL runs with fsync=off: what is acknowledged is lost when the machine fails");
    }
    let listen = settings.listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
    let app = crate::app::start(db, Clock::System, settings, false).await?;
    let schema = crate::app::build(app.clone());
    let listener = tokio::net::TcpListener::bind(listen)
        .await
        .with_context(|| format!("cannot listen on {listen} (setting `listen`)"))?;
    tracing::info!(%listen, "ready");
    crate::server::serve(app, schema, listener, crate::server::shutdown_on_signal()?).await
}
