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
            // A bad phone in a circle of 300 m would raise alert after alert, and nobody would hand one out for that.
            let bad = !homebody && one.part == Part::Ordinary && dice.chance(BAD_PHONES);
            Plan {
                code: one.code(),
                index,
                home: one.home,
                ground: cast.outline(one.district).ground.clone(),
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
                quality: if bad { Quality::Bad } else { Quality::Good },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::PILOT_PEOPLE;

    #[test]
    fn everybody_has_a_phone_and_the_parts_are_cast() {
        let plans = plans(&Cast::new(PILOT_PEOPLE).unwrap());
        assert_eq!(plans.len(), PILOT_PEOPLE);
        let count = |wanted: fn(&Errand) -> bool| plans.iter().filter(|plan| wanted(&plan.errand)).count();
        assert_eq!(count(|errand| matches!(errand, Errand::RideTo(_))), 3);
        assert_eq!(count(|errand| *errand == Errand::Mock), 1);
        assert_eq!(count(|errand| *errand == Errand::FallSilent), 1);
    }
}
