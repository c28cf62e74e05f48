//! Makes rings valid: closes, cleans, cuts self-crossings apart, joins parts that overlap.

use geo::{Area as _, BooleanOps as _, Coord, LineString, MakeValid as _, MultiPolygon, Polygon, Validation as _};

use super::import::ImportWarning;

/// Coordinates are kept to 1e-7 degrees, about a centimetre: no map is drawn finer, and equal corners stay equal.
const GRID: f64 = 1e7;
/// Parts smaller than this are crumbs of a repair, square degrees (about 1 m² here).
const CRUMB: f64 = 1e-10;
/// Rounding after a repair can break a ring anew; each round mends what the last one broke.
const ROUNDS: usize = 4;

/// Moves a coordinate to the grid.
pub(super) fn snap(degrees: f64) -> f64 {
    let snapped = (degrees * GRID).round() / GRID;
    if snapped == 0.0 { 0.0 } else { snapped }
}

/// Cleans one ring: snapped, without repeats, closed. `None` when fewer than three corners are left.
pub(super) fn clean(ring: Vec<(f64, f64)>, warnings: &mut Vec<ImportWarning>) -> Option<LineString<f64>> {
    let closed = ring.len() > 1 && ring.first() == ring.last();
    let mut corners: Vec<Coord<f64>> = ring.into_iter().map(|(x, y)| Coord { x: snap(x), y: snap(y) }).collect();
    corners.dedup();
    if corners.len() > 1 && corners.first() == corners.last() {
        corners.pop();
    }
    if corners.len() < 3 {
        warnings.push(ImportWarning::DroppedRing { corners: corners.len() });
        return None;
    }
    if !closed {
        warnings.push(ImportWarning::ClosedRing);
    }
    corners.push(corners[0]);
    Some(LineString::new(corners))
}

/// Makes the polygons valid and disjoint. `None` if that can't be done, or nothing is left.
pub(super) fn make_valid(given: MultiPolygon<f64>, warnings: &mut Vec<ImportWarning>) -> Option<MultiPolygon<f64>> {
    if let Err(problem) = given.check_validation() {
        let problem = problem.to_string();
        let before: f64 = given.0.iter().map(geo::Area::unsigned_area).sum();
        let repaired = repair(given)?;
        let parts = repaired.0.len();
        let change = if before > 0.0 { (repaired.unsigned_area() / before - 1.0) * 100.0 } else { 100.0 };
        warnings.push(ImportWarning::Repaired {
            problem,
            parts,
            area_change_percent: (change * 100.0).round() / 100.0,
        });
        return Some(repaired).filter(|r| !r.0.is_empty());
    }
    Some(given).filter(|g| !g.0.is_empty())
}

fn repair(given: MultiPolygon<f64>) -> Option<MultiPolygon<f64>> {
    let mut current = given;
    for _ in 0..ROUNDS {
        // Part by part, even-odd within a part (a crossing cuts it, a spike vanishes), then the union of all parts.
        let mut parts: Vec<Polygon<f64>> = Vec::new();
        for polygon in current.0 {
            if polygon.is_valid() {
                parts.push(polygon);
            } else {
                parts.extend(polygon.make_valid().ok()?.0);
            }
        }
        let mut whole = MultiPolygon::new(parts);
        if !whole.is_valid() {
            whole = join(whole);
        }
        current = tidy(&whole);
        if current.is_valid() {
            return Some(current);
        }
    }
    None
}

/// The union of polygons that touch or overlap.
fn join(parts: MultiPolygon<f64>) -> MultiPolygon<f64> {
    let mut pieces: Vec<MultiPolygon<f64>> = parts.0.into_iter().map(|p| MultiPolygon::new(vec![p])).collect();
    // Pairwise as in a tournament: the union of many small parts stays cheap.
    while pieces.len() > 1 {
        pieces = pieces
            .chunks(2)
            .map(|pair| match pair {
                [a, b] => a.union(b),
                rest => MultiPolygon::new(rest.iter().flat_map(|m| m.0.clone()).collect()),
            })
            .collect();
    }
    pieces.pop().unwrap_or_else(|| MultiPolygon::new(Vec::new()))
}

/// Back to the grid, without crumbs.
fn tidy(polygons: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let ring = |line: &LineString<f64>| {
        clean(line.0.iter().map(|c| (c.x, c.y)).collect(), &mut Vec::new())
            .filter(|ring| Polygon::new(ring.clone(), Vec::new()).unsigned_area() > CRUMB)
    };
    let parts = polygons.0.iter().filter_map(|polygon| {
        let exterior = ring(polygon.exterior())?;
        Some(Polygon::new(exterior, polygon.interiors().iter().filter_map(ring).collect()))
    });
    MultiPolygon::new(parts.collect())
}
