//! What a person's timeline tells of zones: drawn, left, entered, retired.

use std::collections::HashMap;

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::entity::Level;
use crate::glossary::Words;
use crate::hubs::timeline::{Entry, Kind, Reading, Timeline};
use crate::platform::{Answer, Language};
use crate::subjects::location::rows::{zone, zone_transition};

static LEFT: Kind = Kind::new(2, "ZONE_LEFT", "A zone was left.", Words::plain("离开区域", "Left zone"));
static ENTERED: Kind = Kind::new(3, "ZONE_ENTERED", "A zone was entered.", Words::plain("进入区域", "Entered zone"));
static DRAWN: Kind = Kind::new(4, "ZONE_DRAWN", "A zone was drawn.", Words::plain("划定区域", "Zone drawn"));
static RETIRED: Kind =
    Kind::new(5, "ZONE_RETIRED", "A zone ceased to apply.", Words::plain("撤销区域", "Zone retired"));

pub(super) struct Lines;

#[async_trait]
impl Timeline for Lines {
    fn kinds(&self) -> Vec<&'static Kind> {
        vec![&LEFT, &ENTERED, &DRAWN, &RETIRED]
    }

    async fn read(&self, reading: &Reading<'_>, to: &mut Vec<Entry>) -> Answer<()> {
        let person = *reading.viewing.person;
        let zones = zone::Entity::find().filter(zone::Column::PersonId.eq(person)).all(reading.db.read()).await?;
        let names: HashMap<_, _> = zones.iter().map(|zone| (zone.id, zone.name.clone())).collect();
        let find = zone_transition::Entity::find().filter(zone_transition::Column::PersonId.eq(person));
        for row in reading.newest(find, zone_transition::Column::At).all(reading.db.read()).await? {
            let kind = match row.level {
                Level::Inside => &ENTERED,
                Level::Outside => &LEFT,
                Level::Unknown => continue,
            };
            let name = names.get(&row.zone_id).cloned().unwrap_or_default();
            let said = move |language| sentence(kind, &name, language);
            to.push(Entry::new(row.at, kind, row.id.0, said).about(row.zone_id));
        }
        for row in zones {
            let happened = reading
                .happened([(Some(row.created_at), &DRAWN, row.created_by), (row.retired_at, &RETIRED, row.retired_by)]);
            for (at, kind, officer) in happened {
                let name = row.name.clone();
                let said = move |language| sentence(kind, &name, language);
                to.push(Entry::new(at, kind, row.id.0, said).about(row.id).by(officer));
            }
        }
        Ok(())
    }
}

fn sentence(of: &Kind, name: &str, language: Language) -> String {
    let zh = language == Language::ZhCn;
    if of == &LEFT {
        if zh { format!("离开区域“{name}”。") } else { format!("Left the zone “{name}”.") }
    } else if of == &ENTERED {
        if zh { format!("进入区域“{name}”。") } else { format!("Entered the zone “{name}”.") }
    } else if of == &DRAWN {
        if zh { format!("划定区域“{name}”。") } else { format!("The zone “{name}” was drawn.") }
    } else if zh {
        format!("停用区域“{name}”。")
    } else {
        format!("The zone “{name}” was retired.")
    }
}
