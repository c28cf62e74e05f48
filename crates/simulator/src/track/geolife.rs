//! GeoLife `.plt`: six header lines, then latitude, longitude, 0, altitude in feet, day number, date, time (GMT).

use super::{Point, Track, moment, number};
use crate::Place;

const HEADER_LINES: usize = 6;
const METRES_PER_FOOT: f64 = 0.3048;
/// Altitude where the recorder had none.
const NO_ALTITUDE: f64 = -777.0;

/// Reads a `.plt` file.
pub fn read(text: &str) -> Track {
    let mut track = Track::default();
    for (index, line) in text.lines().enumerate().skip(HEADER_LINES) {
        if !line.trim().is_empty() {
            track.add(index + 1, point(line));
        }
    }
    track
}

fn point(line: &str) -> Result<Point, String> {
    let mut fields = line.trim().split(',');
    let latitude = number(fields.next(), "latitude")?;
    let longitude = number(fields.next(), "longitude")?;
    let altitude = fields.nth(1).and_then(|feet| feet.trim().parse::<f64>().ok());
    let (date, time) = (fields.nth(1), fields.next());
    let (Some(date), Some(time)) = (date, time) else { return Err("no date and time".into()) };
    Ok(Point {
        at: moment(&format!("{date} {time}"))?,
        place: Place::new(latitude, longitude),
        accuracy: None,
        altitude: altitude.filter(|feet| *feet > NO_ALTITUDE && feet.is_finite()).map(|feet| feet * METRES_PER_FOOT),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::entity::Timestamp;

    #[test]
    fn good_lines_are_read_and_bad_ones_named() {
        let text = "Geolife trajectory\r\nWGS 84\r\nAltitude is in Feet\r\nReserved 3\r\n0,2,255,My Track,0,0,2,8421376\r\n\
                    0\r\n40.000000,116.300000,0,100,39744.12,2008-10-23,02:53:04\r\n\
                    40.000100,116.300000,0,-777,39744.12,2008-10-23,02:53:10\r\n\
                    400.7,116.3,0,492,39744.12,2008-10-23,02:53:15\r\n40.1,east,0,1\r\n40.1,116.3\r\n\r\n";
        let track = read(text);
        assert_eq!(track.points.len(), 2);
        assert_eq!(track.points[0].at, Timestamp(1_224_730_384_000));
        assert!((track.points[0].altitude.unwrap() - 30.48).abs() < 1e-9);
        assert_eq!(track.points[1].altitude, None);
        assert_eq!(track.skipped.iter().map(|one| one.line).collect::<Vec<_>>(), [9, 10, 11]);
        assert!(track.skipped[1].reason.contains("east"), "{:?}", track.skipped);
    }

    #[test]
    fn a_short_or_empty_file_has_no_points() {
        assert_eq!(read(""), Track::default());
        assert_eq!(read("Geolife trajectory\nWGS 84\n"), Track::default());
    }
}
