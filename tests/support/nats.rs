//! A NATS server of a test's own: the test may kill it, and starts it again at the same port.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::{eventually, free_port};

const VARIABLE: &str = "YUNJIAN_TEST_NATS";

/// A port with a NATS server behind it, or none at this moment. Dropping it kills the server.
pub struct Nats {
    port: u16,
    monitor: u16,
    /// What it asks of clients: a user and a password.
    login: Option<(&'static str, &'static str)>,
    running: Option<Child>,
}

impl Nats {
    /// A running one.
    pub async fn start() -> Self {
        Self::start_with(None).await
    }

    /// One that lets in who knows a password.
    pub async fn locked(user: &'static str, password: &'static str) -> Self {
        Self::start_with(Some((user, password))).await
    }

    async fn start_with(login: Option<(&'static str, &'static str)>) -> Self {
        let mut nats = Self { port: 0, monitor: 0, login, running: None };
        nats.begin(true).await;
        nats
    }

    /// What `nats.url` is set to.
    pub fn url(&self) -> String {
        format!("nats://{}", self.address())
    }

    /// Host and port.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill().expect("the NATS server dies");
            running.wait().expect("the NATS server is dead");
        }
    }

    /// Starts it, at the same port as ever.
    pub async fn up(&mut self) {
        self.begin(false).await;
    }

    async fn begin(&mut self, anywhere: bool) {
        eventually("the NATS server answers", async || {
            // A port that was free a moment ago may be somebody else's now.
            if self.has_ended() {
                if anywhere {
                    (self.port, self.monitor) = (free_port(), free_port());
                }
                self.running = Some(self.spawn());
            }
            self.ask("varz").await.is_some() && !self.has_ended()
        })
        .await;
    }

    fn has_ended(&mut self) -> bool {
        self.running.as_mut().is_none_or(|child| child.try_wait().expect("a process").is_some())
    }

    fn spawn(&self) -> Child {
        Command::new(program())
            .args(["--addr", "127.0.0.1", "--port", &self.port.to_string(), "--http_port", &self.monitor.to_string()])
            .args(self.login.iter().flat_map(|(user, password)| ["--user", user, "--pass", password]))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the NATS server starts")
    }

    /// Waits until `count` servers of ours listen to it.
    pub async fn meet(&self, count: usize) {
        eventually("the servers are on the bus", async || {
            let Some(found) = self.ask("connz?subs=1").await else { return false };
            let listening = |connection: &&Value| connection["subscriptions"].as_u64() >= Some(2);
            found["connections"].as_array().expect("connections").iter().filter(listening).count() >= count
        })
        .await;
    }

    /// How many messages it has passed on since it was started.
    pub async fn delivered(&self) -> u64 {
        let found = self.ask("varz").await.expect("the NATS server answers");
        found["out_msgs"].as_u64().expect("a number")
    }

    async fn ask(&self, what: &str) -> Option<Value> {
        let url = format!("http://127.0.0.1:{}/{what}", self.monitor);
        let http = reqwest::Client::builder().timeout(Duration::from_secs(2)).build().expect("an HTTP client");
        http.get(url).send().await.ok()?.json().await.ok()
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        self.kill();
    }
}

fn program() -> PathBuf {
    let named = std::env::var_os(VARIABLE).map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).map(|folder| folder.join("nats-server"));
    // Debian puts it where only root has it on PATH.
    let usual = Path::new("/usr/sbin/nats-server").to_path_buf();
    let found = named.into_iter().chain(on_path).chain([usual]).find(|file| file.is_file());
    found.expect("nats-server is not to be had: `cargo xtask test` installs it, as does `apt-get install nats-server`")
}
