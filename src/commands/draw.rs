//! `yunjian draw verify`: draws again from a published proof, with the server's own code.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Subcommand;

use super::BadInput;
use crate::subjects::spot_checks::proof::{Fault, Proof, verify};

/// Verify the random draws of spot checks.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Draw again from a proof and compare.
    ///
    /// The proof is the JSON text of `drawPeriods { edges { node { proof } } }`, once the seed of the week has been revealed.
    /// Ends with 0 when every draw is as the seed gives it, 1 when something differs (each difference is named), 2 when there
    /// is nothing to verify.
    #[command(after_help = "Example:\n  yunjian draw verify week-48.json\n  yunjian draw verify - < week-48.json")]
    Verify {
        /// The proof; `-` is standard input.
        #[arg(value_name = "FILE")]
        proof: PathBuf,
    },
}

/// Verifies.
pub fn run(args: Args) -> anyhow::Result<()> {
    let Command::Verify { proof } = args.command;
    let text = read(&proof)?;
    println!("{}", checked(&text)?);
    Ok(())
}

/// What a proof was found to say, in a sentence.
fn checked(text: &str) -> anyhow::Result<String> {
    let proof: Proof =
        serde_json::from_str(text).map_err(|error| BadInput(format!("this is not a proof of draws: {error}")))?;
    match verify(&proof) {
        Ok(verified) => Ok(format!(
            "{} ({} to {}): the seed is the one that was committed at {}; {} draws of {} people are as it gives them.",
            proof.period, proof.starts_on, proof.ends_on, proof.committed_at, verified.draws, verified.people
        )),
        Err(faults) => {
            let said = faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n");
            if faults.iter().any(|fault| matches!(fault, Fault::NotRevealed | Fault::Unreadable(_))) {
                return Err(BadInput(said).into());
            }
            bail!("{said}")
        }
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    let unreadable = |error: std::io::Error| BadInput(format!("cannot read {}: {error}", path.display()));
    if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(unreadable)?;
        return Ok(text);
    }
    Ok(std::fs::read_to_string(path).map_err(unreadable)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subjects::spot_checks::draw::{Candidate, Draw, Of, Seed};
    use crate::subjects::spot_checks::proof::FORMAT;

    fn proof() -> Proof {
        let seed = Seed::random();
        let candidates = (0..20).map(|index| Candidate {
            id: format!("person_{index:032x}"),
            band: crate::entity::Standing::Good,
            skipped: None,
        });
        let of = Of { period: "period_1", agency: "agency_1" };
        let at = "2026-11-25T03:00:00.000Z".to_owned();
        Proof {
            format: FORMAT.into(),
            period: "period_1".into(),
            agency: "agency_1".into(),
            starts_on: "2026-11-23".into(),
            ends_on: "2026-11-29".into(),
            seed_hash: seed.hash(),
            seed: Some(seed.hex()),
            committed_at: "2026-11-16T00:00:00.000Z".into(),
            revealed_at: Some("2026-11-29T16:00:00.000Z".into()),
            draws: vec![Draw::new(&seed, &of, 1, "round_1".into(), at, 5, candidates.collect())],
        }
    }

    #[test]
    fn a_proof_verifies_and_a_changed_one_names_the_draw() {
        let mut proof = proof();
        let said = checked(&serde_json::to_string(&proof).unwrap()).unwrap();
        assert!(said.contains("1 draws of 5 people"), "{said}");
        proof.draws[0].drawn.swap(0, 1);
        let error = checked(&serde_json::to_string(&proof).unwrap()).unwrap_err();
        assert!(error.to_string().contains("draw 1 differs") && !error.is::<BadInput>(), "{error}");
        proof.seed = None;
        let error = checked(&serde_json::to_string(&proof).unwrap()).unwrap_err();
        assert!(error.to_string().contains("not been revealed") && error.is::<BadInput>(), "{error}");
        assert!(checked("{}").unwrap_err().is::<BadInput>());
    }
}
