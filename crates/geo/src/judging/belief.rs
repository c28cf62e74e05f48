//! Where the person may be: a few hypotheses that know that errors last, that some are gross, and how people move.
//!
//! A phone's next error resembles its last one, so ten positions in a minute are hardly more evidence than two. The model
//! says so: a position is the place plus `sigma` times an error that is carried from one position to the next and fades
//! (first-order autoregressive). A hypothesis is a Gaussian over place and error together, followed by a Kalman filter,
//! the same east and north. Each new position can be explained in several ways (the person stayed, walked or rode; the
//! error went on or a gross one began; the track was lost); the likeliest few explanations are kept with their weights.

use serde::{Deserialize, Serialize};

/// How long errors stay alike, seconds.
const ERROR_STAYS: f64 = 120.0;
/// Share of the standard deviation that is new at every position.
const FRESH: f64 = 0.3;
/// How likely a gross error begins at a position: as in the tracks that location.md measures.
const GROSS_CHANCE: f64 = 0.01;
/// Standard deviation of a gross error, in standard deviations of a usual one.
const GROSS: f64 = 6.0;
/// Of persons at a moment, how many stay where they are.
const STAYS: f64 = 0.5;
/// Of persons who don't stay, how many walk; the others ride.
const WALKS: f64 = 0.6;
/// Speed of walking, metres per second, quick.
const WALKING: f64 = 2.0;
/// Speed of riding in a town, metres per second.
const RIDING: f64 = 10.0;
/// Who stays moves about the house, metres.
const ABOUT: f64 = 4.0;
/// A journey goes straight no longer than this, seconds; beyond it, places spread slowly.
const JOURNEY: f64 = 600.0;
/// Likelihood, per square metre, that a position has nothing to do with what was believed before.
const LOST: f64 = 1e-12;
/// So many hypotheses are kept.
const KEPT: usize = 3;
/// The most explanations of one position: four for each hypothesis, two for a lost track.
const EXPLANATIONS: usize = 4 * KEPT + 2;
/// Explanations less likely than this are dropped.
const NEGLIGIBLE: f64 = 1e-6;

/// A Gaussian over place (metres) and error (standard deviations), the same each way.
#[derive(Clone, Copy, Debug, Default)]
struct Hypothesis {
    weight: f64,
    place: [f64; 2],
    error: [f64; 2],
    /// Variance of the place.
    places: f64,
    /// Covariance of place and error.
    both: f64,
    /// Variance of the error.
    errors: f64,
}

/// A hypothesis in whole numbers: weight in millionths; place in decimetres; error in thousandths; standard deviations of
/// the place (decimetres) and the error (thousandths); their correlation in ten-thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Stored(i32, i32, i32, i32, i32, i32, i32, i32);

/// What is believed of the person's place, in metres of the zone's plane.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Belief(Vec<Stored>);

/// Explanations of one position while they are weighed.
struct Explanations {
    all: [Hypothesis; EXPLANATIONS],
    count: usize,
}

impl Explanations {
    fn put(&mut self, hypothesis: Hypothesis) {
        if let Some(place) = self.all.get_mut(self.count) {
            *place = hypothesis;
            self.count += 1;
        }
    }
}

impl Belief {
    /// Takes in a position at `point` with standard deviation `sigma` each way, `gap` seconds after the one before.
    pub(super) fn observe(&mut self, point: [f64; 2], sigma: f64, gap: f64) {
        let mut found = Explanations { all: [Hypothesis::default(); EXPLANATIONS], count: 0 };
        found.put(Hypothesis::anew(point, sigma, LOST * (1.0 - GROSS_CHANCE), 1.0));
        found.put(Hypothesis::anew(point, sigma, LOST * GROSS_CHANCE, GROSS * GROSS));
        let keep = (-gap / ERROR_STAYS).exp();
        let [stay, walk, ride] = ways(gap);
        for stored in &self.0 {
            let before = stored.open();
            let explain = |(chance, spread): (f64, f64), shock: f64| {
                Hypothesis {
                    weight: before.weight * chance,
                    place: before.place,
                    error: [before.error[0] * keep, before.error[1] * keep],
                    places: before.places + spread,
                    both: before.both * keep,
                    errors: before.errors * keep * keep + 1.0 - keep * keep + shock,
                }
                .given(point, sigma)
            };
            for (chance, spread) in [stay, walk, ride] {
                found.put(explain((chance * (1.0 - GROSS_CHANCE), spread), 0.0));
            }
            // A gross error hides the way the person went: one explanation stands for all.
            found.put(explain((GROSS_CHANCE, stay.1), GROSS * GROSS));
        }
        self.settle(&mut found);
    }

    /// Forgets everything but this position: for where nothing hangs on what was before.
    pub(super) fn restart(&mut self, point: [f64; 2], sigma: f64) {
        self.0.clear();
        self.0.push(Stored::close(&Hypothesis::anew(point, sigma, 1.0, 1.0), 1.0));
    }

    /// Keeps the likeliest explanations; the others are merged into those they resemble most.
    fn settle(&mut self, found: &mut Explanations) {
        let Some(found) = found.all.get_mut(..found.count) else { return };
        let total: f64 = found.iter().map(|h| h.weight).sum();
        if !(total > 0.0 && total.is_finite()) {
            return;
        }
        found.sort_unstable_by(|a, b| b.weight.total_cmp(&a.weight));
        let mut kept = [Hypothesis::default(); KEPT];
        let mut count = 0;
        for h in found.iter().take_while(|h| h.weight > total * NEGLIGIBLE) {
            let alike = kept[..count].iter().position(|k| k.resembles(h));
            let nearest = || (0..count).min_by(|a, b| kept[*a].apart(h).total_cmp(&kept[*b].apart(h)));
            match alike.or_else(|| if count < KEPT { None } else { nearest() }) {
                Some(into) => kept[into].merge(h),
                None => {
                    kept[count] = *h;
                    count += 1;
                }
            }
        }
        self.0.clear();
        self.0.extend(kept[..count].iter().map(|h| Stored::close(h, total)));
    }

