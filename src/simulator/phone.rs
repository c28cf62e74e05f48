//! One simulated phone: takes a position at its cadence, keeps what could not be sent, sends newest first and then the
//! rest, and stops quietly when a real phone takes its place.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use super::Dice;
use super::api::{Api, ApiError, Fix};
use super::ground::{Circle, Ground, Place};
use super::keys::DeviceKeys;
use super::life::{Life, Truth};
use super::receiver::{Quality, Reading, Receiver};
use super::route::Limits;
use super::session::Session;
use crate::entity::{Datum, FixSource, Timestamp};
use crate::platform::Clock;

/// Positions in a batch; the server takes 500.
const BATCH: usize = 200;
/// Positions kept while they cannot be sent: a day at two a minute. The oldest go first.
const KEPT: usize = 2_880;
/// The longest wait between two tries, in seconds.
const LONGEST_WAIT: f64 = 120.0;
/// History is taken at this distance, in seconds.
const HISTORY_STEP: i64 = 180;
/// How far from the border ordinary lives keep, in metres.
const DEPTH: f64 = 400.0;

/// What a phone does beside an ordinary life, counted from the start of the simulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Errand {
    /// Nothing.
    None,
    /// Rides straight to this place and is back after a quarter of an hour.
    RideTo(Place),
    /// Sends positions that an app makes up.
    Mock,
    /// Sends nothing more after a minute.
    FallSilent,
    /// Has no network for four minutes, then sends what was kept.
    LoseNetwork,
}

