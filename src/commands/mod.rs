//! One file per command of the command line.

pub mod config;
pub mod demo;
pub mod draw;
pub mod glossary;
pub mod judge;
pub mod migrate;
pub mod retention;
pub mod schema;
pub mod serve;
pub mod simulate;
pub mod user;

/// What the user gave cannot be used: exit code 2.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadInput(pub String);
