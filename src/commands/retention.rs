//! `yunjian retention run`: removes what is past its time.

use std::path::PathBuf;

use crate::platform::settings::Settings;
use crate::platform::{Clock, Db};
use crate::{app, hubs};

/// Removes what is past its time: events, old checkpoints and sign-ins, and positions where `retention.fix_days` is set.
#[derive(clap::Args, Debug)]
#[command(after_help = "Example: YUNJIAN_RETENTION__FIX_DAYS=400 yunjian retention run")]
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
    /// Remove now, and say how much.
    Run,
}

/// Removes.
pub async fn run(args: Args) -> anyhow::Result<()> {
    let What::Run = args.what;
    let settings = Settings::load(&args.config)?;
    let db = Db::connect(settings.database_url()?, settings.database.connections).await?;
    app::install();
    let removed = hubs::retention::run(&db, &settings, Clock::System.now()).await?;
    println!("removed {removed}");
    db.close().await?;
    Ok(())
}
