//! When the server was up: rows of its tables, one file for each, with their ids and enums.

pub mod server_beat;
