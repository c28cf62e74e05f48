//! The enums of duties and of what is laid over them.

use crate::glossary::terms;

terms! {
    /// How an outage of the platform is known.
    pub enum OutageCause: stored {
        /// The server noticed that nobody could reach it.
        Noticed = "系统发现" / "Noticed",
        /// An administrator recorded it.
        Declared = "人工登记" / "Recorded",
    }
}

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

terms! {
    /// Which data of a person a consent is about (PIPL 29). A refusal opens another route and is never a breach.
    pub enum ConsentKind: stored {
        /// Where the phone is.
        Location = "使用位置" / "Use of positions",
        /// The face, in photos of a check-in.
        Face = "使用面部照片" / "Use of face photos",
        /// The voice, in calls by a machine and recorded talks.
        Voice = "使用声音" / "Use of the voice",
        /// Being written to by WeChat, SMS and telephone.
        Notices = "接收通知" / "Notices",
    }
}

terms! {
    /// What a person said about one kind of data.
    pub enum ConsentState: stored {
        /// It may be used.
        Given = "已同意" / "Agreed" (person: _ / "Given"),
        /// It may not; another way is taken.
        Refused = "不同意" / "Refused",
        /// It might and may no longer.
        Withdrawn = "已撤回" / "Withdrawn",
        /// Nothing was said yet; never stored.
        NotAsked = "尚未询问" / "Not asked yet" (person: "未询问" / "Not asked"),
    }
}

terms! {
    /// What a receipt is of.
    pub enum ReceiptSubject: stored {
        /// Positions.
        Fixes = "位置" / "Positions",
        /// What the person told.
        Report = "情况反映" / "Report",
        /// A check-in.
        CheckIn = "在线报到" / "Check-in",
        /// The answer to a spot check.
        SpotCheck = "抽检应答" / "Answer to a spot check",
        /// A request for leave.
        Leave = "外出报备" / "Leave",
    }
}

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
