//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

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
