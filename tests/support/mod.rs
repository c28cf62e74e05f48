//! A server in a box, rows to begin with, clients that speak to it.

mod client;
mod database;
mod echo;
mod fixes;
mod line;
mod nats;
mod postgres;
mod providers;
mod server;
mod socket;
mod sqlite;
mod upload;
mod world;

use std::fs::File;
use std::sync::Mutex;
use std::time::{Duration, Instant};

pub use client::{Client, Refused, Reply};
pub use database::{Backend, Database};
pub use fixes::{HOME, Place, fix, fix_of, from_home, json_with};
pub use line::{Line, Proxy};
pub use nats::Nats;
pub use providers::{Providers, pages};
pub use server::{SECRET, TestServer};
pub use socket::Socket;
pub use upload::{UPLOAD_TYPE, counted, document, form, head_of_a_document};
pub use world::{Officer, PASSWORD, random_id};

/// Makes each of the named functions, which take a fresh [`TestServer`], a test on SQLite and a test on PostgreSQL.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name($crate::support::TestServer::start($crate::support::Backend::Sqlite).await).await;
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name($crate::support::TestServer::start($crate::support::Backend::Postgres).await).await;
            })*
        }
    };
}
pub(crate) use on_both;

/// Asks until the answer is yes; fails after 20 s, saying what it waited for.
pub async fn eventually(what: &str, mut ask: impl AsyncFnMut() -> bool) {
    let began = Instant::now();
    while !ask().await {
        assert!(began.elapsed() < Duration::from_secs(20), "waited 20 s in vain: {what}");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

/// A port at which nobody listens, for a program that cannot be asked which one it took. Whoever asks for any port is
/// given a higher one, and no other test is given this one while the process lives.
pub fn free_port() -> u16 {
    static OURS: Mutex<Vec<File>> = Mutex::new(Vec::new());
    const FIRST: u32 = 20_000;
    const COUNT: u32 = 10_000;
    let folder = std::env::temp_dir().join("yunjian-test-ports");
    std::fs::create_dir_all(&folder).expect("a folder for locks");
    let begin = std::process::id().wrapping_mul(37);
    for step in 0..COUNT {
        let port = u16::try_from(FIRST + begin.wrapping_add(step) % COUNT).expect("a port");
        let Ok(lock) = File::create(folder.join(port.to_string())) else { continue };
        if lock.try_lock().is_ok() && std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            OURS.lock().unwrap().push(lock);
            return port;
        }
    }
    panic!("no free port");
}

/// Whether a text has a Chinese character in it.
pub fn is_chinese(text: &serde_json::Value) -> bool {
    text.as_str().expect("a text").chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}
