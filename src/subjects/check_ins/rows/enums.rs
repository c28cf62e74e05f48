//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

terms! {
    /// Where a check-in stands.
    pub enum CheckInState: stored {
        /// It opens later.
        Planned = "未开放" / "Not open yet" (person: "未开始" / _),
        /// It can be answered.
        Open = "开放中" / "Open" (person: "可以报到" / _),
        /// It was answered and waits for an officer.
        Submitted = "待审核" / "To review" (person: "已提交" / "Sent"),
        /// An officer has looked at it.
        Reviewed = "已审核" / "Reviewed" (person: "已核实" / _),
        /// It was not answered after reminders on two channels.
        Missed = "未按时" / "Missed",
        /// It was missed, and nothing is held against the person.
        Excused = "有正当理由" / "Excused",
        /// It was missed, and a finding says so.
        Finding = "已认定" / "Finding" (person: "已作认定" / "Finding made"),
    }
}

terms! {
    /// How a person checked in. All have equal force.
    pub enum CheckInRoute: stored {
        /// With the app.
        App = "小程序" / "App" (person: "本应用" / "With this app"),
        /// In person.
        InPerson = "当面" / "In person",
        /// By telephone.
        Phone = "电话" / "By phone" (person: _ / "By telephone"),
        /// On paper.
        Paper = "书面" / "On paper",
    }
}

terms! {
    /// Why a check-in stays open longer.
    pub enum ExtensionCause: stored {
        /// The platform could not be reached.
        Outage = "平台故障" / "The platform was down" (person: _ / "our system could not be reached"),
        /// The person could not be reminded on two channels.
        NotReminded = "未能按时提醒" / "The person could not be reminded in time" (person: "未能提醒您" / "you could not be reminded"),
    }
}
