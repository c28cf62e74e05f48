//! What a phone's accuracy means, and the probability that follows from it.

use ground::entity::FixSource;

/// A phone's accuracy is the radius of a circle that holds the truth in 68 % of cases; with errors alike in every direction
/// that is 1.51 standard deviations.
pub const RADIUS_TO_SIGMA: f64 = 1.51;
/// Satellites: no phone is better than this, whatever it says; metres.
const FLOOR_GNSS: f64 = 5.0;
/// Wi-Fi and cells, and platforms that don't say what accuracy means (WeChat): metres.
const FLOOR_OTHER: f64 = 30.0;
/// What an accuracy of nothing at all (0, negative, not a number) is taken for: metres.
const NO_ACCURACY: f64 = 1_000.0;
/// No position on Earth is worse than this; metres.
const WORST: f64 = 100_000.0;

/// The radius at 68 % in metres that judging uses for an accuracy as sent.
pub fn normalised_accuracy(accuracy: f64, source: FixSource) -> f64 {
    let floor = match source {
        FixSource::Gnss => FLOOR_GNSS,
        FixSource::Network | FixSource::Unknown => FLOOR_OTHER,
    };
    if accuracy > 0.0 { accuracy.clamp(floor, WORST) } else { NO_ACCURACY }
}

/// The standard normal distribution function.
pub fn phi(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// Probability that the person is outside, from a signed distance in metres (positive outside) and a standard deviation.
pub fn probability_outside(distance: f64, sigma: f64) -> f64 {
    phi(distance / sigma)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distribution_function_is_the_tables() {
        for (x, p) in [(0.0, 0.5), (1.0, 0.841_345), (1.644_854, 0.95), (-2.326_348, 0.01), (40.0, 1.0), (-40.0, 0.0)] {
            assert!((phi(x) - p).abs() < 1e-6, "{x}");
        }
    }

    #[test]
    fn nonsense_accuracies_are_coarse_and_boasts_are_floored() {
        for nonsense in [0.0, -3.0, f64::NAN] {
            assert_eq!(normalised_accuracy(nonsense, FixSource::Gnss), 1_000.0);
        }
        assert_eq!(normalised_accuracy(0.5, FixSource::Gnss), 5.0);
        assert_eq!(normalised_accuracy(3.0, FixSource::Network), 30.0);
        assert_eq!(normalised_accuracy(f64::INFINITY, FixSource::Gnss), 100_000.0);
    }
}
