//! Phones that err as real ones do: accuracies of two phones, errors that stay for a while, now and then a gross one.

use yunjian::entity::{FixSource, Timestamp};

use crate::tracks::{Point, degrees_per_metre};

/// A small, fast generator (SplitMix64); the same seed gives the same numbers on every machine.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in 0 to 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Standard normal (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        (-2.0 * (1.0 - self.unit()).ln()).sqrt() * (std::f64::consts::TAU * self.unit()).cos()
    }
}

/// How a phone errs.
#[derive(Clone, Copy, Debug)]
pub struct Phone {
    pub name: &'static str,
    /// Quantiles of the reported accuracy in metres, equally spaced from 0 to 1.
    accuracies: &'static [f64],
    /// How long a reported accuracy stays alike, seconds.
    accuracy_stays: f64,
    /// How long an error stays alike, seconds.
    error_stays: f64,
    /// How likely a gross error begins at a position.
    gross: f64,
    /// How long a gross error stays, seconds.
    gross_stays: f64,
    /// Least and greatest gross error, standard deviations.
    gross_sigmas: (f64, f64),
    /// By how much the error of a position coarser than 100 m is greater than what the phone says.
    coarse_understates: f64,
}

/// Median 24 m, 95 % under 96 m.
pub const GOOD: Phone = Phone {
    name: "good",
    accuracies: &[
        5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0, 18.5, 20.0, 22.0, 24.0, 26.0, 28.5, 31.0, 34.0, 38.0, 44.0, 52.0, 66.0,
        96.0, 200.0,
    ],
    accuracy_stays: 120.0,
    error_stays: 90.0,
    gross: 0.01,
    gross_stays: 90.0,
    gross_sigmas: (3.0, 8.0),
    coarse_understates: 1.0,
};

/// Median 55 m, 95 % under 835 m: Wi-Fi positions mixed with cells.
pub const BAD: Phone = Phone {
    name: "bad",
    accuracies: &[
        14.0, 20.0, 21.0, 24.0, 30.0, 34.0, 36.0, 38.0, 42.0, 48.0, 55.0, 64.0, 75.0, 105.0, 300.0, 560.0, 660.0,
        690.0, 725.0, 835.0, 1001.0,
    ],
    accuracy_stays: 180.0,
    error_stays: 240.0,
    gross: 0.01,
    gross_stays: 120.0,
    gross_sigmas: (4.0, 10.0),
    coarse_understates: 1.4,
};

/// A position as the phone sends it, and the truth.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    pub at: Timestamp,
    pub latitude: f64,
    pub longitude: f64,
    pub accuracy: f64,
    pub source: FixSource,
}

impl Phone {
    fn accuracy(&self, normal: f64) -> f64 {
        let u = 0.5 * libm::erfc(-normal * std::f64::consts::FRAC_1_SQRT_2);
        let place = u * (self.accuracies.len() - 1) as f64;
        let below = (place as usize).min(self.accuracies.len() - 2);
        let share = place - below as f64;
        self.accuracies[below] * (1.0 - share) + self.accuracies[below + 1] * share
    }

    /// Sends a true path: each position gets an accuracy `a` from the phone's pool and an error of standard deviation
    /// `a / 1.51` each way; both are autoregressive in time (`exp(-gap/stays)`). A gross error adds several
    /// standard deviations in any direction, fades as slowly, and the accuracy looks as if nothing were wrong.
    pub fn send(&self, truth: &[Point], seed: u64) -> Vec<Sent> {
        let mut random = Random::new(seed);
        let (mut quality, mut east, mut north) = (random.normal(), random.normal(), random.normal());
        let (mut gross_east, mut gross_north) = (0.0, 0.0);
        let mut last = truth.first().map_or(0, |p| p.at.0);
        truth
            .iter()
            .map(|point| {
                let gap = (point.at.0 - last) as f64 / 1_000.0;
                last = point.at.0;
                let mut drift = |value: f64, stays: f64| {
                    let keep = (-gap / stays).exp();
                    keep * value + (1.0 - keep * keep).sqrt() * random.normal()
                };
                quality = drift(quality, self.accuracy_stays);
                east = drift(east, self.error_stays);
                north = drift(north, self.error_stays);
                let fade = (-gap / self.gross_stays).exp();
                gross_east *= fade;
                gross_north *= fade;
                if random.unit() < self.gross {
                    let (angle, far) = (
                        random.unit() * std::f64::consts::TAU,
                        self.gross_sigmas.0 + (self.gross_sigmas.1 - self.gross_sigmas.0) * random.unit(),
                    );
                    gross_east += far * angle.cos();
                    gross_north += far * angle.sin();
                }
                let accuracy = self.accuracy(quality);
                let sigma = accuracy / 1.51 * if accuracy > 100.0 { self.coarse_understates } else { 1.0 };
                let (dx, dy) = ((east + gross_east) * sigma, (north + gross_north) * sigma);
                let (per_lat, per_lon) = degrees_per_metre(point.latitude);
                Sent {
                    at: point.at,
                    latitude: point.latitude + dy * per_lat,
                    longitude: point.longitude + dx * per_lon,
                    accuracy,
                    source: if accuracy < 100.0 { FixSource::Gnss } else { FixSource::Network },
                }
            })
            .collect()
    }
}
