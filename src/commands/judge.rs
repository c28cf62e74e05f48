//! `yunjian judge`: re-derives what the server would decide from a zone and positions, with the server's own code.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::BadInput;
use crate::entity::{Datum, FixSource, Level, Timestamp, Verdict, ZoneKind};
use crate::platform::Language;
use crate::subjects::alerts::rows::AlertKind;
use crate::subjects::alerts::{Crossing, Facts, explain};
use crate::subjects::location::datum::to_wgs84;
use crate::subjects::location::doubt::{DoubtMemory, Sighting, score};
use crate::subjects::location::geometry::{Imported, import};
use crate::subjects::location::judging::{Change, Decision, Observation, ZoneMemory, step};

/// Judges positions against a zone as the server does: for a court, a complaint, a test.
///
/// The zone is a GeoJSON geometry or Feature; `properties.kind` is PERMITTED (the default) or PROHIBITED, and a circle is
/// a Point with `properties.radius` in metres. A position is a line of JSON with takenAt, latitude, longitude, accuracy
/// and source (GNSS, NETWORK or UNKNOWN). Positions are judged in the order of takenAt and answered in the order given.
#[derive(clap::Args, Debug)]
#[command(after_help = "Example: yunjian judge --zone home.geojson --fixes day.jsonl
  home.geojson  {\"type\":\"Feature\",\"properties\":{\"kind\":\"PERMITTED\",\"radius\":300},
                 \"geometry\":{\"type\":\"Point\",\"coordinates\":[117.22,34.25]}}
  day.jsonl     {\"takenAt\":\"2026-11-24T08:00:00Z\",\"latitude\":34.25,\"longitude\":117.22,\"accuracy\":20,\"source\":\"GNSS\"}")]
pub struct Args {
    /// The zone, a GeoJSON file.
    #[arg(long, value_name = "FILE")]
    zone: PathBuf,
    /// The positions, a line of JSON each; standard input when left out.
    #[arg(long, value_name = "FILE")]
    fixes: Option<PathBuf>,
    /// Coordinate system of the zone's file: WGS84, GCJ02 or BD09.
    #[arg(long, default_value = "WGS84", value_parser = datum_of)]
    datum: Datum,
    /// Explain every alert in a sentence, in Chinese and English, on standard error.
    #[arg(long)]
    explain: bool,
}

/// One position as written in the file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    taken_at: DateTime<FixedOffset>,
    received_at: Option<DateTime<FixedOffset>>,
    latitude: f64,
    longitude: f64,
    #[serde(default = "wgs84")]
    datum: Datum,
    accuracy: f64,
    source: FixSource,
    #[serde(default)]
    mocked: bool,
    speed: Option<f64>,
}

/// One line of the answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    index: usize,
    verdict: Verdict,
    probability_outside: f64,
    state: Level,
    alert: Option<AlertKind>,
}

/// Judges.
pub fn run(args: Args) -> anyhow::Result<()> {
    let (name, kind, zone) = read_zone(&args.zone, args.datum)?;
    let fixes = match &args.fixes {
        Some(path) => read_fixes(BufReader::new(File::open(path).map_err(|error| unreadable(path, &error))?), path)?,
        None => read_fixes(std::io::stdin().lock(), Path::new("standard input"))?,
    };
    let mut told = Vec::new();
    let answers = judge(&zone, kind, &fixes, |change| told.push(change));
    let mut out = BufWriter::new(std::io::stdout().lock());
    for answer in answers {
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n").context("cannot write the answer")?;
    }
    out.flush().context("cannot write the answer")?;
    if args.explain {
        for facts in told.iter().filter_map(|change| facts(&name, change)) {
            eprintln!("{}\n{}", explain(&facts, Language::ZhCn), explain(&facts, Language::EnUs));
        }
    }
    Ok(())
}

