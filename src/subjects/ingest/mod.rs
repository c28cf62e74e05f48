//! The way of a fix from the phone to the disk: validate, group commit, judge, raise, receipt.

mod commit;
mod evidence;
mod fix;
mod judge;
mod keep;
pub mod manifest;
mod replay;
pub mod rows;
mod store;
mod submit;
mod watch;

pub use evidence::{Attested, Seen, attested};
pub use fix::{RawFix, Reject, Why};
pub use submit::{Ingest, Submitted};
pub use watch::watch;
