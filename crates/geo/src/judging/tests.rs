//! What the rule must and must not decide, one field failure after another, and properties for any input.

use proptest::prelude::*;
use serde_json::json;

use super::normal::{RADIUS_TO_SIGMA, probability_outside};
use super::rule::ACCUSES;
use super::{Change, Evidence, Judgement, Observation, ZoneMemory, step};
use crate::doubt::{FixMark, Marks};
use crate::geometry::{Shape, import};
use ground::entity::{Datum, FixSource, Level, Timestamp, Verdict, ZoneKind};

const MIDDLE: (f64, f64) = (34.25, 117.22);

fn circle(radius: f64) -> Shape {
    import(&json!({"type": "Point", "coordinates": [MIDDLE.1, MIDDLE.0]}), Some(radius), Datum::Wgs84).unwrap().shape
}

/// A position so many metres north and east of the middle, so many seconds after the start.
fn at(seconds: f64, north: f64, east: f64, accuracy: f64) -> Observation {
    let moment = Timestamp(1_780_000_000_000 + (seconds * 1_000.0) as i64);
    Observation {
        at: moment,
        received_at: moment,
        latitude: MIDDLE.0 + north / 110_928.0,
        longitude: MIDDLE.1 + east / 92_090.0,
        accuracy,
        source: FixSource::Gnss,
        marks: Marks::NONE,
        fix: (seconds * 10.0) as i64,
    }
}

fn run(kind: ZoneKind, shape: &Shape, fixes: &[Observation]) -> Vec<Judgement> {
    let mut memory = ZoneMemory::default();
    fixes.iter().map(|fix| step(shape, kind, &mut memory, fix)).collect()
}

fn changes(kind: ZoneKind, shape: &Shape, fixes: &[Observation]) -> Vec<Change> {
    run(kind, shape, fixes).into_iter().filter_map(|judged| judged.change).collect()
}

fn names(changes: &[Change]) -> Vec<&'static str> {
    let name = |change: &Change| match change {
        Change::Exited(_) => "exited",
        Change::Returned(_) => "returned",
        Change::Entered(_) => "entered",
        Change::Left(_) => "left",
        Change::Near(_) => "near",
        Change::CannotTell(_) => "cannot tell",
    };
    changes.iter().map(name).collect()
}

/// Errors of a standard deviation of 1 that last, from a fixed seed.
fn noise(count: usize, keep: f64, seed: u64) -> Vec<(f64, f64)> {
    let mut state = seed;
    let mut unit = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as f64 + 0.5) / (1u64 << 31) as f64
    };
    let mut normal = || (-2.0 * unit().ln()).sqrt() * (std::f64::consts::TAU * unit()).cos();
    let (mut north, mut east) = (normal(), normal());
    (0..count)
        .map(|_| {
            let fresh = (1.0 - keep * keep).sqrt();
            (north, east) = (keep * north + fresh * normal(), keep * east + fresh * normal());
            (north, east)
        })
        .collect()
}

#[test]
fn a_first_position_outside_can_raise() {
    let fixes: Vec<_> = (0..4).map(|i| at(30.0 * f64::from(i), 900.0, 0.0, 20.0)).collect();
    let judged = run(ZoneKind::Permitted, &circle(300.0), &fixes);
    assert_eq!(judged[0].verdict, Verdict::Outside);
    assert_eq!(judged[0].change, None, "one position may be a gross error");
    assert!(matches!(judged[1].change, Some(Change::Exited(_))), "{judged:?}");
    assert_eq!((judged[1].level, judged[1].since), (Level::Outside, fixes[0].at));
    assert_eq!(judged[3].change, None, "an episode is told once");
}

#[test]
fn a_zone_drawn_round_a_person_already_inside_a_prohibited_place_raises() {
    let fixes: Vec<_> = (0..3).map(|i| at(60.0 * f64::from(i), 10.0, 0.0, 20.0)).collect();
    assert_eq!(names(&changes(ZoneKind::Prohibited, &circle(300.0), &fixes)), ["near", "entered"]);
}

