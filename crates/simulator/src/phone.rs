//! One simulated phone: takes a position at its cadence, keeps what could not be sent, sends newest first and then the
//! rest, and stops quietly when a real phone takes its place.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use super::Dice;
use super::api::{Api, ApiError, Fix};
use super::checks::Checks;
use super::handset::{Errand, Handset, Plan};
use super::keys::DeviceKeys;
use super::session::Session;
use ground::entity::Timestamp;
use ground::platform::Clock;

/// Positions in a batch; the server takes 500.
const BATCH: usize = 200;
/// Positions kept while they cannot be sent: a day at two a minute. The oldest go first.
const KEPT: usize = 2_880;
/// The longest wait between two tries, in seconds.
const LONGEST_WAIT: f64 = 120.0;
/// History is taken at this distance, in seconds.
const HISTORY_STEP: i64 = 180;

/// What all phones share.
#[derive(Debug)]
pub struct Network {
    /// The server.
    pub api: Api,
    /// The time.
    pub clock: Clock,
    /// What all chance is drawn from.
    pub seed: u64,
    /// When lives began: the same over restarts, so that nobody jumps.
    pub born: Timestamp,
    /// Seconds between two positions.
    pub cadence: i64,
    /// Seconds of history that a newly bound phone brings along.
    pub history: i64,
    /// Keys of phones bound before.
    pub keys: DeviceKeys,
    /// Requests under way at once.
    pub at_once: Semaphore,
    /// Told to stop.
    pub stop: CancellationToken,
}

/// A phone at work.
struct Phone {
    network: Arc<Network>,
    handset: Handset,
    dice: Dice,
    unsent: VecDeque<Fix>,
    newest: Option<Fix>,
    checks: Checks,
    started: Timestamp,
    offline_until: Timestamp,
    tries: u32,
    sent: u64,
}

/// Why a phone stops.
enum Stop {
    /// It was told to.
    Told,
    /// Another phone took its place.
    Replaced,
    /// The server will never take what it sends.
    Refused(ApiError),
}

/// Runs a phone until it is told to stop, replaced or refused.
pub async fn run(network: Arc<Network>, plan: Plan) {
    let code = plan.code.clone();
    match Phone::new(network, plan).live().await {
        Stop::Told => {}
        Stop::Replaced => tracing::info!(code, "another phone took the simulated phone's place; it stops"),
        Stop::Refused(error) => tracing::warn!(code, %error, "the simulated phone stops"),
    }
}

impl Phone {
    fn new(network: Arc<Network>, plan: Plan) -> Self {
        let started = network.clock.now();
        Self {
            dice: Dice::new(network.seed, "phone", plan.index),
            handset: Handset::new(plan, network.seed, network.born, started),
            unsent: VecDeque::new(),
            newest: None,
            checks: Checks::default(),
            started,
            offline_until: Timestamp::default(),
            tries: 0,
            sent: 0,
            network,
        }
    }

    async fn live(mut self) -> Stop {
        // Phones wake up one after another, not all at once.
        #[expect(clippy::cast_precision_loss, reason = "a cadence in seconds")]
        let phase = self.dice.between(0.0, self.network.cadence as f64);
        let eager = self.handset.plan().errand != Errand::None;
        if self.rest(Duration::from_secs_f64(if eager { phase * 0.1 } else { phase })).await.is_err() {
            return Stop::Told;
        }
        let (mut session, known) = loop {
            match self.sign_in().await {
                Ok(signed_in) => break signed_in,
                Err(error) if error.is_unauthenticated() => return Stop::Replaced,
                Err(error) if error.is_final() => return Stop::Refused(error),
                Err(error) => {
                    if self.back_off(&error).await.is_err() {
                        return Stop::Told;
                    }
                }
            }
        };
        if !known {
            self.remember();
        }
        let cadence = if eager { self.network.cadence / 2 } else { self.network.cadence };
        let mut next = self.network.clock.now();
        loop {
            let now = self.network.clock.now();
            if now >= next {
                self.take(now);
                next = now.plus_seconds(cadence.max(1));
            }
            match self.send(&mut session, now).await {
                Ok(()) => {}
                Err(error) if error.is_unauthenticated() => return Stop::Replaced,
                Err(error) if error.is_final() => return Stop::Refused(error),
                Err(error) => {
                    if self.back_off(&error).await.is_err() {
                        return Stop::Told;
                    }
                    continue;
                }
            }
            self.attend(&mut session, now).await;
            let wait = u64::try_from(next.millis_since(self.network.clock.now())).unwrap_or_default();
            if self.rest(Duration::from_millis(wait)).await.is_err() {
                return Stop::Told;
            }
        }
    }

