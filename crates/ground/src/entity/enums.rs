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
    /// How an outage of the platform is known.
    pub enum OutageCause: stored {
        /// The server noticed that nobody could reach it.
        Noticed = "系统发现" / "Noticed",
        /// An administrator recorded it.
        Declared = "人工登记" / "Recorded",
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
