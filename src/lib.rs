//! Yunjian (云检): supervising people who await trial at liberty.
//!
//! Floors; imports go down only, and a subject uses those that its manifest names (`tests/api/architecture.rs`).
//!
//! | floor | modules | what |
//! |---|---|---|
//! | 6 | [`commands`], [`server`] | the command line; HTTP, WebSocket, SSE, console files |
//! | 5 | [`app`] | the composition root: subjects onto the ground, schema, what runs |
//! | 4 | [`subjects`]: the list, and in each folder `manifest.rs` | what a subject is to the hubs |
//! | 3 | in each folder of [`subjects`] `graphql` | what clients see |
//! | 2 | the folders of [`subjects`]; [`demo`] | what the law and the product say; made-up data |
//! | 1 | [`yunjian_geo`], [`simulator`] | judging positions; phones that live from outside |
//! | 0 | [`ground`]: [`graphql`], [`hubs`], [`batches`], [`access`], [`events`], [`platform`], [`entity`], [`glossary`] | what every subject stands on |
//!
//! The way of a fix: `server` (size, token) → `subjects::location` → `subjects::ingest` (validate, WGS-84, key) → group
//! commit: duplicates out, insert, judge, raise alerts, append events, in one transaction → answer with a receipt →
//! `events::hub` wakes subscribers → console.

pub mod app;
pub mod commands;
pub mod demo;
pub mod server;
pub mod subjects;

pub use ground::{
    access, batched, batches, entity, event_kinds, events, filing, glossary, graphql, hubs, ids, lists, placed,
    platform, values,
};
pub use simulator;
