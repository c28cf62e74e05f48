//! The life of a simulated person: at home, on foot, by electric bicycle, by bus, at work, and home again.
//!
//! There is no night: whenever a demo is opened some people are on the move.

use std::collections::VecDeque;

use super::Dice;
use super::route::{Limits, Route};
use super::terrain::Place;
use ground::entity::Timestamp;

/// A bus stops about every so many metres, for so many milliseconds.
const BUS_STOP: (f64, i64) = (550.0, 25_000);

/// Where somebody truly is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Truth {
    /// The place.
    pub place: Place,
    /// Metres a second.
    pub speed: f64,
    /// Degrees clockwise from north; 0 when standing.
    pub heading: f64,
    /// Under a roof, where satellites are hard to hear.
    pub indoors: bool,
}

/// A stretch of time spent in one place or on a straight line.
#[derive(Clone, Copy, Debug)]
struct Leg {
    from: Place,
    to: Place,
    starts: i64,
    ends: i64,
    indoors: bool,
}

/// Somebody's movements, the same for the same seed and birth.
#[derive(Debug)]
pub struct Life {
    dice: Dice,
    home: Place,
    routes: Vec<Route>,
    legs: VecDeque<Leg>,
    out: bool,
    came_by: Option<Route>,
    asked: i64,
}

impl Life {
    /// A life that begins at home at `born`, within `limits`; a homebody never leaves home.
    pub fn new(mut dice: Dice, limits: Limits<'_>, home: Place, homebody: bool, born: Timestamp) -> Self {
        // Streets of a town run roughly north and south.
        let bearing = dice.between(-0.15, 0.15);
        let reaches: &[(f64, f64)] =
            if homebody { &[] } else { &[(200.0, 800.0), (600.0, 2_200.0), (1_500.0, 5_500.0)] };
        let routes = reaches.iter().filter_map(|reach| Route::draw(&mut dice, limits, home, *reach, bearing)).collect();
        // Lives begin at different points of their round, or everybody would leave home together.
        let head_start = whole(dice.between(0.0, 5_400_000.0));
        let mut life =
            Self { dice, home, routes, legs: VecDeque::new(), out: false, came_by: None, asked: born.0 - head_start };
        life.stay(home, life.asked, 1_000);
        life
    }

    /// Where the person is at `at`. Time goes forward only: a moment before the last one asked for is taken as that.
    pub fn at(&mut self, at: Timestamp) -> Truth {
        self.asked = self.asked.max(at.0);
        let now = self.asked;
        loop {
            match self.legs.front() {
                Some(leg) if leg.ends > now => return leg.at(now),
                Some(leg) if self.legs.len() == 1 => {
                    let (place, ends) = (leg.to, leg.ends);
                    self.go_on(place, ends);
                    self.legs.pop_front();
                }
                Some(_) => drop(self.legs.pop_front()),
                None => self.go_on(self.home, now),
            }
        }
    }

    /// Drops what was planned: from where the person is at `at`, straight to `to` at `speed` metres a second, some
    /// `stay` milliseconds there, straight back home, and then life as before.
    pub fn detour(&mut self, at: Timestamp, to: Place, speed: f64, stay: i64) {
        let here = self.at(at).place;
        self.legs.clear();
        let starts = self.asked;
        let there = self.travel(&Route::straight(here, to), starts, speed, None);
        self.stay_outdoors(to, there, stay);
        self.travel(&Route::straight(to, self.home), there + stay, speed, None);
        self.out = false;
    }

    fn go_on(&mut self, place: Place, now: i64) {
        if self.routes.is_empty() {
            self.stay(self.home, now, 3_600_000);
            return;
        }
        if let Some(route) = self.came_by.take().filter(|_| self.out) {
            self.out = false;
            let starts = self.set_out(&route.back(), now);
            let stay = whole(self.dice.between(900_000.0, 3_600_000.0));
            self.stay(self.home, starts, stay);
        } else {
            // After a detour the person may stand a little beside home; the way begins there.
            let index = self.dice.below(self.routes.len());
            let route = self.routes[index].clone();
            let start = if place.distance(self.home) > 1.0 {
                self.travel(&Route::straight(place, self.home), now, 1.3, None)
            } else {
                now
            };
            let arrived = self.set_out(&route, start);
            let stay = whole(self.dice.between(600_000.0, 3_000_000.0));
            self.stay(route.end(), arrived, stay);
            self.out = true;
            self.came_by = Some(route);
        }
    }

    /// Takes `route` on foot, by electric bicycle or by bus, as its length suggests; the time of arrival.
    fn set_out(&mut self, route: &Route, starts: i64) -> i64 {
        match route.length() {
            length if length < 1_200.0 => {
                let speed = self.dice.between(1.1, 1.5);
                self.travel(route, starts, speed, None)
            }
            length if length < 4_000.0 => {
                let speed = self.dice.between(4.0, 6.5);
                self.travel(route, starts, speed, None)
            }
            _ => {
                let speed = self.dice.between(7.0, 10.0);
                self.travel(route, starts, speed, Some(BUS_STOP))
            }
        }
    }

