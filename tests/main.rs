//! Through the front door, on both databases. One binary: each further one would link the world again.

mod api;
mod faults;
mod support;
