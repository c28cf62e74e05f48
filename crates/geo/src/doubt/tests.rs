//! What doubt scoring must notice and what it must leave alone.

use proptest::prelude::*;

use super::{Doubt, DoubtMemory, FixMark, Sighting, score};
use crate::datum;
use ground::entity::{Datum, FixSource, Timestamp};

const HOME: (f64, f64) = (34.25, 117.2);

fn at(seconds: f64, north: f64, east: f64) -> Sighting {
    let moment = Timestamp(1_780_000_000_000 + (seconds * 1_000.0) as i64);
    Sighting {
        at: moment,
        taken_at: moment,
        received_at: moment,
        latitude: HOME.0 + north / 110_928.0,
        longitude: HOME.1 + east / 92_090.0,
        accuracy: 15.0,
        source: FixSource::Gnss,
        mocked: false,
        speed: None,
    }
}

fn run(sightings: &[Sighting]) -> Vec<Doubt> {
    let mut memory = DoubtMemory::default();
    sightings.iter().map(|sighting| score(&mut memory, sighting)).collect()
}

fn marked(doubts: &[Doubt], mark: FixMark) -> Vec<usize> {
    doubts.iter().enumerate().filter(|(_, doubt)| doubt.marks.has(mark)).map(|(i, _)| i).collect()
}

fn alerts(doubts: &[Doubt]) -> usize {
    doubts.iter().filter(|doubt| doubt.alert.is_some()).count()
}

#[test]
fn three_mocked_positions_alert_once_and_one_does_not() {
    let mocked = |count: usize| -> Vec<Sighting> {
        (0..10).map(|i| Sighting { mocked: i < count, ..at(30.0 * i as f64, 0.0, 0.0) }).collect()
    };
    assert_eq!(alerts(&run(&mocked(1))), 0);
    let doubts = run(&mocked(8));
    assert_eq!(alerts(&doubts), 1);
    assert_eq!(doubts[2].alert.as_ref().unwrap().reasons[0].mark, FixMark::Mocked);
    assert_eq!(marked(&doubts, FixMark::Mocked).len(), 8);
}

#[test]
fn one_jump_is_a_glitch_and_the_way_back_is_none() {
    let mut fixes: Vec<_> = (0..20).map(|i| at(30.0 * f64::from(i), 10.0 * f64::from(i % 2), 0.0)).collect();
    fixes[10] = at(300.0, 9_000.0, 0.0);
    let doubts = run(&fixes);
    assert_eq!(marked(&doubts, FixMark::Teleport), [10]);
    assert_eq!(alerts(&doubts), 0);
}

#[test]
fn a_jump_that_is_confirmed_is_believed_and_two_such_alert() {
    let places = [0.0, 0.0, 90_000.0, 90_000.0, 90_010.0, 0.0, 5.0, 0.0];
    let fixes: Vec<_> = places.iter().enumerate().map(|(i, north)| at(30.0 * i as f64, *north, 0.0)).collect();
    let doubts = run(&fixes);
    assert_eq!(marked(&doubts, FixMark::Teleport), [2, 5]);
    assert_eq!(alerts(&doubts), 1);
}

#[test]
fn a_high_speed_train_is_no_teleport() {
    let fixes: Vec<_> = (0..60).map(|i| at(30.0 * f64::from(i), 92.0 * 30.0 * f64::from(i), 0.0)).collect();
    let doubts = run(&fixes);
    assert_eq!(marked(&doubts, FixMark::Teleport), [1], "until the second position agrees");
    assert_eq!(alerts(&doubts), 0);
}

#[test]
fn frozen_coordinates_need_a_claim_of_motion() {
    let still: Vec<_> = (0..60).map(|i| at(30.0 * f64::from(i), 0.0, 0.0)).collect();
    assert_eq!(marked(&run(&still), FixMark::Frozen), [0usize; 0]);
    let moving: Vec<_> = still.iter().map(|fix| Sighting { speed: Some(4.0), ..fix.clone() }).collect();
    let doubts = run(&moving);
    assert_eq!(marked(&doubts, FixMark::Frozen).first(), Some(&10));
    assert_eq!(alerts(&doubts), 1);
}

/// A walk that no other repeats: 200 steps of 20 to 60 m.
fn walk(seed: u64) -> Vec<(f64, f64)> {
    let mut state = seed;
    let (mut north, mut east) = (0.0, 0.0);
    (0..200)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let unit = (state >> 33) as f64 / (1u64 << 31) as f64;
            north += 20.0 + 40.0 * unit;
            east += 30.0 * (unit * 77.0).sin();
            (north, east)
        })
        .collect()
}