    fn travel(&mut self, route: &Route, starts: i64, speed: f64, stops: Option<(f64, i64)>) -> i64 {
        let mut now = starts;
        for pair in route.corners().windows(2) {
            let length = pair[0].distance(pair[1]);
            let (east, north) = pair[0].towards(pair[1]);
            let (count, pause) = match stops {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of stops, small")]
                Some((every, pause)) => ((length / every).ceil().max(1.0) as u32, pause),
                None => (1, 0),
            };
            for stop in 0..count {
                let part = |stop: u32| f64::from(stop) / f64::from(count);
                let from = pair[0].moved(east * part(stop), north * part(stop));
                let to = pair[0].moved(east * part(stop + 1), north * part(stop + 1));
                let ends = now + whole(from.distance(to) / speed * 1_000.0).max(1);
                self.legs.push_back(Leg { from, to, starts: now, ends, indoors: false });
                now = ends;
                if pause > 0 {
                    self.stay_outdoors(to, now, pause);
                    now += pause;
                }
            }
        }
        now
    }

    fn stay(&mut self, place: Place, starts: i64, millis: i64) {
        self.legs.push_back(Leg { from: place, to: place, starts, ends: starts + millis, indoors: true });
    }

    fn stay_outdoors(&mut self, place: Place, starts: i64, millis: i64) {
        self.legs.push_back(Leg { from: place, to: place, starts, ends: starts + millis, indoors: false });
    }
}

impl Leg {
    fn at(&self, now: i64) -> Truth {
        let (east, north) = self.from.towards(self.to);
        let length = libm::hypot(east, north);
        if length < 0.01 {
            return Truth { place: self.to, speed: 0.0, heading: 0.0, indoors: self.indoors };
        }
        let part = seconds(now - self.starts) / seconds(self.ends - self.starts);
        let part = part.clamp(0.0, 1.0);
        Truth {
            place: self.from.moved(east * part, north * part),
            speed: length / seconds(self.ends - self.starts),
            heading: libm::atan2(east, north).to_degrees().rem_euclid(360.0),
            indoors: false,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "spans of hours in milliseconds fit a double exactly")]
fn seconds(millis: i64) -> f64 {
    millis as f64 / 1_000.0
}

#[expect(clippy::cast_possible_truncation, reason = "spans of hours in milliseconds")]
fn whole(millis: f64) -> i64 {
    millis as i64
}

#[cfg(test)]
mod tests {
    use super::super::terrain::{Circle, square};
    use super::*;

    const HOME: Place = Place::new(34.25, 117.25);
    const BORN: Timestamp = Timestamp(1_790_000_000_000);

    fn walk(life: &mut Life, hours: i64, mut seen: impl FnMut(Timestamp, Truth)) {
        for step in 0..hours * 120 {
            let at = BORN.plus_seconds(step * 30);
            seen(at, life.at(at));
        }
    }

    #[test]
    fn people_move_at_plausible_speeds_and_stay_within_their_limits() {
        let terrain = square(HOME, 12_000.0);
        let keep_out = Circle { centre: HOME.moved(1_500.0, 0.0), radius: 400.0 };
        let limits = Limits { terrain: &terrain, depth: 400.0, keep_out: Some(keep_out) };
        for index in 0..40 {
            let mut life = Life::new(Dice::new(3, "life", index), limits, HOME, false, BORN);
            let (mut last, mut moved, mut at_home) = (None::<Place>, 0, 0);
            walk(&mut life, 24, |_, truth| {
                assert!(terrain.depth(truth.place) > 350.0);
                assert!(truth.place.distance(keep_out.centre) > keep_out.radius);
                assert!((0.0..=10.1).contains(&truth.speed), "{}", truth.speed);
                if let Some(last) = last {
                    assert!(last.distance(truth.place) <= 30.0 * 10.1, "{}", last.distance(truth.place));
                }
                last = Some(truth.place);
                moved += u32::from(truth.speed > 0.5);
                at_home += u32::from(truth.place.distance(HOME) < 1.0);
            });
            assert!(moved > 100, "{index} hardly moved: {moved}");
            assert!(at_home > 500, "{index} was hardly at home: {at_home}");
        }
    }

    #[test]
    fn a_homebody_stays_home_and_lives_are_repeatable() {
        let terrain = square(HOME, 12_000.0);
        let limits = Limits { terrain: &terrain, depth: 400.0, keep_out: None };
        let mut quiet = Life::new(Dice::new(3, "life", 1), limits, HOME, true, BORN);
        walk(&mut quiet, 24, |_, truth| assert!(truth.place.distance(HOME) < 1.0));

        let mut first = Life::new(Dice::new(3, "life", 1), limits, HOME, false, BORN);
        let mut second = Life::new(Dice::new(3, "life", 1), limits, HOME, false, BORN);
        // Asked at other moments in between, a life is where it would have been all the same.
        second.at(BORN.plus_seconds(40_000));
        assert_eq!(first.at(BORN.plus_seconds(80_000)), second.at(BORN.plus_seconds(80_000)));
    }

    #[test]
    fn a_detour_leads_out_and_home_again() {
        let terrain = square(HOME, 3_000.0);
        let limits = Limits { terrain: &terrain, depth: 100.0, keep_out: None };
        let mut life = Life::new(Dice::new(3, "life", 7), limits, HOME, true, BORN);
        let outside = HOME.moved(3_000.0, 0.0);
        life.detour(BORN.plus_seconds(20), outside, 6.0, 600_000);
        assert!(terrain.depth(life.at(BORN.plus_seconds(100)).place) > 0.0);
        assert!(life.at(BORN.plus_seconds(700)).place.distance(outside) < 1.0);
        assert!(life.at(BORN.plus_seconds(4_000)).place.distance(HOME) < 1.0);
    }
}
