//! A throw-away PostgreSQL for tests and benches: its own data, its own port.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::debian;
use crate::run::{Outcome, find, output, target, write};

/// The environment variable by which tests find it.
pub const VARIABLE: &str = "YUNJIAN_TEST_POSTGRES";
/// How long it may take to accept connections.
const START: Duration = Duration::from_secs(60);
/// Its superuser.
const ROLE: &str = "yunjian";

/// A running server; dropping it stops it and deletes its data.
pub struct Postgres {
    /// `postgres://…`, the maintenance database; tests make databases of their own.
    pub url: String,
    process: Child,
    home: PathBuf,
    programs: PathBuf,
    owner: Option<Owner>,
}

/// What a benchmark measures: a commit is on disk.
const DURABLE: [&str; 2] = ["fsync=on", "full_page_writes=on"];
/// Of a cluster that lives for minutes nothing has to outlive the machine. What tests kill is our server, never this one,
/// and what was committed here it keeps. Hundreds of databases that nobody deletes are not worth looking after.
const FLEETING: [&str; 3] = ["fsync=off", "full_page_writes=off", "autovacuum=off"];

/// Whom PostgreSQL runs as when we are root, which it refuses to be.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Postgres {
    /// One for tests. Installs PostgreSQL if need be, makes an empty cluster and starts it.
    pub fn start() -> Outcome<Self> {
        Self::start_with(&FLEETING)
    }

    /// One for benches, with commits as in production.
    pub fn start_durable() -> Outcome<Self> {
        Self::start_with(&DURABLE)
    }

    /// Another port is tried when somebody takes the one that was free.
    fn start_with(settings: &[&str]) -> Outcome<Self> {
        let mut started = Self::attempt(settings);
        for _ in 0..3 {
            match &started {
                Err(reason) if reason.contains("Address already in use") => started = Self::attempt(settings),
                _ => break,
            }
        }
        started
    }

    fn attempt(settings: &[&str]) -> Outcome<Self> {
        debian::ensure("PostgreSQL", &["postgresql"], || programs().is_some())?;
        let programs = programs().ok_or("PostgreSQL is missing")?;
        let owner = if debian::is_root() { Some(Owner::find()?) } else { None };
        let home = home(owner)?;
        let data = home.join("data");
        let password = home.join("password");
        // Only this machine can reach it, and it lives for minutes; a password all the same, since other users are on this machine.
        let secret = secret()?;
        write(&password, &secret)?;
        give(&password, owner)?;
        let mut initdb = as_owner(programs.join("initdb"), owner, &home);
        initdb.args(["--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--username", ROLE]);
        initdb.arg("--pwfile").arg(&password).arg("--pgdata").arg(&data);
        let made = initdb.output().map_err(|error| format!("cannot run initdb: {error}"))?;
        if !made.status.success() {
            return Err(format!("initdb failed: {}", String::from_utf8_lossy(&made.stderr)));
        }
        let port = free_port()?;
        let log = home.join("log");
        write(&log, "")?;
        give(&log, owner)?;
        let log_file = std::fs::File::options().append(true).open(&log).map_err(|error| error.to_string())?;
        let process = as_owner(programs.join("postgres"), owner, &home)
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="])
            .args(["-c", "max_connections=300", "-c", "synchronous_commit=on"])
            .args(settings.iter().flat_map(|setting| ["-c", setting]))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log_file)
            .spawn()
            .map_err(|error| format!("cannot start postgres: {error}"))?;
        let url = format!("postgres://{ROLE}:{secret}@127.0.0.1:{port}/postgres");
        let mut started = Self { url, process, home, programs, owner };
        started.wait(port, &log)?;
        eprintln!("PostgreSQL runs on 127.0.0.1:{port}");
        Ok(started)
    }

    fn wait(&mut self, port: u16, log: &Path) -> Outcome {
        let begun = Instant::now();
        let port = port.to_string();
        loop {
            let mut ready = Command::new(self.programs.join("pg_isready"));
            if output(ready.args(["-h", "127.0.0.1", "-p", &port])).is_some() {
                return Ok(());
            }
            let ended = self.process.try_wait().ok().flatten().is_some();
            if ended || begun.elapsed() > START {
                let log = std::fs::read_to_string(log).unwrap_or_default();
                return Err(format!("PostgreSQL did not start:\n{log}"));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = as_owner(self.programs.join("pg_ctl"), self.owner, &self.home);
        stop.args(["stop", "-m", "immediate", "-D"]).arg(self.home.join("data"));
        if !stop.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

impl Owner {
    fn find() -> Outcome<Self> {
        let id = |option: &str, user: &str| output(Command::new("id").args([option, user]))?.parse().ok();
        ["postgres", "nobody"]
            .into_iter()
            .find_map(|name| Some(Self { user: id("-u", name)?, group: id("-g", name)? }))
            .ok_or_else(|| "PostgreSQL refuses to run as root, and there is no user postgres or nobody".to_owned())
    }
}

/// Where PostgreSQL's programs are: on PATH, or where Debian keeps those of the newest version.
fn programs() -> Option<PathBuf> {
    let complete =
        |folder: &Path| ["initdb", "postgres", "pg_ctl", "pg_isready"].iter().all(|name| folder.join(name).is_file());
    let on_path = find("pg_ctl").and_then(|file| file.canonicalize().ok()?.parent().map(Path::to_path_buf));
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    versions.sort();
    on_path.into_iter().chain(versions.into_iter().rev()).find(|folder| complete(folder))
}

/// An empty folder of the owner: below target, or, when another user cannot get there, in the system's temporary folder.
fn home(owner: Option<Owner>) -> Outcome<PathBuf> {
    let name = format!("yunjian-postgres-{}", std::process::id());
    let below_target = target().join(&name);
    let home = if reachable(&target(), owner) { below_target } else { std::env::temp_dir().join(&name) };
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&home).map_err(|error| format!("cannot make {}: {error}", home.display()))?;
    give(&home, owner)?;
    Ok(home)
}

fn reachable(folder: &Path, owner: Option<Owner>) -> bool {
    let mut test = as_owner("test", owner, Path::new("/"));
    test.arg("-x").arg(folder).status().is_ok_and(|status| status.success())
}

#[cfg(unix)]
fn as_owner(name: impl AsRef<std::ffi::OsStr>, owner: Option<Owner>, folder: &Path) -> Command {
    use std::os::unix::process::CommandExt as _;
    let mut command = Command::new(name);
    command.current_dir(folder).env_remove("PGDATA").env("LC_ALL", "C");
    if let Some(owner) = owner {
        command.uid(owner.user).gid(owner.group);
    }
    command
}

#[cfg(not(unix))]
fn as_owner(name: impl AsRef<std::ffi::OsStr>, _: Option<Owner>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder);
    command
}

#[cfg(unix)]
fn give(path: &Path, owner: Option<Owner>) -> Outcome {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if path.is_dir() { 0o700 } else { 0o600 };
    let refused = |error: std::io::Error| format!("cannot set the owner of {}: {error}", path.display());
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(refused)?;
    let Some(owner) = owner else { return Ok(()) };
    std::os::unix::fs::chown(path, Some(owner.user), Some(owner.group)).map_err(refused)
}

#[cfg(not(unix))]
fn give(_: &Path, _: Option<Owner>) -> Outcome {
    Ok(())
}

/// A port nobody listens on.
pub fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("no free port: {error}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

/// A random word from the system, in hexadecimal.
fn secret() -> Outcome<String> {
    use std::io::Read as _;
    let mut bytes = [0; 16];
    let mut source = std::fs::File::open("/dev/urandom").map_err(|error| format!("no random source: {error}"))?;
    source.read_exact(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
