//! The terrain that simulated people walk on: places, distances in metres, and where they may go.

use geo::{Area as _, BoundingRect as _, Contains as _, Coord, LineString, MultiPolygon, Polygon};
use rstar::primitives::Line;
use rstar::{PointDistance as _, RTree};

use super::Dice;

/// Metres in a degree of latitude.
const METRES_PER_DEGREE: f64 = 111_195.0;

/// A place on earth, WGS-84 degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

impl Place {
    /// A place at these degrees.
    pub const fn new(latitude: f64, longitude: f64) -> Self {
        Self { latitude, longitude }
    }

    /// The place `east` and `north` metres from here; good for some tens of kilometres.
    #[must_use]
    pub fn moved(self, east: f64, north: f64) -> Self {
        let latitude = self.latitude + north / METRES_PER_DEGREE;
        let longitude = self.longitude + east / (METRES_PER_DEGREE * libm::cos(self.latitude.to_radians()));
        Self { latitude, longitude }
    }

    /// Metres east and north from here to `other`; good for some tens of kilometres.
    pub fn towards(self, other: Self) -> (f64, f64) {
        let east = (other.longitude - self.longitude) * METRES_PER_DEGREE * libm::cos(self.latitude.to_radians());
        (east, (other.latitude - self.latitude) * METRES_PER_DEGREE)
    }

    /// Metres to `other`.
    pub fn distance(self, other: Self) -> f64 {
        let (east, north) = self.towards(other);
        libm::hypot(east, north)
    }
}

/// A round place that simulated people keep out of unless their part says otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    /// The middle.
    pub centre: Place,
    /// Metres.
    pub radius: f64,
}

/// An area with its border, in metres about its middle.
#[derive(Debug)]
pub struct Terrain {
    middle: Place,
    shape: MultiPolygon<f64>,
    border: RTree<Line<[f64; 2]>>,
    half_width: f64,
    half_height: f64,
}

impl Terrain {
    /// The terrain inside `shape`, WGS-84 degrees; `None` when it has no area.
    pub fn new(shape: &MultiPolygon<f64>) -> Option<Self> {
        let bounds = shape.bounding_rect()?;
        let middle = Place::new(bounds.center().y, bounds.center().x);
        let local = |ring: &LineString<f64>| -> LineString<f64> {
            ring.coords()
                .map(|at| {
                    let (x, y) = middle.towards(Place::new(at.y, at.x));
                    Coord { x, y }
                })
                .collect()
        };
        let shape: MultiPolygon<f64> = shape
            .iter()
            .map(|part| Polygon::new(local(part.exterior()), part.interiors().iter().map(local).collect()))
            .collect();
        if shape.unsigned_area() < 1.0 {
            return None;
        }
        let rings = shape.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
        let border = rings
            .flat_map(LineString::lines)
            .map(|line| Line::new([line.start.x, line.start.y], [line.end.x, line.end.y]))
            .collect();
        let local_bounds = shape.bounding_rect()?;
        Some(Self {
            middle,
            border: RTree::bulk_load(border),
            half_width: local_bounds.width() / 2.0,
            half_height: local_bounds.height() / 2.0,
            shape,
        })
    }

    /// Metres from `place` to the border: positive inside, negative outside.
    pub fn depth(&self, place: Place) -> f64 {
        let (x, y) = self.middle.towards(place);
        let distance = self.border.nearest_neighbor([x, y]).map_or(0.0, |line| libm::sqrt(line.distance_2(&[x, y])));
        if self.shape.contains(&Coord { x, y }) { distance } else { -distance }
    }

    /// A place about `focus` with standard deviation `spread` metres, at least `depth` metres inside where that can be
    /// found, otherwise the deepest place that was tried.
    pub fn draw_near(&self, dice: &mut Dice, focus: Place, spread: f64, depth: f64) -> Place {
        let mut best = (f64::NEG_INFINITY, focus);
        for attempt in 0..200_u32 {
            // Widen slowly: a focus outside the area must not end the search.
            let spread = spread * (1.0 + f64::from(attempt) / 40.0);
            let place = focus.moved(dice.normal() * spread, dice.normal() * spread);
            let found = self.depth(place);
            if found >= depth {
                return place;
            }
            if found > best.0 {
                best = (found, place);
            }
        }
        best.1
    }

