//! The program `nats-server`, of which tests start processes of their own: some of them have to kill it.

use std::path::{Path, PathBuf};

use crate::debian;
use crate::run::{Outcome, find};

/// The environment variable by which tests find it.
pub const VARIABLE: &str = "YUNJIAN_TEST_NATS";

/// Where it is, installed if need be.
pub fn ensure() -> Outcome<PathBuf> {
    if program().is_none() {
        debian::ensure("NATS", &["nats-server"], || program().is_some())?;
        // Debian's package starts a server for everybody.
        debian::stop_service("nats-server")?;
    }
    program().ok_or_else(|| "nats-server is missing".to_owned())
}

/// The one that is named, on PATH, or where Debian puts what only root has on PATH.
fn program() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).map(PathBuf::from);
    let usual = Path::new("/usr/sbin/nats-server").to_path_buf();
    named.into_iter().chain(find("nats-server")).chain([usual]).find(|file| file.is_file())
}
