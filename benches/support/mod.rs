//! What the benchmarks share: a server in a process of its own, so that its CPU time can be read; rounds and medians;
//! a scratch database.

#![allow(dead_code, reason = "each benchmark uses a part")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, Database};
use tokio_util::sync::CancellationToken;
use yunjian::graphql::App;
use yunjian::platform::settings::Settings;
use yunjian::platform::{Clock, Db};

/// What the product runs with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The secret of a server that only lives for a benchmark.
const SECRET: &str = "benchmarks only: 0123456789abcdefghijklmnopqrstuvwxyz";

/// A server process.
pub struct Server {
    child: Child,
    /// `http://127.0.0.1:PORT`.
    pub url: String,
    /// Address of the hand-written peer in the same process.
    pub peer: String,
}

impl Server {
    /// Starts this very program as a server over `database`.
    pub fn start(database: &str) -> Self {
        let program = std::env::current_exe().expect("the benchmark knows its own path");
        let mut child = Command::new(program)
            .args(["--serve", database])
            .stdout(Stdio::piped())
            .stdin(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let out = child.stdout.take().expect("standard output is a pipe");
        let mut lines = BufReader::new(out).lines().map(|line| line.expect("the server says where it listens"));
        let (url, peer) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        Self { child, url, peer }
    }

    /// CPU seconds used so far, user and system.
    pub fn cpu(&self) -> f64 {
        cpu_of(self.child.id())
    }

    /// Resident memory in MB.
    pub fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or_default() / 1_024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// CPU seconds of a process.
pub fn cpu_of(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks: u64 = after.split_whitespace().skip(11).take(2).filter_map(|text| text.parse::<u64>().ok()).sum();
    ticks as f64 / 100.0
}

/// Runs `work` as the server when this program was started as one (`--serve DATABASE`); otherwise says so.
pub fn serve_if_asked(routes: fn(Arc<App>) -> axum::Router) -> bool {
    let args: Vec<String> = std::env::args().collect();
    let Some(place) = args.iter().position(|arg| arg == "--serve") else { return false };
    let database = args.get(place + 1).cloned().expect("a database after --serve");
    runtime().block_on(async move {
        let settings = Settings { secret: Some(SECRET.into()), ..Settings::default() };
        let db = Db::connect(&database, 16).await.expect("the database answers");
        let app = yunjian::app::start(db, Clock::System, without_second_factor(settings), false)
            .await
            .expect("the services start");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        println!("http://{}", listener.local_addr().expect("the listener has an address"));
        let extra = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        println!("http://{}", extra.local_addr().expect("the listener has an address"));
        std::io::stdout().flush().expect("standard output is open");
        tokio::spawn(axum::serve(extra, routes(app.clone())).into_future());
        let schema = yunjian::app::build(app.clone());
        yunjian::server::serve(app, schema, listener, CancellationToken::new()).await.expect("the server runs");
    });
    true
}

fn without_second_factor(mut settings: Settings) -> Settings {
    settings.sign_in.second_factor = false;
    settings
}

/// The runtime that the product uses.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime starts")
}

/// A fresh, migrated database: SQLite in a temporary folder, or a new one on the PostgreSQL server that
/// `YUNJIAN_TEST_POSTGRES` names.
pub struct Scratch {
    /// Its address.
    pub url: String,
    _folder: Option<tempfile::TempDir>,
}

impl Scratch {
    /// SQLite.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite://{}", folder.path().join("bench.db").display());
        migrate(&url).await;
        Self { url, _folder: Some(folder) }
    }

    /// PostgreSQL.
    pub async fn postgres() -> Self {
        let server = std::env::var("YUNJIAN_TEST_POSTGRES")
            .expect("YUNJIAN_TEST_POSTGRES names a server (cargo xtask bench starts one)");
        let name = format!("bench_{}", uuid::Uuid::now_v7().simple());
        let admin = Database::connect(&server).await.expect("PostgreSQL answers");
        admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database can be made");
        admin.close().await.expect("the connection closes");
        let (head, _) = server.rsplit_once('/').expect("the address names a database");
        let url = format!("{head}/{name}");
        migrate(&url).await;
        Self { url, _folder: None }
    }
}

async fn migrate(url: &str) {
    let db = Db::connect(url, 2).await.expect("the database answers");
    Migrator::up(db.migrate(), None).await.expect("the migrations apply");
    db.close().await.expect("the database closes");
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// How long a round lasts; `YUNJIAN_BENCH_SECONDS` changes it.
pub fn round() -> Duration {
    let seconds = std::env::var("YUNJIAN_BENCH_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(4.0);
    Duration::from_secs_f64(seconds)
}

/// One GraphQL request; the reply's JSON.
pub async fn ask(client: &reqwest::Client, url: &str, token: Option<&str>, body: String) -> serde_json::Value {
    let mut request = client.post(format!("{url}/graphql")).header("content-type", "application/json").body(body);
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let reply = request.send().await.expect("the server answers");
    reply.json().await.expect("the answer is JSON")
}
