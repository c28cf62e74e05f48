//! Drawing by lot so that anybody can do it again: pure, the same for the same seed, number and candidates.
//!
//! Places are shared out among the bands (standings) by largest remainder. Within a band the candidates are ordered by
//! HMAC-SHA-256(seed, `number|candidate's id`), and the first ones are drawn. The whole record carries a seal, an HMAC
//! under the same seed: until the seed is revealed nobody but the server can make one, so a record that was read
//! before cannot be replaced by another one after.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sea_orm::Iterable as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::entity::Standing;
use crate::platform::keys::hex;
use crate::subjects::spot_checks::rows::SkipReason;

/// What a period's draws are made from: 32 random bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed([u8; 32]);

impl Seed {
    /// A fresh one.
    pub fn random() -> Self {
        Self(rand::random())
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        let mut bytes = [0; 32];
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
        }
        // One seed has one text: no signs, no capitals.
        let seed = Self(bytes);
        (seed.hex() == text).then_some(seed)
    }

    /// 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// SHA-256 of the 32 bytes, hexadecimal: the commitment.
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.0))
    }

    fn mac(&self, message: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(message.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seed(…)")
    }
}

/// Somebody who might be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Candidate {
    /// Public id of the person.
    pub id: String,
    /// The stratum.
    pub band: Standing,
    /// Why the person could not be drawn; none when the person could.
    pub skipped: Option<SkipReason>,
}

/// Places of one band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quota {
    /// The stratum.
    pub band: Standing,
    /// How many in it could be drawn.
    pub available: usize,
    /// How many are.
    pub places: usize,
}

/// One draw with everything that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Draw {
    /// From 1 in each period, without gaps.
    pub number: i32,
    /// Public id of the round.
    pub round: String,
    /// When, RFC 3339.
    pub at: String,
    /// How many were asked for.
    pub size: usize,
    /// Everybody in the agency's charge, by id.
    pub candidates: Vec<Candidate>,
    /// Places of each band.
    pub quotas: Vec<Quota>,
    /// Who was drawn, band by band, in the order of the lot.
    pub drawn: Vec<String>,
    /// HMAC-SHA-256 over all of the above, hexadecimal.
    pub seal: String,
}

/// Of which period a draw is: part of what is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Of<'a> {
    /// Public id of the period.
    pub period: &'a str,
    /// Public id of the agency.
    pub agency: &'a str,
}

impl Draw {
    /// Draws, and seals what came of it. At most `size`, fewer when fewer can be drawn.
    pub fn new(
        seed: &Seed,
        of: &Of<'_>,
        number: i32,
        round: String,
        at: String,
        size: usize,
        mut candidates: Vec<Candidate>,
    ) -> Self {
        candidates.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        let (quotas, drawn) = decide(seed, number, size, &candidates);
        let mut draw = Self { number, round, at, size, candidates, quotas, drawn, seal: String::new() };
        draw.seal = draw.sealed(seed, of);
        draw
    }

    /// The seal that this record must carry.
    pub(super) fn sealed(&self, seed: &Seed, of: &Of<'_>) -> String {
        let unsealed = Self { seal: String::new(), ..self.clone() };
        let record = serde_json::to_string(&unsealed).unwrap_or_default();
        hex(&seed.mac(&format!("yunjian/draw/1|{}|{}|{record}", of.period, of.agency)))
    }
}

