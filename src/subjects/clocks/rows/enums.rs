//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

terms! {
    /// Where a legal deadline stands.
    pub enum ClockState: stored {
        /// It runs.
        Running = "计时中" / "Running",
        /// What it asks for was done.
        Met = "已办理" / "Met" (person: _ / "Done"),
        /// It passed and what it asks for was not done.
        Overdue = "已逾期" / "Overdue",
        /// It was begun by mistake, or what it is about fell away.
        Cancelled = "已撤销" / "Cancelled",
    }
}
