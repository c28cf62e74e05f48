//! GPX: the points of all tracks and routes, and waypoints when there is neither.

use super::{Point, Track, TrackError, moment};
use crate::Place;

/// Reads GPX; fails when the text is not GPX at all.
pub fn read(text: &str) -> Result<Track, TrackError> {
    let gpx = gpx::read(text.as_bytes()).map_err(|error| TrackError::Malformed(format!("not GPX: {error}")))?;
    let in_tracks = gpx.tracks.iter().flat_map(|track| &track.segments).flat_map(|segment| &segment.points);
    let in_routes = gpx.routes.iter().flat_map(|route| &route.points);
    let mut points: Vec<&gpx::Waypoint> = in_tracks.chain(in_routes).collect();
    if points.is_empty() {
        points = gpx.waypoints.iter().collect();
    }
    let mut track = Track::default();
    for (index, waypoint) in points.into_iter().enumerate() {
        track.add(index + 1, point(waypoint));
    }
    Ok(track)
}

fn point(waypoint: &gpx::Waypoint) -> Result<Point, String> {
    let written = waypoint.time.ok_or("no time")?.format().map_err(|error| error.to_string())?;
    Ok(Point {
        at: moment(&written)?,
        place: Place::new(waypoint.point().y(), waypoint.point().x()),
        accuracy: None,
        altitude: waypoint.elevation,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::entity::Timestamp;

    const HEAD: &str =
        r#"<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">"#;

    #[test]
    fn track_points_are_read_and_those_without_time_named() {
        let text = format!(
            r#"{HEAD}<trk><trkseg>
            <trkpt lat="34.25" lon="117.25"><ele>40</ele><time>2023-11-14T22:13:20Z</time></trkpt>
            <trkpt lat="34.26" lon="117.25"></trkpt></trkseg><trkseg>
            <trkpt lat="34.27" lon="117.25"><time>2023-11-14T22:14:20+00:00</time></trkpt></trkseg></trk></gpx>"#
        );
        let track = read(&text).unwrap();
        assert_eq!(track.points.len(), 2);
        assert_eq!(track.points[0].at, Timestamp(1_700_000_000_000));
        assert_eq!(track.points[0].altitude, Some(40.0));
        assert_eq!(track.points[1].at, Timestamp(1_700_000_060_000));
        assert_eq!(track.skipped.len(), 1);
        assert_eq!(track.skipped[0].line, 2);
    }

    #[test]
    fn waypoints_serve_where_there_is_no_track_and_rubbish_is_refused() {
        let text = format!(r#"{HEAD}<wpt lat="34.25" lon="117.25"><time>2023-11-14T22:13:20Z</time></wpt></gpx>"#);
        assert_eq!(read(&text).unwrap().points.len(), 1);
        assert!(read("<html></html>").is_err());
        assert!(read("").is_err());
    }
}
