//! How a leave is approved, by who decided the measure: versioned data, each line with its article.

use crate::entity::{AgencyId, AgencyKind, measure};
use crate::platform::Language;

/// Version of the table and of the parameters below; a row keeps the code of its template.
pub const VERSION: &str = "leave/1";
/// An urgent leave is acknowledged or refused within so many hours. No text gives a figure (verify with the station).
pub const URGENT_HOURS: i64 = 2;
/// The papers of an urgent leave are due so many hours after it was acknowledged: Bail Rules 19 says "in good time"
/// (verify).
pub const PAPERS_HOURS: i64 = 24;
/// A single leave lasts at most so many days (verify: practice of the pilot, no article).
pub const LONGEST_DAYS: i64 = 90;
/// A standing permit must be asked for anew after so many days, six months (verify: practice of the pilot, no article).
pub const STANDING_DAYS: i64 = 183;
/// Whose urgent leave is refused on the way has so many hours to come back before zones count again (our own choice: to
/// be refused must not make a breach of a journey that was allowed).
pub const WAY_HOME_HOURS: i64 = 12;

/// One way to approve a leave.
#[derive(Debug, PartialEq, Eq)]
pub struct Template {
    /// Stable code.
    pub code: &'static str,
    /// Which agencies' measures it is for.
    decided_by: &'static [AgencyKind],
    zh: &'static str,
    en: &'static str,
    /// Which agency must consent first; none when the executing agency decides itself.
    pub consent_from: Option<AgencyKind>,
    article_zh: &'static str,
    article_en: &'static str,
    /// So many hours the agencies have for each answer.
    pub answer_hours: i32,
    /// The hours stand in the article. Where they don't they are a parameter to be checked with the agency.
    pub hours_verified: bool,
}

/// All templates.
pub const TEMPLATES: [Template; 3] = [
    Template {
        code: "POLICE_DECIDED",
        decided_by: &[AgencyKind::Police, AgencyKind::JusticeBureau],
        zh: "公安机关决定：派出所审批并通知决定机关",
        en: "Decided by the police: the station decides and notifies",
        consent_from: None,
        article_zh: "《关于取保候审若干问题的规定》（2022）第十九条",
        article_en: "Bail Rules (2022) 19",
        answer_hours: 72,
        hours_verified: false,
    },
    Template {
        code: "PROCURATORATE_DECIDED",
        decided_by: &[AgencyKind::Procuratorate],
        zh: "检察院决定：执行机关批准前征得检察院同意",
        en: "Decided by a procuratorate: it must consent before the station approves",
        consent_from: Some(AgencyKind::Procuratorate),
        article_zh: "《人民检察院刑事诉讼规则》（2019）第九十五条、第九十八条",
        article_en: "Procuratorate Rules (2019) 95, 98",
        answer_hours: 72,
        hours_verified: false,
    },
    Template {
        code: "COURT_DECIDED",
        decided_by: &[AgencyKind::Court],
        zh: "法院决定：执行机关批准前征得法院同意",
        en: "Decided by a court: it must consent before the station approves",
        consent_from: Some(AgencyKind::Court),
        article_zh: "《关于取保候审若干问题的规定》（2022）第十九条；《公安机关办理刑事案件程序规定》（2020）第九十五条（待核）",
        article_en: "Bail Rules (2022) 19; Police Rules (2020) 95 (verify)",
        answer_hours: 72,
        hours_verified: false,
    },
];

impl Template {
    /// The template of a code; the first for one that only another version knows.
    pub fn of(code: &str) -> &'static Self {
        let [first, ..] = &TEMPLATES;
        TEMPLATES.iter().find(|template| template.code == code).unwrap_or(first)
    }

    /// The template for a measure that an agency of `kind` decided.
    pub fn decided_by(kind: AgencyKind) -> &'static Self {
        let [first, ..] = &TEMPLATES;
        TEMPLATES.iter().find(|template| template.decided_by.contains(&kind)).unwrap_or(first)
    }

    /// Whose consent a leave from `measure` needs.
    pub fn asks(&self, measure: &measure::Model) -> Option<AgencyId> {
        self.consent_from.map(|_| measure.deciding_agency_id)
    }

    /// Its name.
    pub const fn name(&self, language: Language) -> &'static str {
        match language {
            Language::ZhCn => self.zh,
            Language::EnUs => self.en,
        }
    }

    /// The article it rests on.
    pub const fn article(&self, language: Language) -> &'static str {
        match language {
            Language::ZhCn => self.article_zh,
            Language::EnUs => self.article_en,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn every_kind_of_agency_has_one_template_and_codes_differ() {
        let codes: HashSet<&str> = TEMPLATES.iter().map(|template| template.code).collect();
        assert_eq!(codes.len(), TEMPLATES.len());
        for kind in AgencyKind::iter() {
            assert_eq!(TEMPLATES.iter().filter(|template| template.decided_by.contains(&kind)).count(), 1, "{kind:?}");
            let template = Template::decided_by(kind);
            assert_eq!(Template::of(template.code), template);
            assert!(template.consent_from.is_none_or(|asked| asked == kind), "who decided is asked");
            assert!(template.answer_hours > 0 && !template.article(Language::ZhCn).is_empty());
        }
    }
}
