//! The obligation library (义务库) of the pilot: what the law lets an agency ask of a person, by article and version.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, IntoActiveModel as _};

use crate::entity::MeasureKind;
use crate::subjects::people::rows::{ObligationCategory, obligation_version};

/// One version of an obligation.
#[derive(Debug)]
pub struct Entry {
    /// Stable code.
    pub code: &'static str,
    /// Version; the highest is in force.
    pub version: i32,
    /// What it is about.
    pub category: ObligationCategory,
    title_zh: &'static str,
    title_en: &'static str,
    legal_basis: &'static str,
    risk: &'static str,
}

macro_rules! entry {
    ($code:literal v $version:literal, $category:ident, $zh:literal, $en:literal, $basis:literal, $risk:literal) => {
        Entry {
            code: $code,
            version: $version,
            category: ObligationCategory::$category,
            title_zh: $zh,
            title_en: $en,
            legal_basis: $basis,
            risk: $risk,
        }
    };
}

/// All versions. A measure keeps the version it was served with; new measures take the newest.
pub const LIBRARY: &[Entry] = &[
    entry!("BAIL.STAY" v 1, Movement, "未经执行机关批准不得离开所居住的市、县",
        "Not to leave the city or county of residence without the executing agency's permission",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第一款第一项", "FLIGHT"),
    entry!("BAIL.STAY" v 2, Movement, "未经批准不得离开所居住的市、县；需要离开的，向负责执行的派出所书面申请",
        "Not to leave the city or county of residence without permission; leave is asked for in writing at the police station",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第一款第一项；《关于取保候审若干问题的规定》（2022）第十九条", "FLIGHT"),
    entry!("BAIL.TELL_CHANGES" v 1, Reporting, "住址、工作单位和联系方式发生变动的，在二十四小时以内向执行机关报告",
        "To tell the executing agency within 24 hours of a change of address, employer or contact",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第一款第二项", "FLIGHT"),
    entry!("BAIL.APPEAR" v 1, Reporting, "在传讯的时候及时到案", "To appear in time when summoned", "《中华人民共和国刑事诉讼法》（2018）第七十一条第一款第三项", "FLIGHT"),
    entry!("BAIL.WITNESSES" v 1, Conduct, "不得以任何形式干扰证人作证", "Not to interfere with witnesses in any form",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第一款第四项", "EVIDENCE"),
    entry!("BAIL.EVIDENCE" v 1, Conduct, "不得毁灭、伪造证据或者串供", "Not to destroy or forge evidence or collude on statements",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第一款第五项", "EVIDENCE"),
    entry!("BAIL.PLACES" v 1, Movement, "不得进入特定的场所", "Not to enter named places", "《中华人民共和国刑事诉讼法》（2018）第七十一条第二款第一项", "NEW_CRIME"),
    entry!("BAIL.PLACES" v 2, Movement, "不得进入决定书列明的、可能导致再次犯罪或者妨害诉讼的特定场所",
        "Not to enter the places named in the decision that may lead to a new crime or obstruct the proceedings",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第二款第一项；《关于取保候审若干问题的规定》（2022）第七条", "NEW_CRIME"),
    entry!("BAIL.CONTACTS" v 1, Contact, "不得与特定的人员会见或者通信", "Not to meet or write to named people",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第二款第二项；《关于取保候审若干问题的规定》（2022）第八条", "EVIDENCE"),
    entry!("BAIL.ACTIVITIES" v 1, Conduct, "不得从事特定的活动", "Not to take part in named activities",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第二款第三项；《关于取保候审若干问题的规定》（2022）第九条", "NEW_CRIME"),
    entry!("BAIL.PAPERS" v 1, Documents, "将护照等出入境证件、驾驶证件交执行机关保存",
        "To hand passports and other travel papers and the driving licence to the executing agency",
        "《中华人民共和国刑事诉讼法》（2018）第七十一条第二款第四项", "FLIGHT"),
    entry!("RS.STAY" v 1, Movement, "未经执行机关批准不得离开执行监视居住的处所",
        "Not to leave the place of residential surveillance without the executing agency's permission",
        "《中华人民共和国刑事诉讼法》（2018）第七十七条第一款第一项", "FLIGHT"),
    entry!("RS.CONTACTS" v 1, Contact, "未经执行机关批准不得会见他人或者通信",
        "Not to meet others or correspond without the executing agency's permission", "《中华人民共和国刑事诉讼法》（2018）第七十七条第一款第二项", "EVIDENCE"),
    entry!("RS.APPEAR" v 1, Reporting, "在传讯的时候及时到案", "To appear in time when summoned", "《中华人民共和国刑事诉讼法》（2018）第七十七条第一款第三项", "FLIGHT"),
    entry!("RS.WITNESSES" v 1, Conduct, "不得以任何形式干扰证人作证", "Not to interfere with witnesses in any form",
        "《中华人民共和国刑事诉讼法》（2018）第七十七条第一款第四项", "EVIDENCE"),
    entry!("RS.EVIDENCE" v 1, Conduct, "不得毁灭、伪造证据或者串供", "Not to destroy or forge evidence or collude on statements",
        "《中华人民共和国刑事诉讼法》（2018）第七十七条第一款第五项", "EVIDENCE"),
    entry!("RS.PAPERS" v 1, Documents, "将护照等出入境证件、身份证件、驾驶证件交执行机关保存",
        "To hand travel papers, the identity card and the driving licence to the executing agency",
        "《中华人民共和国刑事诉讼法》（2018）第七十七条第一款第六项", "FLIGHT"),
    entry!("RS.CHECKS" v 1, Reporting, "接受电子监控、不定期检查", "To accept electronic monitoring and unannounced checks",
        "《中华人民共和国刑事诉讼法》（2018）第七十八条", "FLIGHT"),
];

/// The codes that every measure of `kind` carries; more may be added to bail.
pub const fn standard(kind: MeasureKind) -> &'static [&'static str] {
    match kind {
        MeasureKind::Bail => &["BAIL.STAY", "BAIL.TELL_CHANGES", "BAIL.APPEAR", "BAIL.WITNESSES", "BAIL.EVIDENCE"],
        MeasureKind::ResidentialSurveillance => {
            &["RS.STAY", "RS.CONTACTS", "RS.APPEAR", "RS.WITNESSES", "RS.EVIDENCE", "RS.PAPERS", "RS.CHECKS"]
        }
    }
}

/// The version of `code` in force: the highest.
pub fn in_force(code: &str) -> i32 {
    LIBRARY.iter().filter(|entry| entry.code == code).map(|entry| entry.version).max().unwrap_or(1)
}

/// Writes the library.
pub async fn insert(tx: &impl ConnectionTrait) -> Result<(), DbErr> {
    let rows = LIBRARY.iter().map(|entry| {
        obligation_version::Model {
            code: entry.code.into(),
            version: entry.version,
            category: entry.category,
            title_zh: entry.title_zh.into(),
            title_en: entry.title_en.into(),
            legal_basis: entry.legal_basis.into(),
            risk: entry.risk.into(),
        }
        .into_active_model()
    });
    obligation_version::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standard_obligation_is_in_the_library_with_versions_from_one_up() {
        for kind in [MeasureKind::Bail, MeasureKind::ResidentialSurveillance] {
            for code in standard(kind) {
                let versions: Vec<i32> =
                    LIBRARY.iter().filter(|entry| entry.code == *code).map(|entry| entry.version).collect();
                assert_eq!(versions, (1..=in_force(code)).collect::<Vec<_>>(), "{code}");
            }
        }
        assert_eq!(in_force("BAIL.STAY"), 2);
    }
}
