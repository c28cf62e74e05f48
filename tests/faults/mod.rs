//! The real program, killed and started again, and settings that it refuses; two servers, and what lies between them.

mod bus;
mod durable;
mod files;
mod kill;
mod partition;
mod process;
mod refusals;
mod slow;
mod storm;
mod user;
mod ward;
