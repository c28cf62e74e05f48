//! The schema, built from its subjects.

use std::sync::Arc;

use async_graphql::SchemaBuilder;

use crate::graphql::{App, limits};
use crate::subjects::{Mutation, Query, Subscription};

/// The schema that clients see.
pub type Schema = async_graphql::Schema<Query, Mutation, Subscription>;

fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    super::install();
    Schema::build(Query::default(), Mutation::default(), Subscription::default())
}

/// The schema over running services.
pub fn build(app: Arc<App>) -> Schema {
    let introspection = app.settings.http.introspection || app.demo;
    limits::apply(builder().data(app), introspection).finish()
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
