//! What a person's timeline tells of leave: filed, decided, begun, ended.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline, newest};
use crate::platform::{Answer, Language, Refusal};
use crate::subjects::leave::rows::{LeaveKind, LeaveState, leave_request};

static FILED: Kind = Kind::new(11, "LEAVE_FILED", "Leave was asked for.", Words::plain("申请外出", "Leave asked"));
static DECIDED: Kind =
    Kind::new(12, "LEAVE_DECIDED", "Leave was approved or refused.", Words::plain("审批外出", "Leave decided"));
static BEGAN: Kind = Kind::new(13, "LEAVE_BEGAN", "A leave began.", Words::plain("外出开始", "Leave began"));
static RETURNED: Kind =
    Kind::new(14, "LEAVE_RETURNED", "The person was back from leave.", Words::plain("外出返回", "Back from leave"));

/// Leaves of one person that are looked through: the last filed. Under a measure of at most 12 months there are dozens.
const MOST: u64 = 500;

pub(super) struct Lines;

#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&FILED, &DECIDED, &BEGAN, &RETURNED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        use leave_request::Column::{FiledAt, PersonId};
        let find = leave_request::Entity::find().filter(PersonId.eq(*reading.viewing.person));
        for row in newest(find, FiledAt, reading.until, MOST).all(reading.db.read()).await? {
            let places = row.places().map_err(|error| Refusal::internal(error))?;
            let places = places.into_iter().map(|place| place.name).collect::<Vec<_>>().join("、");
            let happened = reading.happened([
                (Some(row.filed_at), &FILED, None),
                (row.decided_at, &DECIDED, row.decided_by),
                (row.started_at, &BEGAN, None),
                (row.returned_at, &RETURNED, None),
            ]);
            for (at, kind, officer) in happened {
                let (leave, state, places) = (row.kind, row.state, places.clone());
                let said = move |language| sentence(kind, leave, state, &places, language);
                to.push(Entry::new(at, kind, row.id.0, said).about(row.id).by(officer));
            }
        }
        Ok(())
    }
}

fn sentence(of: &Kind, kind: LeaveKind, state: LeaveState, places: &str, language: Language) -> String {
    let zh = language == Language::ZhCn;
    let (chinese, english) = match kind {
        LeaveKind::Single => ("外出", "leave"),
        LeaveKind::Standing => ("常态化外出许可", "a standing permit"),
        LeaveKind::Urgent => ("紧急外出", "urgent leave"),
    };
    let refused = state == LeaveState::Refused;
    let is = |kind: &Kind| of == kind;
    match zh {
        true if is(&FILED) => format!("申请{chinese}（{places}）。"),
        false if is(&FILED) => format!("Asked for {english} ({places})."),
        true if is(&DECIDED) && refused => format!("{chinese}申请未获批准（{places}）。"),
        false if is(&DECIDED) && refused => format!("The request for {english} was refused ({places})."),
        true if is(&DECIDED) => format!("{chinese}申请获得批准（{places}）。"),
        false if is(&DECIDED) => format!("The request for {english} was approved ({places})."),
        true if is(&BEGAN) => format!("{chinese}开始（{places}）。"),
        false if is(&BEGAN) => format!("Away on {english} ({places})."),
        true => format!("{chinese}结束，已返回（{places}）。"),
        false => format!("Back from {english} ({places})."),
    }
}
