//! What a person's timeline tells of it.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use yunjian::glossary::Words;
use yunjian::hubs::timeline::{Entry, Kind, Reading, Timeline};
use yunjian::platform::{Answer, Language};

use super::ErrandId;
use super::rows::{Column, Entity};

static ASKED: Kind =
    Kind::new(200, "ERRAND_ASKED", "An errand was asked for.", Words::plain("交办跑腿", "Errand asked"));

pub struct Lines;

#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&ASKED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        let find = Entity::find().filter(Column::PersonId.eq(*reading.viewing.person));
        for row in reading.newest(find, Column::AskedAt).all(reading.db.read()).await? {
            let text = row.text;
            let said = move |language| match language {
                Language::ZhCn => format!("交办：{text}。"),
                Language::EnUs => format!("Asked for: {text}."),
            };
            to.push(Entry::new(row.asked_at, &ASKED, row.id, said).about(ErrandId(row.id)));
        }
        Ok(())
    }
}
