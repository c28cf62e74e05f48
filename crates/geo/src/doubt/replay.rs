//! Recognises a path that was walked before, step for step: a recording played again.

use super::memory::{DoubtMemory, Place};

/// A landmark covers so many displacements in a row.
const RUN: usize = 8;
/// Shorter displacements are the noise of a still phone, which may repeat itself: 1e-7 degrees, about 10 m.
const LEAST_STEP: i32 = 900;
/// One run in so many is kept as a landmark, chosen by its hash, so that a replay chooses the same ones.
const ONE_IN: u32 = 4;
/// So many landmarks are remembered, about the last 250 moving positions.
const MOST: usize = 64;
/// A landmark seen again sooner than this is the same walk, milliseconds.
const APART: i64 = 10 * 60_000;

/// Notes the step to `here` and tells whether the last steps were taken before, to the centimetre.
///
/// Displacements are compared, not places, so a recording that was moved elsewhere is found too.
pub(super) fn seen_before(memory: &mut DoubtMemory, here: Place) -> bool {
    let Some(last) = memory.last else { return false };
    let (north, east) = (here.lat.wrapping_sub(last.lat), here.lon.wrapping_sub(last.lon));
    if north.unsigned_abs().max(east.unsigned_abs()) < LEAST_STEP.unsigned_abs() {
        return false;
    }
    // Rounded to 1e-6 degrees: what a recording in text keeps.
    let step = mix(mix(0x9e37_79b9, rounded(north)), rounded(east));
    memory.steps.push(step);
    if memory.steps.len() > RUN {
        memory.steps.remove(0);
    }
    // Positions from a list of known cells or access points jump to and fro between the same few: that isn't a recording.
    let repeats = memory.steps.iter().enumerate().any(|(i, step)| memory.steps[..i].contains(step));
    if memory.steps.len() < RUN || repeats {
        return false;
    }
    let run = memory.steps.iter().fold(0x85eb_ca6b, |hash, step| mix(hash, *step));
    if !run.is_multiple_of(ONE_IN) {
        return false;
    }
    if let Some((_, seen)) = memory.landmarks.iter_mut().find(|(hash, _)| *hash == run) {
        let again = here.at.millis_since(*seen) > APART;
        *seen = here.at;
        return again;
    }
    memory.landmarks.push((run, here.at));
    if memory.landmarks.len() > MOST {
        memory.landmarks.remove(0);
    }
    false
}

fn rounded(value: i32) -> u32 {
    ((f64::from(value) / 10.0).round() as i32).cast_unsigned()
}

/// One round of a well-mixing 32-bit hash; stable for ever, as the standard library's hasher isn't.
const fn mix(hash: u32, value: u32) -> u32 {
    let mut h = (hash ^ value).wrapping_mul(0x9e37_79b1);
    h ^= h >> 15;
    h = h.wrapping_mul(0x85eb_ca77);
    h ^ (h >> 13)
}
