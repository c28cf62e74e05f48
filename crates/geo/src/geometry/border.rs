//! The border of a polygon as segments in metres, and the nearest one.

use rstar::{AABB, PointDistance, RTree, RTreeObject};

use super::plane::{Plane, geodesic};

/// Up to so many segments a plain loop beats the tree.
const FEW: usize = 48;
/// Where the plane distorts less than this, the nearest segment by its measure is as good as the nearest in truth.
const TRUE_ENOUGH: f64 = 1e-3;
/// Beyond this distance in metres the plane is no measure any more and the ellipsoid takes over.
const FAR: f64 = 50_000.0;

/// A segment of the border in metres of the plane.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub(super) from: [f64; 2],
    pub(super) to: [f64; 2],
}

impl Segment {
    /// The vector from a point to the nearest point of the segment.
    fn towards(&self, point: [f64; 2]) -> [f64; 2] {
        let (dx, dy) = (self.to[0] - self.from[0], self.to[1] - self.from[1]);
        let (px, py) = (point[0] - self.from[0], point[1] - self.from[1]);
        let length = dx * dx + dy * dy;
        let t = if length > 0.0 { ((px * dx + py * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
        [t * dx - px, t * dy - py]
    }

    fn squared(&self, point: [f64; 2]) -> f64 {
        let [x, y] = self.towards(point);
        x * x + y * y
    }
}

impl RTreeObject for Segment {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_corners(self.from, self.to)
    }
}

impl PointDistance for Segment {
    fn distance_2(&self, point: &[f64; 2]) -> f64 {
        self.squared(*point)
    }
}

/// The border of a polygon.
#[derive(Debug)]
pub(super) enum Border {
    /// A few segments, tried one after another.
    Few(Vec<Segment>),
    /// Many, in a tree.
    Many(RTree<Segment>),
}

impl Border {
    pub(super) fn new(segments: Vec<Segment>) -> Self {
        if segments.len() <= FEW { Self::Few(segments) } else { Self::Many(RTree::bulk_load(segments)) }
    }

    /// Metres from a point of the plane to the border, by the plane's measure.
    pub(super) fn distance_in_plane(&self, point: [f64; 2]) -> f64 {
        self.nearest(point).map_or(f64::INFINITY, |segment| segment.squared(point).sqrt())
    }

    /// The nearest segment by the plane's measure.
    fn nearest(&self, point: [f64; 2]) -> Option<&Segment> {
        match self {
            Self::Few(all) => all.iter().min_by(|a, b| a.squared(point).total_cmp(&b.squared(point))),
            Self::Many(tree) => tree.nearest_neighbor(point),
        }
    }

    /// True metres from a position to the border. `distortion` is the plane's over the shape: every segment that may be
    /// the nearest in truth is measured with the scale at its own place.
    pub(super) fn distance(&self, point: [f64; 2], plane: &Plane, distortion: f64) -> f64 {
        let Some(nearest) = self.nearest(point) else { return f64::INFINITY };
        let planar = nearest.squared(point).sqrt();
        if !(planar < FAR) {
            return Self::far_distance(nearest, point, plane);
        }
        let measure = |segment: &Segment| {
            let [dx, dy] = segment.towards(point);
            // The scale half way between the two ends is right to the second order.
            let (latitude, _) = plane.degrees(point[0], point[1] + dy / 2.0);
            plane.true_length(dx, dy, latitude)
        };
        if distortion < TRUE_ENOUGH {
            return measure(nearest);
        }
        let reach = planar * (1.0 + 2.5 * distortion) + 1e-6;
        let candidates = |best: f64, segment: &Segment| best.min(measure(segment));
        match self {
            Self::Few(all) => all.iter().filter(|s| s.squared(point) <= reach * reach).fold(f64::INFINITY, candidates),
            Self::Many(tree) => tree.locate_within_distance(point, reach * reach).fold(f64::INFINITY, candidates),
        }
    }

    /// Far away: along the ellipsoid to the nearest point by the plane's measure. The choice of the point is rough, but the
    /// zone is small from there.
    fn far_distance(segment: &Segment, point: [f64; 2], plane: &Plane) -> f64 {
        let [dx, dy] = segment.towards(point);
        let (lat1, lon1) = plane.degrees(point[0], point[1]);
        let (lat2, lon2) = plane.degrees(point[0] + dx, point[1] + dy);
        geodesic(lat1, lon1, lat2, lon2)
    }
}
