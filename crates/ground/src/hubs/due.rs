//! What falls due without a request. Each subject finds its due work from rows and claims it by a conditional update in
//! the transaction that does it: no timer holds truth, a restart loses nothing, two servers do nothing twice.

use std::sync::Weak;
use std::time::Duration;

use async_trait::async_trait;

use super::subjects;
use crate::entity::Timestamp;
use crate::graphql::App;
use crate::platform::{Answer, Rounds};

/// How often rows are looked through.
const EACH: Duration = Duration::from_secs(1);

/// Due work of one subject.
#[async_trait]
pub trait Due: Sync {
    /// What the log calls it when it fails.
    fn name(&self) -> &'static str;

    /// It is looked for once in so many milliseconds of the clock; 0: in each round, about once a second.
    fn interval(&self) -> i64 {
        0
    }

    /// Does what is due at `now`. True when it changed something that somebody waits for.
    async fn round(&self, app: &App, now: Timestamp) -> Answer<bool>;
}

/// Looks until the server ends. Faults are logged and tried again: the rows still say what is due.
pub async fn watch(app: Weak<App>, rounds: Rounds) {
    let works: Vec<&'static dyn Due> = subjects().iter().flat_map(|subject| subject.due).copied().collect();
    let mut last = vec![Timestamp(0); works.len()];
    loop {
        let round = rounds.begin().await;
        let Some(running) = app.upgrade() else { return };
        if look(&running, &works, &mut last, round.now()).await {
            round.worked();
        }
        drop(running);
        rounds.rest(round, EACH).await;
    }
}

/// One round of all works. True when one of them changed something that somebody waits for.
async fn look(app: &App, works: &[&'static dyn Due], last: &mut [Timestamp], now: Timestamp) -> bool {
    let mut changed = false;
    for (work, last) in works.iter().zip(last) {
        if now.millis_since(*last) < work.interval() {
            continue;
        }
        *last = now;
        changed |= work.round(app, now).await.unwrap_or_else(|refusal| {
            // Without what it was about: that may be personal data.
            tracing::warn!(%refusal, what = work.name(), "due work failed; it is tried again");
            false
        });
    }
    changed
}
