//! Import, repair and distances: what public outlines and careless drawings need, and properties for any polygon.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::plane::scale;
use super::{ImportError, ImportWarning, Shape, compile, import};
use crate::datum;
use ground::entity::Datum;

const LAT: f64 = 34.25;
const LON: f64 = 117.2;

/// Degrees `[longitude, latitude]` of a point so many metres east and north of the middle.
fn point(east: f64, north: f64) -> Value {
    let (per_longitude, per_latitude) = scale(LAT);
    json!([LON + east / per_longitude, LAT + north / per_latitude])
}

fn ring(points: &[(f64, f64)]) -> Value {
    let mut ring: Vec<Value> = points.iter().map(|(east, north)| point(*east, *north)).collect();
    ring.push(ring[0].clone());
    Value::Array(ring)
}

fn polygon(rings: &[&[(f64, f64)]]) -> Value {
    json!({"type": "Polygon", "coordinates": rings.iter().map(|r| ring(r)).collect::<Vec<_>>()})
}

fn shape(geojson: &Value) -> Shape {
    import(geojson, None, Datum::Wgs84).unwrap().shape
}

fn distance(shape: &Shape, east: f64, north: f64) -> f64 {
    let (per_longitude, per_latitude) = scale(LAT);
    shape.signed_distance(LAT + north / per_latitude, LON + east / per_longitude)
}

fn square(half: f64) -> [(f64, f64); 4] {
    [(-half, -half), (half, -half), (half, half), (-half, half)]
}

#[test]
fn a_hole_is_outside() {
    let shape = shape(&polygon(&[&square(1_000.0), &square(300.0)]));
    assert!((distance(&shape, 0.0, 0.0) - 300.0).abs() < 1.0);
    assert!((distance(&shape, 650.0, 0.0) + 350.0).abs() < 1.0);
    assert!((distance(&shape, 1_100.0, 0.0) - 100.0).abs() < 1.0);
    assert!(!shape.contains(LAT, LON));
    assert!((shape.area() - 3_640_000.0).abs() < 3_640.0);
}

#[test]
fn every_part_of_a_multipolygon_counts() {
    let part = |x: f64| ring(&[(x, 0.0), (x + 500.0, 0.0), (x + 500.0, 500.0), (x, 500.0)]);
    let shape = shape(&json!({"type": "MultiPolygon", "coordinates": [[part(0.0)], [part(2_000.0)]]}));
    assert!(distance(&shape, 250.0, 250.0) < 0.0 && distance(&shape, 2_250.0, 250.0) < 0.0);
    assert!((distance(&shape, 1_000.0, 250.0) - 500.0).abs() < 1.0);
    assert_eq!(serde_json::to_value(shape.to_geojson()).unwrap()["type"], "MultiPolygon");
}

#[test]
fn a_shape_of_more_than_4096_characters_keeps_every_corner() {
    let corners: Vec<(f64, f64)> = (0..5_000)
        .map(|i| f64::from(i) / 5_000.0 * std::f64::consts::TAU)
        .map(|angle| (5_000.0 * angle.cos(), 5_000.0 * angle.sin()))
        .collect();
    let imported = import(&polygon(&[&corners]), None, Datum::Wgs84).unwrap();
    let text = imported.geometry.to_string();
    assert!(text.len() > 100_000);
    let compiled = compile(&text, None).unwrap();
    for (east, north) in [(0.0, 0.0), (4_990.0, 0.0), (5_010.0, 0.0), (-3_000.0, 4_100.0), (60_000.0, 5.0)] {
        let expected = f64::hypot(east, north) - 5_000.0;
        assert!((distance(&compiled, east, north) - expected).abs() < 0.5 + 0.01 * expected.abs(), "{east},{north}");
    }
}

