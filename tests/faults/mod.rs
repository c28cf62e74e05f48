//! The real program, killed and started again, and settings that it refuses.

mod kill;
mod process;
mod refusals;