/// What there is to know about one phone.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The code it binds with.
    pub code: String,
    /// What all its chance is drawn from.
    pub index: u64,
    /// The person's home.
    pub home: Place,
    /// The area the person keeps to.
    pub ground: Arc<Ground>,
    /// Where the person does not go.
    pub keep_out: Option<Circle>,
    /// Whether the person never leaves home.
    pub homebody: bool,
    /// Beside an ordinary life.
    pub errand: Errand,
    /// The coordinate system it sends.
    pub datum: Datum,
    /// How well it finds itself.
    pub quality: Quality,
}

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
    plan: Plan,
    dice: Dice,
    life: Life,
    receiver: Receiver,
    unsent: VecDeque<Fix>,
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
        let stream = |purpose| Dice::new(network.seed, purpose, plan.index);
        let depth = DEPTH.min(plan.ground.depth(plan.home) * 0.6);
        let limits = Limits { ground: &plan.ground, depth, keep_out: plan.keep_out };
        let life = Life::new(stream("life"), limits, plan.home, plan.homebody, network.born);
        let receiver = Receiver::new(stream("receiver"), plan.quality);
        let started = network.clock.now();
        Self {
            dice: stream("phone"),
            life,
            receiver,
            unsent: VecDeque::new(),
            started,
            offline_until: Timestamp::default(),
            tries: 0,
            sent: 0,
            plan,
            network,
        }
    }

    async fn live(mut self) -> Stop {
        // Phones wake up one after another, not all at once.
        #[expect(clippy::cast_precision_loss, reason = "a cadence in seconds")]
        let phase = self.dice.between(0.0, self.network.cadence as f64);
        let eager = self.plan.errand != Errand::None;
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
        if let Errand::RideTo(place) = self.plan.errand {
            self.life.detour(self.started.plus_seconds(20), place, 5.5, 900_000);
        }
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
        if let Some(credentials) = network.keys.get(&self.plan.code) {
            let session = Session::resume(network.api.clone(), network.clock.clone(), credentials).await?;
            return Ok((session, true));
        }
        let platform =
            *self.dice.pick(&["android-14 wechat-8.0.50", "android-13 wechat-8.0.49", "ios-18 wechat-8.0.51"]);
        let session = Session::bind(network.api.clone(), network.clock.clone(), &self.plan.code, platform).await?;
        if let Some(credentials) = session.credentials() {
            network.keys.put(&self.plan.code, credentials.clone());
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
        let since_start = at.millis_since(self.started) / 1_000;
        if self.plan.errand == Errand::FallSilent && since_start > 60 {
            return;
        }
        let mut truth = self.life.at(at);
        let mocks = self.plan.errand == Errand::Mock && since_start > 15;
        if mocks {
            truth = made_up(self.plan.home, since_start);
        }
        let reading = self.receiver.read(truth, at);
        let fix = self.fix(at, reading, mocks.then_some(truth));
        self.unsent.push_back(fix);
        if self.unsent.len() > KEPT {
            self.unsent.pop_front();
        }
    }

    fn fix(&mut self, at: Timestamp, reading: Reading, made_up: Option<Truth>) -> Fix {
        let place = made_up.map_or(reading.place, |truth| truth.place);
        let (longitude, latitude) = match self.plan.datum {
            Datum::Gcj02 => coordtransform::wgs84_to_gcj02(place.longitude, place.latitude),
            Datum::Bd09 => coordtransform::wgs84_to_bd09(place.longitude, place.latitude),
            Datum::Wgs84 => (place.longitude, place.latitude),
        };
        Fix {
            key: format!("{:x}-{:x}", at.0, self.plan.index),
            taken_at: at.to_string(),
            latitude: decimals(latitude, 7),
            longitude: decimals(longitude, 7),
            datum: match self.plan.datum {
                Datum::Wgs84 => "WGS84",
                Datum::Gcj02 => "GCJ02",
                Datum::Bd09 => "BD09",
            },
            accuracy: if made_up.is_some() { 5.0 } else { reading.accuracy },
            altitude: None,
            speed: made_up.map_or(reading.speed, |truth| Some(truth.speed)),
            heading: made_up.map_or(reading.heading, |truth| Some(decimals(truth.heading, 0))),
            source: match reading.source {
                _ if made_up.is_some() => "GNSS",
                FixSource::Gnss => "GNSS",
                FixSource::Network => "NETWORK",
                FixSource::Unknown => "UNKNOWN",
            },
            mocked: Some(made_up.is_some()),
            battery: Some(battery(at, self.plan.index)),
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

    fn is_offline(&mut self, now: Timestamp) -> bool {
        let since_start = now.millis_since(self.started) / 1_000;
        if self.plan.errand == Errand::LoseNetwork && (40..280).contains(&since_start) {
            return true;
        }
        if now < self.offline_until {
            return true;
        }
        // About once in two hours, in a lift, a cellar, a market hall.
        if self.plan.errand == Errand::None && self.sent > 0 && self.dice.chance(1.0 / 240.0) {
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
        tracing::debug!(code = self.plan.code, %error, wait, "the simulated phone waits");
        self.rest(Duration::from_secs_f64(wait)).await
    }

    async fn rest(&self, time: Duration) -> Result<(), ()> {
        tokio::select! {
            () = self.network.stop.cancelled() => Err(()),
            () = tokio::time::sleep(time) => Ok(()),
        }
    }
}

/// What a joystick app makes of a walk: a circle at constant speed, without an error.
fn made_up(home: Place, since_start: i64) -> Truth {
    const RADIUS: f64 = 400.0;
    const SPEED: f64 = 3.0;
    #[expect(clippy::cast_precision_loss, reason = "seconds since the start")]
    let angle = SPEED * since_start as f64 / RADIUS;
    Truth {
        place: home.moved(RADIUS * libm::sin(angle), RADIUS * libm::cos(angle)),
        speed: SPEED,
        heading: (angle.to_degrees() + 90.0).rem_euclid(360.0),
        indoors: false,
    }
}

/// A battery that lasts about a day: full in the morning, charged at night, each phone at hours of its own.
fn battery(at: Timestamp, index: u64) -> f64 {
    const DAY: u64 = 24 * 3_600 * 1_000;
    let shift = index.wrapping_mul(0x9e37_79b9_7f4a_7c15) % DAY;
    let moment = (u64::try_from(at.0).unwrap_or_default() + shift) % DAY;
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of a day fit a double exactly")]
    let part = moment as f64 / DAY as f64;
    decimals(if part < 0.8 { 1.0 - part } else { 0.2 + (part - 0.8) * 4.0 }, 2)
}

fn decimals(value: f64, digits: i32) -> f64 {
    let scale = 10_f64.powi(digits);
    libm::round(value * scale) / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batteries_stay_between_empty_and_full() {
        for hour in 0..48 {
            let level = battery(Timestamp(1_790_000_000_000).plus_seconds(hour * 1_800), 7);
            assert!((0.15..=1.0).contains(&level), "{level}");
        }
    }
}
