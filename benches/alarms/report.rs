//! Runs every rule on every phone, radius and track, and prints one table.
use std::path::PathBuf;

use yunjian::entity::Datum;
use yunjian::location::geometry::import;

use crate::baselines::{NAIVE, PATIENT, SURE, TWO_FIXES};
use crate::noise::{BAD, GOOD, Phone};
use crate::replay::{Tally, Which, alarms, tally};
use crate::tracks::{Track, read, synthetic};

const RADII: [f64; 3] = [100.0, 300.0, 1_000.0];

pub fn run() -> anyhow::Result<()> {
    let folder = std::env::var_os("YUNJIAN_TRACKS").map(PathBuf::from);
    let all = match &folder {
        Some(folder) => read(folder)?,
        None => synthetic(8, 2),
    };
    let half = std::env::var("HALF").unwrap_or("both".into());
    let seeds: u64 = std::env::var("SEEDS").ok().and_then(|s| s.parse().ok()).unwrap_or(2);
    let tracks: Vec<&Track> = all
        .iter()
        .enumerate()
        .filter(|(i, _)| match half.as_str() {
            "tune" => i % 2 == 0,
            "report" => i % 2 == 1,
            _ => true,
        })
        .map(|(_, t)| t)
        .collect();
    let hours: f64 = tracks.iter().map(|t| t.points.len() as f64 / 120.0).sum();
    println!("{} tracks, {hours:.1} h", tracks.len());
    let only = std::env::var("ONLY").is_ok();
    let mut rules = vec![
        ("A", Which::Counting(NAIVE)),
        ("E", Which::Counting(TWO_FIXES)),
        ("G", Which::Counting(PATIENT)),
        ("J", Which::Counting(SURE)),
        ("ours", Which::Ours),
    ];
    if only {
        rules.drain(0..4);
    }
    for phone in [GOOD, BAD] {
        for radius in RADII {
            for (name, which) in rules.iter().copied() {
                let t = measure(which, phone, radius, &tracks, seeds)?;
                println!(
                    "{:5} {:5} {:5} false/day {:7.2}  caught {:5.1}% of {:4}  delay {:4.0}  (days {:.2})",
                    phone.name,
                    radius,
                    name,
                    t.false_per_day(),
                    100.0 * t.share_caught(),
                    t.excursions,
                    t.median_delay(),
                    t.inside_days
                );
            }
        }
    }
    Ok(())
}

fn measure(which: Which, phone: Phone, radius: f64, tracks: &[&Track], seeds: u64) -> anyhow::Result<Tally> {
    let mut total = Tally::default();
    for (t, track) in tracks.iter().enumerate() {
        for place in 0..8 {
            let middle = track.points[track.points.len() * (2 * place + 1) / 16];
            let point = serde_json::json!({"type": "Point", "coordinates": [middle.longitude, middle.latitude]});
            let shape = import(&point, Some(radius), Datum::Wgs84)?.shape;
            let outside: Vec<bool> = track.points.iter().map(|p| !shape.contains(p.latitude, p.longitude)).collect();
            for seed in 0..seeds {
                let sent = phone.send(&track.points, seed * 10_007 + t as u64 * 31 + 5);
                total.add(tally(&sent, &outside, &alarms(which, &shape, &sent)));
            }
        }
    }
    Ok(total)
}