#[test]
fn a_circles_box_is_in_degrees_of_its_own_latitude() {
    let json = json!({"type": "Feature", "properties": {"radius": 1_000.0}, "geometry": {"type": "Point", "coordinates": [LON, LAT]}});
    let imported = import(&json, None, Datum::Wgs84).unwrap();
    let bounds = imported.shape.bounds();
    let (width, height) = (bounds.east - bounds.west, bounds.north - bounds.south);
    assert!((height * 110_928.0 - 2_000.0).abs() < 10.0 && (width * 92_090.0 - 2_000.0).abs() < 10.0, "{bounds:?}");
    assert_eq!(imported.radius, Some(1_000.0));
    assert!((distance(&imported.shape, 1_500.0, 0.0) - 500.0).abs() < 2.0);
}

#[test]
fn a_crossing_outline_is_repaired_and_the_repair_is_told() {
    let bow = polygon(&[&[(0.0, 0.0), (1_000.0, 1_000.0), (1_000.0, 0.0), (0.0, 1_000.0)]]);
    let imported = import(&bow, None, Datum::Wgs84).unwrap();
    assert!(
        imported.warnings.iter().any(|w| matches!(w, ImportWarning::Repaired { parts: 2, .. })),
        "{:?}",
        imported.warnings
    );
    assert!(distance(&imported.shape, 900.0, 500.0) < 0.0 && distance(&imported.shape, 100.0, 500.0) < 0.0);
    assert!(distance(&imported.shape, 500.0, 900.0) > 0.0);
}

#[test]
fn a_spike_without_width_vanishes() {
    let spiked =
        polygon(&[&[(0.0, 0.0), (1_000.0, 0.0), (3_000.0, 0.0), (1_000.0, 0.0), (1_000.0, 1_000.0), (0.0, 1_000.0)]]);
    let imported = import(&spiked, None, Datum::Wgs84).unwrap();
    assert!((imported.area - 1e6).abs() < 2_000.0, "{}", imported.area);
    assert!(distance(&imported.shape, 2_500.0, 0.0) > 1_400.0);
}

#[test]
fn overlapping_parts_become_one() {
    let both = json!({"type": "MultiPolygon", "coordinates": [[ring(&square(500.0))], [ring(&[(0.0, 0.0), (900.0, 0.0), (900.0, 900.0), (0.0, 900.0)])]]});
    let imported = import(&both, None, Datum::Wgs84).unwrap();
    assert!((imported.area - 1_560_000.0).abs() < 3_000.0, "{}", imported.area);
    assert_eq!(serde_json::to_value(&imported.geometry).unwrap()["type"], "Polygon");
}

#[test]
fn an_open_ring_is_closed_and_wound_as_rfc_7946_says() {
    let clockwise = json!({"type": "Polygon", "coordinates": [[point(0.0, 0.0), point(0.0, 900.0), point(900.0, 900.0), point(900.0, 0.0)]]});
    let imported = import(&clockwise, None, Datum::Wgs84).unwrap();
    assert!(imported.warnings.contains(&ImportWarning::ClosedRing));
    let written = serde_json::to_value(&imported.geometry).unwrap();
    let ring: Vec<(f64, f64)> = written["coordinates"][0]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p[0].as_f64().unwrap(), p[1].as_f64().unwrap()))
        .collect();
    let doubled: f64 = ring.windows(2).map(|w| w[0].0 * w[1].1 - w[1].0 * w[0].1).sum();
    assert!(ring.first() == ring.last() && doubled > 0.0);
}

#[test]
fn a_zone_in_gcj_02_moves_by_half_a_kilometre_and_says_so() {
    let given = polygon(&[&square(1_000.0)]);
    let imported = import(&given, None, Datum::Gcj02).unwrap();
    let Some(ImportWarning::ConvertedDatum { from: Datum::Gcj02, offset_metres }) = imported.warnings.first() else {
        panic!("{:?}", imported.warnings)
    };
    assert!((480.0..570.0).contains(offset_metres));
    let (lat, lon) = datum::to_wgs84(LAT, LON, Datum::Gcj02);
    assert!((imported.shape.signed_distance(lat, lon) + 1_000.0).abs() < 5.0);
}

