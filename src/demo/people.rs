//! Supervised people with their cases, measures, obligations, zones and binding codes.

use chrono::{Days, Months, NaiveDate};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Iterable as _,
};

use super::agencies::{account_id, agency_id};
use super::cast::{Cast, Character, HOME_CIRCLE};
use super::districts::District;
use super::ids::demo_id;
use super::shapes::Shape;
use super::{CHUNK, SEED, library};
use crate::access;
use crate::entity::{
    AgencyId, AgencyKind, CaseId, CaseStage, MeasureKind, MeasureState, PersonId, Timestamp, ZoneKind, binding_code,
    case_person, criminal_case, measure, person, person_share,
};
use crate::simulator::Dice;
use crate::subjects::location::rows::zone;
use crate::subjects::people::rows::{ObligationId, obligation};

/// Charges with how often they come up, roughly as bail is used: petty and economic crime, traffic, quarrels.
const CHARGES: [(&str, u32); 14] = [
    ("危险驾驶罪", 18),
    ("盗窃罪", 16),
    ("帮助信息网络犯罪活动罪", 15),
    ("诈骗罪", 10),
    ("故意伤害罪", 9),
    ("掩饰、隐瞒犯罪所得罪", 8),
    ("开设赌场罪", 6),
    ("交通肇事罪", 6),
    ("寻衅滋事罪", 5),
    ("非法经营罪", 3),
    ("合同诈骗罪", 3),
    ("污染环境罪", 2),
    ("职务侵占罪", 2),
    ("非法捕捞水产品罪", 1),
];

/// All rows about people, ready to be written.
#[derive(Debug, Default)]
pub struct Rows {
    people: Vec<person::Model>,
    cases: Vec<criminal_case::Model>,
    case_people: Vec<case_person::Model>,
    measures: Vec<measure::Model>,
    obligations: Vec<obligation::Model>,
    zones: Vec<zone::Model>,
    codes: Vec<binding_code::Model>,
    shares: Vec<person_share::Model>,
}

impl Rows {
    /// The rows of `cast` as they stand at `now`.
    pub fn new(cast: &Cast, now: Timestamp) -> anyhow::Result<Self> {
        let today = local_day(now);
        let mut rows = Self::default();
        let districts = [
            (District::Yunlong, Shape::area(&cast.outline(District::Yunlong).geojson)?),
            (District::Tongshan, Shape::area(&cast.outline(District::Tongshan).geojson)?),
        ];
        let mut first = 0;
        while let Some(lead) = cast.people.get(first) {
            let mut dice = Dice::new(SEED, "case", u64::try_from(first)?);
            let size = *dice.pick(&[1, 1, 1, 1, 1, 1, 2, 2, 3, 4]);
            let rest = &cast.people[first..];
            let suspects = rest.iter().take(size).take_while(|one| one.district == lead.district).count();
            let case = rows.add_case(lead.district, today, &mut dice);
            for (offset, character) in rest[..suspects].iter().enumerate() {
                let home = districts.iter().find(|(district, _)| *district == character.district);
                let (_, home) = home.ok_or_else(|| anyhow::anyhow!("a district has no outline"))?;
                rows.add_person(first + offset, character, &case, home, now)?;
            }
            first += suspects;
        }
        Ok(rows)
    }