    /// The expected value of a probability that depends on place and standard deviation.
    pub(super) fn expect(&self, mut probability: impl FnMut([f64; 2], f64) -> f64) -> f64 {
        let (mut sum, mut total) = (0.0, 0.0);
        for stored in &self.0 {
            let h = stored.open();
            sum += h.weight * probability(h.place, h.places.sqrt());
            total += h.weight;
        }
        if total > 0.0 { sum / total } else { 0.5 }
    }
}

/// How somebody may have gone in `gap` seconds: staying, walking, riding, each with its chance and the variance of the
/// way in one direction.
fn ways(gap: f64) -> [(f64, f64); 3] {
    // After a long gap few are still where they were.
    let stay = STAYS * (0.3 + 0.7 * (-gap / JOURNEY).exp());
    let straight = gap.min(JOURNEY) + 0.05 * (gap - JOURNEY).clamp(0.0, 1e5);
    let about = ABOUT + 0.02 * gap.min(JOURNEY);
    let variance = |speed: f64| 0.5 * (speed * straight + about) * (speed * straight + about);
    let moves = 1.0 - stay;
    [(stay, about * about), (moves * WALKS, variance(WALKING)), (moves * (1.0 - WALKS), variance(RIDING))]
}

impl Hypothesis {
    /// A place known by one position alone, with an error of the given variance.
    fn anew(point: [f64; 2], sigma: f64, weight: f64, errors: f64) -> Self {
        Self {
            weight,
            place: point,
            error: [0.0; 2],
            places: sigma * sigma * errors + 1.0,
            both: -sigma * errors,
            errors,
        }
    }

    /// The hypothesis after a position, its weight multiplied by how well it foretold it.
    fn given(mut self, point: [f64; 2], sigma: f64) -> Self {
        let noise = FRESH * FRESH * sigma * sigma + 1.0;
        let with_place = self.places + sigma * self.both;
        let with_error = self.both + sigma * self.errors;
        let spread = with_place + sigma * with_error + noise;
        let (gain_place, gain_error) = (with_place / spread, with_error / spread);
        let mut squares = 0.0;
        for (axis, seen) in point.into_iter().enumerate() {
            let surprise = seen - self.place[axis] - sigma * self.error[axis];
            squares += surprise * surprise;
            self.place[axis] += gain_place * surprise;
            self.error[axis] += gain_error * surprise;
        }
        self.weight *= (-0.5 * squares / spread).exp() / spread;
        self.places = (self.places - gain_place * with_place).max(0.01);
        self.both -= gain_place * with_error;
        self.errors = (self.errors - gain_error * with_error).max(1e-4);
        self
    }

    /// Squared distance to another, in joint variances.
    fn apart(&self, other: &Self) -> f64 {
        let (x, y) = (self.place[0] - other.place[0], self.place[1] - other.place[1]);
        (x * x + y * y) / (self.places + other.places)
    }

    fn resembles(&self, other: &Self) -> bool {
        self.places < 6.0 * other.places && other.places < 6.0 * self.places && self.apart(other) < 1.0
    }

    /// Takes another into this one, keeping mean and variance of both together.
    fn merge(&mut self, other: &Self) {
        let weight = self.weight + other.weight;
        let share = other.weight / weight;
        let cross = 0.5 * share * (1.0 - share);
        let place = [other.place[0] - self.place[0], other.place[1] - self.place[1]];
        let error = [other.error[0] - self.error[0], other.error[1] - self.error[1]];
        let mix = |a: f64, b: f64, p: [f64; 2], q: [f64; 2]| a + share * (b - a) + cross * (p[0] * q[0] + p[1] * q[1]);
        self.places = mix(self.places, other.places, place, place);
        self.both = mix(self.both, other.both, place, error);
        self.errors = mix(self.errors, other.errors, error, error);
        for axis in 0..2 {
            self.place[axis] += share * place[axis];
            self.error[axis] += share * error[axis];
        }
        self.weight = weight;
    }
}

impl Stored {
    fn open(self) -> Hypothesis {
        let place = f64::from(self.5) / 10.0;
        let error = f64::from(self.6) / 1e3;
        Hypothesis {
            weight: f64::from(self.0) / 1e6,
            place: [f64::from(self.1) / 10.0, f64::from(self.2) / 10.0],
            error: [f64::from(self.3) / 1e3, f64::from(self.4) / 1e3],
            places: place * place,
            both: f64::from(self.7) / 1e4 * place * error,
            errors: error * error,
        }
    }

    /// To whole numbers, the weight as a share of `total`. `as` holds values out of range at the ends.
    fn close(h: &Hypothesis, total: f64) -> Self {
        let (place, error) = (h.places.sqrt(), h.errors.sqrt());
        let whole = |value: f64, unit: f64| (value * unit).round() as i32;
        Self(
            whole(h.weight / total, 1e6).max(1),
            whole(h.place[0], 10.0),
            whole(h.place[1], 10.0),
            whole(h.error[0], 1e3),
            whole(h.error[1], 1e3),
            whole(place, 10.0).max(1),
            whole(error, 1e3).max(1),
            whole(h.both / (place * error), 1e4).clamp(-9_999, 9_999),
        )
    }
}
