//! The rule: from one position to the next, what is held of the person and what is decided.

use super::memory::{Clue, ZoneMemory, decimetres};
use super::normal::{RADIUS_TO_SIGMA, normalised_accuracy, probability_outside};
use super::types::{Change, Decision, Evidence, Judgement, Observation};
use crate::entity::{Level, Timestamp, Verdict, ZoneKind};
use crate::location::geometry::Shape;

/// A single position is held to lie outside from this probability, and inside from its complement.
pub const SURE: f64 = 0.95;
/// Nearer than this a prohibited zone's "near" holds.
pub const NEAR: f64 = 0.5;
/// Positions within this time of a better one add nothing, milliseconds: phones send a cell's position a second before
/// the satellites'.
pub const SAME_MOMENT: i64 = 1_000;
/// Undecided for so long is told, milliseconds.
pub const UNDECIDED: i64 = 15 * 60_000;
/// How long evidence must last before it decides, milliseconds.
const LASTING: i64 = 60_000;

/// Judges the next position, in order of device time.
pub fn step(shape: &Shape, kind: ZoneKind, memory: &mut ZoneMemory, observation: &Observation) -> Judgement {
    let accuracy = normalised_accuracy(observation.accuracy, observation.source);
    let sigma = accuracy / RADIUS_TO_SIGMA;
    let distance = shape.signed_distance(observation.latitude, observation.longitude);
    let probability = probability_outside(distance, sigma);
    let used = !observation.marks.unusable() && !in_the_shadow(memory, observation.at, accuracy);
    let verdict = if !used || (1.0 - SURE < probability && probability < SURE) {
        Verdict::CannotTell
    } else if probability >= SURE {
        Verdict::Outside
    } else {
        Verdict::Inside
    };
    let mut change = None;
    if used {
        memory.last = Some((observation.at, decimetres(accuracy)));
        let evidence =
            Evidence { fix: observation.fix, at: observation.at, distance, accuracy, probability_outside: probability };
        change = decide(kind, memory, verdict, evidence);
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

fn in_the_shadow(memory: &ZoneMemory, at: Timestamp, accuracy: f64) -> bool {
    memory.last.is_some_and(|(last, best)| at.millis_since(last) <= SAME_MOMENT && decimetres(accuracy) > best)
}

fn decide(kind: ZoneKind, memory: &mut ZoneMemory, verdict: Verdict, evidence: Evidence) -> Option<Change> {
    let to = match verdict {
        Verdict::Outside => Level::Outside,
        Verdict::Inside => Level::Inside,
        Verdict::CannotTell => return undecided(memory, evidence),
    };
    memory.undecided = None;
    memory.told_undecided = false;
    if to == memory.level {
        memory.against.clear();
        memory.near &= to == Level::Inside;
        return None;
    }
    memory.against.push(Clue::new(&evidence));
    if memory.against.len() > Evidence::MOST {
        memory.against.remove(1);
    }
    let began_at = memory.against[0].1;
    let harmless = matches!((kind, to), (ZoneKind::Permitted, Level::Inside))
        || memory.level == Level::Unknown && to == Level::Outside && kind == ZoneKind::Prohibited;
    if !harmless && (memory.against.len() < 2 || evidence.at.millis_since(began_at) < LASTING) {
        if kind == ZoneKind::Prohibited && to == Level::Inside && !memory.near {
            memory.near = true;
            return Some(Change::Near(decision(memory, &evidence)));
        }
        return None;
    }
    let decision = decision(memory, &evidence);
    let before = std::mem::replace(&mut memory.level, to);
    memory.since = began_at;
    memory.against.clear();
    match (kind, to, before) {
        (ZoneKind::Permitted, Level::Outside, _) => Some(Change::Exited(decision)),
        (ZoneKind::Permitted, _, Level::Outside) => Some(Change::Returned(decision)),
        (ZoneKind::Prohibited, Level::Inside, _) => Some(Change::Entered(decision)),
        (ZoneKind::Prohibited, _, Level::Inside) => Some(Change::Left(decision)),
        _ => None,
    }
}

fn undecided(memory: &mut ZoneMemory, evidence: Evidence) -> Option<Change> {
    let since = *memory.undecided.get_or_insert(evidence.at);
    if memory.told_undecided || evidence.at.millis_since(since) < UNDECIDED {
        return None;
    }
    memory.told_undecided = true;
    let mut decision = decision(memory, &evidence);
    decision.began_at = since;
    Some(Change::CannotTell(decision))
}

fn decision(memory: &ZoneMemory, evidence: &Evidence) -> Decision {
    Decision {
        began_at: memory.against.first().map_or(evidence.at, |first| first.1),
        decided_at: evidence.at,
        fix: evidence.fix,
        probability: evidence.probability_outside,
        evidence: memory.against.iter().map(|clue| clue.evidence()).collect(),
    }
}
