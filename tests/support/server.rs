//! A server in a box: the real one, in this process, over a real socket, with a clock that tests move.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use yunjian::entity::Timestamp;
use yunjian::graphql::App;
use yunjian::platform::rounds::Hands;
use yunjian::platform::settings::Settings;
use yunjian::platform::{Clock, Db};

use super::echo::{Echo, Echoes};
use super::{Backend, Client, Database};

/// Where the clock stands at first: 2026-06-01T08:00:00Z.
pub const START: Timestamp = Timestamp(1_780_300_800_000);
/// The secret of every test deployment.
pub const SECRET: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH";

/// Nothing that falls due at one moment takes so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server. Dropping it kills it.
pub struct TestServer {
    pub app: Arc<App>,
    pub clock: Clock,
    pub address: SocketAddr,
    pub database: Arc<Database>,
    /// SQL statements since the server started, but for the reading of the log.
    pub statements: Arc<AtomicU64>,
    pub(super) http: reqwest::Client,
    settings: Settings,
    echoes: Arc<Echoes>,
    running: Option<Running>,
}

struct Running {
    runtime: Runtime,
    stop: CancellationToken,
    task: JoinHandle<anyhow::Result<()>>,
}

impl TestServer {
    /// A server of its own for one test, without a second factor, with introspection off as in production.
    pub async fn start(backend: Backend) -> Self {
        Self::start_with(backend, |_| {}).await
    }

    /// The same with other settings.
    pub async fn start_with(backend: Backend, change: impl FnOnce(&mut Settings)) -> Self {
        let database = Arc::new(Database::migrated(backend).await);
        let mut settings = settings(&database);
        change(&mut settings);
        Self::on(database, Clock::manual(START), settings).await
    }

    /// A server whose clock is the machine's, for tests that go on in other processes.
    pub async fn start_at_present(backend: Backend) -> Self {
        let database = Arc::new(Database::migrated(backend).await);
        Self::on(database.clone(), Clock::System, settings(&database)).await
    }

    async fn on(database: Arc<Database>, clock: Clock, settings: Settings) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime for the server");
        let stop = CancellationToken::new();
        let statements = Arc::new(AtomicU64::new(0));
        let start = boot(clock.clone(), settings.clone(), stop.clone(), statements.clone());
        let (app, address, task) = runtime.spawn(start).await.expect("the server starts").expect("the server starts");
        let http = reqwest::Client::builder().timeout(Duration::from_secs(30)).build().expect("an HTTP client");
        let echoes = Echoes::new(database.url.clone(), app.keys.clone());
        Self {
            app,
            clock,
            address,
            database,
            statements,
            http,
            settings,
            echoes,
            running: Some(Running { runtime, stop, task }),
        }
    }

    /// Another server of the same deployment.
    pub async fn beside(&self) -> Self {
        self.beside_with(|_| {}).await
    }

    /// Another one with other settings.
    pub async fn beside_with(&self, change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = self.settings.clone();
        change(&mut settings);
        let mut beside = Self::on(self.database.clone(), self.clock.clone(), settings).await;
        beside.echoes = self.echoes.clone();
        beside
    }

    /// The same server, stopped in good order and started again.
    pub async fn restarted(mut self) -> Self {
        let Running { runtime, stop, task } = self.running.take().expect("a running server");
        stop.cancel();
        task.await.expect("the server ends").expect("the server ends well");
        runtime.shutdown_background();
        self.beside().await
    }

    /// Where it answers, such as `/graphql`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Somebody without a token.
    pub fn stranger(&self) -> Client {
        Client::stranger(self)
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the clock on.
    pub fn advance(&self, seconds: i64) {
        self.clock.advance(seconds);
    }

    /// Waits until whatever falls due at this moment is done, at every server that goes by this clock: each loop has begun
    /// and ended a whole round from now on, and found nothing in it.
    pub async fn settled(&self) {
        settled(&self.clock).await;
    }

    /// What its clients make echoes with.
    pub(super) fn echo(&self) -> Echo {
        self.echoes.at(Some(self.app.db.clone()))
    }

    /// How many SQL statements `work` took. Loops take none meanwhile.
    pub async fn statements_of<T>(&self, work: impl Future<Output = T>) -> (T, u64) {
        self.settled().await;
        let _hold = timeout(PATIENCE, hands(&self.clock).hold()).await.expect("the loops rest");
        let before = self.statements.load(Ordering::SeqCst);
        let done = work.await;
        (done, self.statements.load(Ordering::SeqCst) - before)
    }
}

/// Waits until whatever falls due by this clock is done.
pub(super) async fn settled(clock: &Clock) {
    let waited = timeout(PATIENCE, hands(clock).settled()).await;
    waited.expect("the loops have looked, and come to an end");
}

fn hands(clock: &Clock) -> &Hands {
    match clock {
        Clock::Manual(hands) => hands,
        Clock::System => panic!("nobody moves the machine's clock"),
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.runtime.shutdown_background();
        }
    }
}

fn settings(database: &Database) -> Settings {
    let mut settings = Settings { secret: Some(SECRET.into()), ..Settings::default() };
    settings.sign_in.second_factor = false;
    settings.database.url = Some(database.url.clone());
    settings.database.connections = 8;
    settings.files.folder = database.files.path().into();
    settings
}

type Booted = (Arc<App>, SocketAddr, JoinHandle<anyhow::Result<()>>);

async fn boot(
    clock: Clock,
    settings: Settings,
    stop: CancellationToken,
    statements: Arc<AtomicU64>,
) -> anyhow::Result<Booted> {
    let db = Db::connect(settings.database_url()?, settings.database.connections).await?.observed(move |info| {
        // The log is read again and again, whoever asks for what.
        if !info.statement.sql.contains("FROM event") {
            statements.fetch_add(1, Ordering::SeqCst);
        }
    });
    let app = yunjian::app::start(db, clock, settings, false).await?;
    let schema = yunjian::app::build(app.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let task = tokio::spawn(yunjian::server::serve(app.clone(), schema, listener, stop));
    Ok((app, address, task))
}
