//! The compiled shape of a zone: contains, signed distance, area, back to GeoJSON.

use geo::{Contains as _, Intersects as _, MultiPolygon, indexed::IntervalTreeMultiPolygon};

use super::border::{Border, Segment};
use super::field::Field;
use super::plane::{Bounds, Plane, geodesic, scale, wrap};
use crate::datum;

/// From so many vertices an interval tree beats the plain test.
const TREE_FROM: usize = 300;
/// From so many segments a field of distances pays for itself.
const FIELD_FROM: usize = 32;
/// Nearer than this (metres) to a circle's centre the plane is as good as the ellipsoid.
const FLAT: f64 = 50_000.0;
/// By how much a distance on the sphere may be off.
const SPHERE: f64 = 0.007;

/// The compiled shape of a zone: a circle, a polygon or several, with holes. Immutable; share it in an `Arc`.
///
/// The border itself counts as inside: a person on the line has not left.
#[derive(Debug)]
pub struct Shape {
    form: Form,
    plane: Plane,
    bounds: Bounds,
    area: f64,
}

#[derive(Debug)]
enum Form {
    Circle { radius: f64 },
    Polygons(Box<Polygons>),
}

struct Polygons {
    /// In degrees, as stored.
    degrees: MultiPolygon<f64>,
    inside: Inside,
    border: Border,
    field: Option<Field>,
    corners: [f64; 4],
    distortion: f64,
}

enum Inside {
    Plain(MultiPolygon<f64>),
    Tree(IntervalTreeMultiPolygon<f64>),
}

impl std::fmt::Debug for Polygons {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Polygons").field("parts", &self.degrees.0.len()).finish_non_exhaustive()
    }
}

impl Shape {
    /// A circle: centre in WGS-84 degrees, radius in metres. The caller has checked the ranges.
    pub(super) fn circle(latitude: f64, longitude: f64, radius: f64) -> Self {
        let (per_longitude, per_latitude) = scale(latitude);
        let (up, along) = (radius / per_latitude, radius / per_longitude);
        Self {
            form: Form::Circle { radius },
            plane: Plane::at(latitude, longitude),
            bounds: Bounds {
                south: latitude - up,
                west: longitude - along,
                north: latitude + up,
                east: longitude + along,
            },
            area: std::f64::consts::PI * radius * radius,
        }
    }

    /// Valid polygons in WGS-84 degrees, `area` in square metres; `None` when there is no ring in them.
    pub(super) fn polygons(degrees: MultiPolygon<f64>, area: f64) -> Option<Self> {
        let rings = || degrees.0.iter().flat_map(|p| std::iter::once(p.exterior()).chain(p.interiors()));
        let bounds = Bounds::of(rings().flat_map(|ring| ring.0.iter().map(|c| (c.x, c.y))))?;
        let plane = Plane::at(f64::midpoint(bounds.south, bounds.north), f64::midpoint(bounds.west, bounds.east));
        let to_plane = |c: geo::Coord<f64>| {
            let (x, y) = plane.metres(c.y, c.x);
            geo::Coord { x, y }
        };
        let segments: Vec<Segment> = rings()
            .flat_map(geo::LineString::lines)
            .map(|line| (to_plane(line.start), to_plane(line.end)))
            .map(|(from, to)| Segment { from: [from.x, from.y], to: [to.x, to.y] })
            .collect();
        let flat = geo::MapCoords::map_coords(&degrees, to_plane);
        let count = segments.len();
        let inside =
            if count >= TREE_FROM { Inside::Tree(IntervalTreeMultiPolygon::new(&flat)) } else { Inside::Plain(flat) };
        let (west, south) = plane.metres(bounds.south, bounds.west);
        let (east, north) = plane.metres(bounds.north, bounds.east);
        let mut polygons = Polygons {
            inside,
            border: Border::new(segments),
            field: None,
            corners: [west, south, east, north],
            distortion: plane.distortion(bounds.south, bounds.north),
            degrees,
        };
        if count >= FIELD_FROM {
            polygons.field = Some(Field::sample(polygons.corners, count, |point| {
                let distance = polygons.border.distance_in_plane(point) / (1.0 + polygons.distortion);
                if polygons.inside.holds(point) { -distance } else { distance }
            }));
        }
        Some(Self { form: Form::Polygons(Box::new(polygons)), plane, bounds, area })
    }

    /// Whether a WGS-84 position in degrees lies inside or on the border.
    pub fn contains(&self, latitude: f64, longitude: f64) -> bool {
        match &self.form {
            Form::Circle { .. } => self.signed_distance(latitude, longitude) <= 0.0,
            Form::Polygons(polygons) => {
                let (x, y) = self.plane.metres(latitude, longitude);
                polygons.contains([x, y])
            }
        }
    }

