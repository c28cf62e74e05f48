//! Through the front door, on both databases. One binary: each further one would link the world again.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic that something is not as it must be")]

mod api;
mod faults;
mod support;
