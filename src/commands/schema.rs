//! `yunjian schema`: prints the GraphQL schema.

use std::io::Write as _;

/// Prints the GraphQL schema in the definition language; `schema.graphql` in the repository is this output.
///
/// Example: `yunjian schema > schema.graphql`
#[derive(clap::Args, Debug)]
#[command(after_help = "Example: yunjian schema > schema.graphql")]
pub struct Args {}

/// Prints the schema.
pub fn run(_: Args) -> anyhow::Result<()> {
    std::io::stdout().write_all(crate::app::sdl().as_bytes())?;
    Ok(())
}