    /// Metres from a WGS-84 position in degrees to the border, positive outside; right to 1 % (0.2 % within 50 km).
    pub fn signed_distance(&self, latitude: f64, longitude: f64) -> f64 {
        self.signed_distance_within(latitude, longitude, f64::INFINITY)
    }

    /// As [`Self::signed_distance`], but where the border is surely further than `limit` metres, a cheap figure that has
    /// the right side and is beyond the limit too may stand in for the true one.
    pub fn signed_distance_within(&self, latitude: f64, longitude: f64, limit: f64) -> f64 {
        match &self.form {
            Form::Circle { radius } => self.distance_to_centre(latitude, longitude, radius + limit) - radius,
            Form::Polygons(polygons) => {
                let (x, y) = self.plane.metres(latitude, longitude);
                polygons.signed([x, y], limit, &self.plane)
            }
        }
    }

    /// Metres to the middle; a rough figure may stand in for one that is surely greater than `enough`.
    fn distance_to_centre(&self, latitude: f64, longitude: f64, enough: f64) -> f64 {
        let (x, y) = self.plane.metres(latitude, longitude);
        let planar = x.hypot(y);
        if planar < 2_000.0 {
            planar
        } else if planar < FLAT {
            let (per_longitude, per_latitude) = scale(f64::midpoint(latitude, self.plane.latitude));
            (wrap(longitude - self.plane.longitude) * per_longitude)
                .hypot((latitude - self.plane.latitude) * per_latitude)
        } else {
            let rough = datum::distance(latitude, longitude, self.plane.latitude, self.plane.longitude);
            if rough * (1.0 - SPHERE) > enough {
                return rough;
            }
            geodesic(latitude, longitude, self.plane.latitude, self.plane.longitude)
        }
    }

    /// Square metres.
    pub const fn area(&self) -> f64 {
        self.area
    }

    /// The smallest box of degrees round it.
    pub const fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Metres of the radius, for a circle.
    pub const fn radius(&self) -> Option<f64> {
        match self.form {
            Form::Circle { radius } => Some(radius),
            Form::Polygons(_) => None,
        }
    }

    /// GeoJSON geometry in WGS-84: a Point for a circle (its radius apart), else a Polygon or MultiPolygon (RFC 7946).
    pub fn to_geojson(&self) -> geojson::Geometry {
        match &self.form {
            Form::Circle { .. } => {
                geojson::Geometry::new(geojson::GeometryValue::new_point([self.plane.longitude, self.plane.latitude]))
            }
            Form::Polygons(polygons) => match polygons.degrees.0.as_slice() {
                [one] => geojson::Geometry::from(one),
                _ => geojson::Geometry::from(&polygons.degrees),
            },
        }
    }

    /// Metres `(east, north)` of a WGS-84 position from the shape's middle, in its local plane.
    pub fn to_metres(&self, latitude: f64, longitude: f64) -> (f64, f64) {
        self.plane.metres(latitude, longitude)
    }

    /// Degrees `(latitude, longitude)` of a point of the shape's local plane.
    pub fn to_degrees(&self, east: f64, north: f64) -> (f64, f64) {
        self.plane.degrees(east, north)
    }
}

impl Inside {
    fn holds(&self, point: [f64; 2]) -> bool {
        let coord = geo::Coord { x: point[0], y: point[1] };
        match self {
            Self::Plain(polygons) => polygons.intersects(&coord),
            Self::Tree(tree) => tree.contains(&geo::Point(coord)),
        }
    }
}

impl Polygons {
    fn contains(&self, point: [f64; 2]) -> bool {
        let [west, south, east, north] = self.corners;
        if !(point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north) {
            return false;
        }
        match self.field.as_ref().and_then(|field| field.far(point, 0.0)) {
            Some(distance) => distance < 0.0,
            None => self.inside.holds(point),
        }
    }

    fn signed(&self, point: [f64; 2], limit: f64, plane: &Plane) -> f64 {
        if limit < f64::INFINITY {
            let [west, south, east, north] = self.corners;
            let beyond_x = (west - point[0]).max(point[0] - east).max(0.0);
            let beyond_y = (south - point[1]).max(point[1] - north).max(0.0);
            let beyond = beyond_x.hypot(beyond_y) / (1.0 + self.distortion);
            if beyond > limit {
                return beyond;
            }
            if let Some(distance) = self.field.as_ref().and_then(|field| field.far(point, limit)) {
                return distance;
            }
        }
        let distance = self.border.distance(point, plane, self.distortion);
        if self.contains(point) { -distance } else { distance }
    }
}
