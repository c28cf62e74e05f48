//! 64 phones that send positions as fast as they are answered.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use yunjian::demo::ids::demo_id;
use yunjian::demo::{self, Cast};
use yunjian::entity::PersonId;
use yunjian::platform::{Clock, Db};

use crate::support::ask;

/// Phones at the same time.
pub const COUNT: usize = 64;

/// Keys are never used twice, in any round.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// The demo's people in the database at `url`; the ids of those who have a phone here.
pub async fn seed(url: &str) -> Vec<PersonId> {
    let db = Db::connect(url, 4).await.expect("the database answers");
    let cast = Cast::new(197).expect("the cast is complete");
    demo::seed(&db, &cast, Clock::System.now()).await.expect("the demo's data are written");
    db.close().await.expect("the database closes");
    (0..COUNT).map(demo_id).collect()
}

/// Phones that are bound.
pub struct Phones {
    url: String,
    client: reqwest::Client,
    tokens: Vec<String>,
}

impl Phones {
    /// Binds them by the demo's codes.
    pub async fn bind(url: &str) -> Self {
        let client = reqwest::Client::builder().pool_max_idle_per_host(COUNT).build().expect("a client");
        let mut tokens = Vec::with_capacity(COUNT);
        for phone in 1..=COUNT {
            let body =
                format!(r#"{{"query":"mutation{{bindDevice(input:{{code:\"DEMO-{phone:04}\"}}){{accessToken}}}}"}}"#);
            let reply = ask(&client, url, None, body).await;
            tokens.push(reply["data"]["bindDevice"]["accessToken"].as_str().expect("a token").to_owned());
        }
        Self { url: url.to_owned(), client, tokens }
    }

    /// Sends batches of `batch` for `span`; how many positions were accepted, in how many seconds.
    pub async fn send_for(&self, span: Duration, batch: usize) -> (u64, f64) {
        let start = Instant::now();
        let phones = self.tokens.iter().map(|token| async move {
            let mut accepted = 0;
            while start.elapsed() < span {
                let reply = ask(&self.client, &self.url, Some(token), body(batch)).await;
                let count = reply["data"]["submitFixes"]["accepted"].as_u64();
                assert!(count.is_some(), "not accepted: {reply}");
                accepted += count.unwrap_or_default();
            }
            accepted
        });
        let accepted = futures_util::future::join_all(phones).await.into_iter().sum();
        (accepted, start.elapsed().as_secs_f64())
    }
}

/// A batch of positions in Yunlong, a second after another.
fn body(batch: usize) -> String {
    let mut fixes = String::new();
    for _ in 0..batch {
        let key = NEXT.fetch_add(1, Ordering::Relaxed);
        let taken_at = Clock::System.now().to_utc().to_rfc3339();
        let wobble = (key % 97) as f64 * 1e-6;
        let comma = if fixes.is_empty() { "" } else { "," };
        let _ = write!(
            fixes,
            r#"{comma}{{"key":"b{key}","takenAt":"{taken_at}","latitude":{},"longitude":{},"datum":"WGS84","accuracy":12,"source":"GNSS"}}"#,
            34.25 + wobble,
            117.24 + wobble
        );
    }
    format!(
        r#"{{"query":"mutation S($i:SubmitFixesInput!){{submitFixes(input:$i){{accepted duplicates receipt{{id}}}}}}","variables":{{"i":{{"fixes":[{fixes}]}}}}}}"#
    )
}
