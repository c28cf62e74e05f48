//! What a person's timeline tells of spot checks: one line for each, with its present state. One that has not reached
//! the phone is nothing yet that happened.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline};
use crate::platform::{Answer, Language};
use crate::subjects::spot_checks::rows::{SpotCheckState, spot_check};

static CHECKED: Kind = Kind::new(
    10,
    "SPOT_CHECK",
    "A spot check reached the phone, was answered or not, or never arrived.",
    Words::plain("定位抽检", "Spot check"),
);

pub(super) struct Lines;

#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&CHECKED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        use spot_check::Column::{ChangedAt, PersonId, State};
        let find = spot_check::Entity::find()
            .filter(PersonId.eq(*reading.viewing.person))
            .filter(State.ne(SpotCheckState::Drawn));
        for row in reading.newest(find, ChangedAt).all(reading.db.read()).await? {
            let said = move |language| sentence(row.state, language).to_owned();
            to.push(Entry::new(row.changed_at, &CHECKED, row.id.0, said).about(row.id).about_any(row.alert_id));
        }
        Ok(())
    }
}

fn sentence(state: SpotCheckState, language: Language) -> &'static str {
    let (chinese, english) = match state {
        SpotCheckState::Drawn => ("定位抽检待送达。", "A spot check is on its way."),
        SpotCheckState::Notified => {
            ("定位抽检已送达，等待应答。", "A spot check was delivered and waits for an answer.")
        }
        SpotCheckState::Answered => ("已应答定位抽检。", "A spot check was answered."),
        SpotCheckState::Unanswered => ("定位抽检未在时限内应答。", "A spot check was not answered in time."),
        SpotCheckState::Undelivered => {
            ("定位抽检未能送达手机，不计入任何记录。", "A spot check did not reach the phone; it does not count.")
        }
    };
    if language == Language::ZhCn { chinese } else { english }
}
