//! The durable log and the hub that wakes subscribers.
//!
//! A domain function appends its events in the transaction of the change ([`log::append`]); its commit wakes the hub, and
//! nobody has to remember to. One reader per process takes the rows in commit order and wakes whoever waits.
//! Servers that share a database wake each other over the [`bus`].
//! Positions of people are not events: [`Hub::publish_locations`] is lossy and the newest wins.

pub mod bus;
pub mod event;
pub mod hub;
pub mod kind;
pub mod locations;
pub mod log;
pub mod position;
mod ring;

pub use event::{ACCESS, Event, NewEvent, Topic};
pub use hub::{Hub, HubError, Page};
pub use kind::Kind;
pub use locations::LocationUpdate;
pub use position::{Cursor, Position};