    fn add_case(&mut self, district: District, today: NaiveDate, dice: &mut Dice) -> Case {
        let serial = self.cases.len() + 1;
        let stage = match dice.below(10) {
            0..=3 => CaseStage::Investigation,
            4..=7 => CaseStage::Prosecution,
            _ => CaseStage::Trial,
        };
        let starts_on = today - Days::new(6 + u64::try_from(dice.below(110)).unwrap_or_default());
        let year = chrono::Datelike::year(&starts_on);
        let (deciding, number) = match stage {
            CaseStage::Investigation => {
                let place = district.name().trim_end_matches('区').chars().next().unwrap_or('徐');
                (AgencyKind::Police, format!("徐公（{place}）立字〔{year}〕{serial:04}号"))
            }
            CaseStage::Prosecution => {
                let place = district.name().trim_end_matches('区');
                (AgencyKind::Procuratorate, format!("徐{place}检刑诉受〔{year}〕{serial:04}号"))
            }
            CaseStage::Trial => (
                AgencyKind::Court,
                format!("（{year}）苏{}刑初{serial}号", &district.code()[2..].trim_start_matches('0')),
            ),
        };
        let total: u32 = CHARGES.iter().map(|(_, weight)| weight).sum();
        let mut left = u32::try_from(dice.below(usize::try_from(total).unwrap_or(1))).unwrap_or_default();
        let charge = CHARGES.iter().find(|(_, weight)| {
            let found = left < *weight;
            left = left.saturating_sub(*weight);
            found
        });
        let case = Case { id: demo_id(serial - 1), starts_on, deciding: agency_id(deciding, Some(district)) };
        self.cases.push(criminal_case::Model {
            id: case.id,
            number,
            charge: charge.map_or(CHARGES[0].0, |(charge, _)| charge).into(),
            stage,
            created_at: morning(starts_on),
        });
        case
    }

    fn add_person(
        &mut self,
        index: usize,
        character: &Character,
        case: &Case,
        home: &Shape,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let id: PersonId = demo_id(index);
        let created_at = morning(case.starts_on);
        self.people.push(person::Model {
            phone: Some(character.phone.clone()),
            id_number: Some(character.id_number.clone()),
            visibility: 1,
            ..person::Model::new(id, character.name.clone(), character.residence, created_at)
        });
        self.case_people.push(case_person::Model { case_id: case.id, person_id: id });
        let expires_at = now.plus_seconds(access::DEMO_CODE_LIFE);
        self.codes.push(binding_code::Model {
            reusable: true,
            ..binding_code::Model::new(access::hash_code(&character.code()), id, expires_at)
        });
        if index % 25 == 24 && character.district == District::Yunlong {
            self.shares.push(person_share::Model {
                person_id: id,
                agency_id: agency_id(AgencyKind::JusticeBureau, Some(character.district)),
                until: None,
                granted_by: account_id("leader"),
            });
        }

        let district = Some(character.district);
        let overseer = agency_id(AgencyKind::Procuratorate, district);
        self.measures.push(measure::Model {
            id: demo_id(index),
            person_id: id,
            case_id: case.id,
            kind: character.measure,
            state: MeasureState::Active,
            starts_on: case.starts_on,
            ends_on: last_day(character.measure, case.starts_on),
            deciding_agency_id: case.deciding,
            executing_agency_id: agency_id(AgencyKind::Police, district),
            overseeing_agency_id: (case.deciding != overseer).then_some(overseer),
        });

        let (stay, places) = self.add_obligations(index, character, case);
        let zone = |name: String, kind, shape: &Shape, obligation_id| zone::Model {
            obligation_id,
            radius: shape.radius,
            received: shape.received.clone(),
            area: shape.area,
            warnings: shape.warnings.clone(),
            created_by: Some(account_id(if character.district == District::Yunlong { "police" } else { "tongshan" })),
            ..zone::Model::drawn(demo_id(0), id, name, kind, shape.geometry.clone(), created_at)
        };
        let mut zones = Vec::new();
        if character.measure == MeasureKind::ResidentialSurveillance {
            let dwelling = Shape::circle(character.home, HOME_CIRCLE)?;
            zones.push(zone("监视居住处所".into(), ZoneKind::Permitted, &dwelling, Some(stay)));
        }
        zones.push(zone(format!("徐州市{}", character.district.name()), ZoneKind::Permitted, home, Some(stay)));
        if let Some(circle) = character.prohibited {
            let place = Shape::circle(circle.centre, circle.radius)?;
            zones.push(zone("禁止进入的场所".into(), ZoneKind::Prohibited, &place, places));
        }
        for mut row in zones {
            row.id = demo_id(self.zones.len());
            self.zones.push(row);
        }
        Ok(())
    }