#[test]
fn what_is_no_zone_is_refused_with_the_reason() {
    let refused = |json: Value| import(&json, None, Datum::Wgs84).unwrap_err();
    let line = json!({"type": "LineString", "coordinates": [[1, 1], [2, 2]]});
    assert_eq!(refused(line), ImportError::NotAnArea { found: "LineString".into() });
    assert!(matches!(refused(json!(7)), ImportError::NotAnArea { .. }));
    assert_eq!(refused(json!({"type": "Point", "coordinates": [117, 34]})), ImportError::RadiusMissing);
    let far = json!({"type": "Polygon", "coordinates": [[[170, 10], [-170, 10], [-170, 20], [170, 20], [170, 10]]]});
    assert_eq!(refused(far), ImportError::Antimeridian);
    let pole = json!({"type": "Polygon", "coordinates": [[[0, 80], [10, 80], [10, 89], [0, 80]]]});
    assert_eq!(refused(pole), ImportError::Polar);
    let beyond = json!({"type": "Polygon", "coordinates": [[[117, 34], [200, 34], [117, 35], [117, 34]]]});
    assert_eq!(
        refused(beyond),
        ImportError::OutOfRange { path: "coordinates[0][1]".into(), longitude: 200.0, latitude: 34.0 }
    );
    let text = json!({"type": "Polygon", "coordinates": [[["a", 34]]]});
    assert_eq!(refused(text), ImportError::Malformed { path: "coordinates[0][0]".into() });
    assert_eq!(refused(json!({"type": "Polygon", "coordinates": []})), ImportError::Empty);
    let flat = json!({"type": "Polygon", "coordinates": [[[117, 34], [117.1, 34], [117.2, 34], [117, 34]]]});
    assert!(matches!(refused(flat), ImportError::Empty | ImportError::Unrepairable));
    assert!(matches!(refused(polygon(&[&square(5.0)])), ImportError::AreaOutOfRange { .. }));
    let circle = json!({"type": "Point", "coordinates": [117, 34]});
    for radius in [0.0, -5.0, 5.0, 1e7, f64::NAN] {
        assert!(matches!(import(&circle, Some(radius), Datum::Wgs84), Err(ImportError::RadiusOutOfRange { .. })));
    }
    let many: Vec<Value> = (0..50_001).map(|i| json!([117.0 + f64::from(i) * 1e-5, 34.0])).collect();
    assert!(matches!(refused(json!({"type": "Polygon", "coordinates": [many]})), ImportError::TooManyCorners { .. }));
}

#[test]
fn far_away_the_distance_is_still_right() {
    let shape = shape(&polygon(&[&square(500.0)]));
    for (lat, lon) in [(39.9, 116.4), (-33.9, 151.2), (47.4, 8.5), (40.7, -74.0), (34.25, -62.0)] {
        let expected = datum::distance(lat, lon, LAT, LON);
        let found = shape.signed_distance(lat, lon);
        assert!((found - expected).abs() < 0.01 * expected, "{lat},{lon}: {found} for {expected}");
    }
}

#[test]
fn a_circle_of_a_hundred_kilometres_is_right_at_its_rim() {
    let json = json!({"type": "Point", "coordinates": [LON, LAT]});
    let circle = import(&json, Some(100_000.0), Datum::Wgs84).unwrap().shape;
    for angle in 0..12 {
        let bearing = f64::from(angle) * 30.0;
        let rim = geo::Destination::destination(&geo::Geodesic, geo::Point::new(LON, LAT), bearing, 100_150.0);
        let found = circle.signed_distance(rim.y(), rim.x());
        assert!((found - 150.0).abs() < 1.5, "{bearing}: {found}");
    }
}

/// A star-shaped polygon, never crossing itself.
fn star() -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec(200.0..3_000.0f64, 5..400).prop_map(|radii| {
        let count = radii.len() as f64;
        radii
            .iter()
            .enumerate()
            .map(|(i, radius)| (radius, i as f64 / count * std::f64::consts::TAU))
            .map(|(radius, angle)| (radius * angle.cos(), radius * angle.sin()))
            .collect()
    })
}

