//! Judging one person's positions in order of device time: pure, in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::entity::{FixSource, Level, PersonId, Timestamp, Verdict, ZoneId, ZoneKind};
use crate::subjects::alerts::rows::AlertKind;
use crate::subjects::leave::Beside;
use crate::subjects::location::doubt::{self, DoubtAlert, DoubtMemory, Marks, Sighting};
use crate::subjects::location::geometry::{Ground, Shape};
use crate::subjects::location::judging::{self, Change, Decision, Observation, ZoneMemory};

/// A checkpoint each so long of device time, in milliseconds: late positions are judged again from the last one before
/// them, so this bounds that work; each takes about 3 kB.
const CHECKPOINT_EACH: i64 = 2 * 3_600_000;
/// Received so long after it was taken, what a position decides was found late, in milliseconds.
const LATE: i64 = 5 * 60_000;

/// A position as judging needs it.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub id: i64,
    pub key: String,
    /// Device time, held down to server time.
    pub at: Timestamp,
    /// Device time, as sent.
    pub taken_at: Timestamp,
    pub received_at: Timestamp,
    pub latitude: f64,
    pub longitude: f64,
    pub accuracy: f64,
    pub source: FixSource,
    pub speed: Option<f64>,
    pub mocked: bool,
}

impl Point {
    /// Positions are judged in this order, however they arrived.
    pub fn order(&self) -> (Timestamp, &str) {
        (self.at, &self.key)
    }
}

/// A zone of the person.
pub(super) struct Line {
    pub id: ZoneId,
    pub name: String,
    pub kind: ZoneKind,
    pub from: Timestamp,
    pub to: Option<Timestamp>,
    pub shape: Arc<Shape>,
    /// The ground on which a permitted zone gives way to leaves; empty without any.
    pub beside: Vec<Beside>,
}

impl Line {
    fn applies(&self, at: Timestamp) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }
}

/// All that is carried from one position to the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Memory {
    pub doubt: DoubtMemory,
    pub zones: BTreeMap<ZoneId, ZoneMemory>,
}

/// Where the person stands against one zone after the newest position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Standing {
    pub level: Level,
    pub since: Timestamp,
    pub verdict: Verdict,
    pub probability_outside: f64,
}

/// Something to raise an alert for.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub kind: AlertKind,
    pub zone: Option<ZoneId>,
    pub what: What,
    pub began_at: Timestamp,
    /// When the condition ended, if it did within the run.
    pub ended_at: Option<Timestamp>,
    pub late: bool,
    /// A leave was in force.
    pub leave: bool,
}

/// What was found, and what it rests on.
#[derive(Clone, Debug)]
pub(super) enum What {
    Zone(Decision),
    Doubt(DoubtAlert),
}

/// A change of level.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crossing {
    pub zone: ZoneId,
    pub at: Timestamp,
    pub level: Level,
    pub fix: i64,
    pub late: bool,
}

/// Judges one person's positions one after another and gathers what follows from them.
pub(super) struct Run<'a> {
    pub person: PersonId,
    pub lines: &'a [Line],
    pub memory: Memory,
    pub judged_to: Timestamp,
    pub checkpoint_at: Timestamp,
    pub standings: HashMap<ZoneId, Standing>,
    pub found: Vec<Found>,
    /// Conditions that began before the run and ended in it.
    pub ended: Vec<(ZoneId, AlertKind)>,
    pub crossings: Vec<Crossing>,
    pub checkpoints: Vec<(Timestamp, Memory)>,
}

impl<'a> Run<'a> {
    /// A run from `memory`, which stands after the position at `judged_to`.
    pub fn new(
        person: PersonId,
        lines: &'a [Line],
        memory: Memory,
        judged_to: Timestamp,
        checkpoint_at: Timestamp,
    ) -> Self {
        Self {
            person,
            lines,
            memory,
            judged_to,
            checkpoint_at,
            standings: HashMap::new(),
            found: Vec::new(),
            ended: Vec::new(),
            crossings: Vec::new(),
            checkpoints: Vec::new(),
        }
    }

