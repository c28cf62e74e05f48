//! Scoring one position after another: marks for each, an alert when the evidence adds up.

use serde::{Deserialize, Serialize};

use super::memory::{DoubtMemory, Place};
use super::{FixMark, Marks, replay};
use crate::datum;
use ground::entity::{Datum, FixSource, Timestamp};

/// Fastest believable journey, metres per second: 252 km/h. Real tracks show 5 glitches above it in 23,805 positions.
const FASTEST: f64 = 70.0;
/// Fastest believable journey once a fast one is proven (400 km/h: a high-speed train, 350 km/h, and some error).
const FASTEST_TRAIN: f64 = 110.0;
/// Below this a fast journey is over, metres per second.
const SLOW_AGAIN: f64 = 30.0;
/// Shorter gaps than this say nothing of speed, seconds: clocks of receivers are rounded.
const LEAST_GAP: f64 = 3.0;
/// So many equal coordinates in a row are no receiver's work while it moves.
const FROZEN_AFTER: u16 = 10;
/// Speed from which a phone counts as moving, metres per second.
const MOVING: f64 = 1.0;
/// So many positions of a frozen run must claim motion before it counts as evidence.
const FROZEN_MOVING: u16 = 5;
/// How near to the datum's offset a jump must land, metres.
const DATUM_TOLERANCE: f64 = 30.0;
/// Coarser positions than this can't show a datum's offset, metres.
const DATUM_ACCURACY: f64 = 60.0;
/// A slower way over the offset is a walk or a drive, metres per second.
const DATUM_SPEED: f64 = 12.0;
/// Longer than this the place before a jump isn't remembered as the true one, milliseconds.
const DATUM_HOLD: i64 = 10 * 60_000;
/// A clock further ahead than this is marked, milliseconds.
const AHEAD: i64 = 60_000;
/// A position received later than this after it was taken is late, milliseconds.
const LATE: i64 = 5 * 60_000;
/// Phones keep positions for 30 days; older ones are marked, milliseconds.
const ANCIENT: i64 = 30 * 86_400_000;
/// Coarser positions can't place a person against a zone of the usual 300 m, metres.
const COARSE: f64 = 200.0;

/// Points at which an alert is due; a point is 100.
const ALERT_AT: i32 = 300;
/// Points below which the episode is over and a new alert may follow.
const CALM_BELOW: i32 = 100;
/// Half of the points are forgotten after this long, milliseconds.
const HALF_LIFE: i64 = 12 * 3_600_000;
/// A position with the mock flag: three of them are an alert. One may be a test of another app.
const MOCKED_POINTS: i32 = 100;
/// One jump is a glitch of the receiver, and nothing to hold against anybody.
const GLITCH_POINTS: i32 = 5;
/// A jump that a second position confirms: two such journeys within a day are an alert.
const JOURNEY_POINTS: i32 = 150;
/// A frozen position that claims motion.
const FROZEN_POINTS: i32 = 60;
/// A landmark of a path seen before: two are an alert, for one covers nine positions to the centimetre.
const REPLAYED_POINTS: i32 = 150;
/// A jump by the datum's offset: an app that mixes systems does it again and again.
const DATUM_POINTS: i32 = 100;
/// The clock was moved.
const CLOCK_POINTS: i32 = 75;

/// One position as doubt scoring sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sighting {
    /// When it was taken: device time, corrected.
    pub at: Timestamp,
    /// Device time as sent: what the phone's clock said.
    pub taken_at: Timestamp,
    /// When the server received it.
    pub received_at: Timestamp,
    /// WGS-84 degrees.
    pub latitude: f64,
    /// WGS-84 degrees.
    pub longitude: f64,
    /// Metres, radius at 68 %, as sent.
    pub accuracy: f64,
    /// What it was derived from.
    pub source: FixSource,
    /// The phone says that a mock provider made it.
    pub mocked: bool,
    /// Metres per second, if the phone says.
    pub speed: Option<f64>,
}