#[test]
fn a_still_phone_with_lasting_noise_raises_nothing() {
    for seed in 0..40 {
        let fixes: Vec<_> = noise(2_880, 0.75, seed)
            .iter()
            .enumerate()
            .map(|(i, (north, east))| at(30.0 * i as f64, 120.0 + 20.0 * north, 20.0 * east, 30.0))
            .collect();
        let changes = changes(ZoneKind::Permitted, &circle(300.0), &fixes);
        assert_eq!(names(&changes), [""; 0], "seed {seed}");
    }
}

#[test]
fn a_cell_position_one_second_before_a_good_one_changes_nothing() {
    let mut fixes = Vec::new();
    for i in 0..60 {
        let seconds = 60.0 * f64::from(i);
        let cell = Observation { source: FixSource::Network, ..at(seconds, 1_900.0, 0.0, 800.0) };
        fixes.push(cell);
        fixes.push(at(seconds + 0.9, 15.0, 0.0, 12.0));
        // And one after it, which lies in the shadow of the good one.
        fixes.push(Observation { source: FixSource::Network, ..at(seconds + 1.8, 900.0, 0.0, 60.0) });
    }
    assert_eq!(names(&changes(ZoneKind::Permitted, &circle(300.0), &fixes)), [""; 0]);
}

#[test]
fn coarse_positions_never_accuse() {
    let mut fixes: Vec<_> = (0..10).map(|i| at(30.0 * f64::from(i), 0.0, 0.0, 15.0)).collect();
    fixes.extend(
        (10..200).map(|i| Observation { source: FixSource::Network, ..at(30.0 * f64::from(i), 1_900.0, 0.0, 800.0) }),
    );
    let changes = changes(ZoneKind::Permitted, &circle(300.0), &fixes);
    assert_eq!(names(&changes), ["cannot tell"], "one low-grade alert for the whole episode");
    assert!(changes[0].decision().decided_at.millis_since(changes[0].decision().began_at) >= 15 * 60_000);
}

#[test]
fn doubtful_positions_never_accuse() {
    for mark in [FixMark::Mocked, FixMark::Teleport, FixMark::Replayed, FixMark::DatumShift] {
        let mut fixes = vec![at(0.0, 0.0, 0.0, 10.0)];
        fixes.extend(
            (1..20)
                .map(|i| Observation { marks: Marks::NONE.with(mark), ..at(30.0 * f64::from(i), 5_000.0, 0.0, 10.0) }),
        );
        let judged = run(ZoneKind::Permitted, &circle(300.0), &fixes);
        assert!(
            judged.iter().skip(1).all(|j| j.verdict == Verdict::CannotTell && j.level == Level::Inside),
            "{mark:?}"
        );
    }
}

#[test]
fn one_gross_error_is_no_departure() {
    for cadence in [10.0, 30.0, 300.0] {
        for off in [400.0, 700.0, 1_500.0] {
            let fixes: Vec<_> = (0..20)
                .map(|i| at(cadence * f64::from(i), if i == 10 { off } else { f64::from(i % 3) * 8.0 }, 0.0, 15.0))
                .collect();
            assert_eq!(names(&changes(ZoneKind::Permitted, &circle(300.0), &fixes)), [""; 0], "{cadence} {off}");
        }
    }
}

#[test]
fn a_departure_is_told_soon_at_any_cadence() {
    for cadence in [5.0, 10.0, 30.0, 120.0, 600.0] {
        let fixes: Vec<_> = (0..80)
            .map(|i| at(cadence * f64::from(i), (f64::from(i) - 5.0).max(0.0) * cadence * 1.4, 0.0, 20.0))
            .collect();
        let crossed = fixes.iter().find(|fix| circle(300.0).signed_distance(fix.latitude, fix.longitude) > 0.0);
        let changes = changes(ZoneKind::Permitted, &circle(300.0), &fixes);
        assert_eq!(names(&changes), ["exited"], "{cadence}");
        let delay = changes[0].decision().decided_at.millis_since(crossed.unwrap().at);
        assert!(delay <= (2_000.0 * cadence).max(60_000.0) as i64, "{cadence}: {delay}");
    }
}

