//! Runs every rule on every phone, radius and track of the half that no constant was chosen on, and prints one table.

use std::path::PathBuf;

use serde_json::json;
use yunjian::entity::Datum;
use yunjian::subjects::location::geometry::{Shape, import};

use crate::baselines::{NAIVE, PATIENT, SURE, TWO_FIXES};
use crate::noise::{BAD, GOOD, Phone};
use crate::replay::{Tally, Which, alarms, tally};
use crate::tracks::{Track, read, synthetic};

/// Radii of the zones, metres.
const RADII: [f64; 3] = [100.0, 300.0, 1_000.0];
/// Zones round so many places of each track.
const PLACES: usize = 8;
/// Each with so many different runs of errors.
const SEEDS: u64 = 40;
/// The rules, in the order of the table.
const RULES: [(&str, Which); 5] = [
    ("any position outside (Traccar, OwnTracks, Tile38)", Which::Counting(NAIVE)),
    ("error circle outside, 2 positions", Which::Counting(TWO_FIXES)),
    ("error circle outside, 2 positions, 90 s, 30 m back", Which::Counting(PATIENT)),
    ("95 % outside, 2 positions, 60 s", Which::Counting(SURE)),
    ("**Yunjian**", Which::Ours),
];

/// What the command line asks for.
struct Asked {
    tracks: Option<PathBuf>,
    json: bool,
    half: usize,
}

/// Measures and prints.
pub fn run() -> anyhow::Result<()> {
    let asked = asked();
    let all = match &asked.tracks {
        Some(folder) => read(folder)?,
        None => synthetic(12, 2),
    };
    anyhow::ensure!(all.len() > 1, "no tracks (*.plt) found: give a folder with --tracks or YUNJIAN_TRACKS");
    // Every second track (a person's day each) was for choosing constants; they are not looked at here.
    let tracks: Vec<&Track> = all.iter().skip(asked.half).step_by(2).collect();
    eprintln!("{}", tracks.iter().map(|track| track.name.as_str()).collect::<Vec<_>>().join(", "));
    let mut rows = Vec::new();
    for (name, which) in RULES {
        let mut cells = Vec::new();
        for phone in [GOOD, BAD] {
            for radius in RADII {
                cells.push((phone, radius, measure(which, phone, radius, &tracks)?));
            }
        }
        rows.push((name, cells));
    }
    if asked.json {
        println!("{}", to_json(&rows));
    } else {
        print_table(&asked, &tracks, &rows);
    }
    Ok(())
}

fn asked() -> Asked {
    let mut asked = Asked { tracks: std::env::var_os("YUNJIAN_TRACKS").map(PathBuf::from), json: false, half: 1 };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--tracks" => asked.tracks = args.next().map(PathBuf::from),
            "--json" => asked.json = true,
            // For choosing constants: never for a figure that is told.
            "--tune" => asked.half = 0,
            _ => {}
        }
    }
    asked
}

fn measure(which: Which, phone: Phone, radius: f64, tracks: &[&Track]) -> anyhow::Result<Tally> {
    let mut total = Tally::default();
    for (t, track) in tracks.iter().enumerate() {
        for place in 0..PLACES {
            let middle = track.points[track.points.len() * (2 * place + 1) / (2 * PLACES)];
            let shape = circle(middle.latitude, middle.longitude, radius)?;
            let outside: Vec<bool> = track.points.iter().map(|p| !shape.contains(p.latitude, p.longitude)).collect();
            for seed in 0..SEEDS {
                let sent = phone.send(&track.points, seed * 10_007 + t as u64 * 31 + 5);
                total.add(tally(&sent, &outside, &alarms(which, &shape, &sent)));
            }
        }
    }
    Ok(total)
}

fn circle(latitude: f64, longitude: f64, radius: f64) -> anyhow::Result<Shape> {
    let point = json!({"type": "Point", "coordinates": [longitude, latitude]});
    Ok(import(&point, Some(radius), Datum::Wgs84)?.shape)
}

type Row = (&'static str, Vec<(Phone, f64, Tally)>);

fn print_table(asked: &Asked, tracks: &[&Track], rows: &[Row]) {
    let hours: f64 = tracks.iter().map(|track| track.points.len() as f64 / 120.0).sum();
    let source = if asked.tracks.is_some() { "recorded" } else { "made-up" };
    let half =
        if asked.half == 1 { "that no constant of the rule was chosen on" } else { "that constants are chosen on" };
    println!(
        "{} {source} tracks ({hours:.0} h), the half {half}; {PLACES} zones round each, {SEEDS} runs of errors.",
        tracks.len()
    );
    println!("False exits a zone-day / true excursions caught / median delay.\n");
    print!("| rule |");
    for (phone, radius, _) in &rows[0].1 {
        print!(" {} phone, {radius:.0} m |", phone.name);
    }
    println!("\n|---|---|---|---|---|---|---|");
    for (name, cells) in rows {
        print!("| {name} |");
        for (_, _, t) in cells {
            print!(" {:.2} / {:.1} % / {:.0} s |", t.false_per_day(), 100.0 * t.share_caught(), t.median_delay());
        }
        println!();
    }
    let cell = &rows[0].1;
    let counts: Vec<String> = cell.iter().map(|(_, _, t)| format!("{}", t.excursions)).collect();
    println!("\nZone-days: {:.0} each; excursions: {}.", cell[0].2.zone_days, counts.join(", "));
}

fn to_json(rows: &[Row]) -> serde_json::Value {
    rows.iter()
        .flat_map(|(name, cells)| {
            cells.iter().map(move |(phone, radius, t)| {
                json!({
                    "rule": name, "phone": phone.name, "radius": radius, "zoneDays": t.zone_days,
                    "falseExits": t.false_exits, "falseExitsPerZoneDay": t.false_per_day(),
                    "excursions": t.excursions, "caught": t.caught, "repeated": t.repeated,
                    "medianDelaySeconds": t.median_delay(),
                })
            })
        })
        .collect()
}
