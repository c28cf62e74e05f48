//! Starting a round: of people whom an officer names, or of some drawn by lot. A fixed number of statements, however
//! many people.

use std::collections::HashMap;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use super::SpotCheckNews;
use super::draw::{Candidate, Draw, Of, Seed};
use super::matrix::Matrix;
use super::who::{self, Skip, Subject};
use super::{periods, refusals};
use crate::access::{OfficerCaller, Scope};
use crate::entity::{PersonId, PublicId as _, Timestamp};
use crate::events::{NewEvent, log};
use crate::platform::{Answer, Db, Refusal, Tx, bulk, new_id, receipts, written};
use crate::subjects::notices::rows::NoticeKind;
use crate::subjects::notices::{self, NewNotice};
use crate::subjects::spot_checks::rows::{
    RoundId, SkipReason, SpotCheckMethod, draw_period, spot_check, spot_check_round,
};

/// People in one round.
pub(super) const MOST: usize = 500;
/// Minutes to answer: least, usual, most.
pub(super) const ANSWER: (i32, i32, i32) = (10, 30, 120);

/// Of whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Whom {
    /// These people.
    ByHand(Vec<PersonId>),
    /// So many, by lot.
    Random(i32),
}

/// A round as it was asked for.
#[derive(Clone, Debug, Serialize)]
pub struct NewRound {
    /// Made by the console.
    pub idempotency_key: String,
    /// Of whom.
    pub whom: Whom,
    /// Why.
    pub reason: String,
    /// Minutes to answer; the usual ones when not given.
    pub answer_minutes: Option<i32>,
}

/// Somebody who could not be checked, as kept in the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub reason: SkipReason,
}

/// A round that runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Started {
    /// The round.
    pub round: spot_check_round::Model,
    /// The check, of a round by hand of one person.
    pub only: Option<spot_check::Model>,
}

/// Starts a round for the agency of `officer`, of people whom `matrix` lets be checked now. Sent again with the same key it is not started again, and gets the same
/// answer.
pub async fn start(
    db: &Db,
    matrix: &Matrix,
    officer: &OfficerCaller,
    scope: &Scope,
    new: NewRound,
    now: Timestamp,
) -> Answer<Started> {
    officer.require_acting()?;
    let digest = receipts::digest(&new)?;
    let new = checked(new)?;
    if let Some(started) = started(db.read(), officer, &new, &digest).await? {
        return Ok(started);
    }
    let mut round = spot_check_round::Model {
        id: new_id(now),
        agency_id: officer.agency(),
        started_by: officer.id(),
        started_at: now,
        method: match new.whom {
            Whom::ByHand(_) => SpotCheckMethod::ByHand,
            Whom::Random(_) => SpotCheckMethod::Random,
        },
        reason: new.reason.clone(),
        answer_minutes: new.answer_minutes.unwrap_or(ANSWER.1),
        idempotency_key: new.idempotency_key.clone(),
        digest: digest.clone(),
        skipped: "[]".into(),
        period_id: None,
        draw_number: None,
        draw: None,
    };
    let tx = db.begin().await?;
    if !insert(&tx, &round).await? {
        // The same was being started at the same moment, and has been by now.
        tx.rollback().await?;
        return started(db.read(), officer, &new, &digest).await?.ok_or_else(Refusal::unavailable);
    }
    let subjects = match &new.whom {
        Whom::ByHand(people) => who::named(&tx, scope, people, now).await?,
        Whom::Random(_) => who::in_charge_of(&tx, officer.agency(), now).await?,
    };
    let sorted = sorted(subjects, matrix, &round, now);
    if sorted.free.is_empty() {
        return Err(sorted.nobody());
    }
    let chosen = match new.whom {
        Whom::ByHand(_) => sorted.free.iter().map(|(subject, minutes)| (subject.id, *minutes)).collect(),
        Whom::Random(size) => draw(&tx, &mut round, &sorted, size, now).await?,
    };
    round.skipped = serde_json::to_string(&sorted.skipped()).map_err(|error| Refusal::internal(error))?;
    keep(&tx, &round).await?;
    let checks: Vec<spot_check::Model> =
        chosen.iter().map(|(person, minutes)| check(&round, *person, *minutes, now)).collect();
    bulk::insert::<spot_check::Entity>(&tx, &checks, None).await?;
    notices::enqueue(&tx, &checks.iter().map(|check| notice(check, now)).collect::<Vec<_>>(), now).await?;
    log::append(&tx, &checks.iter().map(|check| event(check, SpotCheckNews::Drawn, now)).collect::<Vec<_>>()).await?;
    tx.commit().await?;
    let (drawn, skipped) = (checks.len(), sorted.skips.len());
    tracing::info!(target: "audit", event = "spot_checks", round = %round.id, drawn, skipped, by = %officer.id());
    Ok(Started { only: only(&round, checks), round })
}