    /// The deepest of many places drawn over the whole area: a middle that is surely inside.
    pub fn heart(&self, dice: &mut Dice) -> Place {
        let mut best = (f64::NEG_INFINITY, self.middle);
        for _ in 0..400 {
            let east = dice.between(-self.half_width, self.half_width);
            let place = self.middle.moved(east, dice.between(-self.half_height, self.half_height));
            let found = self.depth(place);
            if found > best.0 {
                best = (found, place);
            }
        }
        best.1
    }

    /// A place `inside` metres within the border, and a second one `outside` metres beyond it with nothing but outside
    /// between the border and it: where a walk across the border can be staged. `None` when no stretch of border suits.
    pub fn crossing(&self, dice: &mut Dice, inside: f64, outside: f64) -> Option<(Place, Place)> {
        let lines: Vec<&Line<[f64; 2]>> = self.border.iter().collect();
        for _ in 0..4_000 {
            let line = dice.pick(&lines);
            let (dx, dy) = (line.to[0] - line.from[0], line.to[1] - line.from[1]);
            let length = libm::hypot(dx, dy);
            if length < 1.0 {
                continue;
            }
            let (x, y) = (f64::midpoint(line.from[0], line.to[0]), f64::midpoint(line.from[1], line.to[1]));
            for side in [1.0, -1.0] {
                let (nx, ny) = (-dy / length * side, dx / length * side);
                let at = |metres: f64| self.middle.moved(x + nx * metres, y + ny * metres);
                let stays_out = |metres: f64| self.depth(at(metres)) < -metres * 0.7;
                let beyond = [0.2, 0.4, 0.6, 0.8, 1.0].iter().all(|part| stays_out(outside * part));
                if beyond && self.depth(at(-inside)) > inside * 0.8 {
                    return Some((at(-inside), at(outside)));
                }
            }
        }
        None
    }
}

/// A square terrain with sides of `side` metres about `middle`, for tests.
#[cfg(test)]
pub fn square(middle: Place, side: f64) -> Terrain {
    let half = side / 2.0;
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)];
    let ring: LineString<f64> = corners
        .iter()
        .map(|(east, north)| {
            let place = middle.moved(*east, *north);
            Coord { x: place.longitude, y: place.latitude }
        })
        .collect();
    Terrain::new(&MultiPolygon(vec![Polygon::new(ring, Vec::new())])).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Place = Place::new(34.25, 117.25);

    #[test]
    fn depth_is_the_signed_distance_to_the_border() {
        let terrain = square(HERE, 4_000.0);
        assert!((terrain.depth(HERE) - 2_000.0).abs() < 2.0);
        assert!((terrain.depth(HERE.moved(1_500.0, 0.0)) - 500.0).abs() < 2.0);
        assert!((terrain.depth(HERE.moved(2_300.0, 0.0)) + 300.0).abs() < 2.0);
    }

    #[test]
    fn places_are_drawn_inside_and_crossings_lead_out() {
        let terrain = square(HERE, 6_000.0);
        let mut dice = Dice::new(1, "terrain", 0);
        for _ in 0..50 {
            assert!(terrain.depth(terrain.draw_near(&mut dice, HERE, 2_000.0, 800.0)) >= 800.0);
        }
        let (inside, outside) = terrain.crossing(&mut dice, 200.0, 2_000.0).unwrap();
        assert!((terrain.depth(inside) - 200.0).abs() < 5.0);
        assert!((terrain.depth(outside) + 2_000.0).abs() < 20.0);
        assert!(terrain.depth(terrain.heart(&mut dice)) > 2_000.0);
    }

    #[test]
    fn a_move_there_and_back_ends_where_it_began() {
        let there = HERE.moved(3_000.0, -4_000.0);
        assert!((HERE.distance(there) - 5_000.0).abs() < 1.0);
    }
}
