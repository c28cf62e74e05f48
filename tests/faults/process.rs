//! The real program as a process of its own.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{Database, SECRET, free_port};

/// A running `yunjian serve`. Dropping it kills it, as `kill -9` does.
pub struct Process {
    child: Child,
    pub url: String,
    log: tempfile::NamedTempFile,
}

/// The program with this subcommand, without any setting from outside.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yunjian"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("YUNJIAN_")) {
        command.env_remove(name);
    }
    let folder = std::env::temp_dir();
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command
}

impl Process {
    /// Starts the server on `database` at a port of its own, and waits until it is ready.
    pub async fn serve(database: &Database, http: &reqwest::Client) -> Self {
        Self::serve_with(database, http, &[]).await
    }

    /// The same with more settings, each by the name of its variable.
    pub async fn serve_with(database: &Database, http: &reqwest::Client, settings: &[(&str, &str)]) -> Self {
        let address = format!("127.0.0.1:{}", free_port());
        let log = tempfile::NamedTempFile::new().expect("a file for the log");
        let child = program(&["serve"])
            .env("YUNJIAN_SECRET", SECRET)
            .env("YUNJIAN_DATABASE__URL", &database.url)
            .env("YUNJIAN_FILES__FOLDER", database.files.path())
            .env("YUNJIAN_LISTEN", &address)
            .env("YUNJIAN_SIGN_IN__SECOND_FACTOR", "false")
            .envs(settings.iter().copied())
            .stdout(Stdio::null())
            .stderr(log.reopen().expect("the log opens"))
            .spawn()
            .expect("the program starts");
        let mut process = Self { child, url: format!("http://{address}"), log };
        let began = Instant::now();
        loop {
            let ready = http.get(format!("{}/readyz", process.url)).send().await;
            if ready.is_ok_and(|reply| reply.status().is_success()) {
                return process;
            }
            let ended = process.child.try_wait().expect("a process").is_some();
            assert!(
                !ended && began.elapsed() < Duration::from_secs(30),
                "the server did not become ready: {}",
                process.log()
            );
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// What it has logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log.path()).expect("the log")
    }

    /// The most memory that it has had in RAM, in bytes, as Linux counts it.
    #[cfg(target_os = "linux")]
    pub fn peak(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("a process");
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its peak");
        peak.trim().trim_end_matches(" kB").parse::<usize>().expect("a number") * 1024
    }

    /// `kill -9`.
    pub fn kill(mut self) {
        self.child.kill().expect("the process dies");
        self.child.wait().expect("the process is dead");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
