//! What judging remembers: rows of its tables, one file for each, with their ids and enums.

pub mod judge_checkpoint;
