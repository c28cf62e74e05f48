//! Ground: a zone, and beside it what else counts as inside for a while.

use super::shape::Shape;

/// A zone's shape and others beside it that count as inside too: the area of a leave. Distances are to the union.
///
/// Outside the distance to the union is the least of the distances, exactly. Inside it is the greatest depth in any one
/// shape, which is never more than the depth in the union: near a seam the ground is held to be narrower than it is, so a
/// position there is doubtful rather than surely inside.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    zone: &'a Shape,
    beside: &'a [&'a Shape],
}

impl<'a> From<&'a Shape> for Ground<'a> {
    fn from(zone: &'a Shape) -> Self {
        Self { zone, beside: &[] }
    }
}

impl<'a> From<&'a std::sync::Arc<Shape>> for Ground<'a> {
    fn from(zone: &'a std::sync::Arc<Shape>) -> Self {
        Self { zone, beside: &[] }
    }
}

impl<'a> Ground<'a> {
    /// `zone` and what lies `beside` it.
    pub fn new(zone: &'a Shape, beside: &'a [&'a Shape]) -> Self {
        Self { zone, beside }
    }

    /// As [`Shape::signed_distance`], to the union.
    pub fn signed_distance(self, latitude: f64, longitude: f64) -> f64 {
        let distance = |shape: &Shape| shape.signed_distance(latitude, longitude);
        self.beside.iter().fold(distance(self.zone), |least, shape| least.min(distance(shape)))
    }

    /// As [`Shape::signed_distance_within`], to the union: beyond `limit` a cheap figure may stand in for each.
    pub fn signed_distance_within(self, latitude: f64, longitude: f64, limit: f64) -> f64 {
        let distance = |shape: &Shape| shape.signed_distance_within(latitude, longitude, limit);
        self.beside.iter().fold(distance(self.zone), |least, shape| least.min(distance(shape)))
    }

    /// Square metres of the zone.
    pub fn area(self) -> f64 {
        self.zone.area()
    }

    /// Metres `(east, north)` from the zone's middle, in its local plane.
    pub fn to_metres(self, latitude: f64, longitude: f64) -> (f64, f64) {
        self.zone.to_metres(latitude, longitude)
    }

    /// Degrees `(latitude, longitude)` of a point of the zone's local plane.
    pub fn to_degrees(self, east: f64, north: f64) -> (f64, f64) {
        self.zone.to_degrees(east, north)
    }
}
