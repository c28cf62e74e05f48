//! The proof of a period's draws, and its verification: what the server publishes and `yunjian draw verify` reads.

use serde::{Deserialize, Serialize};

use super::draw::{Draw, Of, Seed, decide};

/// The only format there is.
pub const FORMAT: &str = "yunjian/draw/1";

/// Everything that is needed to draw again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Proof {
    /// [`FORMAT`].
    pub format: String,
    /// Public id of the period.
    pub period: String,
    /// Public id of the agency.
    pub agency: String,
    /// Its Monday, China time.
    pub starts_on: String,
    /// Its Sunday.
    pub ends_on: String,
    /// SHA-256 of the seed's 32 bytes, hexadecimal.
    pub seed_hash: String,
    /// The seed, hexadecimal; none until it is revealed.
    pub seed: Option<String>,
    /// When the hash was committed, RFC 3339.
    pub committed_at: String,
    /// When the seed was revealed; none until then.
    pub revealed_at: Option<String>,
    /// The draws, by number.
    pub draws: Vec<Draw>,
}

/// What a proof was found to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many draws.
    pub draws: usize,
    /// How many people they drew.
    pub people: usize,
}

/// What is wrong with a proof.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nothing can be verified yet.
    #[error("the seed has not been revealed yet; it is after the period has ended")]
    NotRevealed,
    /// Another format, or not a seed.
    #[error("this is not a proof of draws: {0}")]
    Unreadable(&'static str),
    /// The seed is not the one that was committed.
    #[error("the seed is not the one whose hash was committed before the period")]
    Seed,
    /// A draw is missing or out of order.
    #[error("draw {0} is missing: draws are numbered from 1 without gaps")]
    Missing(i32),
    /// A draw differs from what the seed gives.
    #[error("draw {number} differs: {what}")]
    Differs {
        /// Its number.
        number: i32,
        /// In what.
        what: &'static str,
    },
}

/// Draws everything again; every difference is named.
pub fn verify(proof: &Proof) -> Result<Verified, Vec<Fault>> {
    if proof.format != FORMAT {
        return Err(vec![Fault::Unreadable("another format")]);
    }
    let Some(seed) = &proof.seed else { return Err(vec![Fault::NotRevealed]) };
    let Some(seed) = Seed::parse(seed) else {
        return Err(vec![Fault::Unreadable("the seed is not 64 hexadecimal digits")]);
    };
    if seed.hash() != proof.seed_hash {
        return Err(vec![Fault::Seed]);
    }
    let of = Of { period: &proof.period, agency: &proof.agency };
    let mut faults = Vec::new();
    for (number, draw) in (1..).zip(&proof.draws) {
        if draw.number != number {
            faults.push(Fault::Missing(number));
            break;
        }
        faults.extend(difference(&seed, &of, draw).map(|what| Fault::Differs { number, what }));
    }
    if faults.is_empty() {
        Ok(Verified { draws: proof.draws.len(), people: proof.draws.iter().map(|draw| draw.drawn.len()).sum() })
    } else {
        Err(faults)
    }
}

