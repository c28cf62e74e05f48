//! `yunjian config check`: says whether the settings would let the server start.

use std::path::PathBuf;

use crate::events::bus::Address;
use crate::platform::settings::Settings;

/// Checks settings without starting anything.
#[derive(clap::Args, Debug)]
#[command(after_help = "Example: yunjian config check --config /etc/yunjian.toml")]
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
    /// Read the file and the environment, and name what is missing or weak.
    Check,
}

/// Checks.
pub fn run(args: Args) -> anyhow::Result<()> {
    let What::Check = args.what;
    let settings = Settings::load(&args.config)?;
    let database = settings.database_url()?;
    settings.keys()?;
    settings.files.check()?;
    settings.notices.check(&crate::subjects::notices::kind_names())?;
    let bus = Address::read(&settings.nats)?;
    if bus.is_some() && database.starts_with("sqlite:") {
        println!("`nats.url` is of no use with SQLite, which one server has for itself");
    }
    println!("the settings are complete");
    Ok(())
}
