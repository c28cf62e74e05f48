//! The enums of reports: what a person tells of, and how far it has been answered.

use crate::glossary::terms;

terms! {
    /// What a situation report is about. A change of address, work unit or contact must be told within 24 hours (CPL 71).
    pub enum SituationKind: stored {
        /// The address changed.
        AddressChange = "住址变更" / "Address" (person: _ / "New address"),
        /// The work unit changed.
        WorkChange = "工作单位变更" / "Work unit" (person: _ / "New work unit"),
        /// The way to be reached changed.
        ContactChange = "联系方式变更" / "Contact" (person: _ / "New way to reach me"),
        /// Something makes life hard.
        Hardship = "困难" / "Hardship" (person: "生活困难" / _),
        /// Somebody is ill.
        Illness = "疾病" / "Illness",
        /// Something is asked for.
        Request = "申请" / "Request",
        /// The measure is asked to be changed or lifted: answered within three days, with reasons (CPL 97).
        MeasureChange = "申请变更措施" / "Measure" (person: "申请变更强制措施" / "Change of the measure"),
        /// Something is complained of.
        Complaint = "投诉" / "Complaint",
        /// Help is called for: for helpers only, and never held against the person.
        Help = "求助" / "Call for help" (person: _ / "I need help"),
    }
}

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
