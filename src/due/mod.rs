//! What falls due without a request. Each subject finds its due work from rows and claims it by a conditional update in
//! the transaction that does it: no timer holds truth, a restart loses nothing, two servers do nothing twice.

use std::sync::Arc;
use std::time::Duration;

use crate::check_ins;
use crate::clocks::{self, Calendar};
use crate::entity::Timestamp;
use crate::leave;
use crate::outages::{self, Beat};
use crate::platform::settings::Settings;
use crate::platform::{Answer, Clock, Db};
use crate::spot_checks;

/// How often rows are looked through.
const EACH: Duration = Duration::from_secs(1);
/// The platform's beat is written once in so many rounds.
const BEAT_EACH: u32 = 10;
/// What begins by itself is looked for once in so many milliseconds of the clock: nothing of it is due at once.
const BEGIN_EACH: i64 = 60_000;

/// Looks for ever. Faults are logged and tried again: the rows still say what is due.
pub async fn watch(db: Db, clock: Clock, calendar: Arc<Calendar>, settings: Arc<Settings>) {
    let grace = i64::from(settings.leave.grace_minutes) * 60;
    let mut beat = Beat::default();
    let mut round = 0_u32;
    let mut begun_at = Timestamp(0);
    loop {
        let now = clock.now();
        if round.is_multiple_of(BEAT_EACH) {
            told("beat", beat.beat(&db, now).await);
        }
        round = round.wrapping_add(1);
        told("clocks", clocks::due(&db, now).await);
        told("check-ins", check_ins::due(&db, now).await);
        told("leave", leave::due(&db, grace, now).await);
        told("spot checks", spot_checks::due(&db, now).await);
        told("outages", lay(&db, grace, now).await);
        if now.millis_since(begun_at) >= BEGIN_EACH {
            begun_at = now;
            told("clocks to begin", clocks::begin(&db, &calendar, now).await);
        }
        tokio::time::sleep(EACH).await;
    }
}

/// Lays an outage that has become known over duties that are over. True when there was one.
async fn lay(db: &Db, grace: i64, now: Timestamp) -> Answer<bool> {
    let Some((tx, outage)) = outages::to_lay(db, now).await? else { return Ok(false) };
    check_ins::lay(&tx, &outage, now).await?;
    spot_checks::lay(&tx, &outage, now).await?;
    leave::lay(&tx, &outage, grace, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// Logs a fault, without what it was about.
fn told(what: &'static str, done: Answer<bool>) {
    if let Err(refusal) = done {
        tracing::warn!(%refusal, what, "due work failed; it is tried again");
    }
}