    /// The obligation to stay in an area, and the one not to enter places when there is one.
    fn add_obligations(
        &mut self,
        index: usize,
        character: &Character,
        case: &Case,
    ) -> (ObligationId, Option<ObligationId>) {
        let mut codes = library::standard(character.measure).to_vec();
        let mut dice = Dice::new(SEED, "obligations", u64::try_from(index).unwrap_or_default());
        if character.measure == MeasureKind::Bail {
            let extra = [("BAIL.CONTACTS", 0.25), ("BAIL.ACTIVITIES", 0.12), ("BAIL.PAPERS", 0.3)];
            codes.extend(extra.iter().filter(|(_, share)| dice.chance(*share)).map(|(code, _)| *code));
            if character.prohibited.is_some() {
                codes.push("BAIL.PLACES");
            }
        }
        let mut stay = demo_id(self.obligations.len());
        let mut places = None;
        for code in codes {
            let id = demo_id(self.obligations.len());
            match code {
                "BAIL.STAY" | "RS.STAY" => stay = id,
                "BAIL.PLACES" => places = Some(id),
                _ => {}
            }
            self.obligations.push(obligation::Model {
                id,
                measure_id: demo_id(index),
                code: code.into(),
                version: library::in_force(code),
                review_on: case.starts_on.checked_add_months(Months::new(3)),
            });
        }
        (stay, places)
    }

    /// Who was under a measure that `police` executes on `day`.
    pub fn in_charge_of(&self, police: AgencyId, day: NaiveDate) -> impl Iterator<Item = &person::Model> {
        let bound = move |measure: &&measure::Model| measure.executing_agency_id == police && measure.starts_on <= day;
        let measures = self.measures.iter().filter(bound);
        measures.filter_map(|measure| self.people.iter().find(|person| person.id == measure.person_id))
    }

    /// The measure on a person.
    pub fn measure_of(&self, person: PersonId) -> Option<&measure::Model> {
        self.measures.iter().find(|measure| measure.person_id == person)
    }

    /// The person's zones.
    pub fn zones_of(&self, person: PersonId) -> impl Iterator<Item = &zone::Model> {
        self.zones.iter().filter(move |zone| zone.person_id == person)
    }

    /// Writes everything, parents before children.
    pub async fn insert(&self, tx: &impl ConnectionTrait) -> Result<(), DbErr> {
        insert(tx, &self.people).await?;
        insert(tx, &self.cases).await?;
        insert(tx, &self.case_people).await?;
        insert(tx, &self.measures).await?;
        insert(tx, &self.obligations).await?;
        insert(tx, &self.zones).await?;
        insert(tx, &self.codes).await?;
        insert(tx, &self.shares).await
    }
}

/// What people of one case have in common.
struct Case {
    id: CaseId,
    starts_on: NaiveDate,
    deciding: AgencyId,
}

/// Writes `rows`, in as few statements as the databases take.
pub(super) async fn insert<M, A>(tx: &impl ConnectionTrait, rows: &[M]) -> Result<(), DbErr>
where
    M: IntoActiveModel<A> + Clone,
    A: ActiveModelTrait + ActiveModelBehavior,
{
    // A statement has at most 32,766 parameters in SQLite and 65,535 in PostgreSQL.
    let columns = <A::Entity as EntityTrait>::Column::iter().count();
    let size = CHUNK.min(30_000 / columns.max(1));
    for chunk in rows.chunks(size) {
        let chunk = chunk.iter().cloned().map(IntoActiveModel::into_active_model);
        A::Entity::insert_many(chunk).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// The calendar day in Xuzhou.
pub(super) fn local_day(at: Timestamp) -> NaiveDate {
    at.plus_seconds(8 * 3_600).to_utc().date_naive()
}

/// Nine in the morning of a day in Xuzhou.
fn morning(day: NaiveDate) -> Timestamp {
    Timestamp::from(day.and_time(chrono::NaiveTime::MIN).and_utc()).plus_seconds(3_600)
}

/// The last day that CPL 79 allows: 12 months for bail, 6 for residential surveillance.
fn last_day(kind: MeasureKind, starts_on: NaiveDate) -> NaiveDate {
    let months = match kind {
        MeasureKind::Bail => 12,
        MeasureKind::ResidentialSurveillance => 6,
    };
    starts_on.checked_add_months(Months::new(months)).unwrap_or(starts_on) - Days::new(1)
}
