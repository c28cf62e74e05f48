//! From the row of a zone to the compiled shape.

use geo::MultiPolygon;

use super::import::{AREAS, RADII};
use super::shape::Shape;

/// Why a stored geometry can't be compiled: the row was not written by the importer.
#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    /// Not a GeoJSON geometry.
    #[error("the stored geometry is not GeoJSON: {0}")]
    Malformed(String),
    /// A geometry of another kind than Point, Polygon and MultiPolygon.
    #[error("the stored geometry is a {0}")]
    Kind(&'static str),
    /// A point without a radius, or with one out of range.
    #[error("the stored circle has no usable radius")]
    Radius,
    /// No ring.
    #[error("the stored geometry is empty")]
    Empty,
}

/// Compiles the canonical geometry of a row (GeoJSON, WGS-84) and, for a circle, its radius in metres.
pub fn compile(geometry: &str, radius: Option<f64>) -> Result<Shape, CompileError> {
    let parsed: geojson::Geometry =
        geometry.parse().map_err(|error: geojson::Error| CompileError::Malformed(error.to_string()))?;
    let kind = parsed.value.type_name();
    let malformed = |error: geojson::Error| CompileError::Malformed(error.to_string());
    match parsed.value {
        geojson::GeometryValue::Point { coordinates } => {
            let radius = radius.filter(|radius| RADII.contains(radius)).ok_or(CompileError::Radius)?;
            let [longitude, latitude, ..] = *coordinates.as_slice() else { return Err(CompileError::Empty) };
            Ok(Shape::circle(latitude, longitude, radius))
        }
        value @ geojson::GeometryValue::Polygon { .. } => {
            let polygon = geo::Polygon::<f64>::try_from(value).map_err(malformed)?;
            from_polygons(MultiPolygon::new(vec![polygon]))
        }
        value @ geojson::GeometryValue::MultiPolygon { .. } => {
            from_polygons(MultiPolygon::<f64>::try_from(value).map_err(malformed)?)
        }
        _ => Err(CompileError::Kind(kind)),
    }
}

fn from_polygons(polygons: MultiPolygon<f64>) -> Result<Shape, CompileError> {
    let area = geo::GeodesicArea::geodesic_area_unsigned(&polygons);
    if !(area > 0.0 && area <= *AREAS.end()) {
        return Err(CompileError::Empty);
    }
    Shape::polygons(polygons, area).ok_or(CompileError::Empty)
}
