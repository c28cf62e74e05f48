//! Parses the command line and calls one file of `commands`.

use clap::{Parser, Subcommand};
use yunjian::commands;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Yunjian (云检): supervising people who await trial at liberty.
#[derive(Parser, Debug)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Show the product with made-up data and simulated phones.
    Demo(commands::demo::Args),
    /// Check the settings.
    Config(commands::config::Args),
    /// Verify the random draws of spot checks.
    Draw(commands::draw::Args),
    /// Print the words for what rows and clients call by name.
    Glossary(commands::glossary::Args),
    /// Judge positions against a zone as the server does.
    Judge(commands::judge::Args),
    /// Apply migrations, or say which are applied.
    Migrate(commands::migrate::Args),
    /// Remove what is past its time.
    Retention(commands::retention::Args),
    /// Print the GraphQL schema.
    Schema(commands::schema::Args),
    /// Start the server.
    Serve(commands::serve::Args),
    /// Replay recorded tracks as a phone.
    Simulate(commands::simulate::Args),
    /// Manage accounts of officers.
    User(commands::user::Args),
}

fn main() -> std::process::ExitCode {
    let command = Arguments::parse().command;
    // The demo prints accounts and addresses: two hundred phones binding themselves would push them off the screen.
    let usual = if matches!(command, Command::Demo(_)) {
        "warn"
    } else {
        "info,sqlx=warn,sea_orm_migration=warn,async_nats=off"
    };
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("YUNJIAN_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(usual)),
        )
        .with_writer(std::io::stderr)
        .init();
    let outcome = match command {
        Command::Config(args) => commands::config::run(args),
        Command::Draw(args) => commands::draw::run(args),
        Command::Glossary(args) => commands::glossary::run(args),
        Command::Judge(args) => commands::judge::run(args),
        Command::Migrate(args) => wait(commands::migrate::run(args)),
        Command::Retention(args) => wait(commands::retention::run(args)),
        Command::Schema(args) => commands::schema::run(args),
        Command::Serve(args) => wait(commands::serve::run(args)),
        Command::Demo(args) => wait(commands::demo::run(args)),
        Command::Simulate(args) => wait(commands::simulate::run(args)),
        Command::User(args) => wait(commands::user::run(args)),
    };
    match outcome {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("yunjian: {error:#}");
            std::process::ExitCode::from(if error.is::<yunjian::commands::BadInput>() { 2 } else { 1 })
        }
    }
}

fn wait(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}