#[test]
fn an_alert_lists_what_it_rests_on() {
    let mut fixes: Vec<_> = (0..10).map(|i| at(30.0 * f64::from(i), 0.0, 0.0, 20.0)).collect();
    fixes.extend((10..14).map(|i| at(30.0 * f64::from(i), 500.0, 0.0, 20.0)));
    let changes = changes(ZoneKind::Permitted, &circle(300.0), &fixes);
    let decision = changes[0].decision();
    assert!(decision.evidence.len() >= 2 && decision.probability >= ACCUSES);
    assert_eq!(decision.began_at, fixes[10].at);
    for evidence in &decision.evidence {
        assert!((evidence.distance - 200.0).abs() < 2.0, "right to 1 %: {evidence:?}");
        assert!(evidence.probability_outside > 0.99);
    }
}

#[test]
fn a_return_ends_the_episode_and_a_second_departure_is_another() {
    let metres = [0.0, 0.0, 600.0, 700.0, 700.0, 20.0, 0.0, 0.0, 600.0, 700.0, 700.0];
    let fixes: Vec<_> = metres.iter().enumerate().map(|(i, m)| at(60.0 * i as f64, *m, 0.0, 20.0)).collect();
    let changes = changes(ZoneKind::Permitted, &circle(300.0), &fixes);
    assert_eq!(names(&changes), ["exited", "returned", "exited"]);
}

#[test]
fn a_prohibited_zone_is_left_only_when_that_is_sure() {
    let metres = [2_000.0, 100.0, 80.0, 90.0, 330.0, 290.0, 900.0, 900.0, 900.0, 900.0];
    let fixes: Vec<_> = metres.iter().enumerate().map(|(i, m)| at(60.0 * i as f64, *m, 0.0, 20.0)).collect();
    let changes = changes(ZoneKind::Prohibited, &circle(300.0), &fixes);
    assert_eq!(names(&changes), ["near", "entered", "left"]);
    assert!(changes[2].decision().decided_at.millis_since(fixes[6].at) >= 90_000);
}

#[test]
fn a_walk_past_a_prohibited_zone_is_near_once() {
    let fixes: Vec<_> = (0..40)
        .map(|i| at(30.0 * f64::from(i), if i == 20 { 290.0 } else { 340.0 }, 40.0 * (f64::from(i) - 20.0), 40.0))
        .collect();
    assert_eq!(names(&changes(ZoneKind::Prohibited, &circle(300.0), &fixes)), ["near"]);
}

#[test]
fn the_memory_stays_small() {
    let mut memory = ZoneMemory::default();
    let shape = circle(300.0);
    let mut most = 0;
    for (i, (north, east)) in noise(2_000, 0.6, 3).into_iter().enumerate() {
        let fix = Observation {
            fix: 9_000_000_000 + i as i64,
            ..at(30.0 * i as f64, 330.0 + 90.0 * north, 90.0 * east, 60.0)
        };
        step(&shape, ZoneKind::Permitted, &mut memory, &fix);
        most = most.max(serde_json::to_string(&memory).unwrap().len());
    }
    assert!(most < 1_100, "{most} bytes");
}

fn any_observation() -> impl Strategy<Value = Observation> {
    let degrees = prop_oneof![4 => -0.02..0.02f64, 1 => -90.0..90.0f64];
    let accuracy = prop_oneof![4 => 3.0..120.0f64, 1 => 0.0..5_000.0f64];
    let source = prop_oneof![Just(FixSource::Gnss), Just(FixSource::Network), Just(FixSource::Unknown)];
    let marks = prop_oneof![6 => Just(0), 1 => 0..1024i32];
    (0..600_000i64, degrees.clone(), degrees, accuracy, source, marks).prop_map(
        |(gap, north, east, accuracy, source, marks)| Observation {
            at: Timestamp(gap),
            received_at: Timestamp(gap),
            latitude: (MIDDLE.0 + north).clamp(-90.0, 90.0),
            longitude: MIDDLE.1 + east,
            accuracy,
            source,
            marks: Marks(marks),
            fix: 0,
        },
    )
}