/// Places of each band, and who is drawn.
pub(super) fn decide(seed: &Seed, number: i32, size: usize, candidates: &[Candidate]) -> (Vec<Quota>, Vec<String>) {
    let bands: Vec<Standing> = Standing::iter().collect();
    let free = |band: Standing| {
        candidates.iter().filter(move |candidate| candidate.band == band && candidate.skipped.is_none())
    };
    let available: Vec<usize> = bands.iter().map(|band| free(*band).count()).collect();
    let places = allocate(size, &available);
    let mut drawn = Vec::with_capacity(places.iter().sum());
    for (band, places) in bands.iter().zip(&places) {
        let mut lots: Vec<([u8; 32], &str)> = free(*band)
            .map(|candidate| (seed.mac(&format!("{number}|{}", candidate.id)), candidate.id.as_str()))
            .collect();
        lots.sort_unstable();
        drawn.extend(lots.into_iter().take(*places).map(|(_, id)| id.to_owned()));
    }
    let quotas = bands.into_iter().zip(available).zip(places);
    (quotas.map(|((band, available), places)| Quota { band, available, places }).collect(), drawn)
}

/// Shares `size` places out in proportion to `available`, whole places first and the rest by largest remainder (of equal
/// remainders the earlier band first). Never more than there are, in a band or together.
pub fn allocate(size: usize, available: &[usize]) -> Vec<usize> {
    let total: usize = available.iter().sum();
    let size = size.min(total);
    if total == 0 {
        return vec![0; available.len()];
    }
    let mut places: Vec<usize> = available.iter().map(|count| size * count / total).collect();
    let mut by_remainder: Vec<usize> = (0..available.len()).collect();
    by_remainder.sort_by_key(|&band| std::cmp::Reverse(size * available[band] % total));
    let left = size - places.iter().sum::<usize>();
    for &band in by_remainder.iter().take(left) {
        places[band] += 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn places_sum_to_what_was_asked_for_and_no_band_gives_more_than_it_has(
            size in 0_usize..600,
            available in proptest::collection::vec(0_usize..300, 0..6),
        ) {
            let places = allocate(size, &available);
            let total: usize = available.iter().sum();
            prop_assert_eq!(places.iter().sum::<usize>(), size.min(total));
            let asked = size.min(total);
            for (place, has) in places.iter().zip(&available) {
                prop_assert!(place <= has);
                // Never a whole place from the exact share.
                prop_assert!((place * total).abs_diff(asked * has) < total.max(1));
            }
        }
    }

    #[test]
    fn rest_places_go_to_the_largest_remainder() {
        assert_eq!(allocate(10, &[70, 25, 5]), [7, 3, 0]);
        assert_eq!(allocate(3, &[1, 1, 1]), [1, 1, 1]);
        assert_eq!(allocate(2, &[1, 1, 1]), [1, 1, 0]);
        assert_eq!(allocate(9, &[2, 0, 1]), [2, 0, 1]);
        assert_eq!(allocate(5, &[0, 0, 0]), [0, 0, 0]);
    }

    #[test]
    fn a_seed_has_one_text_and_its_hash_is_over_its_bytes() {
        let seed = Seed([0; 32]);
        assert_eq!(seed.hash(), "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assert_eq!(Seed::parse(&seed.hex()), Some(seed));
        for bad in ["", "0", &"g".repeat(64), &"A".repeat(64), &"+1".repeat(32), &"ab".repeat(33)] {
            assert_eq!(Seed::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn who_cannot_be_checked_is_never_drawn_and_the_lot_changes_with_the_number() {
        let seed = Seed([7; 32]);
        let candidates: Vec<Candidate> = (0..40)
            .map(|index| Candidate {
                id: format!("person_{index:032x}"),
                band: if index % 4 == 0 { Standing::Caution } else { Standing::Good },
                skipped: (index % 5 == 0).then_some(SkipReason::WeeklyCap),
            })
            .collect();
        let (quotas, first) = decide(&seed, 1, 8, &candidates);
        assert_eq!(
            quotas.iter().map(|quota| (quota.available, quota.places)).collect::<Vec<_>>(),
            [(24, 6), (8, 2), (0, 0)]
        );
        assert!(first.iter().all(|id| candidates.iter().any(|one| one.id == *id && one.skipped.is_none())));
        assert_eq!(decide(&seed, 1, 8, &candidates).1, first);
        assert_ne!(decide(&seed, 2, 8, &candidates).1, first);
    }
}
