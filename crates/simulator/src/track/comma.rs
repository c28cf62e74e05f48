//! CSV with a header: columns are found by name; commas, semicolons and tabs separate.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::{Point, Track, TrackError, moment, number};
use crate::Place;

const LATITUDE: [&str; 4] = ["latitude", "lat", "y", "纬度"];
const LONGITUDE: [&str; 5] = ["longitude", "lon", "lng", "x", "经度"];
const TIME: [&str; 9] =
    ["time", "timestamp", "takenat", "taken_at", "tracked_at", "datetime", "date", "recorded_at", "时间"];
const ACCURACY: [&str; 5] = ["accuracy", "acc", "horizontal_accuracy", "hdop_m", "精度"];
const ALTITUDE: [&str; 4] = ["altitude", "elevation", "alt", "ele"];

struct Columns {
    latitude: usize,
    longitude: usize,
    time: usize,
    accuracy: Option<usize>,
    altitude: Option<usize>,
}

/// Reads CSV; fails when the header names no latitude, longitude or time.
pub fn read(text: &str) -> Result<Track, TrackError> {
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    let separator = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|separator| header.bytes().filter(|byte| byte == separator).count())
        .unwrap_or(b',');
    let mut reader =
        ReaderBuilder::new().delimiter(separator).flexible(true).trim(Trim::All).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| TrackError::Malformed(error.to_string()))?.clone();
    let columns = Columns::find(&header)?;
    let mut track = Track::default();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, |position| position.line());
                track.add(usize::try_from(line).unwrap_or_default(), columns.point(&record));
            }
            Err(error) => {
                let line = error.position().map_or(0, |position| position.line());
                track.add(usize::try_from(line).unwrap_or_default(), Err(error.to_string()));
            }
        }
    }
    Ok(track)
}

impl Columns {
    fn find(header: &StringRecord) -> Result<Self, TrackError> {
        let position = |names: &[&str]| {
            names.iter().find_map(|name| header.iter().position(|column| column.eq_ignore_ascii_case(name)))
        };
        let needed = |names: &[&str]| {
            position(names).ok_or_else(|| {
                TrackError::Malformed(format!(
                    "the header `{}` has no column {}; it may be called {}",
                    header.iter().collect::<Vec<_>>().join(","),
                    names[0],
                    names.join(", "),
                ))
            })
        };
        Ok(Self {
            latitude: needed(&LATITUDE)?,
            longitude: needed(&LONGITUDE)?,
            time: needed(&TIME)?,
            accuracy: position(&ACCURACY),
            altitude: position(&ALTITUDE),
        })
    }

    fn point(&self, record: &StringRecord) -> Result<Point, String> {
        let optional = |column: Option<usize>| {
            column.and_then(|column| record.get(column)?.parse::<f64>().ok()).filter(|number| number.is_finite())
        };
        Ok(Point {
            at: moment(record.get(self.time).ok_or("no time")?)?,
            place: Place::new(
                number(record.get(self.latitude), "latitude")?,
                number(record.get(self.longitude), "longitude")?,
            ),
            accuracy: optional(self.accuracy).filter(|metres| *metres > 0.0),
            altitude: optional(self.altitude),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::entity::Timestamp;

    #[test]
    fn columns_are_found_by_name_whatever_separates_them() {
        for text in [
            "user_id;tracked_at;latitude;longitude;elevation;accuracy\n1;2023-11-14T22:13:20Z;47.5;8.5;3;20\n",
            "time,lat,lon,acc,alt\n1700000000,47.5,8.5,20,3\n",
            "\u{feff}LONGITUDE\tLATITUDE\tTIME\tACCURACY\tELE\n8.5\t47.5\t2023-11-14 22:13:20\t20\t3\r\n",
        ] {
            let track = read(text).unwrap();
            let expected = Point {
                at: Timestamp(1_700_000_000_000),
                place: Place::new(47.5, 8.5),
                accuracy: Some(20.0),
                altitude: Some(3.0),
            };
            assert_eq!(track.points, [expected], "{text}");
            assert!(track.skipped.is_empty());
        }
    }

    #[test]
    fn bad_lines_are_named_and_a_header_without_columns_is_refused() {
        let track =
            read("time,lat,lon\n1700000000,47.5,8.5\nlater,47.5,8.5\n1700000060,47.5\n1700000090,97.5,8.5\n").unwrap();
        assert_eq!(track.points.len(), 1);
        assert_eq!(track.skipped.iter().map(|one| one.line).collect::<Vec<_>>(), [3, 4, 5]);
        let error = read("when,lat,lon\n1,2,3\n").unwrap_err().to_string();
        assert!(error.contains("no column time"), "{error}");
        assert!(read("").is_err());
    }
}
