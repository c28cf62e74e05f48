//! Yunjian (云检): supervising people who await trial at liberty.
//!
//! Floors; imports go down only, and a subject uses those that its manifest names (`tests/api/architecture.rs`).
//!
//! | floor | modules | what |
//! |---|---|---|
//! | 6 | [`commands`], [`server`] | the command line; HTTP, WebSocket, SSE, console files |
//! | 5 | [`app`] | the composition root: subjects onto the ground, schema, what runs |
//! | 4 | [`subjects`] | the list of subjects, and the manifest of each |
//! | 3 | [`hubs`], [`graphql`] | what concerns every subject; what clients see: objects, inputs, resolvers |
//! | 2 | [`people`], [`outages`], [`notices`], [`files`], [`location`], [`alerts`], [`clocks`], [`reports`], [`leave`], [`ingest`], [`check_ins`], [`spot_checks`]; [`simulator`], [`demo`] | what the law and the product say; made-up data |
//! | 1 | [`access`], [`events`], [`platform`] | who may; the durable log; settings, time, keys, database |
//! | 0 | [`entity`], [`glossary`] | one file per table; the words for what rows and clients call by name |
//!
//! The way of a fix: `server` (size, token) → `graphql::location` → `ingest` (validate, WGS-84, key) → group
//! commit: duplicates out, insert, judge, raise alerts, append events, in one transaction → answer with a receipt →
//! `events::hub` wakes subscribers → console.

pub mod access;
pub mod alerts;
pub mod app;
pub mod check_ins;
pub mod clocks;
pub mod commands;
pub mod demo;
pub mod entity;
pub mod events;
pub mod files;
pub mod glossary;
pub mod graphql;
pub mod hubs;
pub mod ingest;
pub mod leave;
pub mod location;
pub mod notices;
pub mod outages;
pub mod people;
pub mod platform;
pub mod reports;
pub mod server;
pub mod simulator;
pub mod spot_checks;
pub mod subjects;