/// In what a draw differs from what the seed gives.
fn difference(seed: &Seed, of: &Of<'_>, draw: &Draw) -> Option<&'static str> {
    if draw.candidates.windows(2).any(|pair| pair[0].id >= pair[1].id) {
        return Some("its candidates are not in order, or somebody is among them twice");
    }
    let (quotas, drawn) = decide(seed, draw.number, draw.size, &draw.candidates);
    if quotas != draw.quotas {
        return Some("other places for the bands");
    }
    if drawn != draw.drawn {
        return Some("other people are drawn");
    }
    (draw.sealed(seed, of) != draw.seal).then_some("its seal does not fit: something of it was changed afterwards")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sea_orm::Iterable as _;

    use super::super::draw::Candidate;
    use super::*;
    use crate::entity::Standing;
    use crate::subjects::spot_checks::rows::SkipReason;

    fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
        let one = (any::<u128>(), 0_usize..3, 0_usize..8);
        proptest::collection::btree_map(any::<u128>(), one, 1..40).prop_map(|people| {
            people
                .into_iter()
                .map(|(id, (_, band, skip))| Candidate {
                    id: format!("person_{id:032x}"),
                    band: Standing::iter().nth(band).unwrap(),
                    // One in four cannot be drawn.
                    skipped: (skip < 2).then(|| SkipReason::iter().nth(skip).unwrap()),
                })
                .collect()
        })
    }

    fn proofs() -> impl Strategy<Value = Proof> {
        let seed = any::<[u8; 32]>().prop_map(|bytes| bytes.iter().map(|byte| format!("{byte:02x}")).collect());
        (seed, proptest::collection::vec((candidates(), 0_usize..40), 1..4)).prop_map(|(seed, draws): (String, _)| {
            let parsed = Seed::parse(&seed).unwrap();
            let (period, agency) = ("period_1", "agency_1");
            let draws = (1..)
                .zip(draws)
                .map(|(number, (candidates, size))| {
                    let of = Of { period, agency };
                    let at = "2026-11-25T03:00:00.000Z".to_owned();
                    Draw::new(&parsed, &of, number, format!("round_{number}"), at, size, candidates)
                })
                .collect();
            Proof {
                format: FORMAT.into(),
                period: period.into(),
                agency: agency.into(),
                starts_on: "2026-11-23".into(),
                ends_on: "2026-11-29".into(),
                seed_hash: parsed.hash(),
                seed: Some(seed),
                committed_at: "2026-11-20T00:00:00.000Z".into(),
                revealed_at: Some("2026-11-30T00:00:00.000Z".into()),
                draws,
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_proof_verifies_also_after_a_journey_as_text(proof in proofs()) {
            let people = proof.draws.iter().map(|draw| draw.drawn.len()).sum();
            prop_assert_eq!(verify(&proof), Ok(Verified { draws: proof.draws.len(), people }));
            let text = serde_json::to_string(&proof).unwrap();
            prop_assert_eq!(serde_json::from_str::<Proof>(&text).unwrap(), proof);
        }

        #[test]
        fn whatever_is_changed_is_found(proof in proofs(), which in 0_usize..13, pick in any::<prop::sample::Index>()) {
            let mut changed = proof.clone();
            let place = pick.index(changed.draws.len());
            let draw = &mut changed.draws[place];
            let one = pick.index(draw.candidates.len());
            match which {
                0 => draw.candidates[one].id = format!("person_{:032x}", u128::MAX),
                1 => {
                    draw.candidates.remove(one);
                }
                2 => draw.candidates[one].band = match draw.candidates[one].band {
                    Standing::Good => Standing::Breached,
                    _ => Standing::Good,
                },
                3 => draw.candidates[one].skipped = match draw.candidates[one].skipped {
                    None => Some(SkipReason::OnLeave),
                    Some(_) => None,
                },
                4 => draw.quotas[place % 3].places += 1,
                5 => draw.quotas[place % 3].available += 1,
                6 => draw.drawn.push("person_1".into()),
                7 if !draw.drawn.is_empty() => {
                    draw.drawn.pop();
                }
                8 => draw.size += 1,
                9 => draw.round.push('0'),
                10 => draw.at = "2026-11-25T04:00:00.000Z".into(),
                11 => changed.seed = Some(Seed::random().hex()),
                _ => {
                    changed.draws.remove(0);
                    changed.draws.push(proof.draws[0].clone());
                    changed.draws.push(proof.draws[0].clone());
                }
            }
            prop_assert!(verify(&changed).is_err(), "change {} was not found", which);
        }
    }

    #[test]
    fn a_seed_that_is_not_revealed_proves_nothing_yet() {
        let proof = Proof {
            format: FORMAT.into(),
            period: "period_1".into(),
            agency: "agency_1".into(),
            starts_on: "2026-11-23".into(),
            ends_on: "2026-11-29".into(),
            seed_hash: String::new(),
            seed: None,
            committed_at: String::new(),
            revealed_at: None,
            draws: Vec::new(),
        };
        assert_eq!(verify(&proof), Err(vec![Fault::NotRevealed]));
        let other = Proof { format: "yunjian/draw/2".into(), ..proof };
        assert!(matches!(verify(&other).unwrap_err()[..], [Fault::Unreadable(_)]));
    }
}
