//! Ways through streets: along two directions at right angles, round corners, as a town's blocks have it.

use super::Dice;
use super::terrain::{Circle, Place, Terrain};

/// Checked so often along a way, in metres.
const STEP: f64 = 120.0;
/// A way keeps this far from a place to keep out of, in metres.
const BERTH: f64 = 200.0;

/// Where somebody may go.
#[derive(Clone, Copy, Debug)]
pub struct Limits<'a> {
    /// The area.
    pub terrain: &'a Terrain,
    /// At least so far from its border, in metres.
    pub depth: f64,
    /// Not in here.
    pub keep_out: Option<Circle>,
}

impl Limits<'_> {
    /// Whether somebody may be at `place`.
    pub fn allow(&self, place: Place) -> bool {
        let clear = self.keep_out.is_none_or(|circle| place.distance(circle.centre) > circle.radius + BERTH);
        clear && self.terrain.depth(place) >= self.depth
    }

    /// Whether somebody may walk straight from `from` to `to`.
    pub fn allow_straight(&self, from: Place, to: Place) -> bool {
        let (east, north) = from.towards(to);
        let length = libm::hypot(east, north);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of steps, small")]
        let steps = (length / STEP).ceil().max(1.0) as u32;
        (1..=steps).all(|step| {
            let part = f64::from(step) / f64::from(steps);
            self.allow(from.moved(east * part, north * part))
        })
    }
}

/// A way from one place to another.
#[derive(Clone, Debug)]
pub struct Route {
    corners: Vec<Place>,
}

impl Route {
    /// A way from `from` to somewhere between `near` and `far` metres away along streets that run at `bearing` radians;
    /// `None` when none was found within the limits.
    pub fn draw(
        dice: &mut Dice,
        limits: Limits<'_>,
        from: Place,
        (near, far): (f64, f64),
        bearing: f64,
    ) -> Option<Self> {
        (0..40).find_map(|_| {
            let (distance, angle) = (dice.between(near, far), dice.between(0.0, std::f64::consts::TAU));
            // Along the two directions of the streets.
            let (along, across) = (distance * libm::cos(angle), distance * libm::sin(angle));
            let turns = 1 + dice.below(3);
            let mut corners = vec![from];
            let mut here = from;
            let (mut left_along, mut left_across) = (along, across);
            for turn in 0..turns {
                let share = if turn + 1 == turns { 1.0 } else { dice.between(0.25, 0.75) };
                for (along, across) in [(left_along * share, 0.0), (0.0, left_across * share)] {
                    let (sine, cosine) = (libm::sin(bearing), libm::cos(bearing));
                    here = here.moved(along * cosine - across * sine, along * sine + across * cosine);
                    corners.push(here);
                }
                left_along -= left_along * share;
                left_across -= left_across * share;
            }
            let allowed = corners.windows(2).all(|pair| limits.allow_straight(pair[0], pair[1]));
            allowed.then_some(Self { corners })
        })
    }

    /// Straight from `from` to `to`, wherever that leads.
    pub fn straight(from: Place, to: Place) -> Self {
        Self { corners: vec![from, to] }
    }

    /// The same way back.
    #[must_use]
    pub fn back(&self) -> Self {
        Self { corners: self.corners.iter().rev().copied().collect() }
    }

    /// The corners, first and last included.
    pub fn corners(&self) -> &[Place] {
        &self.corners
    }

    /// Metres.
    pub fn length(&self) -> f64 {
        self.corners.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
    }

    /// Where it ends.
    pub fn end(&self) -> Place {
        self.corners[self.corners.len() - 1]
    }
}
