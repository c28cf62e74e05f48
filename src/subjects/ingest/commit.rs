//! Group commit: one transaction for all requests that waited. A fixed number of statements, however many positions.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::fix::{ValidFix, held_time};
use super::judge::{Line, Memory, Point, Run};
use super::replay::{self, Replayed};
use super::submit::Job;
use super::{keep, store};
use crate::entity::{PersonId, Timestamp, ZoneId, ZoneKind, fix, latest_location, receipt as receipt_row, zone_state};
use crate::events::{Hub, LocationUpdate};
use crate::platform::{Answer, Clock, Db, Keys, Refusal, Tx, bulk, pages, receipts};
use crate::subjects::alerts;
use crate::subjects::leave;
use crate::subjects::location::ShapeCache;
use crate::subjects::location::doubt::{FixMark, Marks};
use crate::subjects::location::rows::track_state;
use crate::subjects::location::rows::zone;

/// A phone that has reported is silent after this many seconds: three times the ten minutes that a phone may be
/// stopped by its system, and long enough for a metro ride or an empty battery to end.
pub(super) const SILENCE: i64 = 30 * 60;
/// Retired zones stay in judging while positions from their time may still arrive, in milliseconds.
const LATEST_ARRIVAL: i64 = 31 * 86_400_000;

/// What became of one request.
#[derive(Clone, Debug)]
pub(super) struct Done {
    pub accepted: i32,
    pub duplicates: i32,
    pub receipt: receipt_row::Model,
}

/// Writes batches of requests.
pub(super) struct Committer {
    pub db: Db,
    pub clock: Clock,
    pub keys: Arc<Keys>,
    pub hub: Hub,
    pub shapes: Arc<ShapeCache>,
}

/// What one person's part of a commit came to.
pub(super) struct Outcome<'a> {
    pub run: Run<'a>,
    /// Late positions made the run judge again from here.
    pub replayed: Option<Replayed>,
    pub newest: Option<latest_location::Model>,
    pub advanced: bool,
}

impl Committer {
    /// Commits `jobs` together and answers each. If together fails, each is tried alone, so that one cannot spoil the
    /// others; nothing is acknowledged that is not on disk.
    pub async fn commit(&self, jobs: Vec<Job>) {
        let now = self.clock.now();
        match self.write(&jobs, now).await {
            Ok(done) => answer(jobs, done),
            Err(refusal) if jobs.len() == 1 => fail(jobs, &refusal),
            Err(_) => {
                for job in jobs {
                    let one = [job];
                    match self.write(&one, now).await {
                        Ok(done) => answer(one.into(), done),
                        Err(refusal) => fail(one.into(), &refusal),
                    }
                }
            }
        }
    }

    async fn write(&self, jobs: &[Job], now: Timestamp) -> Answer<Vec<Done>> {
        let tx = self.db.begin().await?;
        let people: Vec<PersonId> = {
            // A packet without a position, all of its own refused, says nothing of where anybody is: who sends such ones
            // alone has not been heard.
            let heard = jobs.iter().filter(|job| !job.fixes.is_empty());
            let mut people: Vec<_> = heard.map(|job| job.person).collect();
            people.sort_unstable();
            people.dedup();
            people
        };
        // Locks the people, so that no other server judges them at the same time.
        let tracks = lock_tracks(&tx, &people, now).await?;
        let (fresh, counts) = self.sort_out(&tx, jobs).await?;
        let lines = self.lines(&tx, &people, now).await?;
        let states = zone_states(&tx, &people).await?;
        let ids = store::allocate(&tx, fresh.len()).await?;

        let mut rows = Vec::with_capacity(fresh.len());
        let mut by_person: BTreeMap<PersonId, Vec<(usize, Point)>> = BTreeMap::new();
        for ((person, valid), id) in fresh.iter().zip(ids) {
            by_person.entry(*person).or_default().push((rows.len(), point(id, valid, now)));
            rows.push(row(id, *person, valid, now));
        }
        let mut outcomes = Vec::with_capacity(people.len());
        let none = Vec::new();
        for (person, mut points) in by_person {
            points.sort_unstable_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
            let Some(track) = tracks.get(&person) else { return Err(Refusal::internal("a person is not locked")) };
            let lines = lines.get(&person).unwrap_or(&none);
            let memory = memory_of(track, states.get(&person).map_or(&[], Vec::as_slice))?;
            outcomes.push(judge(&tx, person, lines, track, memory, points, &mut rows).await?);
        }
        bulk::insert::<fix::Entity>(&tx, &rows, None).await?;
        self.keep(&tx, &tracks, &outcomes, &lines, &rows, now).await?;
        let receipts = self.receipts(&tx, jobs, &counts, now).await?;
        tx.commit().await?;
        self.hub.publish_locations(updates(&outcomes));
        Ok(receipts)
    }

