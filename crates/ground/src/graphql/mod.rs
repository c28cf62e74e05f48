//! What clients see: one file per subject with its objects, inputs and resolvers.

pub mod app;
pub mod connection;
pub mod context;
pub mod documents;
pub mod duties;
pub mod error;
pub mod feed;
pub mod limits;
pub mod node;
pub mod open;
pub mod plain;
pub mod scalars;
pub mod timeline;

pub use app::App;
pub use context::{RefreshCookie, RequestContext, request_data};
