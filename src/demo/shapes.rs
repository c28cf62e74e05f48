//! Shapes of demo zones, read by the importer that reads an officer's.

use geojson::GeometryValue;
use serde_json::Value;

use crate::entity::Datum;
use crate::simulator::Place;
use crate::subjects::location::geometry;

/// A zone's shape as its row keeps it.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Canonical GeoJSON geometry, WGS-84.
    pub geometry: String,
    /// Metres, for a circle.
    pub radius: Option<f64>,
    /// The geometry as it was received.
    pub received: String,
    /// Square metres.
    pub area: f64,
    /// What the importer repaired or warned of, JSON list.
    pub warnings: String,
}

impl Shape {
    /// The area inside a GeoJSON polygon or multipolygon.
    pub fn area(geojson: &str) -> anyhow::Result<Self> {
        Self::import(geojson.parse()?, None)
    }

    /// A circle of `radius` metres.
    pub fn circle(centre: Place, radius: f64) -> anyhow::Result<Self> {
        let centre = vec![round(centre.longitude), round(centre.latitude)];
        let point = geojson::Geometry::new(GeometryValue::Point { coordinates: centre.into() });
        Self::import(serde_json::to_value(&point)?, Some(radius))
    }

    fn import(received: Value, radius: Option<f64>) -> anyhow::Result<Self> {
        let imported = geometry::import(&received, radius, Datum::Wgs84)?;
        Ok(Self {
            geometry: imported.geometry.to_string(),
            radius: imported.radius,
            received: received.to_string(),
            area: imported.area,
            warnings: serde_json::to_string(&imported.warnings)?,
        })
    }
}

/// Seven decimals: a centimetre.
fn round(degrees: f64) -> f64 {
    libm::round(degrees * 1e7) / 1e7
}
