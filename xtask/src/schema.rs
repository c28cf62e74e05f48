//! `cargo xtask schema`: writes `schema.graphql` as the code has it. A test of the API holds that it has been done.

use crate::run::{Outcome, cargo, output, root, write};
use crate::server;

/// Writes the file anew.
pub fn schema() -> Outcome {
    server::build()?;
    let printed = output(cargo().args(["run", "--quiet", "--bin", "yunjian", "--", "schema"]));
    let text = printed.ok_or("`yunjian schema` failed")?;
    write(&root().join("schema.graphql"), text + "\n")
}
