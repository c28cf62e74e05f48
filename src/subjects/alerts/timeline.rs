//! What a person's timeline tells of alerts, and, to officers, of what was done about them.

use async_trait::async_trait;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline};
use crate::platform::{Answer, Language, Refusal};
use crate::subjects::alerts::rows::{AlertState, alert, alert_note};
use crate::subjects::alerts::{Facts, explain};

static RAISED: Kind = Kind::new(0, "ALERT_RAISED", "An alert was raised.", Words::plain("预警", "Alert"));
static NOTE: Kind =
    Kind::new(1, "ALERT_NOTE", "Something was written or done on an alert.", Words::plain("办理记录", "Handling"));

pub(super) struct Lines;

#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&RAISED, &NOTE]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        let person = *reading.viewing.person;
        let find = alert::Entity::find().filter(alert::Column::PersonId.eq(person));
        for row in reading.newest(find, alert::Column::RaisedAt).all(reading.db.read()).await? {
            let facts: Facts = serde_json::from_str(&row.facts).map_err(|error| Refusal::internal(error))?;
            let entry = Entry::new(row.raised_at, &RAISED, row.id.0, move |language| explain(&facts, language));
            to.push(entry.about(row.id).about_any(row.zone_id));
        }
        if reading.viewing.notes { notes(reading, to).await } else { Ok(()) }
    }
}

async fn notes(reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
    let of_person = Query::select()
        .column(alert::Column::Id)
        .from(alert::Entity)
        .and_where(alert::Column::PersonId.eq(*reading.viewing.person))
        .to_owned();
    let find = alert_note::Entity::find().filter(alert_note::Column::AlertId.in_subquery(of_person));
    for row in reading.newest(find, alert_note::Column::At).all(reading.db.read()).await? {
        let (text, moved_to) = (row.text, row.move_to);
        let entry = Entry::new(row.at, &NOTE, row.id.0, move |language| written(&text, moved_to, language));
        to.push(entry.about(row.alert_id).by(row.officer_id));
    }
    Ok(())
}

fn written(text: &str, moved_to: Option<AlertState>, language: Language) -> String {
    let zh = language == Language::ZhCn;
    let action = match (moved_to, zh) {
        (Some(AlertState::Acknowledged), true) => "签收预警",
        (Some(AlertState::Acknowledged), false) => "Alert acknowledged",
        (Some(AlertState::Enquiry), true) => "发起核实",
        (Some(AlertState::Enquiry), false) => "Enquiry opened",
        (Some(AlertState::Closed), true) => "办结预警",
        (Some(AlertState::Closed), false) => "Alert closed",
        (_, true) => "预警备注",
        (_, false) => "Note on an alert",
    };
    match (text.is_empty(), zh) {
        (true, true) => format!("{action}。"),
        (true, false) => format!("{action}."),
        (false, true) => format!("{action}：{text}"),
        (false, false) => format!("{action}: {text}"),
    }
}
