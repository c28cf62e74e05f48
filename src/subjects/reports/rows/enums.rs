//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

terms! {
    /// How far a situation report has been answered.
    pub enum SituationState: stored {
        /// Nobody has taken it yet.
        Filed = "待受理" / "Not taken" (person: _ / "Waiting"),
        /// A named officer looks after it.
        Taken = "已受理" / "Taken" (person: _ / "Taken up"),
        /// It has been answered.
        Answered = "已答复" / "Answered",
        /// Nothing is left to do.
        Closed = "已办结" / "Closed",
    }
}
