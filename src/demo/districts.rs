//! The two districts of the pilot, with the outlines that the console shows.

use std::sync::Arc;

use geo::MultiPolygon;
use geojson::GeoJson;

use crate::simulator::{Place, Terrain};

/// Outlines of Xuzhou's districts, WGS-84, a feature each with its `adcode`.
const OUTLINES: &str = include_str!("../../web-admin/public/geo/xuzhou.geojson");

/// GB/T 2260 code of the city of Xuzhou.
pub const XUZHOU: &str = "320300";

/// A district of the pilot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum District {
    /// Yunlong (云龙区).
    Yunlong,
    /// Tongshan (铜山区).
    Tongshan,
}

impl District {
    /// Both districts, the pilot's own first.
    pub const ALL: [Self; 2] = [Self::Yunlong, Self::Tongshan];

    /// GB/T 2260 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yunlong => "320303",
            Self::Tongshan => "320312",
        }
    }

    /// Name with its kind.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yunlong => "云龙区",
            Self::Tongshan => "铜山区",
        }
    }

    /// Where its people live: middles of towns and estates.
    pub const fn towns(self) -> &'static [Place] {
        const YUNLONG: [Place; 3] =
            [Place::new(34.252, 117.228), Place::new(34.212, 117.262), Place::new(34.195, 117.270)];
        const TONGSHAN: [Place; 4] = [
            Place::new(34.176, 117.182),
            Place::new(34.198, 117.500),
            Place::new(34.132, 117.420),
            Place::new(34.380, 117.050),
        ];
        match self {
            Self::Yunlong => &YUNLONG,
            Self::Tongshan => &TONGSHAN,
        }
    }

    /// Its outline: the GeoJSON geometry and the terrain inside it.
    pub fn outline(self) -> anyhow::Result<Outline> {
        let bad =
            |what: &str| anyhow::anyhow!("the outlines built into the program have no usable {}: {what}", self.name());
        let GeoJson::FeatureCollection(outlines) = OUTLINES.parse::<GeoJson>()? else {
            return Err(bad("not a feature collection"));
        };
        let feature = outlines
            .features
            .into_iter()
            .find(|feature| feature.property("adcode").and_then(|code| code.as_str()) == Some(self.code()))
            .ok_or_else(|| bad("no feature with its code"))?;
        let geometry = feature.geometry.ok_or_else(|| bad("no geometry"))?;
        let shape = match geo::Geometry::<f64>::try_from(&geometry)? {
            geo::Geometry::Polygon(polygon) => MultiPolygon(vec![polygon]),
            geo::Geometry::MultiPolygon(polygons) => polygons,
            _ => return Err(bad("not an area")),
        };
        let terrain = Terrain::new(&shape).ok_or_else(|| bad("no area"))?;
        Ok(Outline { geojson: geometry.to_string(), terrain: Arc::new(terrain) })
    }
}

/// The outline of a district.
#[derive(Debug)]
pub struct Outline {
    /// GeoJSON geometry, WGS-84.
    pub geojson: String,
    /// The terrain inside it.
    pub terrain: Arc<Terrain>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_districts_have_terrain_and_the_towns_are_near_it() {
        for district in District::ALL {
            let outline = district.outline().unwrap();
            assert!(outline.geojson.contains("Polygon"));
            let inside = district.towns().iter().filter(|town| outline.terrain.depth(**town) > 500.0).count();
            assert!(inside >= 1, "{district:?}");
            assert!(district.towns().iter().all(|town| outline.terrain.depth(*town) > -3_000.0), "{district:?}");
        }
    }
}
