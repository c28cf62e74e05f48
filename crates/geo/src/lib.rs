//! Places on earth: datums, zones as shapes, judging a track against them, and doubt about its fixes. Pure functions: no
//! database, no clock, no request.

pub mod datum;
pub mod doubt;
pub mod geometry;
pub mod judging;
