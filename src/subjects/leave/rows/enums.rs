//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

terms! {
    /// What kind of leave is asked for.
    pub enum LeaveKind: stored {
        /// One journey.
        Single = "单次外出" / "Journey" (person: _ / "One journey"),
        /// A standing permit for regular work, study or care: on some weekdays for some months.
        Standing = "定期外出" / "Standing permit" (person: "常规通行" / "Regular journeys"),
        /// One journey that cannot wait for papers: acknowledged first, papers later.
        Urgent = "紧急外出" / "Urgent",
    }
}

terms! {
    /// How far a leave has come.
    pub enum LeaveState: stored {
        /// Asked for; nobody has taken it yet.
        Filed = "待受理" / "Not taken" (person: "已提交" / "Sent"),
        /// The executing agency looks into it.
        AgencyReview = "审查中" / "In review" (person: _ / "Under review"),
        /// The agency that decided the measure was asked for its consent.
        ConsentAsked = "征求意见" / "Consent asked" (person: "征求同意中" / "Consent asked for"),
        /// That agency consents; the executing agency decides.
        Consented = "已征得同意" / "Consented",
        /// Not answered in time: a leader decides.
        Escalated = "逾期未答复" / "Overdue answer" (person: "已催办" / "Passed upwards"),
        /// Urgent, and acknowledged: it may begin and counts as approved until it is decided.
        Acknowledged = "先行同意" / "Let begin" (person: "已知悉" / "Noted"),
        /// Approved; it has not begun.
        Approved = "已批准" / "Approved",
        /// Refused, with code and reason.
        Refused = "不予批准" / "Refused" (person: "未批准" / _),
        /// Something is missing: the person is asked to add it.
        ReturnedForMore = "退回补充" / "More asked for" (person: "需要补充" / "More is needed"),
        /// The person is away.
        UnderWay = "外出中" / "Under way",
        /// The person is back.
        Returned = "待确认返回" / "To confirm" (person: "已返回" / "Back"),
        /// Nothing is left to do.
        Closed = "已办结" / "Closed",
        /// The person no longer wants it.
        Cancelled = "已撤回" / "Taken back" (person: "已取消" / "Cancelled"),
    }
}

terms! {
    /// A part of the way that a leave goes; each of its states lies in one.
    pub enum LeaveStage: shown {
        /// Asked for, and not decided; an urgent one may have begun.
        Asked = "待决定" / "To decide",
        /// Granted, and the person is not back.
        Granted = "已批准或外出中" / "Granted or away",
        /// The person is back, and it is not closed.
        Returned = "待确认返回" / "To confirm",
        /// Nothing is left to do.
        Over = "已结束" / "Over",
    }
}

terms! {
    /// What a leave is for.
    pub enum LeavePurpose: stored {
        /// Work.
        Work = "工作" / "Work",
        /// Medical care.
        Medical = "就医" / "Medical" (person: _ / "Treatment"),
        /// Family.
        Family = "家庭" / "Family",
        /// Study.
        Study = "学习" / "Study",
        /// A court, a lawyer, an authority.
        Legal = "诉讼" / "Legal" (person: _ / "Proceedings"),
        /// Something else.
        Other = "其他" / "Other" (person: _ / "Something else"),
    }
}

terms! {
    /// How the person travels.
    pub enum LeaveTransport: stored {
        /// By train.
        Train = "火车" / "Train",
        /// By plane.
        Air = "飞机" / "Air" (person: _ / "Plane"),
        /// By coach.
        Coach = "长途汽车" / "Coach",
        /// By car.
        Car = "小汽车" / "Car" (person: "自驾" / _),
        /// Otherwise.
        Other = "其他方式" / "Another way" (person: "其他" / "Something else"),
    }
}

terms! {
    /// What is done with a leave. The last four are the person's.
    pub enum LeaveMove: stored {
        /// Take it on.
        Take = "受理" / "Take",
        /// Ask the agency that decided the measure for its consent.
        AskConsent = "征求意见" / "Ask for consent",
        /// Give that consent.
        Consent = "同意" / "Consent",
        /// Refuse that consent.
        RefuseConsent = "不同意" / "Refuse consent",
        /// Let an urgent one begin before it is decided.
        Acknowledge = "先行同意" / "Let it begin",
        /// Approve it.
        Approve = "批准" / "Approve",
        /// Refuse it.
        Refuse = "不予批准" / "Refuse",
        /// Ask the person for what is missing.
        AskForMore = "退回补充" / "Ask for more",
        /// Grant the extension that was asked for.
        GrantExtension = "同意延期" / "Grant the extension",
        /// Refuse the extension that was asked for.
        RefuseExtension = "不同意延期" / "Refuse the extension",
        /// Record that the person is back, as when told by another way than the app.
        ConfirmReturn = "确认返回" / "Confirm the return",
        /// Close it.
        Close = "办结" / "Close",
        /// Add what was missing.
        Amend = "补充" / "Add what was missing",
        /// Ask to stay away longer.
        AskExtension = "申请延期" / "Ask for an extension",
        /// Tell of being back.
        Return = "报告返回" / "Report the return",
        /// Take it back before it has begun.
        Cancel = "撤回" / "Take back",
    }
}

terms! {
    /// Why a leave is refused.
    pub enum LeaveRefusalCode: stored {
        /// A hearing or a summons falls into it.
        HearingOrSummons = "期间有开庭或传唤" / "A hearing or summons in that time" (person: "有开庭或传唤" / "A hearing or summons"),
        /// Papers are missing.
        IncompletePapers = "材料不全" / "Papers are incomplete",
        /// A duty was missed before, as a finding says.
        DutyMissedBefore = "此前未履行义务" / "A duty was missed before" (person: "以往未履行义务" / "Duties were not kept before"),
        /// It endangers witnesses or evidence.
        RiskToWitnessOrEvidence = "可能影响证人或证据" / "Risk to a witness or evidence" (person: _ / "Risk to witnesses or evidence"),
        /// It leads to a place that is prohibited.
        PlaceProhibited = "目的地禁止进入" / "The place is prohibited" (person: "地点在禁止范围" / _),
        /// The purpose can be reached otherwise.
        OtherWayPossible = "有其他办法" / "There is another way" (person: "可以用其他办法" / "Another way is possible"),
        /// Another reason.
        Other = "其他原因" / "Another reason" (person: "其他" / "Something else"),
    }
}
