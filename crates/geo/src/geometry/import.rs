//! Import of a zone that somebody drew or uploaded: checked, brought to WGS-84, repaired, with every change stated.

use std::ops::RangeInclusive;

use geo::{MultiPolygon, Polygon, orient::Direction, orient::Orient as _};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::plane::Bounds;
use super::repair::{clean, make_valid, snap};
use super::shape::Shape;
use crate::datum;
use ground::entity::Datum;

/// Radii a circle may have, in metres: less than 20 m is within any phone's error, more than 200 km is no circle to stay in.
pub(super) const RADII: RangeInclusive<f64> = 20.0..=200_000.0;
/// Areas a zone may have, in square metres: a small yard to a large country.
pub(super) const AREAS: RangeInclusive<f64> = 400.0..=1e13;
/// The most corners of a zone: a province's detailed outline has about 20,000.
pub(super) const MOST_CORNERS: usize = 50_000;
/// Nearer to a pole than this latitude a plane in degrees fails.
const POLAR: f64 = 85.0;
/// A part wider than this in degrees crosses the antimeridian, or is no zone for a person.
const WIDEST: f64 = 180.0;
/// A radius below this is smaller than a usual phone can tell, metres (measured; see the alarm benchmark).
const SMALL_RADIUS: f64 = 300.0;

/// A zone ready to be stored and judged.
#[derive(Debug)]
pub struct Imported {
    /// Compiled.
    pub shape: Shape,
    /// Canonical: WGS-84, wound as RFC 7946 says; a Point for a circle.
    pub geometry: geojson::Geometry,
    /// Metres, for a circle.
    pub radius: Option<f64>,
    /// Square metres.
    pub area: f64,
    /// What was changed, and what to mind.
    pub warnings: Vec<ImportWarning>,
}

/// What the importer changed, or what whoever drew the zone should know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum ImportWarning {
    /// The coordinates were brought to WGS-84.
    ConvertedDatum {
        /// From which system.
        from: Datum,
        /// How far the middle of the zone moved, metres.
        offset_metres: f64,
    },
    /// A ring did not end where it began.
    ClosedRing,
    /// A ring with fewer than three different corners was left out.
    DroppedRing {
        /// How many it had.
        corners: usize,
    },
    /// The outline crossed or touched itself and was repaired.
    Repaired {
        /// What was wrong.
        problem: String,
        /// Of how many parts the zone now consists.
        parts: usize,
        /// By how much the area changed, percent.
        area_change_percent: f64,
    },
    /// The zone is smaller than a usual phone can tell: expect "cannot tell", and late or missed alerts.
    SmallForPhones {
        /// The radius of a circle of its area, metres.
        radius_metres: f64,
    },
}

/// Why a zone can't be imported.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ImportError {
    /// Not a geometry that encloses an area.
    #[error("a zone must be a Polygon, a MultiPolygon or a Point with a radius, not {found}")]
    NotAnArea {
        /// What was found.
        found: String,
    },
    /// Malformed coordinates.
    #[error("{path} must be a list of [longitude, latitude] pairs")]
    Malformed {
        /// Where.
        path: String,
    },
    /// A feature collection that doesn't hold exactly one feature.
    #[error("a feature collection must hold exactly one feature, this one holds {features}")]
    SeveralFeatures {
        /// How many.
        features: usize,
    },
    /// No ring with an area.
    #[error("the zone encloses no area")]
    Empty,
    /// Too many corners.
    #[error("the zone has {corners} corners, at most {most} are allowed: simplify it first")]
    TooManyCorners {
        /// How many.
        corners: usize,
        /// The limit.
        most: usize,
    },
    /// A coordinate outside the globe.
    #[error("{path} is [{longitude}, {latitude}]: longitude must lie within ±180 and latitude within ±90")]
    OutOfRange {
        /// Where.
        path: String,
        /// Degrees.
        longitude: f64,
        /// Degrees.
        latitude: f64,
    },
    /// Near a pole.
    #[error("the zone reaches beyond latitude ±85, where it can't be judged")]
    Polar,
    /// Across the antimeridian.
    #[error("the zone is more than 180 degrees wide or crosses the antimeridian: split it there")]
    Antimeridian,
    /// A circle without radius.
    #[error("a Point needs a radius in metres")]
    RadiusMissing,
    /// A radius out of range, or given for a polygon.
    #[error("the radius must lie between 20 m and 200 km, it is {radius} m")]
    RadiusOutOfRange {
        /// As given.
        radius: f64,
    },
    /// A radius for something that isn't a Point.
    #[error("only a Point takes a radius")]
    RadiusUnwanted,
    /// Too small or too large.
    #[error("the zone measures {area:.0} m², it must measure between 400 m² and 10 million km²")]
    AreaOutOfRange {
        /// Square metres.
        area: f64,
    },
    /// The repair failed.
    #[error("the outline crosses itself in a way that could not be repaired: draw it anew")]
    Unrepairable,
}

