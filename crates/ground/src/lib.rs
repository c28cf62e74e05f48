//! What every subject stands on, and what changes seldom: a crate of its own, so that a change of a subject does not
//! compile it again.
//!
//! Floors from above: [`graphql`] and [`hubs`] (the engine of what clients see, and what concerns every subject);
//! [`batches`], [`lists`] and [`filing`] (how rows about a person are read and stored); [`access`] (who may); [`events`]
//! (the durable log); [`platform`] (settings, time, keys, database); [`entity`] and [`glossary`] (rows, and the words for
//! what rows and clients call by name).

pub mod access;
pub mod batches;
pub mod entity;
pub mod events;
pub mod filing;
pub mod glossary;
pub mod graphql;
pub mod hubs;
pub mod lists;
pub mod platform;