#[test]
fn a_path_played_again_is_a_replay_and_walking_it_again_is_not() {
    let first = walk(1);
    let day = 86_400.0;
    let play = |start: f64, shift: f64| {
        first.iter().enumerate().map(move |(i, (n, e))| at(start + 30.0 * i as f64, *n, e + shift)).collect::<Vec<_>>()
    };
    let doubts = run(&[play(0.0, 0.0), play(day, 0.0)].concat());
    assert!(marked(&doubts, FixMark::Replayed).len() > 20 && marked(&doubts, FixMark::Replayed)[0] >= 200);
    assert_eq!(alerts(&doubts), 1);
    // The same way on another day, with the errors of another day.
    let again: Vec<_> = walk(1)
        .iter()
        .zip(walk(9))
        .enumerate()
        .map(|(i, ((n, e), (_, error)))| at(day + 30.0 * i as f64, *n, e + error / 30.0))
        .collect();
    assert_eq!(marked(&run(&[play(0.0, 0.0), again].concat()), FixMark::Replayed), [0usize; 0]);
}

#[test]
fn jumping_between_two_known_access_points_is_no_replay() {
    let fixes: Vec<_> = (0..400).map(|i| at(60.0 * f64::from(i), 80.0 * f64::from(i % 2), 0.0)).collect();
    assert_eq!(marked(&run(&fixes), FixMark::Replayed), [0usize; 0]);
}

#[test]
fn a_jump_by_the_datums_offset_is_seen_as_one() {
    let (lat, lon) = datum::from_wgs84(HOME.0, HOME.1, Datum::Gcj02);
    let fixes: Vec<_> = (0..12)
        .map(|i| {
            let fix = at(30.0 * f64::from(i), 0.0, 0.0);
            if i % 4 == 3 { Sighting { latitude: lat, longitude: lon, ..fix } } else { fix }
        })
        .collect();
    let doubts = run(&fixes);
    assert_eq!(marked(&doubts, FixMark::DatumShift), [3, 7, 11]);
    assert_eq!(alerts(&doubts), 1);
}

#[test]
fn a_clock_ahead_late_and_ancient_positions_are_marked_and_kept_apart() {
    let shifted =
        |seconds: i64| Sighting { received_at: at(0.0, 0.0, 0.0).at.plus_seconds(seconds), ..at(0.0, 0.0, 0.0) };
    let marks = |seconds: i64| run(&[shifted(seconds)])[0].marks.list();
    assert_eq!(marks(2), []);
    assert_eq!(marks(-120), [FixMark::ClockAhead]);
    assert_eq!(marks(3_600), [FixMark::Late]);
    assert_eq!(marks(40 * 86_400), [FixMark::Late, FixMark::Ancient]);
}

#[test]
fn an_ordinary_day_raises_nothing() {
    for seed in 0..20 {
        let fixes: Vec<_> = walk(seed).iter().enumerate().map(|(i, (n, e))| at(30.0 * i as f64, *n, *e)).collect();
        assert!(run(&fixes).iter().all(|doubt| doubt.marks.list().is_empty() && doubt.alert.is_none()));
    }
}

proptest! {
    #[test]
    fn scoring_again_from_a_saved_memory_gives_the_same(
        steps in prop::collection::vec((0.0..900.0f64, -6_000.0..6_000.0f64, -6_000.0..6_000.0f64, any::<bool>()), 1..150),
        cut in 0.0..1.0f64,
    ) {
        let mut seconds = 0.0;
        let fixes: Vec<_> = steps
            .iter()
            .map(|(gap, north, east, mocked)| {
                seconds += gap;
                Sighting { mocked: *mocked, ..at(seconds, *north, *east) }
            })
            .collect();
        let whole = run(&fixes);
        let cut = (cut * fixes.len() as f64) as usize;
        let mut memory = DoubtMemory::default();
        for fix in &fixes[..cut] {
            score(&mut memory, fix);
        }
        let saved = serde_json::to_string(&memory).unwrap();
        prop_assert!(saved.len() < 3_000);
        let mut memory: DoubtMemory = serde_json::from_str(&saved).unwrap();
        for (fix, expected) in fixes[cut..].iter().zip(&whole[cut..]) {
            prop_assert_eq!(&score(&mut memory, fix), expected);
        }
    }

    #[test]
    fn no_finite_input_panics(
        lat in prop::num::f64::NORMAL, lon in prop::num::f64::NORMAL, accuracy in prop::num::f64::ANY, moment in any::<i64>(),
        received in any::<i64>(),
    ) {
        let odd = Sighting { at: Timestamp(moment), taken_at: Timestamp(moment), received_at: Timestamp(received), latitude: lat, longitude: lon, accuracy, ..at(0.0, 0.0, 0.0) };
        run(&[odd.clone(), at(1.0, 0.0, 0.0), odd, at(60.0, 10.0, 0.0)]);
    }
}
