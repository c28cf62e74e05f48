//! The rule: from one position to the next, what is held of the person and what is decided.

use super::memory::{Clue, ZoneMemory, decimetres, ten_thousandths};
use super::normal::{RADIUS_TO_SIGMA, normalised_accuracy, probability_outside};
use super::types::{Change, Decision, Evidence, Judgement, Observation};
use crate::geometry::Ground;
use ground::entity::{Level, Timestamp, Verdict, ZoneKind};

/// A position alone is held to lie outside from this probability, and inside from its complement.
pub const SURE: f64 = 0.95;
/// All evidence together accuses from this probability. Chosen on one half of the tracks of the alarm benchmark, which
/// reports the other half: higher misses departures, lower raises false alarms.
pub const ACCUSES: f64 = 0.96;
/// And from this one while it rests on two positions only: most false alarms were two errors alike. Chosen likewise.
pub const ACCUSES_BY_TWO: f64 = 0.998;
/// An accusation rests on at least so many positions: one may always be a gross error.
pub const LEAST_CLUES: usize = 2;
/// They lie at least this far apart in time, milliseconds, for errors of one moment are one error.
pub const LEAST_SPAN: i64 = 20_000;
/// An episode at a permitted zone lasts only while the evidence still says "outside" with this probability: doubt is for
/// the person. Higher, one stay outside would be told several times; chosen likewise.
const BACK: f64 = 0.7;
/// An episode at a prohibited zone ends only when the person is surely out of it, or somebody would be told too early
/// that the one they fear has gone.
const GONE: f64 = 0.05;
/// And has been for so long, milliseconds.
const GONE_FOR: i64 = 90_000;
/// "Near" is told from this probability of a position alone.
const NEAR: f64 = 0.5;
/// And is over below this probability of all evidence together.
const NOT_NEAR: f64 = 0.1;
/// Positions within this time of a better one add nothing, milliseconds: phones send a cell's position a second before
/// the satellites'.
const SAME_MOMENT: i64 = 1_000;
/// Nothing tells the side while all evidence together lies between this probability and its complement.
const OPEN: f64 = 0.1;
/// Undecided for so long is told, milliseconds.
pub const UNDECIDED: i64 = 15 * 60_000;
/// Coarser positions can't accuse, metres,
const COARSE: f64 = 200.0;
/// unless they lie so many radii off,
const COARSE_RADII: f64 = 3.0;
/// and coarse ones alone accuse only together over this time, milliseconds.
const COARSE_SPAN: i64 = 5 * 60_000;
/// Phones understate the error of positions coarser than this (metres) by this factor.
const UNDERSTATED_FROM: f64 = 100.0;
const UNDERSTATED: f64 = 2.0;
/// Beyond so many standard deviations from the border no probability changes any more.
const FAR: f64 = 8.0;
/// A position this far inside or outside, in metres beyond [`FAR`], settles the place by itself.
const DEEP: f64 = 60.0;

/// Judges the next position, in order of device time, against a zone: its shape alone, or with the ground beside it that
/// counts as inside at that time.
pub fn step<'a>(
    shape: impl Into<Ground<'a>>,
    kind: ZoneKind,
    memory: &mut ZoneMemory,
    observation: &Observation,
) -> Judgement {
    let shape = shape.into();
    let accuracy = normalised_accuracy(observation.accuracy, observation.source);
    let sigma = accuracy / RADIUS_TO_SIGMA;
    let wide = if accuracy > UNDERSTATED_FROM { UNDERSTATED * sigma } else { sigma };
    let limit = FAR * wide + DEEP;
    let mut distance = shape.signed_distance_within(observation.latitude, observation.longitude, limit);
    let probability = probability_outside(distance, sigma);
    let usable = !observation.marks.unusable();
    let verdict = match probability {
        _ if !usable => Verdict::CannotTell,
        p if p >= SURE => Verdict::Outside,
        p if p <= 1.0 - SURE => Verdict::Inside,
        _ => Verdict::CannotTell,
    };
    let mut evidence =
        Evidence { fix: observation.fix, at: observation.at, distance, accuracy, probability_outside: probability };
    let mut change = None;
    if usable && !in_the_shadow(memory, observation.at, accuracy) {
        believe(shape, memory, observation, distance, wide, limit);
        // Exact where it is kept as evidence.
        if memory.level != bad_level(kind) && speaks_against(kind, &evidence) {
            distance = shape.signed_distance(observation.latitude, observation.longitude);
            evidence.distance = distance;
        }
        change = decide(shape, kind, memory, &evidence);
        memory.last = Some((observation.at, decimetres(accuracy)));
    }
    if change.is_none() {
        change = undecided(memory, &evidence, usable);
    }
    Judgement {
        verdict,
        probability_outside: probability,
        distance,
        level: memory.level,
        since: memory.since,
        near: memory.near,
        cannot_tell: memory.told_undecided,
        change,
    }
}

