//! What a person's timeline tells of situation reports: filed, answered.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::find::seen;
use crate::entity::SituationKind;
use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline};
use crate::platform::{Answer, Language};
use crate::subjects::reports::rows::situation_report;

static FILED: Kind =
    Kind::new(8, "REPORT_FILED", "The person told something.", Words::plain("情况反映", "Report filed"));
static ANSWERED: Kind = Kind::new(
    9,
    "REPORT_ANSWERED",
    "What the person told was answered.",
    Words::plain("答复情况反映", "Report answered"),
);

pub(super) struct Lines;

#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&FILED, &ANSWERED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        use situation_report::Column::{AnsweredAt, FiledAt, PersonId};
        let of = &reading.viewing;
        let find = || situation_report::Entity::find().filter(PersonId.eq(*of.person)).filter(seen(of.sight, of.now));
        for row in reading.newest(find(), FiledAt).all(reading.db.read()).await? {
            let said = move |language| filed(row.kind, row.told_late, language);
            to.push(Entry::new(row.filed_at, &FILED, row.id.0, said).about(row.id));
        }
        for row in reading.newest(find(), AnsweredAt).all(reading.db.read()).await? {
            if let Some(at) = row.answered_at {
                let said = move |language| answered(row.kind, language);
                to.push(Entry::new(at, &ANSWERED, row.id.0, said).about(row.id).by(row.answered_by));
            }
        }
        Ok(())
    }
}

fn filed(kind: SituationKind, late: bool, language: Language) -> String {
    let about = about(kind, language);
    match (language, late) {
        (Language::ZhCn, false) => format!("本人反映情况（{about}）。"),
        (Language::ZhCn, true) => format!("本人反映情况（{about}，发生 24 小时后报告）。"),
        (_, false) => format!("A report was filed ({about})."),
        (_, true) => format!("A report was filed ({about}, told more than 24 hours after it)."),
    }
}

fn answered(kind: SituationKind, language: Language) -> String {
    let about = about(kind, language);
    match language {
        Language::ZhCn => format!("答复情况反映（{about}）。"),
        Language::EnUs => format!("A report was answered ({about})."),
    }
}

fn about(kind: SituationKind, language: Language) -> &'static str {
    let (chinese, english) = match kind {
        SituationKind::AddressChange => ("住址变更", "change of address"),
        SituationKind::WorkChange => ("工作单位变更", "change of work unit"),
        SituationKind::ContactChange => ("联系方式变更", "change of contact"),
        SituationKind::Hardship => ("困难", "hardship"),
        SituationKind::Illness => ("疾病", "illness"),
        SituationKind::Request => ("申请", "request"),
        SituationKind::MeasureChange => ("申请变更强制措施", "application to change the measure"),
        SituationKind::Complaint => ("投诉", "complaint"),
        SituationKind::Help => ("求助", "call for help"),
    };
    if language == Language::ZhCn { chinese } else { english }
}