    /// Signs in with the key of an earlier start, or binds with the code; whether it was bound before.
    async fn sign_in(&mut self) -> Result<(Session, bool), ApiError> {
        let network = &self.network;
        let _turn = network.at_once.acquire().await;
        if let Some(credentials) = network.keys.get(&self.handset.plan().code) {
            let session = Session::resume(network.api.clone(), network.clock.clone(), credentials).await?;
            return Ok((session, true));
        }
        let platform =
            *self.dice.pick(&["android-14 wechat-8.0.50", "android-13 wechat-8.0.49", "ios-18 wechat-8.0.51"]);
        let session =
            Session::bind(network.api.clone(), network.clock.clone(), &self.handset.plan().code, platform).await?;
        if let Some(credentials) = session.credentials() {
            network.keys.put(&self.handset.plan().code, credentials.clone());
        }
        Ok((session, false))
    }

    /// The last hours, as a phone that had been without a network would bring them.
    fn remember(&mut self) {
        let mut at = self.started.plus_seconds(-self.network.history);
        while at < self.started {
            self.take(at);
            at = at.plus_seconds(HISTORY_STEP);
        }
    }

    /// Takes a position.
    fn take(&mut self, at: Timestamp) {
        self.newest = self.handset.take(at);
        self.unsent.extend(self.newest.clone());
        if self.unsent.len() > KEPT {
            self.unsent.pop_front();
        }
    }

    /// Sends what is there: after a pause without a network the newest first, then the rest, oldest first.
    async fn send(&mut self, session: &mut Session, now: Timestamp) -> Result<(), ApiError> {
        if self.is_offline(now) {
            return Ok(());
        }
        if self.unsent.len() > 2
            && let Some(newest) = self.unsent.back().cloned()
        {
            self.submit(session, &[newest]).await?;
            self.unsent.pop_back();
        }
        while !self.unsent.is_empty() {
            let oldest: Vec<Fix> = self.unsent.iter().take(BATCH).cloned().collect();
            self.submit(session, &oldest).await?;
            self.unsent.drain(..oldest.len());
        }
        Ok(())
    }

    async fn submit(&mut self, session: &mut Session, batch: &[Fix]) -> Result<(), ApiError> {
        let network = self.network.clone();
        let _turn = network.at_once.acquire().await;
        session.submit(batch).await?;
        // Now and then the answer is lost on the way, and the phone sends the same once more.
        if self.dice.chance(0.01) {
            session.submit(batch).await?;
        }
        self.tries = 0;
        self.sent += 1;
        Ok(())
    }

    /// Looks after spot checks, with a network and a position; one that was refused or lost is looked for again.
    async fn attend(&mut self, session: &mut Session, now: Timestamp) {
        let Some(newest) = self.newest.as_ref().filter(|_| now >= self.offline_until) else { return };
        let network = self.network.clone();
        let _turn = network.at_once.acquire().await;
        if let Err(error) = self.checks.attend(session, &mut self.dice, newest, now).await {
            tracing::debug!(code = self.handset.plan().code, %error, "a spot check waits");
        }
    }

    fn is_offline(&mut self, now: Timestamp) -> bool {
        let since_start = now.millis_since(self.started) / 1_000;
        if self.handset.plan().errand == Errand::LoseNetwork && (40..280).contains(&since_start) {
            return true;
        }
        if now < self.offline_until {
            return true;
        }
        // About once in two hours, in a lift, a cellar, a market hall.
        if self.handset.plan().errand == Errand::None && self.sent > 0 && self.dice.chance(1.0 / 240.0) {
            #[expect(clippy::cast_possible_truncation, reason = "some minutes")]
            let seconds = self.dice.between(120.0, 480.0) as i64;
            self.offline_until = now.plus_seconds(seconds);
            return true;
        }
        false
    }

    /// Waits longer after every failure, or as long as the server asks.
    async fn back_off(&mut self, error: &ApiError) -> Result<(), ()> {
        self.tries += 1;
        let asked = match error {
            ApiError::Refused { retry_after, .. } => *retry_after,
            ApiError::Unreachable(_) => None,
        };
        let grown = 2_f64.powi(i32::try_from(self.tries.min(7)).unwrap_or(7));
        let wait = asked.unwrap_or(grown).clamp(1.0, LONGEST_WAIT) * self.dice.between(0.8, 1.3);
        tracing::debug!(code = self.handset.plan().code, %error, wait, "the simulated phone waits");
        self.rest(Duration::from_secs_f64(wait)).await
    }

    async fn rest(&self, time: Duration) -> Result<(), ()> {
        tokio::select! {
            () = self.network.stop.cancelled() => Err(()),
            () = tokio::time::sleep(time) => Ok(()),
        }
    }
}
