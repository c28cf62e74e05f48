//! No recorded track, however odd, makes a reader or the replay panic, and what is read is a place on earth.

use proptest::prelude::*;

use super::replay::{Replay, replay};
use super::{Point, Track, comma, geolife, gpx_file, moment, owntracks};
use crate::Place;
use ground::entity::Timestamp;

/// Numbers as files have them, and as they should not.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (-200.0..200.0_f64).prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        "[-+]?[0-9]{0,25}\\.?[0-9]{0,25}(e[-+]?[0-9]{1,4})?",
        Just("NaN".to_owned()),
        Just("inf".to_owned()),
        Just(String::new()),
        ".{0,10}",
    ]
}

/// Times likewise.
fn time() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{4}-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,12})?(Z|[+-][0-9]{2}:?[0-9]{0,2})?",
        "[-+]?[0-9]{5,9}-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-6][0-9]:[0-6][0-9]Z?",
        "[0-9]{8,15}(\\.[0-9]{1,3})?",
        number(),
    ]
}

fn line() -> impl Strategy<Value = (String, String, String, String)> {
    (number(), number(), time(), number())
}

/// What every reader owes: places on earth, and for each line that was left out a reason.
fn sound(track: Track) -> Result<Track, TestCaseError> {
    for point in &track.points {
        prop_assert!((-90.0..=90.0).contains(&point.place.latitude), "{point:?}");
        prop_assert!((-180.0..=180.0).contains(&point.place.longitude), "{point:?}");
        prop_assert!(point.altitude.is_none_or(f64::is_finite), "{point:?}");
        prop_assert!(point.accuracy.is_none_or(|metres| metres.is_finite() && metres > 0.0), "{point:?}");
    }
    prop_assert!(track.skipped.iter().all(|skipped| !skipped.reason.is_empty()));
    Ok(track)
}

fn how(now: i64, from_now: bool, speed: f64, pause: i64, centre: bool) -> Replay {
    let centre = centre.then(|| Place::new(34.26, 117.2));
    Replay { now: Timestamp(now), from_now, speed, accuracy: 12.0, centre, longest_pause: pause }
}

/// Replays what was read in both directions: as many positions at most, in order of time.
fn replayed(points: Vec<Point>) -> Result<(), TestCaseError> {
    for (from_now, centre) in [(false, false), (true, true)] {
        let count = points.len();
        let sent = replay(points.clone(), how(1_790_000_000_000, from_now, 1.0, 86_400, centre));
        prop_assert!(sent.len() <= count);
        prop_assert!(sent.is_sorted_by_key(|(at, _)| *at));
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_by_every_reader(text in "(?s).{0,400}") {
        sound(geolife::read(&text))?;
        sound(owntracks::read(&text))?;
        for read in [comma::read, gpx_file::read] {
            if let Ok(track) = read(&text) {
                sound(track)?;
            }
        }
        let _ = moment(&text);
    }

    #[test]
    fn odd_lines_are_read_or_named(lines in proptest::collection::vec(line(), 0..20), separator in "[,;\t]") {
        let mut comma_text = ["lat", "lon", "time", "acc"].join(&separator);
        let mut plt = "1\n2\n3\n4\n5\n6\n".to_owned();
        let mut rec = String::new();
        let mut gpx = r#"<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>"#.to_owned();
        for (latitude, longitude, time, accuracy) in &lines {
            comma_text.push_str(&format!("\n{}", [&**latitude, longitude, time, accuracy].join(&separator)));
            plt.push_str(&format!("{latitude},{longitude},0,{accuracy},1,{}\n", time.replacen(['T', ' '], ",", 1)));
            let message = serde_json::json!({"_type": "location", "lat": latitude, "lon": longitude, "tst": time,
                "acc": accuracy, "alt": accuracy});
            rec.push_str(&format!("x\t*\t{message}\n"));
            gpx.push_str(&format!(r#"<trkpt lat="{latitude}" lon="{longitude}"><ele>{accuracy}</ele><time>{time}</time></trkpt>"#));
        }
        gpx.push_str("</trkseg></trk></gpx>");
        let mut read = vec![geolife::read(&plt), owntracks::read(&rec)];
        read.extend([comma::read(&comma_text), gpx_file::read(&gpx)].into_iter().flatten());
        for track in read {
            replayed(sound(track)?.points)?;
        }
    }

    #[test]
    fn a_recording_of_any_moments_is_replayed_in_order(
        points in proptest::collection::vec((any::<i64>(), -90.0..=90.0_f64, -180.0..=180.0_f64), 0..20),
        now in 0..4_000_000_000_000_i64, from_now: bool, speed in 0.001..1_000.0_f64, pause in 0..=i64::MAX, centre: bool,
    ) {
        // Moments that a calendar has; no reader gives others.
        let point = |(at, latitude, longitude): (i64, f64, f64)| Point {
            at: Timestamp(at % 8_000_000_000_000_000),
            place: Place::new(latitude, longitude),
            accuracy: None,
            altitude: None,
        };
        let points: Vec<Point> = points.into_iter().map(point).collect();
        let count = points.len();
        let sent = replay(points, how(now, from_now, speed, pause, centre));
        prop_assert!(sent.len() <= count);
        prop_assert!(sent.is_sorted_by_key(|(at, _)| *at));
    }
}
