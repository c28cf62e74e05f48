//! What clients see: one file per subject with its objects, inputs and resolvers.

pub(crate) mod app;
pub(crate) mod connection;
pub(crate) mod context;
pub mod documents;
pub(crate) mod duties;
pub mod error;
pub mod feed;
pub mod limits;
pub(crate) mod node;
pub mod open;
pub(crate) mod plain;
pub(crate) mod scalars;
pub(crate) mod timeline;

pub use app::App;
pub use context::{RefreshCookie, RequestContext, request_data};
