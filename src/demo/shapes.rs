//! Shapes of demo zones, read by the importer that reads an officer's.

use crate::simulator::Place;

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
        let geometry: geojson::Geometry = geojson.parse::<geojson::GeoJson>()?.try_into()?;
        let area = geo::GeodesicArea::geodesic_area_unsigned(&geo::Geometry::<f64>::try_from(&geometry)?);
        Ok(Self { geometry: geojson.into(), radius: None, received: geojson.into(), area, warnings: "[]".into() })
    }

    /// A circle of `radius` metres.
    pub fn circle(centre: Place, radius: f64) -> anyhow::Result<Self> {
        let point = geojson::Geometry::new_point([round(centre.longitude), round(centre.latitude)]).to_string();
        let area = std::f64::consts::PI * radius * radius;
        Ok(Self { geometry: point.clone(), radius: Some(radius), received: point, area, warnings: "[]".into() })
    }
}

/// Seven decimals: a centimetre.
fn round(degrees: f64) -> f64 {
    libm::round(degrees * 1e7) / 1e7
}