/// Imports a GeoJSON geometry, Feature or FeatureCollection of one feature, given in `datum`. A circle is a Point with
/// `radius`, or else `properties.radius`, in metres.
pub fn import(geojson: &Value, radius: Option<f64>, datum: Datum) -> Result<Imported, ImportError> {
    let (geometry, property) = find_geometry(geojson)?;
    let kind = geometry.get("type").and_then(Value::as_str).unwrap_or("something without a type");
    let coordinates = geometry.get("coordinates").unwrap_or(&Value::Null);
    let mut reader = Reader { datum, corners: 0, offset: None };
    let mut warnings = Vec::new();
    let shape = match kind {
        "Point" => {
            let radius = radius.or(property).ok_or(ImportError::RadiusMissing)?;
            if !RADII.contains(&radius) {
                return Err(ImportError::RadiusOutOfRange { radius });
            }
            let (lon, lat) = reader.position(coordinates, "coordinates")?;
            if lat.abs() > POLAR {
                return Err(ImportError::Polar);
            }
            let shape = Shape::circle(snap(lat), snap(lon), radius);
            if shape.bounds().west < -180.0 || shape.bounds().east > 180.0 {
                return Err(ImportError::Antimeridian);
            }
            shape
        }
        "Polygon" | "MultiPolygon" => {
            if radius.is_some() {
                return Err(ImportError::RadiusUnwanted);
            }
            let polygons = if kind == "Polygon" {
                vec![reader.polygon(coordinates, "coordinates", &mut warnings)?]
            } else {
                let parts = list(coordinates, "coordinates")?.iter().enumerate();
                parts
                    .map(|(i, part)| reader.polygon(part, &format!("coordinates[{i}]"), &mut warnings))
                    .collect::<Result<_, _>>()?
            };
            polygons_to_shape(polygons.into_iter().flatten().collect(), &mut warnings)?
        }
        other => return Err(ImportError::NotAnArea { found: other.to_owned() }),
    };
    if !AREAS.contains(&shape.area()) {
        return Err(ImportError::AreaOutOfRange { area: shape.area() });
    }
    if let (Some(offset), true) = (reader.offset, datum != Datum::Wgs84) {
        let offset_metres = (offset * 10.0).round() / 10.0;
        warnings.insert(0, ImportWarning::ConvertedDatum { from: datum, offset_metres });
    }
    let like_circle = (shape.area() / std::f64::consts::PI).sqrt();
    if like_circle < SMALL_RADIUS {
        warnings.push(ImportWarning::SmallForPhones { radius_metres: like_circle.round() });
    }
    warnings.dedup();
    Ok(Imported { geometry: shape.to_geojson(), radius: shape.radius(), area: shape.area(), shape, warnings })
}

