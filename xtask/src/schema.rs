//! `schema.graphql` is what the code says: writing it, and checking that it has been written.

use crate::run::{Outcome, cargo, output, read, root, write};
use crate::server;

/// The contract's file, at the root.
const FILE: &str = "schema.graphql";

/// Writes the file anew.
pub fn schema() -> Outcome {
    write(&root().join(FILE), of_the_code()?)
}

/// Fails when the file is not what the code says.
pub fn check() -> Outcome {
    if read(&root().join(FILE))? == of_the_code()? {
        return Ok(());
    }
    Err(format!("{FILE} is not what the code says: `cargo xtask schema` writes it anew, then look at the difference"))
}

fn of_the_code() -> Outcome<String> {
    server::build()?;
    let printed = output(cargo().args(["run", "--quiet", "--bin", "yunjian", "--", "schema"]));
    printed.map(|text| text + "\n").ok_or_else(|| "`yunjian schema` failed".to_owned())
}
