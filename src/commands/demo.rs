//! `yunjian demo`: the whole product on this machine, with made-up people whose phones move.

use std::net::{SocketAddr, ToSocketAddrs as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use tokio::net::TcpListener;

use super::BadInput;
use crate::app;
use crate::demo::agencies::ACCOUNTS;
use crate::demo::{Cast, PASSWORD, PILOT_PEOPLE, Seeded, phones, secret, seed};
use crate::platform::settings::Settings;
use crate::platform::{Clock, Db};
use crate::server;
use crate::simulator::{DeviceKeys, Fleet, Options};

/// Try the whole product on this machine.
///
/// Makes a database with the pilot's shape (197 supervised people in two districts, 128 prosecutors, 141 police
/// officers; all invented), serves console and API, and lets simulated phones move and answer. Everybody may sign in with
/// the password that is printed, so it listens on this machine only.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  yunjian demo --data ./data/demo --listen 127.0.0.1:8080")]
pub struct Args {
    /// Directory of the database; delete it to start anew.
    #[arg(long, value_name = "DIR", default_value = "./data/demo")]
    data: PathBuf,
    /// Loopback address of console and API.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: String,
    /// Supervised people, when the data are made.
    #[arg(long, value_name = "N", default_value_t = PILOT_PEOPLE, value_parser = people)]
    people: usize,
    /// No phone moves: positions are only what clients send.
    #[arg(long)]
    no_simulate: bool,
    /// Settings to try, as in yunjian.toml; the database, the folder of files, the address and the secret are the
    /// demo's own.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
}

/// Makes the data where there are none, serves, and runs the phones until the process is told to stop.
pub async fn run(args: Args) -> anyhow::Result<()> {
    let address = loopback(&args.listen)?;
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}; give another address with --listen"))?;
    let address = listener.local_addr()?;
    let data = prepare(&args.data)?;

    let clock = Clock::System;
    let url = format!("sqlite://{}", data.directory.join("yunjian.db").display());
    let db = Db::connect(&url, 1).await.with_context(|| format!("cannot open {url}"))?;
    let mut cast = Cast::new(args.people)?;
    let now = clock.now();
    let seeded = seed(&db, &cast, now).await.with_context(|| format!("data in {}", data.directory.display()))?;
    if let Seeded::Found(found) = seeded
        && found != cast.people.len()
    {
        println!("{} holds {found} people already; --people counts when the data are made", data.directory.display());
        cast = Cast::new(found)?;
    }

    let mut settings = match &args.settings {
        Some(file) if !file.is_file() => bail!("there is no file {}", file.display()),
        Some(file) => Settings::load(file)?,
        None => Settings::default(),
    };
    settings.listen = Some(address);
    settings.secret = Some(data.secret);
    settings.database.url = Some(url);
    settings.sign_in.second_factor = false;
    settings.http.introspection = true;
    settings.notices.only_recorded = true;
    settings.files.folder = data.directory.join("files");
    let app = app::start(db, clock.clone(), settings, true).await?;
    let schema = app::build(app.clone());
    let shutdown = server::shutdown_on_signal()?;
    let mut server = tokio::spawn(server::serve(app, schema, listener, shutdown.clone()));

    let fleet = if args.no_simulate {
        None
    } else {
        let file = data.directory.join("phones.json");
        if matches!(seeded, Seeded::Fresh(_)) {
            // Keys of a database that is gone.
            let _ = std::fs::remove_file(&file);
        }
        let options = Options {
            server: format!("http://{address}"),
            seed: phones::PHONE_SEED,
            cadence: phones::CADENCE,
            history: phones::HISTORY,
            keys: DeviceKeys::load(Some(file), now.plus_seconds(-phones::HISTORY)),
        };
        Some(Fleet::start(options, phones::plans(&cast), clock)?)
    };
    announce(address, &data.directory, &cast, fleet.is_some());

    let ended = tokio::select! {
        ended = &mut server => Some(ended),
        () = shutdown.cancelled() => None,
    };
    if let Some(fleet) = fleet {
        fleet.stop().await;
    }
    match ended {
        Some(ended) => ended??,
        None => server.await??,
    }
    Ok(())
}

/// A directory that is ours.
struct Data {
    directory: PathBuf,
    secret: String,
    /// Held as long as the demo runs; a second one on the same data would be a second writer.
    _lock: std::fs::File,
}

fn prepare(directory: &Path) -> anyhow::Result<Data> {
    std::fs::create_dir_all(directory).with_context(|| format!("cannot make the directory {}", directory.display()))?;
    let lock = std::fs::File::create(directory.join("lock"))
        .with_context(|| format!("cannot write in {}", directory.display()))?;
    if lock.try_lock().is_err() {
        bail!("another yunjian demo runs on {}; stop it, or give another directory with --data", directory.display());
    }
    Ok(Data { directory: directory.to_owned(), secret: secret::read_or_make(&directory.join("secret"))?, _lock: lock })
}

/// The address to listen on, if it can be reached from this machine only.
fn loopback(listen: &str) -> anyhow::Result<SocketAddr> {
    let addresses: Vec<SocketAddr> = listen
        .to_socket_addrs()
        .map_err(|_| BadInput(format!("--listen {listen} is not an address with a port, such as 127.0.0.1:8080")))?
        .collect();
    // A name may stand for several addresses: all must be loopback.
    match addresses.first() {
        Some(first) if addresses.iter().all(|address| address.ip().is_loopback()) => Ok(*first),
        _ => Err(BadInput(format!(
            "--listen {listen} can be reached from other machines, and everybody knows the demo's password: \
             give a loopback address such as 127.0.0.1:8080, or run `yunjian serve`"
        ))
        .into()),
    }
}

fn people(text: &str) -> Result<usize, String> {
    let count = text.parse::<usize>().ok().filter(|count| (1..=20_000).contains(count));
    count.ok_or_else(|| format!("`{text}` is not a number from 1 to 20000"))
}

fn announce(address: SocketAddr, directory: &Path, cast: &Cast, simulated: bool) {
    println!(
        "云检 Yunjian demo: {} people, {}",
        cast.people.len(),
        if simulated { "phones move" } else { "nothing moves by itself" }
    );
    println!("  console  http://{address}/");
    println!("  phones   http://{address}/m/");
    println!("  API      http://{address}/graphql");
    println!("  data     {}", directory.display());
    println!("Accounts, all with the password {PASSWORD}:");
    for account in ACCOUNTS {
        println!("  {:<11} {}", account.username, account.purpose);
    }
    if let (Some(first), Some(last)) = (cast.people.first(), cast.people.last()) {
        println!("Codes to bind a phone: {} to {} (each can be used again)", first.code(), last.code());
    }
    println!("Ready. Ctrl-C stops it.");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_addresses_are_taken() {
        for fine in ["127.0.0.1:8080", "127.0.0.2:0", "[::1]:8080"] {
            assert!(loopback(fine).is_ok(), "{fine}");
        }
        for open in ["0.0.0.0:8080", "[::]:8080", "192.0.2.7:8080"] {
            let error = loopback(open).unwrap_err().to_string();
            assert!(error.contains("other machines"), "{error}");
        }
        assert!(loopback("8080").unwrap_err().to_string().contains("127.0.0.1:8080"));
    }

    #[test]
    fn a_directory_serves_one_demo_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let first = prepare(dir.path()).unwrap();
        assert!(prepare(dir.path()).is_err());
        let secret = first.secret.clone();
        drop(first);
        assert_eq!(prepare(dir.path()).unwrap().secret, secret);
    }
}