    /// The positions that are not stored yet, and how many of each job are, and are not.
    async fn sort_out<'j>(&self, tx: &Tx, jobs: &'j [Job]) -> Answer<(Vec<(PersonId, &'j ValidFix)>, Vec<[i32; 2]>)> {
        let pairs: Vec<(PersonId, &str)> =
            jobs.iter().flat_map(|job| job.fixes.iter().map(|fix| (job.person, fix.raw.key.as_str()))).collect();
        let known = store::known_keys(tx, &pairs).await?;
        let known: HashSet<(PersonId, &str)> = known.iter().map(|(person, key)| (*person, key.as_str())).collect();
        let mut seen = HashSet::with_capacity(pairs.len());
        let mut fresh = Vec::with_capacity(pairs.len());
        let mut counts = Vec::with_capacity(jobs.len());
        for job in jobs {
            let mut count = [0, 0];
            for fix in &job.fixes {
                let pair = (job.person, fix.raw.key.as_str());
                if known.contains(&pair) || !seen.insert(pair) {
                    count[1] += 1;
                } else {
                    count[0] += 1;
                    fresh.push((job.person, fix));
                }
            }
            counts.push(count);
        }
        Ok((fresh, counts))
    }

    /// Zones of `people` with their compiled shapes; retired ones too while positions from their time may arrive. Leaves
    /// to which they give way, or did in that time, cost a statement only where there are some.
    async fn lines(&self, tx: &Tx, people: &[PersonId], now: Timestamp) -> Answer<HashMap<PersonId, Vec<Line>>> {
        type Row = (ZoneId, PersonId, String, ZoneKind, Timestamp, Option<Timestamp>, bool);
        let since = now.plus_millis(-LATEST_ARRIVAL);
        let rows: Vec<Row> = zone::Entity::find()
            .select_only()
            .columns([
                zone::Column::Id,
                zone::Column::PersonId,
                zone::Column::Name,
                zone::Column::Kind,
                zone::Column::CreatedAt,
                zone::Column::RetiredAt,
            ])
            .expr_as(Expr::exists(leave::some_permit(zone::Column::PersonId, since)), "on_leave")
            .filter(bulk::among(tx.get_database_backend(), zone::Column::PersonId, people.iter().copied()))
            .filter(zone::Column::RetiredAt.is_null().or(zone::Column::RetiredAt.gt(since)))
            .into_tuple()
            .all(tx)
            .await?;
        let ids: Vec<ZoneId> = rows.iter().map(|row| row.0).collect();
        let shapes = self.shapes.shapes(tx, &ids).await?;
        let away: BTreeSet<PersonId> = rows.iter().filter(|row| row.6).map(|row| row.1).collect();
        let permits = if away.is_empty() {
            HashMap::new()
        } else {
            leave::permits(tx, &away.into_iter().collect::<Vec<_>>(), since).await?
        };
        let mut lines: HashMap<PersonId, Vec<Line>> = HashMap::new();
        for (id, person, name, kind, from, to, _) in rows {
            if let Some(shape) = shapes.get(&id).cloned() {
                // A prohibited zone gives way to nothing.
                let permits = permits.get(&person).filter(|_| kind == ZoneKind::Permitted);
                let beside = permits.into_iter().flatten().map(|permit| permit.beside(&shape)).collect();
                lines.entry(person).or_default().push(Line { id, name, kind, from, to, shape, beside });
            }
        }
        for of_person in lines.values_mut() {
            of_person.sort_unstable_by_key(|line| line.id);
        }
        Ok(lines)
    }

    /// Writes what judging came to: states, checkpoints, transitions, newest positions, alerts.
    async fn keep(
        &self,
        tx: &Tx,
        tracks: &HashMap<PersonId, track_state::Model>,
        outcomes: &[Outcome<'_>],
        lines: &HashMap<PersonId, Vec<Line>>,
        rows: &[fix::Model],
        now: Timestamp,
    ) -> Answer<()> {
        keep::tracks(tx, tracks, outcomes, now).await?;
        keep::zone_states(tx, outcomes).await?;
        keep::newest(tx, outcomes).await?;
        keep::checkpoints(tx, outcomes).await?;
        replay::keep_crossings(tx, outcomes, now).await?;
        let raises = replay::raises(tx, outcomes, lines, rows, now).await?;
        alerts::raise(tx, &raises, now).await?;
        Ok(())
    }

    async fn receipts(&self, tx: &Tx, jobs: &[Job], counts: &[[i32; 2]], now: Timestamp) -> Answer<Vec<Done>> {
        let done: Vec<Done> = jobs
            .iter()
            .zip(counts)
            .map(|(job, &[accepted, duplicates])| {
                let counts = [accepted, duplicates, job.rejected];
                let receipt = receipts::sign(&self.keys, job.person, now, job.digest.clone(), counts);
                Done { accepted, duplicates, receipt }
            })
            .collect();
        let rows: Vec<_> = done.iter().map(|done| done.receipt.clone()).collect();
        bulk::insert::<receipt_row::Entity>(tx, &rows, None).await?;
        Ok(done)
    }
}

/// Judges the new positions of one person and writes their marks into `rows`.
async fn judge<'a>(
    tx: &Tx,
    person: PersonId,
    lines: &'a [Line],
    track: &track_state::Model,
    memory: Memory,
    points: Vec<(usize, Point)>,
    rows: &mut [fix::Model],
) -> Answer<Outcome<'a>> {
    let first = points.first().map_or(track.judged_to, |(_, point)| point.at);
    let late = first <= track.judged_to;
    let before = track.judged_to;
    let newest = points.last().map(|(place, point)| (*place, point.at));
    let mut mark = |place: usize, marks: Marks| {
        if let Some(row) = rows.get_mut(place) {
            row.marks |= marks.0;
        }
    };
    let (run, replayed) = if late {
        let mut again = replay::start(tx, person, lines, first, &points).await?;
        let places: HashMap<i64, usize> = points.iter().map(|(place, point)| (point.id, *place)).collect();
        for point in &again.points {
            let marks = again.run.step(point);
            if let Some(&place) = places.get(&point.id) {
                let behind = if point.at <= before { Marks::NONE.with(FixMark::Late) } else { Marks::NONE };
                mark(place, marks.union(behind));
            }
        }
        (again.run, Some(again.replayed))
    } else {
        let mut run = Run::new(person, lines, memory, track.judged_to, track.checkpoint_at);
        for (place, point) in &points {
            mark(*place, run.step(point));
        }
        (run, None)
    };
    let advanced = run.judged_to > before;
    let newest = newest.and_then(|(place, at)| rows.get(place).map(|row| latest_location::Model::of(row, at)));
    Ok(Outcome { run, replayed, newest, advanced })
}

