//! Accounts, sign-in and rights.

mod abilities;
mod batches;
mod extends;
pub(crate) mod graphql;
pub mod manifest;
mod node;
mod timeline;

pub use abilities::{OfficerAbility, abilities};
pub use batches::{AgencyById, OfficerById, RolesOfOfficer, agencies_by_ids, officers_by_ids, roles_of_officers};