/// What brings the phone to show a check.
fn notice(check: &spot_check::Model, now: Timestamp) -> NewNotice {
    NewNotice {
        person: check.person_id,
        kind: NoticeKind::SpotCheck,
        subject: check.id.0,
        due: now,
        expires: Some(check.deliver_by),
        moment: None,
        dedup: check.id.to_public(),
    }
}

/// The event of a check. The round's number lets a stream of one round pass over the others.
pub(super) fn event(check: &spot_check::Model, kind: SpotCheckNews, at: Timestamp) -> NewEvent {
    NewEvent {
        topic: super::TOPIC,
        kind: kind.into(),
        person_id: Some(check.person_id),
        subject_id: check.id.0,
        at,
        payload: serde_json::json!({ "round": check.round_id }),
    }
}

/// The check, of a round by hand of one person.
fn only(round: &spot_check_round::Model, mut checks: Vec<spot_check::Model>) -> Option<spot_check::Model> {
    let one = round.method == SpotCheckMethod::ByHand && checks.len() == 1;
    if one { checks.pop() } else { None }
}

/// People who can be checked, with the minutes that delivery may take, and those who cannot.
struct Sorted {
    free: Vec<(Subject, i64)>,
    skips: Vec<(Subject, Skip)>,
}

fn sorted(subjects: Vec<Subject>, matrix: &Matrix, round: &spot_check_round::Model, now: Timestamp) -> Sorted {
    let mut sorted = Sorted { free: Vec::with_capacity(subjects.len()), skips: Vec::new() };
    for subject in subjects {
        match subject.minutes(matrix, now, round.answer_minutes) {
            Ok(minutes) => sorted.free.push((subject, minutes)),
            Err(skip) => sorted.skips.push((subject, skip)),
        }
    }
    sorted
}

impl Sorted {
    fn skipped(&self) -> Vec<Skipped> {
        self.skips.iter().map(|(subject, skip)| Skipped { person: subject.id, reason: skip.reason }).collect()
    }

    fn candidates(&self) -> Vec<Candidate> {
        let one =
            |subject: &Subject, skipped| Candidate { id: subject.id.to_public(), band: subject.standing, skipped };
        let free = self.free.iter().map(|(subject, _)| one(subject, None));
        free.chain(self.skips.iter().map(|(subject, skip)| one(subject, Some(skip.reason)))).collect()
    }

    /// The refusal of a round of nobody: for the commonest reason, and when it is possible for the first of them.
    fn nobody(&self) -> Refusal {
        let mut counts: HashMap<SkipReason, usize> = HashMap::new();
        for (_, skip) in &self.skips {
            *counts.entry(skip.reason).or_default() += 1;
        }
        let Some((reason, _)) = counts.into_iter().max_by_key(|(reason, count)| (*count, *reason as u8)) else {
            return Refusal::conflict(
                "NO_MEASURE",
                "本单位目前没有正在执行或决定的强制措施，无人可抽检；请先核对案件和措施。",
                "Nobody is under a measure in force that your agency executes or decides, so nobody can be checked. Check the cases and measures first.",
            );
        };
        let again =
            self.skips.iter().filter(|(_, skip)| skip.reason == reason).filter_map(|(_, skip)| skip.again).min();
        refusals::nobody(reason, again, self.skips.len() == 1)
    }
}

/// Draws by lot and writes the draw into `round`.
async fn draw(
    tx: &Tx,
    round: &mut spot_check_round::Model,
    sorted: &Sorted,
    size: i32,
    now: Timestamp,
) -> Answer<Vec<(PersonId, i64)>> {
    let period = periods::present(tx, round.agency_id, now).await?;
    let number = period.draws + 1;
    let seed = Seed::parse(&period.seed).ok_or_else(|| Refusal::internal("a period's seed is none"))?;
    let (period_id, agency) = (period.id.to_public(), round.agency_id.to_public());
    let draw = Draw::new(
        &seed,
        &Of { period: &period_id, agency: &agency },
        number,
        round.id.to_public(),
        now.to_string(),
        usize::try_from(size).unwrap_or_default(),
        sorted.candidates(),
    );
    round.period_id = Some(period.id);
    round.draw_number = Some(number);
    round.draw = Some(serde_json::to_string(&draw).map_err(|error| Refusal::internal(error))?);
    let mut change = period.into_active_model();
    change.set(draw_period::Column::Draws, number.into());
    change.update(tx).await?;
    let minutes: HashMap<PersonId, i64> = sorted.free.iter().map(|(subject, minutes)| (subject.id, *minutes)).collect();
    let drawn = draw.drawn.iter().filter_map(|id| PersonId::from_public(id));
    Ok(drawn.filter_map(|person| Some((person, *minutes.get(&person)?))).collect())
}