/// Judges `fixes` in the order of their time and answers in the order given; tells every alert to `tell`.
fn judge(zone: &Imported, kind: ZoneKind, fixes: &[Fix], mut tell: impl FnMut(Change)) -> Vec<Answer> {
    let mut order: Vec<usize> = (0..fixes.len()).collect();
    order.sort_by_key(|index| fixes[*index].taken_at);
    let (mut doubt, mut memory) = (DoubtMemory::default(), ZoneMemory::default());
    let mut answers: Vec<Answer> = order
        .into_iter()
        .map(|index| {
            let fix = &fixes[index];
            let (latitude, longitude) = to_wgs84(fix.latitude, fix.longitude, fix.datum);
            let at = Timestamp(fix.taken_at.timestamp_millis());
            let received_at = fix.received_at.map_or(at, |received| Timestamp(received.timestamp_millis()));
            let (accuracy, source) = (fix.accuracy, fix.source);
            let sighting = Sighting {
                at,
                taken_at: at,
                received_at,
                latitude,
                longitude,
                accuracy,
                source,
                mocked: fix.mocked,
                speed: fix.speed,
            };
            let marks = score(&mut doubt, &sighting).marks;
            let fix = i64::try_from(index).unwrap_or(i64::MAX);
            let observation = Observation { at, received_at, latitude, longitude, accuracy, source, marks, fix };
            let judged = step(&zone.shape, kind, &mut memory, &observation);
            let alert = match &judged.change {
                Some(Change::Exited(_)) => Some(AlertKind::ZoneExit),
                Some(Change::Entered(_)) => Some(AlertKind::ZoneEntry),
                _ => None,
            };
            if let (Some(_), Some(change)) = (alert, judged.change) {
                tell(change);
            }
            Answer {
                index,
                verdict: judged.verdict,
                probability_outside: judged.probability_outside,
                state: judged.level,
                alert,
            }
        })
        .collect();
    answers.sort_by_key(|answer| answer.index);
    answers
}

/// Name, kind and shape of the zone in a file.
fn read_zone(path: &Path, datum: Datum) -> anyhow::Result<(String, ZoneKind, Imported)> {
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    let json: Value =
        serde_json::from_str(&text).map_err(|error| BadInput(format!("{}: not JSON: {error}", path.display())))?;
    let properties = json.pointer("/features/0/properties").or_else(|| json.get("properties"));
    let property = |name: &str| properties.and_then(|properties| properties.get(name)).filter(|value| !value.is_null());
    let kind = match property("kind") {
        None => ZoneKind::Permitted,
        Some(kind) => serde_json::from_value(kind.clone()).map_err(|_| {
            BadInput(format!("{}: properties.kind is {kind}, it must be PERMITTED or PROHIBITED", path.display()))
        })?,
    };
    let name = property("name").and_then(Value::as_str).map_or_else(
        || path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default(),
        str::to_owned,
    );
    // A bare Point may carry its radius itself.
    let radius = json.get("radius").or_else(|| json.pointer("/geometry/radius")).and_then(Value::as_f64);
    let imported = import(&json, radius, datum).map_err(|error| BadInput(format!("{}: {error}", path.display())))?;
    Ok((name, kind, imported))
}

/// The positions of a file, a line of JSON each; empty lines are passed over.
fn read_fixes(lines: impl BufRead, path: &Path) -> anyhow::Result<Vec<Fix>> {
    let mut fixes = Vec::new();
    for (number, line) in lines.lines().enumerate() {
        let bad = |reason: String| BadInput(format!("{}, line {}: {reason}", path.display(), number + 1));
        let line = line.map_err(|error| bad(error.to_string()))?;
        if line.trim().is_empty() {
            continue;
        }
        let fix: Fix = serde_json::from_str(&line).map_err(|error| bad(error.to_string()))?;
        if !(fix.latitude.abs() <= 90.0 && fix.longitude.abs() <= 180.0) {
            let (latitude, longitude) = (fix.latitude, fix.longitude);
            return Err(bad(format!("latitude {latitude}, longitude {longitude} is no place on Earth")).into());
        }
        if !(fix.accuracy >= 0.0) {
            return Err(bad(format!("accuracy is {}, it must be a radius in metres", fix.accuracy)).into());
        }
        fixes.push(fix);
    }
    Ok(fixes)
}

fn unreadable(path: &Path, error: &std::io::Error) -> BadInput {
    BadInput(format!("cannot read {}: {error}", path.display()))
}

const fn wgs84() -> Datum {
    Datum::Wgs84
}

fn datum_of(text: &str) -> Result<Datum, String> {
    serde_json::from_value(Value::String(text.to_ascii_uppercase())).map_err(|_| "WGS84, GCJ02 or BD09".to_owned())
}

fn facts(zone: &str, change: &Change) -> Option<Facts> {
    match change {
        Change::Exited(decision) => Some(Facts::ZoneExit(crossing(zone, decision))),
        Change::Entered(decision) => Some(Facts::ZoneEntry(crossing(zone, decision))),
        _ => None,
    }
}