/// The geometry itself and `properties.radius`.
fn find_geometry(geojson: &Value) -> Result<(&Value, Option<f64>), ImportError> {
    match geojson.get("type").and_then(Value::as_str) {
        Some("FeatureCollection") => {
            let features = geojson.get("features").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            match features {
                [one] if one.get("type").and_then(Value::as_str) == Some("Feature") => find_geometry(one),
                _ => Err(ImportError::SeveralFeatures { features: features.len() }),
            }
        }
        Some("Feature") => {
            let radius = geojson.pointer("/properties/radius").and_then(Value::as_f64);
            Ok((geojson.get("geometry").unwrap_or(&Value::Null), radius))
        }
        _ => Ok((geojson, None)),
    }
}

fn list<'a>(value: &'a Value, path: &str) -> Result<&'a [Value], ImportError> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| ImportError::Malformed { path: path.to_owned() })
}

/// Reads coordinates, counts them and brings them to WGS-84.
struct Reader {
    datum: Datum,
    corners: usize,
    /// How far the first corner moved, metres.
    offset: Option<f64>,
}

impl Reader {
    /// One position as `(longitude, latitude)` in WGS-84.
    fn position(&mut self, value: &Value, path: &str) -> Result<(f64, f64), ImportError> {
        self.corners += 1;
        if self.corners > MOST_CORNERS {
            return Err(ImportError::TooManyCorners { corners: self.corners, most: MOST_CORNERS });
        }
        let pair = list(value, path)?;
        let number = |i: usize| pair.get(i).and_then(Value::as_f64);
        let (Some(longitude), Some(latitude)) = (number(0), number(1)) else {
            return Err(ImportError::Malformed { path: path.to_owned() });
        };
        if !(longitude.abs() <= 180.0 && latitude.abs() <= 90.0) {
            return Err(ImportError::OutOfRange { path: path.to_owned(), longitude, latitude });
        }
        let (lat, lon) = datum::to_wgs84(latitude, longitude, self.datum);
        self.offset.get_or_insert_with(|| datum::distance(latitude, longitude, lat, lon));
        Ok((lon, lat))
    }

    /// One polygon; `None` when its outer ring has no area.
    fn polygon(
        &mut self,
        value: &Value,
        path: &str,
        warnings: &mut Vec<ImportWarning>,
    ) -> Result<Option<Polygon<f64>>, ImportError> {
        let mut rings = Vec::new();
        for (r, ring) in list(value, path)?.iter().enumerate() {
            let path = format!("{path}[{r}]");
            let corners = list(ring, &path)?.iter().enumerate();
            let corners: Vec<(f64, f64)> =
                corners.map(|(i, corner)| self.position(corner, &format!("{path}[{i}]"))).collect::<Result<_, _>>()?;
            rings.push(clean(corners, warnings));
        }
        let mut rings = rings.into_iter();
        let exterior = rings.next().flatten();
        Ok(exterior.map(|exterior| Polygon::new(exterior, rings.flatten().collect())))
    }
}

fn polygons_to_shape(polygons: Vec<Polygon<f64>>, warnings: &mut Vec<ImportWarning>) -> Result<Shape, ImportError> {
    let corners = polygons.iter().flat_map(|p| p.exterior().0.iter().map(|c| (c.x, c.y)));
    let bounds = Bounds::of(corners).ok_or(ImportError::Empty)?;
    if bounds.south < -POLAR || bounds.north > POLAR {
        return Err(ImportError::Polar);
    }
    if bounds.east - bounds.west > WIDEST {
        return Err(ImportError::Antimeridian);
    }
    let given = MultiPolygon::new(polygons);
    let flat = geo::Area::unsigned_area(&given) <= 0.0 && geo::Validation::is_valid(&given);
    if flat {
        return Err(ImportError::Empty);
    }
    let valid = match make_valid(given, warnings) {
        Some(valid) if valid.0.is_empty() => return Err(ImportError::Empty),
        Some(valid) => valid.orient(Direction::Default),
        None => return Err(ImportError::Unrepairable),
    };
    let area = geo::GeodesicArea::geodesic_area_unsigned(&valid);
    Shape::polygons(valid, area).ok_or(ImportError::Empty)
}
