//! What a phone's receiver makes of the truth: errors that hang together, roofs, Wi-Fi, cells, now and then nonsense.
//!
//! The sizes follow two real phones: a good one (median 24 m, 95th percentile 96 m) and a bad one (55 m, 835 m).

use super::Dice;
use super::life::Truth;
use super::terrain::Place;
use ground::entity::{FixSource, Timestamp};

/// Errors lose their memory over so many seconds.
const MEMORY: f64 = 90.0;
/// Satellites, Wi-Fi or cell: what a position rests on stays for about so many seconds.
const PERSISTENCE: f64 = 240.0;
/// The radius at 68 % of a round normal error is this many standard deviations.
const RADIUS_68: f64 = 1.51;
/// How often a position is nonsense without saying so.
const NONSENSE: f64 = 0.002;

/// How good a phone is at finding itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Most are.
    Good,
    /// An old one, or one whose system keeps satellites off to save power.
    Bad,
    /// One that lies where it hears Wi-Fi well, as somebody does who must prove to be at home.
    Steady,
}

/// One reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Where the phone thinks it is, WGS-84.
    pub place: Place,
    /// Metres, radius at 68 %.
    pub accuracy: f64,
    /// What it rests on.
    pub source: FixSource,
    /// Metres a second, from satellites only.
    pub speed: Option<f64>,
    /// Degrees clockwise from north, from satellites in motion only.
    pub heading: Option<f64>,
}

/// A phone's receiver with the memory of its last error.
#[derive(Debug)]
pub struct Receiver {
    dice: Dice,
    quality: Quality,
    error: (f64, f64),
    last: Option<Timestamp>,
    resting_on: Option<Circumstances>,
}

/// What positions rest on for the time being.
#[derive(Clone, Copy, Debug)]
struct Circumstances {
    indoors: bool,
    source: FixSource,
    accuracy: f64,
}

impl Receiver {
    /// A receiver that has just been switched on.
    pub fn new(mut dice: Dice, quality: Quality) -> Self {
        let error = (dice.normal(), dice.normal());
        Self { dice, quality, error, last: None, resting_on: None }
    }

    /// The reading at `at` of somebody who is at `truth`.
    pub fn read(&mut self, truth: Truth, at: Timestamp) -> Reading {
        #[expect(clippy::cast_precision_loss, reason = "spans of hours in milliseconds fit a double exactly")]
        let elapsed = self.last.map_or(f64::INFINITY, |last| at.millis_since(last).max(0) as f64 / 1_000.0);
        self.last = Some(at);
        let kept = libm::exp(-elapsed / MEMORY);
        let fresh = libm::sqrt(1.0 - kept * kept);
        self.error =
            (self.error.0 * kept + self.dice.normal() * fresh, self.error.1 * kept + self.dice.normal() * fresh);

        let lasting = self.dice.chance(libm::exp(-elapsed / PERSISTENCE));
        let now = match self.resting_on {
            Some(now) if lasting && now.indoors == truth.indoors => now,
            _ => self.circumstances(truth.indoors),
        };
        self.resting_on = Some(now);
        let (source, accuracy) = (now.source, now.accuracy * libm::exp(self.dice.normal() * 0.12));
        let scale = accuracy / RADIUS_68;
        let (mut east, mut north) = (self.error.0 * scale, self.error.1 * scale);
        if self.dice.chance(NONSENSE) {
            let (far, angle) = (self.dice.between(250.0, 900.0), self.dice.between(0.0, std::f64::consts::TAU));
            east += far * libm::cos(angle);
            north += far * libm::sin(angle);
        }
        let satellites = source == FixSource::Gnss;
        let speed = (truth.speed + self.dice.normal() * 0.2).max(0.0);
        let heading = (truth.heading + self.dice.normal() * 6.0).rem_euclid(360.0);
        Reading {
            place: truth.place.moved(east, north),
            accuracy: libm::round(accuracy * 10.0) / 10.0,
            source,
            speed: satellites.then_some(libm::round(speed * 100.0) / 100.0),
            heading: (satellites && truth.speed > 0.5).then_some(libm::round(heading)),
        }
    }

    fn circumstances(&mut self, indoors: bool) -> Circumstances {
        let (satellites, cell) = match (self.quality, indoors) {
            (Quality::Steady, _) => (0.4, 0.0),
            (Quality::Good, false) => (0.93, 0.02),
            (Quality::Good, true) => (0.35, 0.03),
            (Quality::Bad, false) => (0.65, 0.10),
            (Quality::Bad, true) => (0.15, 0.18),
        };
        let roll = self.dice.unit();
        let mut spread = |median: f64, sigma: f64| median * libm::exp(self.dice.normal() * sigma);
        let (source, accuracy) = if roll < satellites {
            (FixSource::Gnss, spread(if indoors { 20.0 } else { 9.0 }, 0.45).clamp(4.0, 90.0))
        } else if roll > 1.0 - cell {
            (FixSource::Network, spread(750.0, 0.35).clamp(500.0, 2_000.0))
        } else {
            (FixSource::Network, spread(32.0, 0.45).clamp(12.0, 150.0))
        };
        Circumstances { indoors, source, accuracy }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUTH: Truth = Truth { place: Place::new(34.25, 117.25), speed: 0.0, heading: 0.0, indoors: true };

    fn readings(quality: Quality) -> Vec<Reading> {
        let mut receiver = Receiver::new(Dice::new(5, "receiver", 0), quality);
        (0..20_000).map(|step| receiver.read(TRUTH, Timestamp(1_790_000_000_000).plus_seconds(step * 30))).collect()
    }

    #[test]
    fn two_thirds_of_the_readings_lie_within_their_accuracy() {
        for quality in [Quality::Good, Quality::Bad] {
            let readings = readings(quality);
            let within = readings.iter().filter(|one| one.place.distance(TRUTH.place) <= one.accuracy).count();
            let share = within as f64 / readings.len() as f64;
            assert!((0.63..0.73).contains(&share), "{quality:?}: {share}");
        }
    }

    #[test]
    fn errors_hang_together() {
        let readings = readings(Quality::Good);
        let jumps: Vec<f64> = readings.windows(2).map(|pair| pair[0].place.distance(pair[1].place)).collect();
        let error = readings.iter().map(|one| one.place.distance(TRUTH.place)).sum::<f64>() / readings.len() as f64;
        let jump = jumps.iter().sum::<f64>() / jumps.len() as f64;
        // Independent errors would jump by 1.41 times their size.
        assert!(jump < 1.25 * error, "{jump} against {error}");
    }

    #[test]
    fn a_bad_phone_is_worse() {
        let median = |quality| {
            let mut all: Vec<f64> = readings(quality).iter().map(|one| one.accuracy).collect();
            all.sort_by(f64::total_cmp);
            (all[all.len() / 2], all[all.len() * 19 / 20])
        };
        let (good, bad) = (median(Quality::Good), median(Quality::Bad));
        assert!((10.0..40.0).contains(&good.0) && good.1 < 120.0, "{good:?}");
        assert!(bad.0 > good.0 && bad.1 > 500.0, "{bad:?}");
    }
}
