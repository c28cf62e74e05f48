//! The enums of rows. One definition serves the row, the schema, the rules and the words of both front ends.

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

use crate::glossary::terms;

terms! {
    /// What an agency is.
    pub enum AgencyKind: stored {
        /// Procuratorate.
        Procuratorate = "检察院" / "Procuratorate",
        /// Public security organ.
        Police = "公安机关" / "Police",
        /// People's court.
        Court = "法院" / "Court",
        /// Justice bureau.
        JusticeBureau = "司法局" / "Justice bureau",
    }
}

terms! {
    /// What an officer may be in an agency.
    pub enum Role: stored {
        /// Handles people and cases.
        Handler = "承办人" / "Handler",
        /// Leads the agency and the ones below it.
        Leader = "负责人" / "Leader",
        /// Manages accounts, sees no people.
        Administrator = "管理员" / "Administrator",
        /// Reads, never acts.
        Auditor = "审计员" / "Auditor",
        /// Receives calls for help, nothing else.
        Helper = "帮扶员" / "Helper",
    }
}

terms! {
    /// Whether the person's household register is local.
    pub enum Residence: stored {
        /// Local.
        Local = "本地" / "Local",
        /// Non-local.
        NonLocal = "外地" / "From elsewhere",
    }
}

terms! {
    /// How the person keeps the duties; only a finding changes it.
    pub enum Standing: stored {
        /// Duties are kept.
        Good = "正常" / "In order" (person: _ / "In good order"),
        /// A finding calls for caution.
        Caution = "关注" / "Attention" (person: "提醒" / "Caution"),
        /// A finding of breach stands.
        Breached = "已认定违反规定" / "Breach found" (person: "违反规定" / _),
    }
}

terms! {
    /// Where a case stands.
    pub enum CaseStage: stored {
        /// Investigation.
        Investigation = "侦查" / "Investigation",
        /// Review for prosecution.
        Prosecution = "审查起诉" / "Prosecution" (person: _ / "Review for prosecution"),
        /// Trial.
        Trial = "审判" / "Trial",
    }
}

terms! {
    /// Which compulsory measure (CPL 66, 74).
    pub enum MeasureKind: stored {
        /// Bail.
        Bail = "取保候审" / "Bail",
        /// Residential surveillance.
        ResidentialSurveillance = "监视居住" / "Residential surveillance",
    }
}

terms! {
    /// Where a measure stands.
    pub enum MeasureState: stored {
        /// Being drawn up.
        Draft = "拟定" / "Draft" (person: _ / "Being drawn up"),
        /// Decided.
        Decided = "已决定" / "Decided",
        /// Served on the person.
        Served = "已送达" / "Served",
        /// The person has reported.
        ReportedIn = "已报到" / "Reported in",
        /// In force.
        Active = "执行中" / "In force",
        /// Suspended.
        Suspended = "中止" / "Suspended",
        /// Lifted.
        Released = "已解除" / "Released" (person: "解除" / "Lifted"),
        /// Changed into another measure.
        Changed = "已变更" / "Changed" (person: "变更" / _),
        /// Ended by itself.
        Ended = "已届满" / "Ended" (person: "届满" / _),
        /// Deposit returned and data deleted.
        Closed = "已终结" / "Closed" (person: "已结案" / _),
    }
}

terms! {
    /// What an obligation is about.
    pub enum ObligationCategory: stored {
        /// Where the person may be.
        Movement = "活动范围" / "Movement" (person: _ / "Where I may be"),
        /// Reporting and appearing.
        Reporting = "报到" / "Reporting",
        /// Whom the person may meet.
        Contact = "会见与通信" / "Contact" (person: "会见通信" / "Contacts"),
        /// Documents handed in.
        Documents = "证件" / "Documents" (person: "证件保存" / _),
        /// Conduct towards evidence and witnesses.
        Conduct = "行为" / "Conduct",
    }
}

terms! {
    /// Which risk an obligation answers (CPL 81).
    pub enum Risk: written {
        /// A new crime.
        NewCrime = "实施新的犯罪" / "a new crime",
        /// Harm to the security of the state, to public safety or to public order.
        PublicSafety = "危害公共安全或者社会秩序" / "harm to public safety or order",
        /// Tampering with evidence or witnesses.
        Evidence = "毁灭、伪造证据，干扰证人作证或者串供" / "tampering with evidence or witnesses",
        /// Retaliation against a victim, informant or accuser.
        Retaliation = "打击报复" / "retaliation",
        /// Suicide or flight.
        Flight = "自杀或者逃跑" / "suicide or flight",
    }
}

terms! {
    /// What a zone asks of the person.
    pub enum ZoneKind: stored {
        /// The person stays inside.
        Permitted = "允许区域" / "Permitted zone" (person: "请留在区域内" / "Please stay inside"),
        /// The person stays out.
        Prohibited = "禁止区域" / "Prohibited zone" (person: "请勿进入" / "Please stay out"),
    }
}

terms! {
    /// The coordinate system a position was given in.
    pub enum Datum: stored {
        /// WGS-84, as satellites give it.
        #[graphql(name = "WGS84")]
        Wgs84 = "WGS-84（GPS、天地图）" / "WGS-84 (GPS, Tianditu)",
        /// GCJ-02, as Chinese maps give it.
        #[graphql(name = "GCJ02")]
        Gcj02 = "GCJ-02（高德、腾讯、微信）" / "GCJ-02 (AMap, Tencent, WeChat)",
        /// BD-09, as Baidu gives it.
        #[graphql(name = "BD09")]
        Bd09 = "BD-09（百度）" / "BD-09 (Baidu)",
    }
}

terms! {
    /// What a position was derived from.
    pub enum FixSource: stored {
        /// Satellites.
        Gnss = "卫星定位" / "Satellite",
        /// Wi-Fi or cells.
        Network = "网络定位" / "Network",
        /// The platform did not say.
        Unknown = "来源不明" / "Unknown source",
    }
}

terms! {
    /// Where a position lies against a zone.
    pub enum Verdict: stored {
        /// Inside.
        Inside = "在内" / "Inside",
        /// Outside.
        Outside = "在外" / "Outside",
        /// The position is too coarse to say.
        CannotTell = "无法判定" / "Cannot tell",
    }
}

/// Where the person is held to be against a zone, from all evidence so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Level {
    /// Inside.
    Inside,
    /// Outside.
    Outside,
    /// Not yet known.
    Unknown,
}

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
