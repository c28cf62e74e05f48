//! The log of events itself.

pub mod manifest;
