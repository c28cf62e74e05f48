//! True paths: read from a folder, or made up when there is none.

use std::path::Path;

use yunjian::entity::Timestamp;

use crate::noise::Random;

/// How often the phones send, seconds.
pub const CADENCE: i64 = 30;
/// Over a longer gap in a recording than this the person is taken to have stayed, seconds.
const STAYED: f64 = 300.0;
/// How fast somebody is taken to have come to where a recording goes on, metres per second.
const CAME: f64 = 12.0;

/// Where somebody truly was.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub at: Timestamp,
    pub latitude: f64,
    pub longitude: f64,
}

/// A true path at the cadence, and which person and day it is of.
#[derive(Clone, Debug)]
pub struct Track {
    pub name: String,
    pub points: Vec<Point>,
}

/// Degrees of latitude and of longitude per metre.
pub fn degrees_per_metre(latitude: f64) -> (f64, f64) {
    (1.0 / 111_132.0, 1.0 / (111_320.0 * latitude.to_radians().cos()))
}

/// Metres between two points.
pub fn metres(a: Point, b: Point) -> f64 {
    let (per_lat, per_lon) = degrees_per_metre(a.latitude);
    ((a.latitude - b.latitude) / per_lat).hypot((a.longitude - b.longitude) / per_lon)
}

/// Every GeoLife file (`*.plt`) below a folder, in the order of their paths.
pub fn read(folder: &Path) -> std::io::Result<Vec<Track>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "plt") {
                files.push(path);
            }
        }
    }
    files.sort();
    let mut tracks = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        let recorded: Vec<Point> = text.lines().skip(6).filter_map(read_line).collect();
        let person = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{person}/{}", file.file_stem().unwrap_or_default().to_string_lossy());
        let points = resample(&recorded);
        if points.len() >= 40 {
            tracks.push(Track { name, points });
        }
    }
    Ok(tracks)
}

/// `latitude,longitude,0,altitude,days since 1899-12-30,date,time`.
fn read_line(line: &str) -> Option<Point> {
    let mut fields = line.split(',');
    let latitude = fields.next()?.trim().parse().ok()?;
    let longitude = fields.next()?.trim().parse().ok()?;
    let days: f64 = fields.nth(2)?.trim().parse().ok()?;
    Some(Point { at: Timestamp(((days - 25_569.0) * 86_400_000.0).round() as i64), latitude, longitude })
}

/// Brings a recording to the cadence. Between two positions the way is straight; over a long gap the person stayed and
/// came at its end.
fn resample(recorded: &[Point]) -> Vec<Point> {
    let (Some(first), Some(last)) = (recorded.first(), recorded.last()) else { return Vec::new() };
    let mut points = Vec::new();
    let mut next = 1;
    let mut at = first.at;
    while at <= last.at && next < recorded.len() {
        while next + 1 < recorded.len() && recorded[next].at < at {
            next += 1;
        }
        let (a, b) = (recorded[next - 1], recorded[next]);
        let gap = (b.at.0 - a.at.0).max(1) as f64 / 1_000.0;
        let takes = if gap > STAYED { (metres(a, b) / CAME).clamp(1.0, gap) } else { gap };
        let share = ((at.0 - b.at.0) as f64 / 1_000.0 / takes + 1.0).clamp(0.0, 1.0);
        points.push(Point {
            at,
            latitude: a.latitude + share * (b.latitude - a.latitude),
            longitude: a.longitude + share * (b.longitude - a.longitude),
        });
        at = at.plus_seconds(CADENCE);
    }
    points
}

/// Made-up days round a home in Xuzhou: hours at a place with steps about the house, walks along streets with waits, and
/// rides along a grid of roads.
pub fn synthetic(people: usize, days: usize) -> Vec<Track> {
    let mut tracks = Vec::new();
    for person in 0..people {
        for day in 0..days {
            let mut random = Random::new((person * 1_000 + day) as u64 + 77);
            tracks.push(Track { name: format!("synthetic {person}/{day}"), points: one_day(&mut random, day) });
        }
    }
    tracks
}

fn one_day(random: &mut Random, day: usize) -> Vec<Point> {
    let (per_lat, per_lon) = degrees_per_metre(34.26);
    let home = (34.26 + random.normal() * 0.01, 117.19 + random.normal() * 0.01);
    let (mut x, mut y) = (0.0_f64, 0.0_f64);
    let mut at = Timestamp(1_780_000_000_000 + day as i64 * 86_400_000);
    let mut points = Vec::new();
    let mut put = |x: f64, y: f64| {
        points.push(Point { at, latitude: home.0 + y * per_lat, longitude: home.1 + x * per_lon });
        at = at.plus_seconds(CADENCE);
    };
    for trip in 0..10 {
        // Home every second time, else somewhere: mostly near.
        let (tx, ty) = if trip % 2 == 1 {
            (0.0, 0.0)
        } else {
            let far = 120.0 * (random.unit() * 4.2).exp();
            let angle = random.unit() * std::f64::consts::TAU;
            (far * angle.cos(), far * angle.sin())
        };
        let ride = (tx - x).hypot(ty - y) > 1_500.0;
        let (anchor_x, anchor_y) = (x, y);
        for _ in 0..(20.0 + random.unit() * 140.0) as usize {
            x += (anchor_x - x) * 0.2 + random.normal() * 3.0;
            y += (anchor_y - y) * 0.2 + random.normal() * 3.0;
            put(x, y);
        }
        // Along one axis, then the other, as streets go; now and then a wait.
        for (gx, gy) in [(tx, y), (tx, ty)] {
            while (gx - x).hypot(gy - y) > 1.0 {
                let speed = if ride { 8.0 + 6.0 * random.unit() } else { 0.9 + 0.7 * random.unit() };
                let (way, left) = (speed * CADENCE as f64, (gx - x).hypot(gy - y));
                let share = (way / left).min(1.0);
                if random.unit() > 0.12 {
                    x += share * (gx - x);
                    y += share * (gy - y);
                }
                put(x, y);
            }
        }
    }
    points
}