fn check(round: &spot_check_round::Model, person_id: PersonId, minutes: i64, now: Timestamp) -> spot_check::Model {
    let minutes = i32::try_from(minutes).unwrap_or(i32::MAX);
    spot_check::Model::drawn(new_id(now), round, person_id, minutes, now)
}

/// Stores the round, before anybody is looked at; false when its key is taken.
async fn insert(tx: &Tx, round: &spot_check_round::Model) -> Answer<bool> {
    use spot_check_round::Column::{IdempotencyKey, StartedBy};
    let stored = spot_check_round::Entity::insert_many([round.clone().into_active_model()])
        .on_conflict(OnConflict::columns([StartedBy, IdempotencyKey]).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await;
    match stored {
        Ok(0) | Err(DbErr::RecordNotInserted) => Ok(false),
        Ok(_) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// Adds what came of the draw, and who was skipped.
async fn keep(tx: &Tx, round: &spot_check_round::Model) -> Answer<()> {
    let change = spot_check_round::ActiveModel {
        id: Set(round.id),
        skipped: Set(round.skipped.clone()),
        period_id: Set(round.period_id),
        draw_number: Set(round.draw_number),
        draw: Set(round.draw.clone()),
        ..Default::default()
    };
    change.update(tx).await?;
    Ok(())
}

/// What was started under the key before. The key of another round is refused.
async fn started(
    db: &impl ConnectionTrait,
    officer: &OfficerCaller,
    new: &NewRound,
    digest: &str,
) -> Answer<Option<Started>> {
    let round = spot_check_round::Entity::find()
        .filter(spot_check_round::Column::StartedBy.eq(officer.id()))
        .filter(spot_check_round::Column::IdempotencyKey.eq(&new.idempotency_key))
        .one(db)
        .await?;
    let Some(round) = round else { return Ok(None) };
    if round.digest != digest {
        return Err(Refusal::bad_input(
            "input.idempotencyKey",
            "该编号已用于另一次抽检，请换一个新编号后重新发起。",
            "This key belongs to another round. Use a new key for this one.",
        ));
    }
    let checks = checks_of(db, round.id).await?;
    Ok(Some(Started { only: only(&round, checks), round }))
}

/// The first two checks of a round: enough to know whether it has one only.
async fn checks_of(db: &impl ConnectionTrait, round: RoundId) -> Answer<Vec<spot_check::Model>> {
    Ok(spot_check::Entity::find().filter(spot_check::Column::RoundId.eq(round)).limit(2).all(db).await?)
}

/// The round with its reason trimmed and nobody named twice, or what is wrong with it.
fn checked(mut new: NewRound) -> Answer<NewRound> {
    written::key("input.idempotencyKey", &new.idempotency_key)?;
    new.reason = written::required("input.reason", new.reason)?;
    let (least, _, most) = ANSWER;
    if new.answer_minutes.is_some_and(|minutes| !(least..=most).contains(&minutes)) {
        return Err(Refusal::bad_input(
            "input.answerMinutes",
            format!("应答时限须为 {least} 到 {most} 分钟，请更正。"),
            format!("The time to answer is {least} to {most} minutes. Please correct it."),
        ));
    }
    match &mut new.whom {
        Whom::ByHand(people) => {
            people.sort_unstable();
            people.dedup();
            if !(1..=MOST).contains(&people.len()) {
                return Err(Refusal::bad_input(
                    "input.personIds",
                    format!("请选择 1 到 {MOST} 名人员。"),
                    format!("Name 1 to {MOST} people."),
                ));
            }
        }
        Whom::Random(size) => {
            if !usize::try_from(*size).is_ok_and(|size| (1..=MOST).contains(&size)) {
                return Err(Refusal::bad_input(
                    "input.random.size",
                    format!("抽取人数须为 1 到 {MOST}，请更正。"),
                    format!("Draw 1 to {MOST} people. Please correct it."),
                ));
            }
        }
    }
    Ok(new)
}
