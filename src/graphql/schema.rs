//! The schema, built from its subjects.

use std::sync::Arc;

use async_graphql::{MergedObject, SchemaBuilder};

use super::agencies::{AgencyMutations, AgencyQueries};
use super::alert_acts::AlertMutations;
use super::alerts::AlertQueries;
use super::app::App;
use super::cases::CaseQueries;
use super::check_in_acts::{CheckInMutations, CheckInQueries};
use super::clocks::{ClockMutations, ClockQueries};
use super::consents::ConsentMutations;
use super::guarantors::GuarantorMutations;
use super::leave_acts::LeaveMutations;
use super::location::{LocationMutations, LocationQueries};
use super::node::NodeQueries;
use super::outages::{OutageMutations, OutageQueries};
use super::people::{PersonMutations, PersonQueries};
use super::report_list::ReportListQueries;
use super::reports::ReportMutations;
use super::sessions::SessionMutations;
use super::spot_checks::{SpotCheckMutations, SpotCheckQueries};
use super::subscriptions::Subscription;
use super::zones::ZoneMutations;

/// Everything that can be read.
#[derive(MergedObject, Default)]
pub struct Query(
    NodeQueries,
    PersonQueries,
    CaseQueries,
    AlertQueries,
    ReportListQueries,
    CheckInQueries,
    OutageQueries,
    ClockQueries,
    SpotCheckQueries,
    LocationQueries,
    AgencyQueries,
);

/// Everything that can be done.
#[derive(MergedObject, Default)]
pub struct Mutation(
    SessionMutations,
    LocationMutations,
    AlertMutations,
    ReportMutations,
    CheckInMutations,
    ConsentMutations,
    GuarantorMutations,
    OutageMutations,
    ClockMutations,
    SpotCheckMutations,
    LeaveMutations,
    ZoneMutations,
    PersonMutations,
    AgencyMutations,
);

/// The schema that clients see.
pub type Schema = async_graphql::Schema<Query, Mutation, Subscription>;

fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    Schema::build(Query::default(), Mutation::default(), Subscription)
}

/// The schema over running services.
pub fn build(app: Arc<App>) -> Schema {
    let introspection = app.settings.http.introspection || app.demo;
    super::limits::apply(builder().data(app), introspection).finish()
}

/// The schema in the definition language: what `schema.graphql` holds.
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new()
        .sorted_fields()
        .sorted_arguments()
        .sorted_enum_items()
        .include_specified_by();
    builder().finish().sdl_with_options(options)
}
