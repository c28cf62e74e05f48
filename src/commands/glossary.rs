//! `yunjian glossary`: prints the words for what rows and clients call by name, or writes them for the front ends.

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Context as _;

use crate::hubs::{glossary, limits};

/// Print the words for every term of law and product, in both languages, as JSON.
///
/// `person` says what the person supervised reads, where it is another word than the officers'.
#[derive(clap::Args, Debug)]
#[command(after_help = "Example: yunjian glossary\n         yunjian glossary --write .")]
pub struct Args {
    /// Write the `enums.json` and `limits.json` of console and app below this folder of the project, and print nothing.
    #[arg(long, value_name = "PROJECT")]
    write: Option<PathBuf>,
}

/// Prints or writes the glossary.
pub fn run(args: Args) -> anyhow::Result<()> {
    crate::app::install();
    let Some(project) = args.write else {
        std::io::stdout().write_all(glossary::glossary()?.as_bytes())?;
        return Ok(());
    };
    for (file, text) in glossary::files()?.into_iter().chain(limits::files()?) {
        let file = project.join(file);
        std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
