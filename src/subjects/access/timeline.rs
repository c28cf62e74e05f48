//! What a person's timeline tells of phones.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::entity::device;
use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline};
use crate::platform::{Answer, Language};

static BOUND: Kind = Kind::new(6, "DEVICE_BOUND", "A phone was bound.", Words::plain("绑定设备", "Device bound"));

pub(super) struct Phones;

#[async_trait]
impl Timeline for Phones {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&BOUND]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        let find = device::Entity::find().filter(device::Column::PersonId.eq(*reading.viewing.person));
        for row in reading.newest(find, device::Column::BoundAt).all(reading.db.read()).await? {
            let platform = row.platform;
            to.push(Entry::new(row.bound_at, &BOUND, row.id.0, move |language| match language {
                Language::ZhCn => format!("绑定手机（{platform}）。"),
                Language::EnUs => format!("A phone was bound ({platform})."),
            }));
        }
        Ok(())
    }
}