/// What scoring concludes from one position.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doubt {
    /// The position's marks.
    pub marks: Marks,
    /// The evidence added up to an alert, once per episode.
    pub alert: Option<DoubtAlert>,
}

/// Enough evidence that somebody should look. Not a finding: doubt is about positions, not about the person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoubtAlert {
    /// Device time of the position that completed the evidence.
    pub at: Timestamp,
    /// What speaks for it, weightiest first.
    pub reasons: Vec<DoubtReason>,
}

/// One kind of evidence and its weight; 3 points together are an alert.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoubtReason {
    /// Which kind.
    pub mark: FixMark,
    /// Points.
    pub points: f64,
}

/// Scores the next position of a person, in order of device time.
pub fn score(memory: &mut DoubtMemory, sighting: &Sighting) -> Doubt {
    fade(memory, sighting.at);
    let here = place(sighting);
    let mut marks = clock_marks(memory, sighting);
    if !(sighting.accuracy <= COARSE) {
        marks.insert(FixMark::Coarse);
    }
    if sighting.mocked {
        marks.insert(FixMark::Mocked);
        memory.points.mocked += MOCKED_POINTS;
    }
    frozen(memory, sighting, here, &mut marks);
    if sighting.source != FixSource::Network && replay::seen_before(memory, here) {
        marks.insert(FixMark::Replayed);
        memory.points.replayed += REPLAYED_POINTS;
    }
    memory.last = Some(here);
    if !sighting.mocked {
        journey(memory, here, &mut marks);
    }
    Doubt { marks, alert: due(memory, sighting.at) }
}

fn place(sighting: &Sighting) -> Place {
    Place {
        at: sighting.at,
        lat: (sighting.latitude * 1e7).round() as i32,
        lon: (sighting.longitude * 1e7).round() as i32,
        accuracy: (sighting.accuracy.clamp(0.0, 1e6) * 10.0).round() as i32,
    }
}

/// Marks that come from the two clocks.
fn clock_marks(memory: &mut DoubtMemory, sighting: &Sighting) -> Marks {
    let mut marks = Marks::NONE;
    let behind = sighting.received_at.millis_since(sighting.taken_at);
    if behind > LATE {
        marks.insert(FixMark::Late);
    }
    if behind > ANCIENT {
        marks.insert(FixMark::Ancient);
    }
    if behind < -AHEAD {
        marks.insert(FixMark::ClockAhead);
        let ahead = i32::try_from(behind.saturating_neg() / 1_000).unwrap_or(i32::MAX);
        let known = memory.ahead.replace(ahead);
        if known.is_some_and(|known| i64::from(known).abs_diff(i64::from(ahead)) > (AHEAD / 1_000) as u64) {
            marks.insert(FixMark::ClockSkew);
            memory.points.clock += CLOCK_POINTS;
        }
    }
    marks
}

/// The same coordinates over and over.
fn frozen(memory: &mut DoubtMemory, sighting: &Sighting, here: Place, marks: &mut Marks) {
    if !memory.last.is_some_and(|last| last.lat == here.lat && last.lon == here.lon) {
        (memory.same, memory.same_moving) = (0, 0);
        return;
    }
    memory.same = memory.same.saturating_add(1);
    if sighting.speed.is_some_and(|speed| speed > MOVING) {
        memory.same_moving = memory.same_moving.saturating_add(1);
    }
    // A phone that lies still may well repeat itself; it takes a claim of motion to make that strange.
    if memory.same >= FROZEN_AFTER && memory.same_moving >= FROZEN_MOVING {
        marks.insert(FixMark::Frozen);
        memory.points.frozen += FROZEN_POINTS;
    }
}

