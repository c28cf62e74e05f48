//! The list of subjects: the only one. Each says in its manifest what it is to the rest of the house.

pub mod access;
pub mod alerts;
pub mod check_ins;
pub mod clocks;
pub mod events;
pub mod files;
pub mod ingest;
pub mod leave;
pub mod location;
pub mod notices;
pub mod outages;
pub mod people;
pub mod receipts;
pub mod reports;
pub mod spot_checks;

use async_graphql::{MergedObject, MergedSubscription};

use crate::graphql::duties::DutySubscriptions;
use crate::graphql::node::NodeQueries;
use crate::hubs::Subject;

pub use people::graphql::people::PersonFields;

/// Puts the subjects together: their manifests, and what can be read, done and subscribed to. What hubs give comes first.
macro_rules! subjects {
    ($($name:ident,)*) => {
        /// All subjects: the right one may use the left one, if its manifest says so.
        pub static SUBJECTS: &[&Subject] = &[$(&$name::manifest::SUBJECT,)*];

        /// Everything that can be read.
        #[derive(MergedObject, Default)]
        pub struct Query(NodeQueries, $($name::manifest::Queries,)*);

        /// Everything that can be done.
        #[derive(MergedObject, Default)]
        pub struct Mutation($($name::manifest::Mutations,)*);

        /// Everything that is pushed. One field per subscription.
        #[derive(MergedSubscription, Default)]
        pub struct Subscription(DutySubscriptions, $($name::manifest::Subscriptions,)*);
    };
}

subjects! {
    events, access, people, outages, notices, receipts, files, location, alerts, clocks, reports, leave, ingest,
    check_ins, spot_checks,
}