/// Whether a better position of the same moment was judged already.
fn in_the_shadow(memory: &ZoneMemory, at: Timestamp, accuracy: f64) -> bool {
    memory.last.is_some_and(|(last, best)| at.millis_since(last) <= SAME_MOMENT && decimetres(accuracy) > best)
}

/// Brings what is believed of the place up to this position.
fn believe(shape: Ground<'_>, memory: &mut ZoneMemory, seen: &Observation, distance: f64, sigma: f64, limit: f64) {
    let (east, north) = shape.to_metres(seen.latitude, seen.longitude);
    // Deep on the side where the person is known to be, what was before decides nothing.
    let settled = match memory.level {
        Level::Inside => distance < -limit && memory.outside < 100,
        Level::Outside => distance > limit && memory.outside > 9_900,
        Level::Unknown => false,
    };
    if settled {
        memory.belief.restart([east, north], sigma);
        memory.outside = if distance > 0.0 { 10_000 } else { 0 };
        return;
    }
    let gap = memory.last.map_or(0.0, |(last, _)| seen.at.millis_since(last).max(0) as f64 / 1_000.0);
    memory.belief.observe([east, north], sigma, gap);
    memory.outside = ten_thousandths(memory.belief.expect(|[east, north], spread| {
        let (latitude, longitude) = shape.to_degrees(east, north);
        probability_outside(shape.signed_distance_within(latitude, longitude, FAR * spread), spread)
    }));
}

/// How likely the person is where they must not be, given a probability that they are outside.
fn adverse(kind: ZoneKind, outside: f64) -> f64 {
    match kind {
        ZoneKind::Permitted => outside,
        ZoneKind::Prohibited => 1.0 - outside,
    }
}

/// The level that accuses.
const fn bad_level(kind: ZoneKind) -> Level {
    match kind {
        ZoneKind::Permitted => Level::Outside,
        ZoneKind::Prohibited => Level::Inside,
    }
}

/// Whether a position alone lies where the person must not be, and is good enough to say so.
fn speaks_against(kind: ZoneKind, evidence: &Evidence) -> bool {
    adverse(kind, evidence.probability_outside) > 0.5
        && (evidence.accuracy <= COARSE || evidence.distance.abs() > COARSE_RADII * evidence.accuracy)
}

fn decide(shape: Ground<'_>, kind: ZoneKind, memory: &mut ZoneMemory, evidence: &Evidence) -> Option<Change> {
    let all = adverse(kind, f64::from(memory.outside) / 10_000.0);
    let bad = bad_level(kind);
    let good = if bad == Level::Outside { Level::Inside } else { Level::Outside };
    let against = speaks_against(kind, evidence);
    if memory.level == bad {
        return episode_ends(kind, memory, evidence, all, good);
    }
    if memory.level == Level::Unknown && all <= 1.0 - SURE {
        memory.level = good;
        memory.since = evidence.at;
    }
    // While the rest says that all is well, what spoke against it before is spent.
    if all < 0.5 {
        memory.against.clear();
    }
    if against {
        memory.note(evidence);
    }
    let accuses = if memory.against.len() > LEAST_CLUES { ACCUSES } else { ACCUSES_BY_TWO };
    if against && all >= accuses && enough(memory, evidence.at) {
        let decision = decision(memory, evidence, all);
        memory.level = bad;
        memory.since = decision.began_at;
        memory.against.clear();
        memory.near = false;
        return Some(match kind {
            ZoneKind::Permitted => Change::Exited(decision),
            ZoneKind::Prohibited => Change::Entered(decision),
        });
    }
    if kind == ZoneKind::Prohibited { near(shape, memory, evidence, all) } else { None }
}

