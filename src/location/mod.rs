//! Positions: datum, zones, judging, doubt, ingest, the live view.

pub mod datum;
pub mod doubt;
pub mod geometry;
pub mod judging;