fn crossing(zone: &str, decision: &Decision) -> Crossing {
    Crossing {
        zone: zone.to_owned(),
        since: decision.began_at,
        fixes: u32::try_from(decision.evidence.len()).unwrap_or(u32::MAX),
        seconds: decision.decided_at.millis_since(decision.began_at) / 1_000,
        distance: decision.evidence.iter().map(|evidence| evidence.distance.abs()).fold(0.0, f64::max),
        probability: decision.probability,
        leave: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(kind: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("home.geojson");
        let zone = serde_json::json!({
            "type": "Feature",
            "properties": {"kind": kind, "radius": 300},
            "geometry": {"type": "Point", "coordinates": [117.22, 34.25]},
        });
        std::fs::write(&path, zone.to_string()).unwrap();
        (folder, path)
    }

    /// Lines of JSON: metres north of the zone's middle, one each half minute.
    fn lines(metres: &[f64]) -> String {
        metres
            .iter()
            .enumerate()
            .map(|(i, north)| {
                format!(
                    r#"{{"takenAt":"2026-11-24T08:{:02}:{:02}Z","latitude":{},"longitude":117.22,"accuracy":15,"source":"GNSS"}}"#,
                    i / 2,
                    i % 2 * 30,
                    34.25 + north / 110_940.0
                )
            })
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn answers(kind: &str, lines: &str) -> Vec<Answer> {
        let (_folder, path) = zone(kind);
        let (_, kind, zone) = read_zone(&path, Datum::Wgs84).unwrap();
        judge(&zone, kind, &read_fixes(lines.as_bytes(), Path::new("fixes")).unwrap(), |_| {})
    }

    #[test]
    fn a_walk_out_alerts_once_and_the_state_follows() {
        let answers = answers("PERMITTED", &lines(&[0.0, 5.0, 100.0, 420.0, 600.0, 800.0, 1_000.0, 40.0, 0.0]));
        let alerts: Vec<usize> = answers.iter().filter(|a| a.alert.is_some()).map(|a| a.index).collect();
        assert_eq!(alerts.len(), 1, "{answers:?}");
        assert_eq!(answers[alerts[0]].alert, Some(AlertKind::ZoneExit));
        assert_eq!(
            (answers[1].state, answers[6].state, answers[8].state),
            (Level::Inside, Level::Outside, Level::Inside)
        );
        assert_eq!((answers[0].verdict, answers[6].verdict), (Verdict::Inside, Verdict::Outside));
        let line = serde_json::to_string(&answers[1]).unwrap();
        assert!(line.starts_with(r#"{"index":1,"verdict":"INSIDE","probabilityOutside":"#), "{line}");
        assert!(line.ends_with(r#","state":"INSIDE","alert":null}"#), "{line}");
    }

    #[test]
    fn a_prohibited_zone_alerts_on_entry() {
        let answers = answers("PROHIBITED", &lines(&[2_000.0, 1_500.0, 900.0, 100.0, 0.0, 10.0]));
        assert_eq!(answers.iter().filter_map(|a| a.alert).collect::<Vec<_>>(), [AlertKind::ZoneEntry]);
    }

    #[test]
    fn the_order_of_lines_does_not_matter_but_that_of_answers_is_theirs() {
        let text = lines(&[0.0, 5.0, 420.0, 600.0, 800.0, 1_000.0]);
        let straight = answers("PERMITTED", &text);
        let turned: Vec<&str> = text.lines().rev().collect();
        let mut reversed = answers("PERMITTED", &turned.join("\n"));
        assert!(reversed.iter().enumerate().all(|(i, answer)| answer.index == i));
        reversed.reverse();
        for (a, b) in straight.iter().zip(&reversed) {
            assert_eq!((a.verdict, a.state, a.alert), (b.verdict, b.state, b.alert));
        }
    }

    #[test]
    fn bad_input_names_the_line() {
        let bad = [
            ("{}", "takenAt"),
            (r#"{"takenAt":"yesterday","latitude":1,"longitude":1,"accuracy":1,"source":"GNSS"}"#, "line 2"),
            (r#"{"takenAt":"2026-11-24T08:00:00Z","latitude":91,"longitude":1,"accuracy":1,"source":"GNSS"}"#, "91"),
            (r#"{"takenAt":"2026-11-24T08:00:00Z","latitude":1,"longitude":1,"accuracy":-1,"source":"GNSS"}"#, "-1"),
            (r#"{"takenAt":"2026-11-24T08:00:00Z","latitude":1,"longitude":1,"accuracy":1,"source":"GPS"}"#, "GPS"),
        ];
        for (line, says) in bad {
            let error = read_fixes(format!("\n{line}\n").as_bytes(), Path::new("f.jsonl")).unwrap_err();
            assert!(error.is::<BadInput>(), "{error}");
            let text = error.to_string();
            assert!(text.contains("f.jsonl, line 2") && text.contains(says), "{text}");
        }
        let (_folder, path) = zone("ALLOWED");
        assert!(read_zone(&path, Datum::Wgs84).unwrap_err().to_string().contains("PERMITTED or PROHIBITED"));
    }
}