    /// Judges the next position and says which marks it gets.
    pub fn step(&mut self, point: &Point) -> Marks {
        self.checkpoint(point.at);
        let late = point.received_at.millis_since(point.at) > LATE;
        let sighting = Sighting {
            at: point.at,
            taken_at: point.taken_at,
            received_at: point.received_at,
            latitude: point.latitude,
            longitude: point.longitude,
            accuracy: point.accuracy,
            source: point.source,
            mocked: point.mocked,
            speed: point.speed,
        };
        let doubt = doubt::score(&mut self.memory.doubt, &sighting);
        if let Some(alert) = doubt.alert {
            self.found.push(Found {
                kind: AlertKind::LocationDoubtful,
                zone: None,
                began_at: alert.at,
                what: What::Doubt(alert),
                ended_at: None,
                late,
                leave: false,
            });
        }
        let observation = Observation {
            at: point.at,
            received_at: point.received_at,
            latitude: point.latitude,
            longitude: point.longitude,
            accuracy: point.accuracy,
            source: point.source,
            marks: doubt.marks,
            fix: point.id,
        };
        let lines = self.lines;
        for line in lines.iter().filter(|line| line.applies(point.at)) {
            self.against(line, &observation, late);
        }
        self.judged_to = self.judged_to.max(point.at);
        doubt.marks
    }

    /// Keeps what is remembered before a position at `next`, when the last checkpoint is old enough. Never between two
    /// positions of one moment: the next run from it begins after that moment.
    fn checkpoint(&mut self, next: Timestamp) {
        if self.judged_to == Timestamp(0) {
            self.checkpoint_at = next;
        } else if next > self.judged_to && self.judged_to.millis_since(self.checkpoint_at) >= CHECKPOINT_EACH {
            self.checkpoint_at = self.judged_to;
            self.checkpoints.push((self.judged_to, self.memory.clone()));
        }
    }

    fn against(&mut self, line: &Line, observation: &Observation, late: bool) {
        let memory = self.memory.zones.entry(line.id).or_default();
        let (was_near, was_undecided) = (memory.is_near(), memory.is_undecided());
        let beside: Vec<&Shape> = line.beside.iter().flat_map(|beside| beside.at(observation.at)).collect();
        let judged = judging::step(Ground::new(&line.shape, &beside), line.kind, memory, observation);
        self.standings.insert(
            line.id,
            Standing {
                level: judged.level,
                since: judged.since,
                verdict: judged.verdict,
                probability_outside: judged.probability_outside,
            },
        );
        // What lasts only while the positions say so ends by itself, without a change to tell of it.
        if was_near && !judged.near {
            self.end(line.id, AlertKind::ZoneNear, observation.at);
        }
        if was_undecided && !judged.cannot_tell {
            self.end(line.id, AlertKind::CannotTell, observation.at);
        }
        let Some(change) = judged.change else { return };
        let (kind, crossed) = match &change {
            Change::Exited(_) => (Some(AlertKind::ZoneExit), Some(Level::Outside)),
            Change::Entered(_) => (Some(AlertKind::ZoneEntry), Some(Level::Inside)),
            Change::Near(_) => (Some(AlertKind::ZoneNear), None),
            Change::CannotTell(_) => (Some(AlertKind::CannotTell), None),
            Change::Returned(_) => {
                self.end(line.id, AlertKind::ZoneExit, observation.at);
                (None, Some(Level::Inside))
            }
            Change::Left(_) => {
                self.end(line.id, AlertKind::ZoneEntry, observation.at);
                (None, Some(Level::Outside))
            }
        };
        let decision = change.decision().clone();
        // On leave, what ends an episode at a permitted zone is no entry into it.
        let at_zone = beside.is_empty() || line.shape.contains(observation.latitude, observation.longitude);
        if let Some(level) = crossed.filter(|level| *level == Level::Outside || at_zone) {
            let crossing = Crossing { zone: line.id, at: decision.began_at, level, fix: decision.fix, late };
            self.crossings.push(crossing);
        }
        if let Some(kind) = kind {
            self.found.push(Found {
                kind,
                zone: Some(line.id),
                began_at: decision.began_at,
                what: What::Zone(decision),
                ended_at: None,
                late,
                leave: !beside.is_empty(),
            });
        }
    }

    fn end(&mut self, zone: ZoneId, kind: AlertKind, at: Timestamp) {
        let open = self.found.iter_mut().rev().find(|found| found.kind == kind && found.zone == Some(zone));
        match open {
            Some(found) => {
                found.ended_at.get_or_insert(at);
            }
            None if !self.ended.contains(&(zone, kind)) => self.ended.push((zone, kind)),
            None => {}
        }
    }
}
