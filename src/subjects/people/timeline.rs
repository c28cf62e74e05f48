//! What a person's timeline tells of measures, of consents, and of who vouches for the person.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::entity::{MeasureKind, MeasureState, Timestamp, measure};
use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline};
use crate::platform::{Answer, Language};
use crate::subjects::people::rows::{ConsentKind, ConsentState, consent, guarantor};

static STARTED: Kind = Kind::new(7, "MEASURE_STARTED", "A measure began.", Words::plain("措施开始", "Measure began"));
static GIVEN: Kind =
    Kind::new(20, "CONSENT_GIVEN", "The person agreed to the use of their data.", Words::plain("知情同意", "Consent"));
static DECLINED: Kind = Kind::new(
    21,
    "CONSENT_DECLINED",
    "The person refused it, or takes back what they had agreed to.",
    Words::plain("不同意或撤回", "No consent"),
);
static NAMED: Kind =
    Kind::new(22, "GUARANTOR_NAMED", "Somebody vouches for the person.", Words::plain("登记保证人", "Guarantor named"));
static RELEASED: Kind = Kind::new(
    23,
    "GUARANTOR_RELEASED",
    "Somebody vouches for the person no longer.",
    Words::plain("解除保证人", "Guarantor released"),
);

pub(super) struct Measures;
pub(super) struct Consents;
pub(super) struct Guarantors;

#[async_trait]
impl Timeline for Measures {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&STARTED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        let find = measure::Entity::find().filter(measure::Column::PersonId.eq(*reading.viewing.person));
        let rows = find.all(reading.db.read()).await?;
        for row in rows.into_iter().filter(|row| row.state != MeasureState::Draft) {
            let Some(midnight) = row.starts_on.and_hms_opt(0, 0, 0) else { continue };
            let at = Timestamp::from(midnight.and_utc());
            if at <= reading.until {
                to.push(Entry::new(at, &STARTED, row.id.0, move |language| began(row.kind, language).into()));
            }
        }
        Ok(())
    }
}

fn began(kind: MeasureKind, language: Language) -> &'static str {
    let (chinese, english) = match kind {
        MeasureKind::Bail => ("取保候审开始执行。", "Bail began."),
        MeasureKind::ResidentialSurveillance => ("监视居住开始执行。", "Residential surveillance began."),
    };
    if language == Language::ZhCn { chinese } else { english }
}

/// What the person agreed to and did not.
#[async_trait]
impl Timeline for Consents {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&GIVEN, &DECLINED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        let find = consent::Entity::find().filter(consent::Column::PersonId.eq(*reading.viewing.person));
        for row in reading.newest(find, consent::Column::At).all(reading.db.read()).await? {
            let kind = if row.state == ConsentState::Given { &GIVEN } else { &DECLINED };
            to.push(Entry::new(row.at, kind, row.id.0, move |language| consented(row.kind, row.state, language)));
        }
        Ok(())
    }
}

fn consented(kind: ConsentKind, state: ConsentState, language: Language) -> String {
    let (chinese, english) = match kind {
        ConsentKind::Location => ("提供位置", "the use of their position"),
        ConsentKind::Face => ("使用人脸照片", "the use of photos of their face"),
        ConsentKind::Voice => ("接听语音提醒和使用录音", "spoken reminders and the use of recordings of their voice"),
        ConsentKind::Notices => ("接收通知", "being sent notices"),
    };
    match (state, language == Language::ZhCn) {
        (ConsentState::Given, true) => format!("本人同意{chinese}。"),
        (ConsentState::Given, false) => format!("The person agreed to {english}."),
        (ConsentState::Withdrawn, true) => format!("本人撤回同意：{chinese}。"),
        (ConsentState::Withdrawn, false) => format!("The person took back their consent to {english}."),
        (ConsentState::Refused | ConsentState::NotAsked, true) => format!("本人不同意{chinese}。"),
        (ConsentState::Refused | ConsentState::NotAsked, false) => format!("The person did not agree to {english}."),
    }
}

/// Who vouched for the person from when to when.
#[async_trait]
impl Timeline for Guarantors {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&NAMED, &RELEASED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        let find = guarantor::Entity::find().filter(guarantor::Column::PersonId.eq(*reading.viewing.person));
        for row in find.all(reading.db.read()).await? {
            let happened =
                reading.happened([(Some(row.since), &NAMED, row.named_by), (row.until, &RELEASED, row.released_by)]);
            for (at, kind, officer) in happened {
                let name = row.name.clone();
                to.push(Entry::new(at, kind, row.id.0, move |language| vouches(kind, &name, language)).by(officer));
            }
        }
        Ok(())
    }
}

fn vouches(of: &Kind, name: &str, language: Language) -> String {
    match (of == &NAMED, language == Language::ZhCn) {
        (true, true) => format!("登记保证人{name}。"),
        (true, false) => format!("{name} vouches for the person."),
        (false, true) => format!("解除保证人{name}。"),
        (false, false) => format!("{name} vouches for the person no longer."),
    }
}
