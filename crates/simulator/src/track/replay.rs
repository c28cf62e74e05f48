//! A recording as a phone would send it: moved in time so that it ends or starts now, moved in place where asked.

use super::Point;
use crate::Place;
use crate::api::Fix;
use ground::entity::Timestamp;

/// How a recording is replayed.
#[derive(Clone, Copy, Debug)]
pub struct Replay {
    /// The present.
    pub now: Timestamp,
    /// The first position is taken now and the others follow in their time; otherwise the last is taken now.
    pub from_now: bool,
    /// How much faster than recorded, above 0.
    pub speed: f64,
    /// Metres, where the recording has no accuracy.
    pub accuracy: f64,
    /// Where the middle of the recording is moved to.
    pub centre: Option<Place>,
    /// Pauses in the recording longer than so many seconds are shortened to it.
    pub longest_pause: i64,
}

/// The positions to send with the moment each is taken at, in order of time.
pub fn replay(mut points: Vec<Point>, how: Replay) -> Vec<(Timestamp, Fix)> {
    points.sort_by_key(|point| point.at);
    points.dedup_by_key(|point| point.at);
    if let (Some(centre), Some(middle)) = (how.centre, middle(&points)) {
        for point in &mut points {
            let (east, north) = middle.towards(point.place);
            point.place = centre.moved(east, north);
        }
    }
    // Time since the first position, after pauses are shortened and everything is sped up.
    let mut elapsed = 0.0;
    let mut offsets = Vec::with_capacity(points.len());
    let mut last: Option<Timestamp> = None;
    for point in &points {
        if let Some(last) = last {
            let pause = point.at.millis_since(last);
            let pause = pause.min(how.longest_pause.saturating_mul(1_000));
            #[expect(clippy::cast_precision_loss, reason = "spans of months in milliseconds fit a double exactly")]
            let pause = pause as f64;
            elapsed += pause / how.speed;
        }
        last = Some(point.at);
        #[expect(clippy::cast_possible_truncation, reason = "spans of months in milliseconds")]
        offsets.push(elapsed as i64);
    }
    let whole = offsets.last().copied().unwrap_or_default();
    let start = if how.from_now { how.now } else { how.now.plus_millis(-whole) };
    points
        .iter()
        .zip(offsets)
        .map(|(point, offset)| {
            let at = start.plus_millis(offset);
            (at, fix(point, at, how.accuracy))
        })
        .collect()
}

fn fix(point: &Point, at: Timestamp, accuracy: f64) -> Fix {
    let accuracy = point.accuracy.unwrap_or(accuracy);
    Fix {
        // The same recording replayed to the same moment is the same: sent twice, it is stored once.
        key: format!("track-{:x}-{:x}", at.0, point.at.0),
        taken_at: at.to_string(),
        latitude: point.place.latitude,
        longitude: point.place.longitude,
        datum: "WGS84",
        accuracy,
        altitude: point.altitude,
        speed: None,
        heading: None,
        // Satellites do better than a hundred metres; what is coarser came from Wi-Fi or cells.
        source: if accuracy <= 100.0 { "GNSS" } else { "NETWORK" },
        mocked: None,
        battery: None,
    }
}

/// The middle of the box around the points.
fn middle(points: &[Point]) -> Option<Place> {
    let first = points.first()?.place;
    let (mut low, mut high) = (first, first);
    for Point { place, .. } in points {
        low = Place::new(low.latitude.min(place.latitude), low.longitude.min(place.longitude));
        high = Place::new(high.latitude.max(place.latitude), high.longitude.max(place.longitude));
    }
    Some(Place::new(f64::midpoint(low.latitude, high.latitude), f64::midpoint(low.longitude, high.longitude)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    fn points() -> Vec<Point> {
        let point = |seconds: i64, north: f64| Point {
            at: Timestamp(1_200_000_000_000).plus_seconds(seconds),
            place: Place::new(40.0, 116.0).moved(0.0, north),
            accuracy: None,
            altitude: None,
        };
        vec![point(100, 200.0), point(0, 0.0), point(4_000, 1_000.0), point(100, 200.0)]
    }

    fn how() -> Replay {
        Replay { now: NOW, from_now: false, speed: 1.0, accuracy: 12.0, centre: None, longest_pause: 86_400 }
    }

    #[test]
    fn a_recording_ends_or_starts_now_in_order_and_without_repeats() {
        let at = |how| replay(points(), how).iter().map(|(at, _)| at.millis_since(NOW) / 1_000).collect::<Vec<_>>();
        assert_eq!(at(how()), [-4_000, -3_900, 0]);
        assert_eq!(at(Replay { from_now: true, ..how() }), [0, 100, 4_000]);
        assert_eq!(at(Replay { speed: 10.0, ..how() }), [-400, -390, 0]);
        assert_eq!(at(Replay { from_now: true, longest_pause: 300, ..how() }), [0, 100, 400]);
    }

    #[test]
    fn a_recording_moves_without_being_bent() {
        let centre = Place::new(34.25, 117.25);
        let moved = replay(points(), Replay { centre: Some(centre), ..how() });
        let place = |index: usize| Place::new(moved[index].1.latitude, moved[index].1.longitude);
        assert!((place(0).distance(place(2)) - 1_000.0).abs() < 0.5);
        assert!((place(0).distance(centre) - 500.0).abs() < 0.5);
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(replay(Vec::new(), how()).is_empty());
    }
}
