//! What clients see: one file per subject with its objects, inputs and resolvers.

mod agencies;
mod alert_acts;
mod alerts;
mod app;
mod cases;
mod clocks;
mod connection;
mod context;
pub mod documents;
pub mod error;
pub mod feed;
pub mod limits;
mod loaders;
mod location;
mod node;
mod notices;
mod people;
mod plain;
mod receipts;
mod reports;
mod scalars;
mod schema;
mod sessions;
mod spot_checks;
mod subscriptions;
mod timeline;
mod zones;

pub use app::App;
pub use context::{RefreshCookie, RequestContext, request_data};
pub use schema::{Mutation, Query, Schema, build, sdl};
pub use subscriptions::Subscription;
