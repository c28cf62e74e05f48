//! Recorded tracks: one reader per format, and the way a recording becomes a phone's positions.

mod comma;
mod geolife;
mod gpx_file;
mod owntracks;
#[cfg(test)]
mod properties;
pub mod replay;

use std::path::Path;

use crate::Place;
use ground::entity::Timestamp;

/// A recorded position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub at: Timestamp,
    /// Where, WGS-84.
    pub place: Place,
    /// Metres, where the recording has it.
    pub accuracy: Option<f64>,
    /// Metres above the sea, where the recording has it.
    pub altitude: Option<f64>,
}

/// A line that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Line in the file, from 1; the point's number where a format has no lines.
    pub line: usize,
    /// Why.
    pub reason: String,
}

/// What a reader made of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    /// In the order of the file.
    pub points: Vec<Point>,
    /// What was left out.
    pub skipped: Vec<Skipped>,
}

impl Track {
    fn add(&mut self, line: usize, point: Result<Point, String>) {
        match point.and_then(plausible) {
            Ok(point) => self.points.push(point),
            Err(reason) => self.skipped.push(Skipped { line, reason }),
        }
    }
}

/// Why a file could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum TrackError {
    /// No reader for it.
    #[error("no reader for this kind of file: give a GeoLife .plt, a .gpx, an OwnTracks .rec or a .csv")]
    UnknownKind,
    /// The file itself is unreadable.
    #[error("{0}")]
    Unreadable(#[from] std::io::Error),
    /// The file as a whole is not what its name says.
    #[error("{0}")]
    Malformed(String),
}

/// Reads `file` by the ending of its name.
pub fn read(file: &Path) -> Result<Track, TrackError> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    let reader: fn(&str) -> Result<Track, TrackError> = match ending.as_str() {
        "plt" => |text| Ok(geolife::read(text)),
        "gpx" => gpx_file::read,
        "csv" | "tsv" | "txt" => comma::read,
        "rec" => |text| Ok(owntracks::read(text)),
        _ => return Err(TrackError::UnknownKind),
    };
    reader(&String::from_utf8_lossy(&std::fs::read(file)?))
}

fn plausible(point: Point) -> Result<Point, String> {
    let Place { latitude, longitude } = point.place;
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return Err(format!("{latitude}, {longitude} is not a place on earth"));
    }
    Ok(point)
}

fn number(text: Option<&str>, name: &str) -> Result<f64, String> {
    let text = text.ok_or_else(|| format!("no {name}"))?.trim();
    text.parse::<f64>()
        .ok()
        .filter(|number| number.is_finite())
        .ok_or_else(|| format!("the {name} `{text}` is not a number"))
}

/// Reads RFC 3339, `YYYY-MM-DD HH:MM:SS` (taken as UTC), and Unix seconds or milliseconds.
fn moment(text: &str) -> Result<Timestamp, String> {
    let text = text.trim();
    if let Ok(at) = chrono::DateTime::parse_from_rfc3339(text) {
        return Ok(Timestamp(at.timestamp_millis()));
    }
    for form in ["%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M:%S%.f%#z"] {
        if let Ok(at) = chrono::DateTime::parse_from_str(text, form) {
            return Ok(Timestamp(at.timestamp_millis()));
        }
    }
    for form in ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y/%m/%d %H:%M:%S%.f", "%Y-%m-%d,%H:%M:%S"] {
        if let Ok(at) = chrono::NaiveDateTime::parse_from_str(text, form) {
            return Ok(Timestamp(at.and_utc().timestamp_millis()));
        }
    }
    match text.parse::<f64>() {
        #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
        Ok(unix) if (1e8..1e11).contains(&unix) => Ok(Timestamp((unix * 1_000.0) as i64)),
        #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
        Ok(unix) if (1e11..1e14).contains(&unix) => Ok(Timestamp(unix as i64)),
        _ => Err(format!("the time `{text}` is in no form known")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_the_forms_that_recordings_have() {
        let expected = Timestamp(1_700_000_000_000);
        for text in [
            "2023-11-14T22:13:20Z",
            "2023-11-15T06:13:20+08:00",
            "2023-11-14 22:13:20",
            "2023-11-14 22:13:20+00",
            "2023-11-14,22:13:20",
            "1700000000",
            "1700000000000",
        ] {
            assert_eq!(moment(text), Ok(expected), "{text}");
        }
        assert!(moment("yesterday").is_err());
    }

    #[test]
    fn an_unknown_kind_is_named() {
        assert!(matches!(read(Path::new("track.docx")), Err(TrackError::UnknownKind)));
    }
}
