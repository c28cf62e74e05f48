//! What a person's timeline tells of deadlines: begun by hand, met, passed. Those that begin by themselves would only
//! repeat what began them.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline, newest};
use crate::platform::{Answer, Language};
use crate::subjects::clocks;
use crate::subjects::clocks::rows::{ClockState, clock};

static STARTED: Kind =
    Kind::new(17, "CLOCK_STARTED", "An officer began a deadline by hand.", Words::plain("登记期限", "Deadline begun"));
static MET: Kind =
    Kind::new(18, "CLOCK_MET", "What a deadline asks for was done.", Words::plain("期限已办理", "Deadline met"));
static OVERDUE: Kind = Kind::new(
    19,
    "CLOCK_OVERDUE",
    "A deadline passed, and what it asks for was not done.",
    Words::plain("期限逾期", "Deadline passed"),
);

/// Clocks of one person that are looked through: the last begun. Under a measure of at most 12 months there are dozens.
const MOST: u64 = 500;

pub(super) struct Lines;

#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&STARTED, &MET, &OVERDUE]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        use clock::Column::{PersonId, StartedAt};
        let find = clock::Entity::find().filter(PersonId.eq(*reading.viewing.person));
        for row in newest(find, StartedAt, reading.until, MOST).all(reading.db.read()).await? {
            let (begun, met) = (row.started_by.is_some(), row.state == ClockState::Met);
            let happened = reading.happened([
                (Some(row.started_at).filter(|_| begun), &STARTED, row.started_by),
                // The moment of one that was cancelled stands there too.
                (row.met_at.filter(|_| met), &MET, row.met_by),
                (row.overdue_at, &OVERDUE, None),
            ]);
            for (at, kind, officer) in happened {
                let rule = row.rule.clone();
                let entry = Entry::new(at, kind, row.id.0, move |language| sentence(kind, &rule, language));
                let alert = row.alert_id.filter(|_| kind == &OVERDUE);
                to.push(entry.about(row.id).about_any(alert).by(officer));
            }
        }
        Ok(())
    }
}

/// Of a deadline by the rule of that code; one that is no longer among the rules is called by its code.
fn sentence(of: &Kind, rule: &str, language: Language) -> String {
    let name = clocks::rule(rule).map_or(rule, |rule| rule.name(language));
    let (chinese, english) = if of == &STARTED {
        ("登记期限", "A deadline was begun")
    } else if of == &MET {
        ("期限已办理", "A deadline was met")
    } else {
        ("期限已过，尚未办理", "A deadline passed unmet")
    };
    if language == Language::ZhCn { format!("{chinese}：{name}。") } else { format!("{english}: {name}.") }
}
