//! The way to a place and back: the land in which somebody is who travels between the two.

use geo::{ConvexHull as _, Coord, MultiPoint, MultiPolygon, Point};

use super::plane::{Bounds, scale};
use super::shape::Shape;

/// A way may leave the straight line by this share of its length to either side, half way along. Roads and railways do by
/// a tenth or two; twice that is room for a detour.
pub const DETOUR: f64 = 0.2;
/// Corners of the circle at the far end.
const ROUND: usize = 16;
/// Where along the way the detour's room is laid out.
const ALONG: [f64; 5] = [0.1, 0.3, 0.5, 0.7, 0.9];

/// A circle on the map: centre in WGS-84 degrees, radius in metres.
pub fn circle(latitude: f64, longitude: f64, radius: f64) -> Shape {
    Shape::circle(latitude, longitude, radius)
}

/// The way from anywhere in `from`, with `margin` metres round it, to the circle of `radius` metres round a place: the
/// convex hull of both and of the room for a detour. Straight ways between any two points of the ends lie in it. None
/// where there is no room at all.
pub fn way(from: Bounds, margin: f64, (latitude, longitude): (f64, f64), radius: f64) -> Option<Shape> {
    let middle = (f64::midpoint(from.south, from.north), f64::midpoint(from.west, from.east));
    let mut points: Vec<Point<f64>> = Vec::with_capacity(4 + ROUND + 2 * ALONG.len());
    for south in [from.south, from.north] {
        for west in [from.west, from.east] {
            let (per_longitude, per_latitude) = scale(south);
            let down = if south < middle.0 { -margin } else { margin };
            let left = if west < middle.1 { -margin } else { margin };
            points.push(Point::new(west + left / per_longitude, south + down / per_latitude));
        }
    }
    let (per_longitude, per_latitude) = scale(latitude);
    for corner in 0..ROUND {
        let angle = corner as f64 / ROUND as f64 * std::f64::consts::TAU;
        let (sin, cos) = (libm::sin(angle), libm::cos(angle));
        points.push(Point::new(longitude + radius * cos / per_longitude, latitude + radius * sin / per_latitude));
    }
    for share in ALONG {
        let here = (middle.0 + share * (latitude - middle.0), middle.1 + share * (longitude - middle.1));
        let (per_longitude, per_latitude) = scale(here.0);
        let (east, north) = ((longitude - middle.1) * per_longitude, (latitude - middle.0) * per_latitude);
        let room = DETOUR * libm::sin(std::f64::consts::PI * share);
        for side in [-room, room] {
            // At a right angle to the way, by a share of its length.
            points.push(Point::new(here.1 - side * north / per_longitude, here.0 + side * east / per_latitude));
        }
    }
    let hull = MultiPoint::new(points).convex_hull();
    let whole = |coord: &Coord<f64>| coord.x.is_finite() && coord.y.is_finite();
    let area = geo::GeodesicArea::geodesic_area_unsigned(&hull);
    if !(area > 0.0 && hull.exterior().coords().all(whole)) {
        return None;
    }
    Shape::polygons(MultiPolygon::new(vec![hull]), area)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::datum;
    use crate::geometry::Ground;

    const HOME: (f64, f64) = (34.26, 117.2);
    const MARGIN: f64 = 10_000.0;

    fn home(radius: f64) -> Shape {
        circle(HOME.0, HOME.1, radius)
    }

    /// The place so many metres north and east of home.
    fn away(north: f64, east: f64) -> (f64, f64) {
        let (per_longitude, per_latitude) = scale(HOME.0);
        (HOME.0 + north / per_latitude, HOME.1 + east / per_longitude)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn every_straight_way_between_the_ends_lies_in_it(
            to in (-8.0..8.0f64, -12.0..12.0f64), start in (-1.0..1.0f64, -1.0..1.0f64), end in (-0.7..0.7f64, -0.7..0.7f64),
            share in 0.0..1.0f64, zone in 100.0..40_000.0f64, radius in 100.0..50_000.0f64,
        ) {
            let place = (HOME.0 + to.0, HOME.1 + to.1);
            let home = home(zone);
            let way = way(home.bounds(), MARGIN, place, radius).unwrap();
            let bounds = home.bounds();
            let from = (
                HOME.0 + start.0 * (bounds.north - bounds.south) / 2.0,
                HOME.1 + start.1 * (bounds.east - bounds.west) / 2.0,
            );
            let (per_longitude, per_latitude) = scale(place.0);
            let there = (place.0 + end.0 * radius / per_latitude, place.1 + end.1 * radius / per_longitude);
            let on = (from.0 + share * (there.0 - from.0), from.1 + share * (there.1 - from.1));
            prop_assert!(way.contains(on.0, on.1), "{on:?}");
        }

        #[test]
        fn what_lies_far_off_the_way_is_not_in_it(
            angle in 0.0..std::f64::consts::TAU, length in 20_000.0..600_000.0f64, share in 0.0..1.0f64, side in any::<bool>(),
        ) {
            let (sin, cos) = (angle.sin(), angle.cos());
            let place = away(length * cos, length * sin);
            let way = way(home(300.0).bounds(), MARGIN, place, 10_000.0).unwrap();
            // Further to the side than any room, and beyond either end.
            let off = (DETOUR * length + 2.0 * MARGIN) * if side { 1.2 } else { -1.2 };
            let beside = away(share * length * cos - off * sin, share * length * sin + off * cos);
            prop_assert!(!way.contains(beside.0, beside.1));
            for beyond in [-40_000.0, length + 40_000.0] {
                let point = away(beyond * cos, beyond * sin);
                prop_assert!(!way.contains(point.0, point.1), "{beyond}");
            }
        }

        #[test]
        fn the_union_is_inside_where_any_part_is_and_as_far_as_the_nearest(
            north in -90_000.0..90_000.0f64, east in -90_000.0..90_000.0f64, limit in 50.0..5_000.0f64,
        ) {
            let zone = home(3_000.0);
            let place = away(60_000.0, 20_000.0);
            let (there, way) = (circle(place.0, place.1, 8_000.0), way(zone.bounds(), MARGIN, place, 8_000.0).unwrap());
            let beside = [&there, &way];
            let ground = Ground::new(&zone, &beside);
            let (latitude, longitude) = away(north, east);
            let parts = [&zone, &there, &way];
            let inside = parts.iter().any(|shape| shape.contains(latitude, longitude));
            let distance = ground.signed_distance(latitude, longitude);
            prop_assert_eq!(distance <= 0.0, inside);
            let least = parts.iter().map(|shape| shape.signed_distance(latitude, longitude)).fold(f64::INFINITY, f64::min);
            prop_assert_eq!(distance, least);
            let cheap = ground.signed_distance_within(latitude, longitude, limit);
            prop_assert_eq!(cheap > 0.0, distance > 0.0);
            prop_assert!(cheap == distance || (cheap.abs() > limit && distance.abs() > limit) , "{} {}", cheap, distance);
            // Alone, a zone is the ground that it was.
            let alone = Ground::from(&zone).signed_distance(latitude, longitude);
            prop_assert_eq!(alone, zone.signed_distance(latitude, longitude));
        }
    }

    #[test]
    fn a_place_next_door_needs_no_way_that_crosses_itself() {
        for (north, east) in [(0.0, 0.0), (1.0, 0.0), (0.0, -250.0), (5_000.0, 5_000.0)] {
            let place = away(north, east);
            let way = way(home(300.0).bounds(), MARGIN, place, 500.0).unwrap();
            assert!(way.contains(HOME.0, HOME.1) && way.contains(place.0, place.1), "{north} {east}");
            assert!(!way.contains(HOME.0 + 0.2, HOME.1));
            assert!(datum::distance(HOME.0, HOME.1, HOME.0 + 0.2, HOME.1) > 20_000.0);
        }
    }
}
