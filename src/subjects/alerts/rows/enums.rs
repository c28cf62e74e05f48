//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

terms! {
    /// Why somebody should look.
    pub enum AlertKind: stored {
        /// Left a permitted zone.
        ZoneExit = "离开允许区域" / "Left a permitted zone",
        /// Entered a prohibited zone.
        ZoneEntry = "进入禁止区域" / "Entered a prohibited zone",
        /// Near a prohibited zone.
        ZoneNear = "接近边界" / "Near a boundary",
        /// For 15 minutes no position said on which side of a border the person is.
        CannotTell = "位置无法判定" / "Position cannot be judged",
        /// A check-in was missed.
        CheckInMissed = "未按时报到" / "Check-in missed",
        /// A spot check was not answered.
        SpotCheckUnanswered = "抽检未应答" / "Spot check unanswered",
        /// Not back from leave in time.
        LeaveOverdue = "外出逾期未归" / "Leave overdue",
        /// Positions look made up.
        LocationDoubtful = "位置存疑" / "Location in doubt",
        /// Another phone was bound.
        DeviceChanged = "更换设备" / "Device changed",
        /// The phone has not been heard of.
        DeviceSilent = "设备失联" / "Device silent",
        /// A change was not reported.
        ChangeUnreported = "变动未报告" / "Change not reported",
        /// The measure ends soon.
        MeasureExpiring = "措施即将到期" / "Measure about to end",
        /// The measure has passed its end without a decision.
        MeasureOverdue = "措施逾期未处理" / "Measure overdue",
        /// A legal deadline is due.
        ClockDue = "期限将至" / "Deadline near",
        /// Somebody calls for urgent help.
        Safety = "紧急求助" / "Urgent help",
    }
}

terms! {
    /// How soon somebody should look.
    #[derive(PartialOrd, Ord)]
    pub enum Severity: stored {
        /// When there is time.
        Low = "低" / "Low",
        /// Today.
        Medium = "中" / "Medium",
        /// Now.
        High = "高" / "High",
    }
}

terms! {
    /// Where an alert stands.
    pub enum AlertState: stored {
        /// Nobody has looked yet.
        Raised = "待签收" / "New",
        /// An officer has taken note.
        Acknowledged = "已签收" / "Acknowledged",
        /// The person is being asked.
        Enquiry = "核实中" / "Enquiry",
        /// Closed with an outcome and a reason.
        Closed = "已办结" / "Closed",
    }
}

terms! {
    /// What came of an alert.
    pub enum AlertOutcome: stored {
        /// A false alarm.
        Noise = "误报" / "False alarm",
        /// It happened, with good reason.
        Excused = "有正当理由" / "Excused",
        /// Not a breach.
        NoBreach = "未违反规定" / "No breach",
        /// A breach.
        Breach = "违反规定" / "Breach",
        /// Cannot be proved.
        NotProvable = "无法证实" / "Not provable",
    }
}

terms! {
    /// What happened to an alert.
    pub enum ChangeKind: stored {
        /// It was raised.
        Raised = "新预警" / "Raised",
        /// It changed.
        Changed = "有变动" / "Changed",
    }
}