/// Locks and reads what is known of each person's track; makes it at the first position.
async fn lock_tracks(tx: &Tx, people: &[PersonId], now: Timestamp) -> Answer<HashMap<PersonId, track_state::Model>> {
    let known = read_tracks(tx, people).await?;
    if known.len() == people.len() {
        return Ok(known);
    }
    let doubt = serde_json::to_string(&Memory::default().doubt).map_err(|error| Refusal::internal(error))?;
    let first = |&person_id: &PersonId| track_state::Model {
        person_id,
        judged_to: Timestamp(0),
        heard_at: now,
        doubt: doubt.clone(),
        silent_after: now.plus_seconds(SILENCE),
        checkpoint_at: Timestamp(0),
    };
    let missing: Vec<_> = people.iter().filter(|person| !known.contains_key(person)).map(first).collect();
    // Another server may have been quicker.
    let conflict = OnConflict::column(track_state::Column::PersonId).do_nothing().to_owned();
    bulk::insert::<track_state::Entity>(tx, &missing, Some(conflict)).await?;
    read_tracks(tx, people).await
}

async fn read_tracks(tx: &Tx, people: &[PersonId]) -> Answer<HashMap<PersonId, track_state::Model>> {
    let rows = track_state::Entity::find()
        .filter(bulk::among(tx.get_database_backend(), track_state::Column::PersonId, people.iter().copied()))
        // In one order everywhere, so that two servers never wait for each other.
        .order_by_asc(track_state::Column::PersonId)
        .lock_exclusive()
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.person_id, row)).collect())
}

