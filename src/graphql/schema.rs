//! The schema, built from its subjects.

use std::sync::Arc;

use async_graphql::{MergedObject, SchemaBuilder};

use super::agencies::{AgencyMutations, AgencyQueries};
use super::alerts::{AlertMutations, AlertQueries};
use super::app::App;
use super::cases::CaseQueries;
use super::location::{LocationMutations, LocationQueries};
use super::node::NodeQueries;
use super::people::{PersonMutations, PersonQueries};
use super::sessions::SessionMutations;
use super::subscriptions::Subscription;
use super::zones::ZoneMutations;

/// Everything that can be read.
#[derive(MergedObject, Default)]
pub struct Query(NodeQueries, PersonQueries, CaseQueries, AlertQueries, LocationQueries, AgencyQueries);

/// Everything that can be done.
#[derive(MergedObject, Default)]
pub struct Mutation(
    SessionMutations,
    LocationMutations,
    AlertMutations,
    ZoneMutations,
    PersonMutations,
    AgencyMutations,
);

/// The schema that clients see.
pub type Schema = async_graphql::Schema<Query, Mutation, Subscription>;

/// Selections may be nested so deep.
const DEPTH: usize = 12;
/// What one document may cost: a page of 200 people with their measure, position and last 3 alerts is about 12,000.
const COMPLEXITY: usize = 20_000;
/// Directives on one field.
const DIRECTIVES: usize = 10;

fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    Schema::build(Query::default(), Mutation::default(), Subscription)
}

/// The schema over running services.
pub fn build(app: Arc<App>) -> Schema {
    let introspection = app.settings.http.introspection || app.demo;
    let mut builder = builder()
        .limit_depth(DEPTH)
        .limit_complexity(COMPLEXITY)
        .limit_directives(DIRECTIVES)
        .data(app);
    if !introspection {
        builder = builder.disable_introspection().disable_suggestions();
    }
    builder.finish()
}

/// The schema in the definition language: what `schema.graphql` holds.
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items();
    builder().finish().sdl_with_options(options)
}