fn brute_force(corners: &[(f64, f64)], x: f64, y: f64) -> f64 {
    let mut nearest = f64::INFINITY;
    let mut inside = false;
    for (i, a) in corners.iter().enumerate() {
        let b = corners[(i + 1) % corners.len()];
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let t = (((x - a.0) * dx + (y - a.1) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
        nearest = nearest.min((x - a.0 - t * dx).hypot(y - a.1 - t * dy));
        if (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * dx {
            inside = !inside;
        }
    }
    if inside { -nearest } else { nearest }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_signed_distance_is_that_of_brute_force(corners in star(), x in -4_000.0..4_000.0f64, y in -4_000.0..4_000.0f64) {
        let shape = shape(&polygon(&[&corners]));
        let expected = brute_force(&corners, x, y);
        let found = distance(&shape, x, y);
        // Corners are rounded to a centimetre, and the flat figure isn't exactly the ellipsoid.
        prop_assert!((found - expected).abs() < 0.3 + 0.003 * expected.abs(), "{} for {}", found, expected);
        let cheap = shape.signed_distance_within(LAT + y / scale(LAT).1, LON + x / scale(LAT).0, 150.0);
        prop_assert!(cheap == found || (cheap.abs() > 150.0 && found.abs() > 150.0 && (cheap > 0.0) == (found > 0.0)));
        if expected.abs() > 0.5 {
            prop_assert_eq!(shape.contains(LAT + y / scale(LAT).1, LON + x / scale(LAT).0), expected < 0.0);
        }
    }

    #[test]
    fn import_is_idempotent_and_valid(points in prop::collection::vec((-3_000.0..3_000.0f64, -3_000.0..3_000.0f64), 3..40)) {
        // Any scribble: it crosses itself in most cases.
        let Ok(first) = import(&polygon(&[&points]), None, Datum::Wgs84) else { return Ok(()) };
        let json = serde_json::to_value(&first.geometry).unwrap();
        let again = import(&json, None, Datum::Wgs84).unwrap();
        prop_assert_eq!(&again.geometry, &first.geometry);
        let told = |w: &ImportWarning| !matches!(w, ImportWarning::SmallForPhones { .. });
        prop_assert!(!again.warnings.iter().any(told), "{:?}", again.warnings);
        let compiled = compile(&first.geometry.to_string(), None).unwrap();
        prop_assert!((compiled.area() - first.area).abs() < 1e-6 * first.area);
    }

    #[test]
    fn a_circle_is_the_polygon_of_its_rim(radius in 50.0..20_000.0f64, x in -3.0..3.0f64, y in -3.0..3.0f64) {
        let circle = import(&json!({"type": "Point", "coordinates": [LON, LAT]}), Some(radius), Datum::Wgs84).unwrap().shape;
        let rim: Vec<(f64, f64)> = (0..180)
            .map(|i| f64::from(i) / 180.0 * std::f64::consts::TAU)
            .map(|angle| (radius * angle.cos(), radius * angle.sin()))
            .collect();
        let outline = shape(&polygon(&[&rim]));
        let (a, b) = (distance(&circle, x * radius, y * radius), distance(&outline, x * radius, y * radius));
        // Far out, the flat figure counts for more than the rim's corners.
        prop_assert!((a - b).abs() < 0.1 + 0.005 * radius.max(a.abs()), "{} and {}", a, b);
    }

    #[test]
    fn no_json_panics(text in "[\\[\\]0-9,.\\-e]{0,60}") {
        if let Ok(coordinates) = serde_json::from_str::<Value>(&text) {
            for kind in ["Point", "Polygon", "MultiPolygon"] {
                let _ = import(&json!({"type": kind, "coordinates": coordinates}), None, Datum::Gcj02);
            }
        }
    }
}
