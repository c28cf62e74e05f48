//! The demo's phones: one for each person, with the parts that some of them play.

use super::SEED;
use super::cast::{Cast, Part};
use crate::entity::MeasureKind;
use crate::simulator::{Dice, Errand, Plan, Quality};

/// What the phones' chance is drawn from.
pub const PHONE_SEED: u64 = SEED ^ 0x70_68_6f_6e_65;
/// Seconds between two positions of one phone.
pub const CADENCE: i64 = 30;
/// Seconds of history that a newly bound phone brings along.
pub const HISTORY: i64 = 2 * 3_600;

/// One in so many phones finds itself badly.
const BAD_PHONES: f64 = 0.12;

/// A plan for each person of `cast`.
pub fn plans(cast: &Cast) -> Vec<Plan> {
    cast.people
        .iter()
        .map(|one| {
            let index = u64::try_from(one.number).unwrap_or_default();
            let mut dice = Dice::new(PHONE_SEED, "quality", index);
            let homebody = one.measure == MeasureKind::ResidentialSurveillance;
            let bad = one.part == Part::Ordinary && dice.chance(BAD_PHONES);
            Plan {
                code: one.code(),
                index,
                home: one.home,
                terrain: cast.outline(one.district).terrain.clone(),
                keep_out: one.prohibited,
                homebody,
                errand: match one.part {
                    Part::Ordinary => Errand::None,
                    Part::LeavesFor(place) => Errand::RideTo(place),
                    Part::EntersProhibited => {
                        one.prohibited.map_or(Errand::None, |circle| Errand::RideTo(circle.centre))
                    }
                    Part::Mocks => Errand::Mock,
                    Part::FallsSilent => Errand::FallSilent,
                    Part::LosesNetwork => Errand::LoseNetwork,
                },
                datum: one.datum,
                quality: match bad {
                    // Cells are too coarse for a circle of 300 m: nobody would hand such a phone out for that.
                    _ if homebody => Quality::Steady,
                    true => Quality::Bad,
                    false => Quality::Good,
                },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::PILOT_PEOPLE;
    use crate::demo::cast::{self, Character};
    use crate::demo::shapes::Shape;
    use crate::entity::{Datum, FixSource, Timestamp, ZoneKind};
    use crate::simulator::Handset;
    use crate::subjects::location::{datum, doubt, geometry, judging};

    #[test]
    fn everybody_has_a_phone_and_the_parts_are_cast() {
        let plans = plans(&Cast::new(PILOT_PEOPLE).unwrap());
        assert_eq!(plans.len(), PILOT_PEOPLE);
        let count = |wanted: fn(&Errand) -> bool| plans.iter().filter(|plan| wanted(&plan.errand)).count();
        assert_eq!(count(|errand| matches!(errand, Errand::RideTo(_))), 3);
        assert_eq!(count(|errand| *errand == Errand::Mock), 1);
        assert_eq!(count(|errand| *errand == Errand::FallSilent), 1);
    }

    /// Judges what a phone would send, every 30 s over some hours, against the person's own zones.
    fn alerts(character: &Character, plan: Plan, cast: &Cast, hours: i64) -> Vec<(i64, String)> {
        let started = Timestamp(1_795_000_000_000);
        let shape = |shape: Shape| {
            let geometry: serde_json::Value = shape.geometry.parse().unwrap();
            geometry::import(&geometry, shape.radius, Datum::Wgs84).unwrap().shape
        };
        let mut zones =
            vec![(ZoneKind::Permitted, shape(Shape::area(&cast.outline(character.district).geojson).unwrap()))];
        if character.measure == MeasureKind::ResidentialSurveillance {
            zones.push((ZoneKind::Permitted, shape(Shape::circle(character.home, cast::HOME_CIRCLE).unwrap())));
        }
        if let Some(circle) = character.prohibited {
            zones.push((ZoneKind::Prohibited, shape(Shape::circle(circle.centre, circle.radius).unwrap())));
        }
        let mut memories = vec![judging::ZoneMemory::default(); zones.len()];
        let mut doubt = doubt::DoubtMemory::default();
        let mut handset = Handset::new(plan, PHONE_SEED, started.plus_seconds(-HISTORY), started);
        let mut alerts = Vec::new();
        for step in 0..hours * 120 {
            let at = started.plus_seconds(step * 30);
            let Some(fix) = handset.take(at) else { continue };
            let (latitude, longitude) = datum::to_wgs84(fix.latitude, fix.longitude, character.datum);
            let source = if fix.source == "GNSS" { FixSource::Gnss } else { FixSource::Network };
            let seen = doubt::score(
                &mut doubt,
                &doubt::Sighting {
                    at,
                    taken_at: at,
                    received_at: at,
                    latitude,
                    longitude,
                    accuracy: fix.accuracy,
                    source,
                    mocked: fix.mocked == Some(true),
                    speed: fix.speed,
                },
            );
            if let Some(alert) = seen.alert {
                alerts.push((step * 30, format!("doubt {:?}", alert.reasons)));
            }
            for ((kind, shape), memory) in zones.iter().zip(&mut memories) {
                let judged = judging::step(
                    shape,
                    *kind,
                    memory,
                    &judging::Observation {
                        at,
                        received_at: at,
                        latitude,
                        longitude,
                        accuracy: fix.accuracy,
                        source,
                        marks: seen.marks,
                        fix: step,
                    },
                );
                match judged.change {
                    Some(judging::Change::Exited(_)) => alerts.push((step * 30, "exit".into())),
                    Some(judging::Change::Entered(_)) => alerts.push((step * 30, "entry".into())),
                    Some(judging::Change::Near(_)) => alerts.push((step * 30, "near".into())),
                    Some(judging::Change::CannotTell(_)) => alerts.push((step * 30, "cannot tell".into())),
                    _ => {}
                }
            }
        }
        alerts
    }

    #[test]
    fn ordinary_lives_accuse_nobody_and_the_parts_are_seen_within_minutes() {
        let cast = Cast::new(PILOT_PEOPLE).unwrap();
        for (one, plan) in cast.people.iter().zip(plans(&cast)) {
            let name = one.code();
            match one.part {
                Part::Ordinary | Part::LosesNetwork | Part::FallsSilent => {
                    // A sample, for the test's time; everybody with a small circle is in it.
                    if one.prohibited.is_some() || one.measure != MeasureKind::Bail || one.number % 4 == 0 {
                        assert_eq!(alerts(one, plan, &cast, 8), [], "{name}");
                    }
                }
                Part::LeavesFor(_) => {
                    let alerts = alerts(one, plan, &cast, 1);
                    assert!(alerts[0].1 == "exit" && alerts[0].0 < 240, "{name}: {alerts:?}");
                }
                Part::EntersProhibited => {
                    let alerts = alerts(one, plan, &cast, 1);
                    assert!(alerts.iter().any(|(at, kind)| kind == "entry" && *at < 300), "{name}: {alerts:?}");
                }
                Part::Mocks => {
                    let alerts = alerts(one, plan, &cast, 1);
                    assert!(alerts[0].1.starts_with("doubt") && alerts[0].0 < 180, "{name}: {alerts:?}");
                }
            }
        }
    }
}
