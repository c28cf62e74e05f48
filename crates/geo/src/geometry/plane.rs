//! A local plane in metres round a zone, and the true lengths of degrees at a latitude.

/// WGS-84 semi-major axis in metres.
const AXIS: f64 = 6_378_137.0;
/// WGS-84 first eccentricity, squared.
const ECCENTRICITY: f64 = 6.694_379_990_141_317e-3;

/// Metres per degree of longitude and of latitude, on the ellipsoid, at a latitude in degrees.
pub(super) fn scale(latitude: f64) -> (f64, f64) {
    let phi = latitude.to_radians();
    let w = 1.0 - ECCENTRICITY * phi.sin() * phi.sin();
    let along_meridian = AXIS * (1.0 - ECCENTRICITY) / (w * w.sqrt());
    let across = AXIS / w.sqrt() * phi.cos();
    (across.to_radians(), along_meridian.to_radians())
}

/// Metres between two positions in degrees along the ellipsoid, exact but slow (about a microsecond).
pub(super) fn geodesic(lat1: f64, lon1: f64, lat2: f64, lon2: f64) -> f64 {
    geo::Distance::distance(&geo::Geodesic, geo::Point::new(lon1, lat1), geo::Point::new(lon2, lat2))
}

/// Brings a difference of longitudes to the shorter way round.
pub(super) fn wrap(degrees: f64) -> f64 {
    if degrees > 180.0 {
        degrees - 360.0
    } else if degrees < -180.0 {
        degrees + 360.0
    } else {
        degrees
    }
}

/// A box of degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Southern edge.
    pub south: f64,
    /// Western edge.
    pub west: f64,
    /// Northern edge.
    pub north: f64,
    /// Eastern edge.
    pub east: f64,
}

impl Bounds {
    /// The box of some positions given as `(longitude, latitude)`; `None` without positions.
    pub(super) fn of(positions: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        let mut bounds: Option<Self> = None;
        for (lon, lat) in positions {
            let b = bounds.get_or_insert(Self { south: lat, west: lon, north: lat, east: lon });
            b.south = b.south.min(lat);
            b.north = b.north.max(lat);
            b.west = b.west.min(lon);
            b.east = b.east.max(lon);
        }
        bounds
    }

    /// Whether a position in degrees lies in the box.
    pub fn contains(&self, latitude: f64, longitude: f64) -> bool {
        (self.south..=self.north).contains(&latitude) && (self.west..=self.east).contains(&longitude)
    }
}

/// A plane that maps degrees to metres by one scale each way: straight lines stay straight, so what lies inside a polygon
/// of degrees lies inside it here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plane {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
    per_longitude: f64,
    per_latitude: f64,
}

impl Plane {
    pub(super) fn at(latitude: f64, longitude: f64) -> Self {
        let (per_longitude, per_latitude) = scale(latitude);
        Self { latitude, longitude, per_longitude, per_latitude }
    }

    /// Metres east and north of the plane's origin.
    pub(super) fn metres(&self, latitude: f64, longitude: f64) -> (f64, f64) {
        (wrap(longitude - self.longitude) * self.per_longitude, (latitude - self.latitude) * self.per_latitude)
    }

    /// Degrees `(latitude, longitude)` of a point of the plane.
    pub(super) fn degrees(&self, x: f64, y: f64) -> (f64, f64) {
        (self.latitude + y / self.per_latitude, self.longitude + x / self.per_longitude)
    }

    /// How far lengths in this plane may be off anywhere between two latitudes, as a share of the length.
    pub(super) fn distortion(&self, south: f64, north: f64) -> f64 {
        [south, north]
            .into_iter()
            .map(|latitude| {
                let (per_longitude, per_latitude) = scale(latitude);
                (per_longitude / self.per_longitude - 1.0).abs().max((per_latitude / self.per_latitude - 1.0).abs())
            })
            .fold(0.0, f64::max)
    }

    /// True length in metres of a short way in the plane near a latitude: `dx`, `dy` are metres of the plane.
    pub(super) fn true_length(&self, dx: f64, dy: f64, latitude: f64) -> f64 {
        let (per_longitude, per_latitude) = scale(latitude);
        (dx / self.per_longitude * per_longitude).hypot(dy / self.per_latitude * per_latitude)
    }
}
