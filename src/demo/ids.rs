//! Ids of demo rows: UUIDv7 in form, the same in every demo, so that a link to a demo person keeps working.

use uuid::{NoContext, Timestamp, Uuid};

use super::SEED;
use crate::entity::PublicId;
use crate::simulator::Dice;

/// The moment in the ids, 2026-01-01T00:00:00Z in Unix seconds: fixed, or the ids would change with the day.
const BORN: u64 = 1_767_225_600;

/// The id of the `index`-th thing of kind `I`; ids rise with the index.
pub fn demo_id<I: PublicId>(index: usize) -> I {
    let index = u64::try_from(index).unwrap_or(u64::MAX);
    let millis = u32::try_from(index % 1_000).unwrap_or_default();
    let born = Timestamp::from_unix(NoContext, BORN + index / 1_000, millis * 1_000_000);
    let mut dice = Dice::new(SEED, I::PREFIX, index);
    let chance = (u128::from(dice.roll()) << 64) | u128::from(dice.roll());
    // Version and variant bits stay; the 74 random bits are ours.
    let random = 0x0000_0000_0000_0fff_3fff_ffff_ffff_ffff_u128;
    let fixed = Uuid::new_v7(born).as_u128() & !random;
    I::from_uuid(Uuid::from_u128(fixed | (chance & random)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::{CaseId, PersonId};

    #[test]
    fn ids_are_the_same_each_time_rise_and_differ_by_kind() {
        let ids: Vec<PersonId> = (0..3_000).map(demo_id).collect();
        assert_eq!(ids, (0..3_000).map(demo_id).collect::<Vec<PersonId>>());
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ids.iter().all(|id| id.0.get_version_num() == 7));
        assert_ne!(demo_id::<CaseId>(5).0, ids[5].0);
    }
}
