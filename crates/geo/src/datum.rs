//! Coordinate systems in China: WGS-84, GCJ-02 and BD-09, and the way between them.

use ground::entity::Datum;

/// Mean radius of the Earth in metres (IUGG), for distances where a sphere is near enough.
const EARTH_RADIUS: f64 = 6_371_008.8;

/// Brings a position given in `datum` to WGS-84. Degrees in, `(latitude, longitude)` in degrees out.
///
/// The inverse of GCJ-02 is refined until it agrees with the published forward formula; its error stays far below the
/// half metre that a zone could notice (held by a test that goes there and back). Outside the transform's region
/// (abroad, Hong Kong, Macau, Taiwan) GCJ-02 equals WGS-84.
pub fn to_wgs84(latitude: f64, longitude: f64, datum: Datum) -> (f64, f64) {
    let (longitude, latitude) = match datum {
        Datum::Wgs84 => (longitude, latitude),
        Datum::Gcj02 => coordtransform::gcj02_to_wgs84(longitude, latitude),
        Datum::Bd09 => coordtransform::bd09_to_wgs84(longitude, latitude),
    };
    (latitude, longitude)
}

/// Takes a WGS-84 position to `datum`, as a map that uses it needs it. Degrees in, `(latitude, longitude)` out.
pub fn from_wgs84(latitude: f64, longitude: f64, datum: Datum) -> (f64, f64) {
    let (longitude, latitude) = match datum {
        Datum::Wgs84 => (longitude, latitude),
        Datum::Gcj02 => coordtransform::wgs84_to_gcj02(longitude, latitude),
        Datum::Bd09 => coordtransform::wgs84_to_bd09(longitude, latitude),
    };
    (latitude, longitude)
}

/// Metres between a position taken for WGS-84 and the same numbers taken for `datum`: what mixing them up would cost here.
pub fn offset(latitude: f64, longitude: f64, datum: Datum) -> f64 {
    let (lat, lon) = from_wgs84(latitude, longitude, datum);
    distance(latitude, longitude, lat, lon)
}

/// Great-circle distance in metres between two positions in degrees. Off by up to 0.5 % (a sphere, not the ellipsoid).
pub fn distance(lat1: f64, lon1: f64, lat2: f64, lon2: f64) -> f64 {
    let (phi1, phi2) = (lat1.to_radians(), lat2.to_radians());
    let half_lat = ((phi2 - phi1) / 2.0).sin();
    let half_lon = ((lon2 - lon1).to_radians() / 2.0).sin();
    let h = half_lat * half_lat + phi1.cos() * phi2.cos() * half_lon * half_lon;
    2.0 * EARTH_RADIUS * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_offset_over_xuzhou_is_half_a_kilometre() {
        for (lat, lon) in [(34.26, 117.19), (34.72, 116.93), (33.9, 117.95), (34.37, 118.35)] {
            let metres = offset(lat, lon, Datum::Gcj02);
            assert!((485.0..570.0).contains(&metres), "{lat},{lon}: {metres}");
        }
    }

    #[test]
    fn abroad_nothing_moves() {
        assert_eq!(to_wgs84(47.37, 8.54, Datum::Gcj02), (47.37, 8.54));
        assert_eq!(from_wgs84(40.7, -74.0, Datum::Gcj02), (40.7, -74.0));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn there_and_back_stays_within_half_a_metre(lat in 21.0..45.0f64, lon in 98.0..122.0f64, bd in any::<bool>()) {
            let datum = if bd { Datum::Bd09 } else { Datum::Gcj02 };
            // Near the coarse mask's border the two directions may disagree on which side they are: only inside counts.
            prop_assume!(coordtransform::is_in_gcj02_region(lon - 0.02, lat - 0.02));
            prop_assume!(coordtransform::is_in_gcj02_region(lon + 0.02, lat + 0.02));
            prop_assume!(coordtransform::is_in_gcj02_region(lon + 0.02, lat - 0.02));
            prop_assume!(coordtransform::is_in_gcj02_region(lon - 0.02, lat + 0.02));
            let (there_lat, there_lon) = from_wgs84(lat, lon, datum);
            let (back_lat, back_lon) = to_wgs84(there_lat, there_lon, datum);
            prop_assert!(distance(lat, lon, back_lat, back_lon) < 0.5);
        }
    }
}
