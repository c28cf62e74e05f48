//! OwnTracks Recorder `.rec`: receive time, a mark and a JSON message, separated by tabs; messages that are no position
//! (such as `lwt`, the device has gone) are passed over.

use serde_json::Value;

use super::{Point, Track, moment, number};
use crate::Place;
use ground::entity::Timestamp;

/// Reads a `.rec` file.
pub fn read(text: &str) -> Track {
    let mut track = Track::default();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match point(line) {
            Ok(Some(point)) => track.add(index + 1, Ok(point)),
            Ok(None) => {}
            Err(reason) => track.add(index + 1, Err(reason)),
        }
    }
    track
}

fn point(line: &str) -> Result<Option<Point>, String> {
    let start = line.find('{').ok_or("no JSON message")?;
    let message: Value = serde_json::from_str(&line[start..]).map_err(|error| format!("not JSON: {error}"))?;
    if message.get("_type").and_then(Value::as_str) != Some("location") {
        return Ok(None);
    }
    let text = |name: &str| -> Option<String> {
        match message.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    };
    let optional =
        |name: &str| text(name).and_then(|text| text.parse::<f64>().ok()).filter(|number| number.is_finite());
    let at: Timestamp = moment(&text("tst").ok_or("no tst")?)?;
    Ok(Some(Point {
        at,
        place: Place::new(number(text("lat").as_deref(), "lat")?, number(text("lon").as_deref(), "lon")?),
        accuracy: optional("acc").filter(|metres| *metres > 0.0),
        altitude: optional("alt"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_read_others_passed_over_and_bad_ones_named() {
        let text = "2023-11-14T22:13:25Z\t*                 \t{\"tst\":1700000000,\"acc\":30,\"_type\":\"location\",\"alt\":5,\"lon\":10.5,\"lat\":52.5}\n\
                    2023-11-14T22:13:26Z\t-                 \t{\"tst\":\"1700000001\",\"_type\":\"lwt\"}\n\
                    2023-11-14T22:13:27Z\t*                 \t{\"tst\":\"1700000060\",\"_type\":\"location\",\"lon\":\"10.6\",\"lat\":52.5}\n\
                    2023-11-14T22:13:28Z\t*                 \t{\"tst\":1700000070,\"_type\":\"location\",\"lon\":10.6}\n\
                    rubbish\n2023\t*\t{broken\n";
        let track = read(text);
        assert_eq!(track.points.len(), 2);
        assert_eq!((track.points[0].at, track.points[0].accuracy), (Timestamp(1_700_000_000_000), Some(30.0)));
        assert_eq!(track.points[1].accuracy, None);
        assert_eq!(track.skipped.iter().map(|one| one.line).collect::<Vec<_>>(), [4, 5, 6]);
    }
}
