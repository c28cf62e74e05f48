//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

terms! {
    /// Where a spot check stands.
    pub enum SpotCheckState: stored {
        /// Drawn, and on its way to the phone.
        Drawn = "待送达" / "On the way",
        /// The phone has shown it: the time to answer runs.
        Notified = "待应答" / "Waiting",
        /// Answered with a position.
        Answered = "已应答" / "Answered",
        /// Not answered in time.
        Unanswered = "未应答" / "Unanswered",
        /// It never reached the phone, which counts against nobody.
        Undelivered = "未送达" / "Not delivered",
    }
}

terms! {
    /// How it was decided who is checked.
    pub enum SpotCheckMethod: stored {
        /// An officer named the people.
        ByHand = "指定" / "Chosen",
        /// Drawn from the agency's people by a seed that was committed before.
        Random = "随机" / "Random",
    }
}

terms! {
    /// Why somebody cannot be checked now.
    #[derive(sea_orm::EnumIter)]
    pub enum SkipReason: written {
        /// It is quiet hours, or too near to them for an answer.
        QuietHours = "免打扰时段" / "Quiet hours",
        /// Checked as often this week as the matrix allows.
        WeeklyCap = "已达每周上限" / "Weekly limit reached",
        /// Another check of the person has not ended.
        AlreadyUnderWay = "正在抽检" / "Being checked already",
        /// No measure is in force today.
        NoMeasure = "没有执行中的措施" / "No measure in force",
        /// No phone is bound.
        NoPhone = "未绑定手机" / "No phone bound",
        /// Away on approved leave.
        OnLeave = "外出中" / "On leave",
    }
}
