//! Late positions: judged again in order of device time from the last checkpoint before them, and what that changes in
//! the alerts that were raised before.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::commit::Outcome;
use super::fix::held_time;
use super::judge::{Found, Line, Memory, Point, Run, What};
use crate::entity::{PersonId, PublicId as _, Timestamp, fix};
use crate::platform::{Answer, Refusal, Tx, bulk, new_id};
use crate::subjects::alerts::rows::{AlertKind, AlertState, alert};
use crate::subjects::alerts::{self, Crossing, Evidence, Facts, Raise, Why};
use crate::subjects::ingest::rows::judge_checkpoint;
use crate::subjects::location::doubt::{FixMark, Marks};
use crate::subjects::location::judging::{self, RULE};
use crate::subjects::location::rows::{TransitionId, zone_transition};

/// Positions judged again at most. A checkpoint each two hours keeps it far below.
const MOST: u64 = 50_000;
/// So many of a person's newest positions are looked through for marked ones.
const DOUBTFUL_AMONG: u64 = 200;
/// An episode judged anew is the one raised before when their beginnings lie within this, in milliseconds.
const SAME_EPISODE: i64 = 15 * 60_000;

/// From where a person was judged again.
pub(super) struct Replayed {
    pub from: Timestamp,
}

/// A run about to judge again.
pub(super) struct Again<'a> {
    pub run: Run<'a>,
    pub replayed: Replayed,
    /// Everything to judge, in order.
    pub points: Vec<Point>,
}

/// Prepares to judge `fresh` and all stored positions since the last checkpoint before `first`.
pub(super) async fn start<'a>(
    tx: &Tx,
    person: PersonId,
    lines: &'a [Line],
    first: Timestamp,
    fresh: &[(usize, Point)],
) -> Answer<Again<'a>> {
    let checkpoint = judge_checkpoint::Entity::find()
        .filter(judge_checkpoint::Column::PersonId.eq(person))
        .filter(judge_checkpoint::Column::At.lt(first))
        .order_by_desc(judge_checkpoint::Column::At)
        .one(tx)
        .await?;
    let (from, memory) = match checkpoint {
        Some(row) => (row.at, serde_json::from_str(&row.memory).map_err(|error| Refusal::internal(error))?),
        None => (Timestamp(0), Memory::default()),
    };
    let rows = fix::Entity::find()
        .filter(fix::Column::PersonId.eq(person))
        .filter(fix::Column::TakenAt.gt(from))
        .order_by_asc(fix::Column::TakenAt)
        .limit(MOST)
        .all(tx)
        .await?;
    if rows.len() as u64 == MOST {
        tracing::warn!(person = %person, "too many positions to judge again; the newest are left as they were judged");
    }
    let mut points: Vec<Point> = rows.iter().map(stored_point).filter(|point| point.at > from).collect();
    points.extend(fresh.iter().map(|(_, point)| point.clone()));
    points.sort_unstable_by(|a, b| a.order().cmp(&b.order()));
    let run = Run::new(person, lines, memory, from, from);
    Ok(Again { run, replayed: Replayed { from }, points })
}

fn stored_point(row: &fix::Model) -> Point {
    Point {
        id: row.id,
        key: row.key.clone(),
        at: held_time(row.taken_at, row.received_at),
        taken_at: row.taken_at,
        received_at: row.received_at,
        latitude: row.latitude,
        longitude: row.longitude,
        accuracy: row.accuracy,
        source: row.source,
        speed: row.speed,
        mocked: Marks(row.marks).has(FixMark::Mocked),
    }
}