/// Whether the person can have come here from where they were last believed to be.
fn journey(memory: &mut DoubtMemory, here: Place, marks: &mut Marks) {
    let Some(from) = memory.trusted else {
        memory.trusted = Some(here);
        return;
    };
    if is_datum_shift(memory, from, here) {
        marks.insert(FixMark::DatumShift);
        if !std::mem::replace(&mut memory.shifted, true) {
            memory.points.datum += DATUM_POINTS;
        }
        return;
    }
    memory.shifted = false;
    let limit = if memory.fast { FASTEST_TRAIN } else { FASTEST };
    let speed = least_speed(from, here);
    if speed <= limit {
        memory.fast = memory.fast && speed > SLOW_AGAIN;
        memory.far = None;
        // A coarse position doesn't take the place of a recent good one: the next jump is measured from the good one.
        if here.accuracy <= from.accuracy.saturating_mul(4) || here.at.millis_since(from.at) > DATUM_HOLD {
            memory.trusted = Some(here);
        }
        return;
    }
    match memory.far {
        // Two positions agree at the far end: the person is there, however they came.
        Some(far) if least_speed(far, here) <= FASTEST_TRAIN => {
            let train = least_speed(from, far) <= FASTEST_TRAIN;
            if !train {
                memory.points.teleport += JOURNEY_POINTS;
            }
            memory.fast = train;
            memory.far = None;
            memory.trusted = Some(here);
        }
        _ => {
            marks.insert(FixMark::Teleport);
            memory.points.teleport += GLITCH_POINTS;
            memory.far = Some(here);
        }
    }
}

/// The least speed in metres per second that leads from one place to the other, given both accuracies.
fn least_speed(from: Place, to: Place) -> f64 {
    let metres = datum::distance(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    let seconds = (to.at.millis_since(from.at) as f64 / 1_000.0).max(LEAST_GAP);
    (metres - from.metres() - to.metres()).max(0.0) / seconds
}

/// Whether `here` lies where `from` would lie if its numbers were converted once too often or once too little.
fn is_datum_shift(memory: &DoubtMemory, from: Place, here: Place) -> bool {
    let age = here.at.millis_since(from.at);
    if from.metres() > DATUM_ACCURACY || here.metres() > DATUM_ACCURACY || age > DATUM_HOLD {
        return false;
    }
    if !memory.shifted && least_speed(from, here) < DATUM_SPEED {
        return false;
    }
    let (lat, lon) = (from.latitude(), from.longitude());
    [Datum::Gcj02, Datum::Bd09].into_iter().any(|system| {
        let lands = |(l, o): (f64, f64)| {
            datum::distance(l, o, lat, lon) > 3.0 * DATUM_TOLERANCE
                && datum::distance(l, o, here.latitude(), here.longitude()) <= DATUM_TOLERANCE
        };
        lands(datum::from_wgs84(lat, lon, system)) || lands(datum::to_wgs84(lat, lon, system))
    })
}

/// Lets points be forgotten with time.
fn fade(memory: &mut DoubtMemory, at: Timestamp) {
    let passed = at.millis_since(memory.faded);
    if memory.faded == Timestamp::default() {
        memory.faded = at;
    } else if passed >= HALF_LIFE {
        let halvings = u32::try_from(passed / HALF_LIFE).unwrap_or(u32::MAX).min(31);
        for points in memory.points.all_mut() {
            *points >>= halvings;
        }
        memory.faded = memory.faded.plus_millis(HALF_LIFE.saturating_mul(passed / HALF_LIFE));
    }
}

/// An alert if the points suffice and none was given in this episode.
fn due(memory: &mut DoubtMemory, at: Timestamp) -> Option<DoubtAlert> {
    // No kind of evidence may grow for ever: the episode must be able to end.
    for points in memory.points.all_mut() {
        *points = (*points).min(4 * ALERT_AT);
    }
    let total: i32 = memory.points.list().iter().map(|(_, points)| points).sum();
    if total < CALM_BELOW {
        memory.alerted = false;
    }
    if total < ALERT_AT || memory.alerted {
        return None;
    }
    memory.alerted = true;
    let mut reasons: Vec<DoubtReason> = memory
        .points
        .list()
        .into_iter()
        .filter(|(_, points)| *points > 0)
        .map(|(mark, points)| DoubtReason { mark, points: f64::from(points) / 100.0 })
        .collect();
    reasons.sort_by(|a, b| b.points.total_cmp(&a.points));
    Some(DoubtAlert { at, reasons })
}
