//! The list of subjects: the only one. Each says in its manifest what it is to the rest of the house.

mod access;
mod alerts;
mod check_ins;
mod clocks;
mod events;
mod files;
mod ingest;
mod leave;
mod location;
mod notices;
mod outages;
mod people;
mod receipts;
mod reports;
mod spot_checks;

use async_graphql::{MergedObject, MergedSubscription};

use crate::graphql::duties::DutySubscriptions;
use crate::graphql::node::NodeQueries;
use crate::graphql::report_list::{ReportListQueries, ReportListSubscriptions};
use crate::hubs::Subject;

/// Puts the subjects together: their manifests, and what can be read, done and subscribed to. What hubs give comes first.
macro_rules! subjects {
    ($($name:ident,)*) => {
        /// All subjects: the right one may use the left one, if its manifest says so.
        pub static SUBJECTS: &[&Subject] = &[$(&$name::SUBJECT,)*];

        /// Everything that can be read.
        #[derive(MergedObject, Default)]
        pub struct Query(NodeQueries, ReportListQueries, $($name::Queries,)*);

        /// Everything that can be done.
        #[derive(MergedObject, Default)]
        pub struct Mutation($($name::Mutations,)*);

        /// Everything that is pushed. One field per subscription.
        #[derive(MergedSubscription, Default)]
        pub struct Subscription(DutySubscriptions, ReportListSubscriptions, $($name::Subscriptions,)*);
    };
}

subjects! {
    events, access, people, outages, notices, receipts, files, location, alerts, clocks, reports, leave, ingest,
    check_ins, spot_checks,
}
