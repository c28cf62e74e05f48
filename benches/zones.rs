//! How many positions a core judges in a second, by the code that the server runs, beside the bare geometric test.
//!
//! `cargo bench --bench zones`: a walker's noisy positions at 30 s cadence, against a 300 m circle and against an outline
//! of 2,000 corners (which the walker lives near the border of), each judged with doubt scoring once per position and the
//! rule once per zone. The limit is `Shape::contains` on the same positions. Median of interleaved rounds, process time
//! of one thread.

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde_json::json;
use yunjian::entity::{Datum, FixSource, Timestamp, ZoneKind};
use yunjian::subjects::location::doubt::{DoubtMemory, Marks, Sighting, score};
use yunjian::subjects::location::geometry::{Shape, import};
use yunjian::subjects::location::judging::{Observation, ZoneMemory, step};

const MIDDLE: (f64, f64) = (34.26, 117.19);
const POSITIONS: usize = 40_000;
const ROUNDS: usize = 5;

fn main() -> anyhow::Result<()> {
    println!(
        "| zone | where the person is | judged, M/s | with doubt, M/s | `contains` (limit), M/s |\n|---|---|---|---|---|"
    );
    for (zone, shape) in [("circle of 300 m", circle(300.0)?), ("outline of 2,000 corners", outline(2_000, 4_000.0)?)] {
        let reach = if shape.radius().is_some() { 300.0 } else { 4_000.0 };
        for (place, away, wander) in
            [("well inside", 0.0, 0.1), ("at the border", 1.0, 0.05), ("far outside", 6.0, 0.1)]
        {
            let track = walk(away * reach, wander * reach);
            let rounds: Vec<[f64; 3]> = (0..ROUNDS)
                .map(|_| [judged(&shape, &track), doubted(&shape, &track), contained(&shape, &track)])
                .collect();
            let median = |which: usize| {
                let mut rates: Vec<f64> = rounds.iter().map(|round| round[which]).collect();
                rates.sort_by(f64::total_cmp);
                rates[ROUNDS / 2]
            };
            println!("| {zone} | {place} | {:.2} | {:.2} | {:.1} |", median(0), median(1), median(2));
        }
    }
    Ok(())
}

fn circle(radius: f64) -> anyhow::Result<Shape> {
    Ok(import(&json!({"type": "Point", "coordinates": [MIDDLE.1, MIDDLE.0]}), Some(radius), Datum::Wgs84)?.shape)
}

/// A wavy outline.
fn outline(corners: usize, radius: f64) -> anyhow::Result<Shape> {
    let mut ring: Vec<[f64; 2]> = (0..corners)
        .map(|i| {
            let angle = i as f64 / corners as f64 * std::f64::consts::TAU;
            let far = radius * (1.0 + 0.02 * (angle * 40.0).sin());
            [MIDDLE.1 + far * angle.cos() / 92_000.0, MIDDLE.0 + far * angle.sin() / 110_900.0]
        })
        .collect();
    ring.push(ring[0]);
    Ok(import(&json!({"type": "Polygon", "coordinates": [ring]}), None, Datum::Wgs84)?.shape)
}

/// Positions round a point `away` metres east of the middle, wandering by `wander` metres, with some error.
fn walk(away: f64, wander: f64) -> Vec<Observation> {
    let mut state = 1u64;
    let mut unit = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / (1u64 << 24) as f64 - 0.5
    };
    (0..POSITIONS)
        .map(|i| {
            let way = i as f64 / 50.0;
            let at = Timestamp(1_780_000_000_000).plus_seconds(30 * i as i64);
            Observation {
                at,
                received_at: at,
                latitude: MIDDLE.0 + (wander * way.sin() + 30.0 * unit()) / 110_900.0,
                longitude: MIDDLE.1 + (away + wander * way.cos() + 30.0 * unit()) / 92_000.0,
                accuracy: 15.0 + 20.0 * (unit() + 0.5),
                source: FixSource::Gnss,
                marks: Marks::NONE,
                fix: i as i64,
            }
        })
        .collect()
}

/// Processor time of this thread so far, where the system tells it (Linux); else the time of day. What other programs do
/// meanwhile doesn't count.
fn spent(start: Instant) -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split_whitespace().next()?.parse().ok())
        .map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// Millions of positions a second.
///
/// The system counts in steps of some milliseconds, so the work is done `times` over.
fn rate(times: usize, mut work: impl FnMut()) -> f64 {
    let start = Instant::now();
    let before = if cfg!(target_os = "linux") { spent(start) } else { Duration::ZERO };
    for _ in 0..times {
        work();
    }
    (times * POSITIONS) as f64 / (spent(start) - before).as_secs_f64() / 1e6
}

fn judged(shape: &Shape, track: &[Observation]) -> f64 {
    rate(5, || {
        let mut memory = ZoneMemory::default();
        for fix in track {
            black_box(step(shape, ZoneKind::Permitted, &mut memory, fix));
        }
    })
}

fn doubted(shape: &Shape, track: &[Observation]) -> f64 {
    rate(5, || {
        let (mut doubt, mut memory) = (DoubtMemory::default(), ZoneMemory::default());
        for fix in track {
            let sighting = Sighting {
                at: fix.at,
                taken_at: fix.at,
                received_at: fix.received_at,
                latitude: fix.latitude,
                longitude: fix.longitude,
                accuracy: fix.accuracy,
                source: fix.source,
                mocked: false,
                speed: None,
            };
            let marks = score(&mut doubt, &sighting).marks;
            black_box(step(shape, ZoneKind::Permitted, &mut memory, &Observation { marks, ..fix.clone() }));
        }
    })
}

fn contained(shape: &Shape, track: &[Observation]) -> f64 {
    rate(200, || {
        for fix in track {
            black_box(shape.contains(black_box(fix.latitude), black_box(fix.longitude)));
        }
    })
}