/// Observations in order of time: the gaps become moments.
fn any_track() -> impl Strategy<Value = Vec<Observation>> {
    prop::collection::vec(any_observation(), 1..120).prop_map(|mut fixes| {
        let mut moment = 1_780_000_000_000;
        for (i, fix) in fixes.iter_mut().enumerate() {
            moment += fix.at.0;
            (fix.at, fix.received_at, fix.fix) = (Timestamp(moment), Timestamp(moment), i as i64);
        }
        fixes
    })
}

fn any_kind() -> impl Strategy<Value = ZoneKind> {
    prop_oneof![Just(ZoneKind::Permitted), Just(ZoneKind::Prohibited)]
}

proptest! {
    #[test]
    fn judging_again_from_a_saved_memory_gives_the_same(fixes in any_track(), kind in any_kind(), cut in 0.0..1.0f64) {
        let shape = circle(300.0);
        let whole = run(kind, &shape, &fixes);
        let cut = (cut * fixes.len() as f64) as usize;
        let mut memory = ZoneMemory::default();
        for fix in &fixes[..cut] {
            step(&shape, kind, &mut memory, fix);
        }
        let saved = serde_json::to_string(&memory).unwrap();
        let mut memory: ZoneMemory = serde_json::from_str(&saved).unwrap();
        prop_assert_eq!(serde_json::to_string(&memory).unwrap(), saved);
        for (fix, expected) in fixes[cut..].iter().zip(&whole[cut..]) {
            prop_assert_eq!(&step(&shape, kind, &mut memory, fix), expected);
        }
    }

    #[test]
    fn the_memory_loses_nothing_as_json(fixes in any_track(), kind in any_kind()) {
        let shape = circle(300.0);
        let mut memory = ZoneMemory::default();
        for fix in &fixes {
            step(&shape, kind, &mut memory, fix);
            let again: ZoneMemory = serde_json::from_str(&serde_json::to_string(&memory).unwrap()).unwrap();
            prop_assert_eq!(&again, &memory);
        }
    }

    #[test]
    fn no_finite_input_panics(
        latitude in prop::num::f64::NORMAL, longitude in prop::num::f64::NORMAL,
        accuracy in prop::num::f64::ANY, moments in prop::collection::vec(any::<i64>(), 1..6), kind in any_kind(),
    ) {
        let shape = circle(300.0);
        let mut memory = ZoneMemory::default();
        for moment in moments {
            let fix = Observation { at: Timestamp(moment), latitude, longitude, accuracy, ..at(0.0, 0.0, 0.0, 1.0) };
            step(&shape, kind, &mut memory, &fix);
            step(&shape, kind, &mut memory, &at(1.0, 0.0, 0.0, 10.0));
        }
    }

    #[test]
    fn the_further_out_the_likelier_outside(near in -2_000.0..2_000.0f64, more in 0.0..2_000.0f64, accuracy in 5.0..900.0f64) {
        let sigma = accuracy / RADIUS_TO_SIGMA;
        prop_assert!(probability_outside(near, sigma) <= probability_outside(near + more, sigma));
        let shape = circle(300.0);
        let verdict = |north: f64| {
            let judged = run(ZoneKind::Permitted, &shape, &[at(0.0, north, 0.0, accuracy)]);
            match judged[0].verdict { Verdict::Inside => 0, Verdict::CannotTell => 1, Verdict::Outside => 2 }
        };
        let (a, b) = (near.abs(), near.abs() + more);
        prop_assert!(verdict(a) <= verdict(b));
    }

    #[test]
    fn an_alert_never_rests_on_one_position(fixes in any_track(), kind in any_kind()) {
        for change in changes(kind, &circle(300.0), &fixes) {
            let decision = change.decision();
            prop_assert!(decision.evidence.len() <= Evidence::MOST);
            prop_assert!(decision.began_at <= decision.decided_at);
            if matches!(change, Change::Exited(_) | Change::Entered(_)) {
                prop_assert!(decision.evidence.len() >= 2);
                prop_assert!(decision.decided_at.millis_since(decision.began_at) >= 20_000);
            }
        }
    }
}
