//! A demo server of its own for a suite: fresh data, a free port, gone at the end.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use crate::postgres::free_port;
use crate::run::{Outcome, cargo, root, run, say, target};

/// How long a server may take to be ready.
const READY: Duration = Duration::from_secs(60);
/// How long a server may take to end in good order.
const END: Duration = Duration::from_secs(10);

/// What the log shows of a fault that no client has to see: a panic that was caught, an error that was only logged.
/// Nothing is allowed: suites cut no line to the database and send nothing that may end in one.
const FAULTS: [&str; 2] = ["panicked at", " ERROR "];

/// A running server; dropping it stops it and deletes its data.
pub struct Server {
    /// `http://127.0.0.1:PORT`
    pub url: String,
    process: Child,
    folder: PathBuf,
}

/// Builds the server, once, and tells where it is.
pub fn build() -> Outcome<PathBuf> {
    static BUILT: OnceLock<Outcome> = OnceLock::new();
    BUILT.get_or_init(|| run(cargo().args(["build", "--bin", "yunjian"]))).clone()?;
    Ok(target().join("debug").join(if cfg!(windows) { "yunjian.exe" } else { "yunjian" }))
}

impl Server {
    /// Starts a demo in which nothing moves by itself and people are checked at any hour, in a folder named for `suite`.
    pub fn start(suite: &str) -> Outcome<Self> {
        let program = build()?;
        let folder = target().join("suites").join(suite);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        let address = format!("127.0.0.1:{}", free_port()?);
        let log = std::fs::File::create(folder.join("log")).map_err(|error| error.to_string())?;
        let log_too = log.try_clone().map_err(|error| error.to_string())?;
        let process = Command::new(program)
            .args(["demo", "--no-simulate", "--listen", &address, "--data"])
            .arg(folder.join("data"))
            .arg("--settings")
            .arg(root().join("tests/browser/settings.toml"))
            .current_dir(root())
            // Without colours a level is a word.
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(log_too)
            .spawn()
            .map_err(|error| format!("cannot start the server: {error}"))?;
        let mut server = Self { url: format!("http://{address}"), process, folder };
        server.wait(&address)?;
        say(&format!("the server for {suite} runs on {}", server.url));
        Ok(server)
    }

    /// Fails when the server has ended or no longer answers, with the end of its log; and when the log shows a fault.
    pub fn still_serves(&mut self) -> Outcome {
        let address = self.url.trim_start_matches("http://").to_owned();
        if self.process.try_wait().ok().flatten().is_some() || !answers(&address, "/readyz") {
            return Err(format!("the server did not survive the suite:\n{}", self.log()));
        }
        let log = self.whole_log();
        let faults = faults(&log);
        if faults.is_empty() { Ok(()) } else { Err(format!("the server logged faults:\n{}", faults.join("\n"))) }
    }

    fn wait(&mut self, address: &str) -> Outcome {
        let begun = Instant::now();
        while !answers(address, "/readyz") {
            if self.process.try_wait().ok().flatten().is_some() || begun.elapsed() > READY {
                return Err(format!("the server did not get ready:\n{}", self.log()));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn whole_log(&self) -> String {
        let bytes = std::fs::read(self.folder.join("log")).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn log(&self) -> String {
        let log = self.whole_log();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let terminate = Command::new("kill").arg(self.process.id().to_string()).stderr(Stdio::null()).status();
        let asked = Instant::now();
        while terminate.as_ref().is_ok_and(|status| status.success()) && asked.elapsed() < END {
            if self.process.try_wait().ok().flatten().is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(self.folder.join("data"));
    }
}

/// The lines of `log` that show a fault, the first few of them.
fn faults(log: &str) -> Vec<&str> {
    log.lines().filter(|line| FAULTS.iter().any(|fault| line.contains(fault))).take(20).collect()
}

/// Does `GET path` answer 200?
fn answers(address: &str, path: &str) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer.starts_with(b"HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn a_panic_and_an_error_in_the_log_are_faults_and_warnings_are_none() {
        let panic = "thread 'tokio-rt-worker' (7) panicked at src/graphql/node.rs:1:2:";
        let error = "2026-11-30T01:02:03.000004Z ERROR yunjian::graphql::error: request failed request_id=\"a\"";
        let warning = "2026-11-30T01:02:03.000004Z  WARN yunjian::subjects::notices: nobody carries a notice";
        assert_eq!(faults(&[warning, panic, "Ready. Ctrl-C stops it.", error].join("\n")), [panic, error]);
        assert!(faults(warning).is_empty());
    }
}
