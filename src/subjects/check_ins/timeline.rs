//! What a person's timeline tells of check-ins: handed in, or missed.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline};
use crate::platform::{Answer, Language};
use crate::subjects::check_ins::rows::{CheckInRoute, CheckInState, check_in};

static DONE: Kind = Kind::new(
    15,
    "CHECK_IN",
    "A check-in was handed in, by the person or by an officer for them.",
    Words::plain("报到", "Check-in"),
);
static MISSED: Kind = Kind::new(
    16,
    "CHECK_IN_MISSED",
    "A check-in's window ended and nothing had come.",
    Words::plain("未报到", "Check-in missed"),
);

pub(super) struct Lines;

/// In two statements. One that was made up for later stands twice: it was missed, and it was handed in.
#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&DONE, &MISSED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        use check_in::Column::{AlertId, ClosesAt, PersonId, SubmittedAt};
        let find = || check_in::Entity::find().filter(PersonId.eq(*reading.viewing.person));
        for row in reading.newest(find(), SubmittedAt).all(reading.db.read()).await? {
            let Some(at) = row.submitted_at else { continue };
            let said = move |language| done(row.route, row.late, language);
            to.push(Entry::new(at, &DONE, row.id.0, said).about(row.id));
        }
        // An alert says that it was missed, whatever became of it.
        for row in reading.newest(find().filter(AlertId.is_not_null()), ClosesAt).all(reading.db.read()).await? {
            let excused = row.state == CheckInState::Excused;
            let entry = Entry::new(row.closes_at, &MISSED, row.id.0, move |language| missed(excused, language).into());
            to.push(entry.about(row.id).about_any(row.alert_id));
        }
        Ok(())
    }
}

fn done(route: Option<CheckInRoute>, late: bool, language: Language) -> String {
    let (chinese, english) = match route {
        None | Some(CheckInRoute::App) => ("在线报到", "Checked in with the app"),
        Some(CheckInRoute::InPerson) => ("当面报到", "Checked in in person"),
        Some(CheckInRoute::Phone) => ("电话报到", "Checked in by telephone"),
        Some(CheckInRoute::Paper) => ("书面报到", "Checked in on paper"),
    };
    match (language, late) {
        (Language::ZhCn, false) => format!("{chinese}。"),
        (Language::ZhCn, true) => format!("{chinese}（补报）。"),
        (_, false) => format!("{english}."),
        (_, true) => format!("{english}, after the window."),
    }
}

fn missed(excused: bool, language: Language) -> &'static str {
    match (language, excused) {
        (Language::ZhCn, false) => "报到时段已过，未报到。",
        (Language::ZhCn, true) => "报到时段已过，未报到；已谅解。",
        (_, false) => "A check-in was not made in its window.",
        (_, true) => "A check-in was not made in its window; it was excused.",
    }
}
