//! A phone in somebody's pocket: what it would send at a moment, network or none.

use std::sync::Arc;

use super::Dice;
use super::api::Fix;
use super::life::{Life, Truth};
use super::receiver::{Quality, Reading, Receiver};
use super::route::Limits;
use super::terrain::{Circle, Place, Terrain};
use ground::entity::{Datum, FixSource, Timestamp};

/// How far from the border ordinary lives keep, in metres.
const DEPTH: f64 = 400.0;
/// The first outing begins so many seconds after the start.
const SET_OUT: i64 = 20;
/// By electric bicycle, metres a second.
const RIDE: f64 = 5.5;
/// How long somebody stays where an errand leads, in milliseconds.
const STAY: i64 = 900_000;
/// From one outing to the next, in seconds.
const OUTINGS: i64 = 2 * 3_600;
/// A phone falls silent after so many seconds.
const SILENT_AFTER: i64 = 60;
/// An app makes positions up after so many seconds.
const MOCKS_AFTER: i64 = 15;

/// What a phone does beside an ordinary life, counted from the start of the simulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Errand {
    /// Nothing.
    None,
    /// Rides straight to this place, stays for a quarter of an hour and rides home; every two hours.
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
    pub terrain: Arc<Terrain>,
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

/// A phone in somebody's pocket.
#[derive(Debug)]
pub struct Handset {
    plan: Plan,
    life: Life,
    receiver: Receiver,
    started: Timestamp,
    next_outing: Timestamp,
}

impl Handset {
    /// The phone of `plan`, whose life began at `born`; the simulation began at `started`.
    pub fn new(plan: Plan, seed: u64, born: Timestamp, started: Timestamp) -> Self {
        let stream = |purpose| Dice::new(seed, purpose, plan.index);
        let depth = DEPTH.min(plan.terrain.depth(plan.home) * 0.6);
        let limits = Limits { terrain: &plan.terrain, depth, keep_out: plan.keep_out };
        // Who is sent somewhere waits for it at home.
        let homebody = plan.homebody || matches!(plan.errand, Errand::RideTo(_));
        let life = Life::new(stream("life"), limits, plan.home, homebody, born);
        let receiver = Receiver::new(stream("receiver"), plan.quality);
        Self { plan, life, receiver, started, next_outing: started.plus_seconds(SET_OUT) }
    }

    /// What there is to know about the phone.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The position at `at`, which must not lie before the last one taken; `None` from a phone that has fallen silent.
    pub fn take(&mut self, at: Timestamp) -> Option<Fix> {
        let since_start = at.millis_since(self.started) / 1_000;
        if self.plan.errand == Errand::FallSilent && since_start > SILENT_AFTER {
            return None;
        }
        if let Errand::RideTo(place) = self.plan.errand
            && at >= self.next_outing
        {
            self.life.detour(at, place, RIDE, STAY);
            self.next_outing = at.plus_seconds(OUTINGS);
        }
        let truth = self.life.at(at);
        let reading = self.receiver.read(truth, at);
        let mocks = self.plan.errand == Errand::Mock && since_start > MOCKS_AFTER;
        Some(self.fix(at, reading, mocks.then(|| made_up(self.plan.home, since_start - MOCKS_AFTER))))
    }

    fn fix(&self, at: Timestamp, reading: Reading, made_up: Option<Truth>) -> Fix {
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
