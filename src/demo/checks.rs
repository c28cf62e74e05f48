//! A finished round of spot checks of the week before, with its proof: drawn by the product's own code.

use chrono::Days;
use sea_orm::{ActiveModelTrait as _, ActiveValue, ConnectionTrait, IntoActiveModel as _};

use super::SEED;
use super::agencies::{account_id, agency_id};
use super::cast::Cast;
use super::districts::District;
use super::ids::demo_id;
use super::people::Rows;
use crate::entity::{AgencyKind, PersonId, PublicId as _, Timestamp, Verdict, ZoneKind, fix};
use crate::platform::china;
use crate::simulator::Dice;
use crate::subjects::ingest::Seen;
use crate::subjects::spot_checks::draw::{Candidate, Draw, Of, Seed};
use crate::subjects::spot_checks::rows::{SpotCheckMethod, SpotCheckState, draw_period, spot_check, spot_check_round};
use crate::subjects::spot_checks::{new_period, week_of};

/// How many were drawn.
const DRAWN: usize = 12;
/// The one of them whose phone could not be reached.
const UNREACHED: usize = 7;

/// Writes the round of Yunlong's police: on Wednesday of the week before `now`, at ten in China.
pub async fn insert(tx: &impl ConnectionTrait, cast: &Cast, rows: &Rows, now: Timestamp) -> anyhow::Result<()> {
    let (this_week, _) = week_of(now);
    let monday = this_week - Days::new(7);
    let at = china::moment(monday + Days::new(2), 10 * 60);
    let police = agency_id(AgencyKind::Police, Some(District::Yunlong));
    let candidates: Vec<Candidate> = rows
        .in_charge_of(police, china::day(at))
        .map(|person| Candidate { id: person.id.to_public(), band: person.standing, skipped: None })
        .collect();
    let mut dice = Dice::new(SEED, "draw", 0);
    let seed: String = (0..4).map(|_| format!("{:016x}", dice.roll())).collect();
    let seed = Seed::parse(&seed).ok_or_else(|| anyhow::anyhow!("the demo's seed is none"))?;
    let period = draw_period::Model {
        seed: seed.hex(),
        seed_hash: seed.hash(),
        revealed_at: Some(china::moment(this_week, 0)),
        draws: 1,
        ..new_period(demo_id(0), police, monday, china::moment(monday - Days::new(6), 0))
    };
    let mut round = spot_check_round::Model {
        id: demo_id(0),
        agency_id: police,
        started_by: account_id("police"),
        started_at: at,
        method: SpotCheckMethod::Random,
        reason: "本周例行随机抽检".into(),
        answer_minutes: 30,
        idempotency_key: "demo".into(),
        digest: String::new(),
        skipped: "[]".into(),
        period_id: Some(period.id),
        draw_number: Some(1),
        draw: None,
    };
    let (public_period, public_agency) = (period.id.to_public(), police.to_public());
    let of = Of { period: &public_period, agency: &public_agency };
    let draw = Draw::new(&seed, &of, 1, round.id.to_public(), at.to_string(), DRAWN, candidates);
    round.draw = Some(serde_json::to_string(&draw)?);
    period.into_active_model().insert(tx).await?;
    round.clone().into_active_model().insert(tx).await?;
    for (place, person) in draw.drawn.iter().filter_map(|id| PersonId::from_public(id)).enumerate() {
        let mut check = spot_check::Model::drawn(demo_id(place), &round, person, 120, at);
        if place == UNREACHED {
            check.state = SpotCheckState::Undelivered;
            check.changed_at = check.deliver_by;
        } else {
            let home = (0..cast.people.len()).find(|index| demo_id::<PersonId>(*index) == person);
            let home = home.and_then(|index| cast.people.get(index)).map(|character| character.home);
            let home = home.ok_or_else(|| anyhow::anyhow!("somebody was drawn who is not in the cast"))?;
            let place = home.moved(dice.between(-40.0, 40.0), dice.between(-40.0, 40.0));
            let shown = at.plus_seconds(30 + i64::try_from(dice.below(600))?);
            let answered = shown.plus_seconds(40 + i64::try_from(dice.below(1_200))?);
            let fix = position(person, answered, place.latitude, place.longitude).insert(tx).await?;
            check.state = SpotCheckState::Answered;
            check.notified_at = Some(shown);
            check.answer_by = Some(shown.plus_seconds(30 * 60));
            check.answered_at = Some(answered);
            check.changed_at = answered;
            check.fix_id = Some(fix.id);
            check.fix_key = Some(fix.key);
            check.verdicts = serde_json::to_string(&seen(rows, person))?;
        }
        check.into_active_model().insert(tx).await?;
    }
    Ok(())
}

/// At home, by satellites.
fn position(person_id: PersonId, at: Timestamp, latitude: f64, longitude: f64) -> fix::ActiveModel {
    let row = fix::Model {
        accuracy: 18.0,
        battery: Some(0.7),
        ..fix::Model::plain(person_id, format!("check-{}", at.0), at, latitude, longitude)
    };
    fix::ActiveModel { id: ActiveValue::NotSet, ..row.into_active_model() }
}

/// Who is at home is in the permitted zones and out of the prohibited ones.
fn seen(rows: &Rows, person: PersonId) -> Vec<Seen> {
    let zones = rows.zones_of(person).map(|zone| {
        let (verdict, probability_outside) = match zone.kind {
            ZoneKind::Permitted => (Verdict::Inside, 0.000_1),
            ZoneKind::Prohibited => (Verdict::Outside, 0.999_9),
        };
        Seen { zone: zone.id, verdict, probability_outside }
    });
    zones.collect()
}