/// Whether the clues suffice in number and time, and are not all coarse.
fn enough(memory: &ZoneMemory, at: Timestamp) -> bool {
    let clues = || memory.against.iter().map(|clue| clue.evidence());
    let Some(first) = clues().next() else { return false };
    let span = at.millis_since(first.at);
    let coarse_alone = clues().all(|clue| clue.accuracy > COARSE);
    memory.against.len() >= LEAST_CLUES + usize::from(coarse_alone)
        && span >= if coarse_alone { COARSE_SPAN } else { LEAST_SPAN }
}

/// Ends the episode when the evidence says that the person is back where they may be.
fn episode_ends(kind: ZoneKind, memory: &mut ZoneMemory, evidence: &Evidence, all: f64, good: Level) -> Option<Change> {
    let limit = if kind == ZoneKind::Permitted { BACK } else { GONE };
    if all > limit {
        memory.against.clear();
        return None;
    }
    memory.note(evidence);
    let began_at = memory.against.first().map_or(evidence.at, |clue| clue.1);
    if kind == ZoneKind::Prohibited
        && (memory.against.len() < LEAST_CLUES || evidence.at.millis_since(began_at) < GONE_FOR)
    {
        return None;
    }
    let decision = decision(memory, evidence, 1.0 - all);
    memory.level = good;
    memory.since = began_at;
    memory.against.clear();
    Some(match kind {
        ZoneKind::Permitted => Change::Returned(decision),
        ZoneKind::Prohibited => Change::Left(decision),
    })
}

/// Tells once per approach that the person is more likely inside a prohibited zone than not.
fn near(shape: Ground<'_>, memory: &mut ZoneMemory, evidence: &Evidence, all: f64) -> Option<Change> {
    // A position coarser than the zone is wide can't be in it more likely than not.
    let fine = evidence.accuracy <= COARSE && evidence.accuracy * evidence.accuracy <= shape.area();
    if memory.near {
        memory.near = all >= NOT_NEAR;
    } else if fine && 1.0 - evidence.probability_outside >= NEAR {
        memory.near = true;
        return Some(Change::Near(decision(memory, evidence, all)));
    }
    None
}

/// Tells once per episode that for long nothing told the side, with the best and the newest position as evidence.
fn undecided(memory: &mut ZoneMemory, evidence: &Evidence, usable: bool) -> Option<Change> {
    let outside = f64::from(memory.outside) / 10_000.0;
    if usable && !(OPEN..=1.0 - OPEN).contains(&outside) {
        if !(1.0 - SURE..=SURE).contains(&outside) {
            memory.undecided = None;
            memory.told_undecided = false;
        }
        return None;
    }
    let (since, best) = memory.undecided.unwrap_or((evidence.at, Clue::new(evidence)));
    let best = if best.evidence().accuracy > evidence.accuracy { Clue::new(evidence) } else { best };
    memory.undecided = Some((since, best));
    if memory.told_undecided || evidence.at.millis_since(since) < UNDECIDED {
        return None;
    }
    memory.told_undecided = true;
    let best = best.evidence();
    Some(Change::CannotTell(Decision {
        began_at: since,
        decided_at: evidence.at,
        fix: evidence.fix,
        probability: outside.min(1.0 - outside),
        evidence: if best.fix == evidence.fix { vec![best] } else { vec![best, *evidence] },
    }))
}

fn decision(memory: &ZoneMemory, evidence: &Evidence, probability: f64) -> Decision {
    Decision {
        began_at: memory.against.first().map_or(evidence.at, |first| first.1),
        decided_at: evidence.at,
        fix: evidence.fix,
        probability,
        evidence: memory.against.iter().map(|clue| clue.evidence()).collect(),
    }
}