/// Writes changes of level; those after the beginning of a second judging are replaced.
pub(super) async fn keep_crossings(tx: &Tx, outcomes: &[Outcome<'_>], now: Timestamp) -> Answer<()> {
    let mut stale = Condition::any();
    let mut rows = Vec::new();
    for outcome in outcomes {
        let person_id = outcome.run.person;
        if let Some(replayed) = &outcome.replayed {
            stale = stale.add(
                Condition::all()
                    .add(zone_transition::Column::PersonId.eq(person_id))
                    .add(zone_transition::Column::At.gt(replayed.from)),
            );
        }
        for crossing in &outcome.run.crossings {
            let row = zone_transition::Model {
                id: new_id::<TransitionId>(now),
                person_id,
                zone_id: crossing.zone,
                at: crossing.at,
                level: crossing.level,
                fix_id: crossing.fix,
                late: crossing.late,
                rule: RULE.into(),
            };
            rows.push(row);
        }
    }
    if !stale.is_empty() {
        zone_transition::Entity::delete_many().filter(stale).exec(tx).await?;
    }
    bulk::insert::<zone_transition::Entity>(tx, &rows, None).await
}

/// The alerts to raise. Ends conditions that are over, matches what a second judging found with what had been raised,
/// and withdraws what it no longer supports.
pub(super) async fn raises(
    tx: &Tx,
    outcomes: &[Outcome<'_>],
    lines: &HashMap<PersonId, Vec<Line>>,
    rows: &[fix::Model],
    now: Timestamp,
) -> Answer<Vec<Raise>> {
    let ended: Vec<_> = outcomes.iter().flat_map(|outcome| outcome.run.ended.iter().copied()).collect();
    alerts::end(tx, &ended, now).await?;
    let doubtful = doubtful(tx, outcomes, rows).await?;
    let proofs = proofs(tx, outcomes, rows, &doubtful).await?;
    let mut raises = Vec::new();
    for outcome in outcomes {
        let mut earlier = match &outcome.replayed {
            Some(replayed) => raised_before(tx, outcome.run.person, replayed.from).await?,
            None => Vec::new(),
        };
        let lines = lines.get(&outcome.run.person).map_or(&[][..], Vec::as_slice);
        for found in &outcome.run.found {
            let doubtful = doubtful.get(&outcome.run.person).map_or(&[][..], Vec::as_slice);
            let mut raise = raise(outcome.run.person, found, lines, &proofs, doubtful);
            if let Some(place) = earlier.iter().position(|row| same_episode(row, found)) {
                raise.episode = earlier.swap_remove(place).episode;
            }
            raises.push(raise);
        }
        if let Some(replayed) = &outcome.replayed {
            let away = earlier.into_iter().filter(|row| row.began_at > replayed.from).collect();
            alerts::withdraw(tx, away, Why::JudgedAway, now).await?;
        }
    }
    Ok(raises)
}

/// Alerts of a person that a second judging from `from` may confirm or not: still supported, not closed.
async fn raised_before(tx: &Tx, person: PersonId, from: Timestamp) -> Answer<Vec<alert::Model>> {
    let judged = [
        AlertKind::ZoneExit,
        AlertKind::ZoneEntry,
        AlertKind::ZoneNear,
        AlertKind::CannotTell,
        AlertKind::LocationDoubtful,
    ];
    Ok(alert::Entity::find()
        .filter(alert::Column::PersonId.eq(person))
        .filter(alert::Column::Kind.is_in(judged))
        .filter(alert::Column::BeganAt.gt(from.plus_millis(-SAME_EPISODE)))
        .filter(alert::Column::Count.gt(0))
        .filter(alert::Column::State.ne(AlertState::Closed))
        .order_by_asc(alert::Column::BeganAt)
        .all(tx)
        .await?)
}

fn same_episode(row: &alert::Model, found: &Found) -> bool {
    let near = row.began_at.millis_since(found.began_at).abs() <= SAME_EPISODE;
    let within = row.began_at >= found.began_at && found.ended_at.is_none_or(|end| row.began_at <= end);
    row.kind == found.kind && row.zone_id == found.zone && (near || within)
}

/// The newest marked positions of each person about whom doubt was found, oldest first: doubt adds up over many batches.
async fn doubtful(tx: &Tx, outcomes: &[Outcome<'_>], rows: &[fix::Model]) -> Answer<HashMap<PersonId, Vec<i64>>> {
    let mut doubtful = HashMap::new();
    for outcome in outcomes {
        let person = outcome.run.person;
        if !outcome.run.found.iter().any(|found| found.kind == AlertKind::LocationDoubtful) {
            continue;
        }
        let stored = fix::Entity::find()
            .filter(fix::Column::PersonId.eq(person))
            .order_by_desc(fix::Column::TakenAt)
            .limit(DOUBTFUL_AMONG)
            .all(tx)
            .await?;
        let fresh = rows.iter().filter(|row| row.person_id == person);
        let mut marked: Vec<(Timestamp, i64)> = stored
            .iter()
            .chain(fresh)
            .filter(|row| Marks(row.marks).doubtful())
            .map(|row| (row.taken_at, row.id))
            .collect();
        marked.sort_unstable();
        marked.dedup();
        let first = marked.len().saturating_sub(judging::Evidence::MOST);
        let newest = marked.get(first..).unwrap_or_default();
        doubtful.insert(person, newest.iter().map(|(_, id)| *id).collect());
    }
    Ok(doubtful)
}

/// The fixes that what was found rests on, by row id: those of this commit from memory, others in one statement.
async fn proofs(
    tx: &Tx,
    outcomes: &[Outcome<'_>],
    rows: &[fix::Model],
    doubtful: &HashMap<PersonId, Vec<i64>>,
) -> Answer<HashMap<i64, fix::Model>> {
    let mut wanted: Vec<i64> = outcomes
        .iter()
        .flat_map(|outcome| &outcome.run.found)
        .flat_map(|found| match &found.what {
            What::Zone(decision) => decision.evidence.as_slice(),
            What::Doubt(_) => &[],
        })
        .map(|evidence| evidence.fix)
        .chain(doubtful.values().flatten().copied())
        .collect();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    wanted.sort_unstable();
    wanted.dedup();
    let mut found: HashMap<i64, fix::Model> =
        rows.iter().filter(|row| wanted.binary_search(&row.id).is_ok()).map(|row| (row.id, row.clone())).collect();
    wanted.retain(|id| !found.contains_key(id));
    if !wanted.is_empty() {
        let stored = fix::Entity::find().filter(fix::Column::Id.is_in(wanted)).all(tx).await?;
        found.extend(stored.into_iter().map(|row| (row.id, row)));
    }
    Ok(found)
}

fn raise(
    person: PersonId,
    found: &Found,
    lines: &[Line],
    proofs: &HashMap<i64, fix::Model>,
    doubtful: &[i64],
) -> Raise {
    let name = found.zone.and_then(|zone| lines.iter().find(|line| line.id == zone)).map(|line| line.name.clone());
    let (facts, evidence) = match &found.what {
        What::Zone(decision) => {
            let evidence: Vec<Evidence> = decision
                .evidence
                .iter()
                .filter_map(|e| proof(proofs.get(&e.fix)?, e.distance, e.probability_outside))
                .collect();
            (zone_facts(found, name.unwrap_or_default(), decision), evidence)
        }
        What::Doubt(alert) => {
            let evidence = doubtful.iter().filter_map(|id| proof(proofs.get(id)?, 0.0, 0.0)).collect::<Vec<_>>();
            let marks = alert.reasons.iter().map(|reason| mark_name(reason.mark)).collect();
            let since = evidence.first().map_or(alert.at, |first| first.taken_at);
            let fixes = u32::try_from(evidence.len()).unwrap_or(u32::MAX);
            (Facts::Doubtful { marks, fixes, since }, evidence)
        }
    };
    let subject = found.zone.map_or_else(|| person.to_public(), crate::entity::PublicId::to_public);
    Raise {
        kind: found.kind,
        person,
        zone: found.zone,
        episode: format!("{subject}/{:?}/{}", found.kind, found.began_at.0),
        began_at: found.began_at,
        facts,
        evidence,
        late: found.late,
        active: found.ended_at.is_none(),
        rule: RULE,
    }
}

fn zone_facts(found: &Found, zone: String, decision: &judging::Decision) -> Facts {
    let kind = found.kind;
    let evidence = &decision.evidence;
    let first = evidence.first().map_or(decision.began_at, |first| first.at);
    let seconds = decision.decided_at.millis_since(first) / 1_000;
    let wrong_side = |distance: f64| if kind == AlertKind::ZoneExit { distance } else { -distance };
    let crossing = Crossing {
        zone,
        since: decision.began_at,
        fixes: u32::try_from(evidence.len()).unwrap_or(u32::MAX),
        seconds,
        distance: evidence.iter().map(|e| wrong_side(e.distance)).fold(0.0, f64::max),
        probability: decision.probability,
        leave: found.leave,
    };
    match kind {
        AlertKind::ZoneEntry => Facts::ZoneEntry(crossing),
        AlertKind::ZoneNear => Facts::ZoneNear(crossing),
        AlertKind::CannotTell => Facts::CannotTell {
            zone: crossing.zone,
            since: decision.began_at,
            seconds: decision.decided_at.millis_since(decision.began_at) / 1_000,
            accuracy: evidence.iter().map(|e| e.accuracy).min_by(f64::total_cmp),
        },
        _ => Facts::ZoneExit(crossing),
    }
}

fn proof(row: &fix::Model, distance: f64, probability_outside: f64) -> Option<Evidence> {
    Some(Evidence {
        fix: row.id,
        key: row.key.clone(),
        taken_at: row.taken_at,
        received_at: row.received_at,
        latitude: row.latitude,
        longitude: row.longitude,
        accuracy: row.accuracy,
        source: row.source,
        distance,
        probability_outside,
    })
}

fn mark_name(mark: FixMark) -> String {
    serde_json::to_value(mark).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}
