//! `cargo xtask schema`: writes `schema.graphql` and the words that console and app share with the server, as the code
//! has them. Tests of the API hold that it has been done.

use crate::run::{Outcome, cargo, output, root, run, write};
use crate::server;

/// Writes the files anew.
pub fn schema() -> Outcome {
    server::build()?;
    let printed = output(cargo().args(["run", "--quiet", "--bin", "yunjian", "--", "schema"]));
    let text = printed.ok_or("`yunjian schema` failed")?;
    write(&root().join("schema.graphql"), text + "\n")?;
    run(cargo().args(["run", "--quiet", "--bin", "yunjian", "--", "glossary", "--write", "."]))
}