async fn zone_states(tx: &Tx, people: &[PersonId]) -> Answer<HashMap<PersonId, Vec<zone_state::Model>>> {
    let rows = zone_state::Entity::find()
        .filter(bulk::among(tx.get_database_backend(), zone_state::Column::PersonId, people.iter().copied()))
        .all(tx)
        .await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.person_id, row))))
}

fn memory_of(track: &track_state::Model, states: &[zone_state::Model]) -> Answer<Memory> {
    let mut memory = Memory {
        doubt: serde_json::from_str(&track.doubt).map_err(|error| Refusal::internal(error))?,
        zones: BTreeMap::new(),
    };
    for state in states {
        memory
            .zones
            .insert(state.zone_id, serde_json::from_str(&state.memory).map_err(|error| Refusal::internal(error))?);
    }
    Ok(memory)
}

/// What subscribers of positions are told after the commit.
fn updates(outcomes: &[Outcome<'_>]) -> Vec<LocationUpdate> {
    outcomes
        .iter()
        .filter(|outcome| outcome.advanced)
        .filter_map(|outcome| {
            let verdicts = outcome.run.standings.iter();
            Some(LocationUpdate {
                location: outcome.newest.clone()?,
                verdicts: verdicts.map(|(zone, s)| (*zone, s.verdict, s.probability_outside)).collect(),
            })
        })
        .collect()
}

fn point(id: i64, valid: &ValidFix, now: Timestamp) -> Point {
    Point {
        id,
        key: valid.raw.key.clone(),
        at: held_time(valid.raw.taken_at, now),
        taken_at: valid.raw.taken_at,
        received_at: now,
        latitude: valid.latitude,
        longitude: valid.longitude,
        accuracy: valid.raw.accuracy,
        source: valid.raw.source,
        speed: valid.raw.speed,
        mocked: valid.raw.mocked,
    }
}

fn row(id: i64, person_id: PersonId, valid: &ValidFix, now: Timestamp) -> fix::Model {
    let raw = &valid.raw;
    fix::Model {
        id,
        person_id,
        key: raw.key.clone(),
        taken_at: raw.taken_at,
        received_at: now,
        latitude: valid.latitude,
        longitude: valid.longitude,
        received_latitude: raw.latitude,
        received_longitude: raw.longitude,
        datum: raw.datum,
        accuracy: raw.accuracy,
        altitude: raw.altitude,
        speed: raw.speed,
        heading: raw.heading,
        source: raw.source,
        battery: raw.battery,
        platform: raw.platform.clone(),
        marks: 0,
    }
}

fn answer(jobs: Vec<Job>, done: Vec<Done>) {
    for (job, done) in jobs.into_iter().zip(done) {
        // A client that went away finds its positions stored when it sends them again.
        drop(job.reply.send(Ok(done)));
    }
}

fn fail(jobs: Vec<Job>, refusal: &Refusal) {
    tracing::error!(%refusal, "a commit of positions failed; nothing of it was acknowledged");
    for job in jobs {
        drop(job.reply.send(Err(Refusal::unavailable())));
    }
}
