//! Replays one phone's track against one zone under one rule, and counts.
//!
//! A *true excursion* is a stretch of two minutes or more in which the person truly was outside, after they truly were
//! inside. It is *caught* when an exit alarm is raised within it, and the delay counts from its first true position. A
//! *false exit* is an alarm while the person truly is inside and was for three minutes before (an alarm shortly after a
//! short excursion is late, not false; one before an excursion begins is false). A *zone-day* is a day of watching one
//! zone. Two false alarms need a return between them, so a rule that stays wrongly outside is punished by the excursions
//! that it then misses.

use yunjian::entity::{Timestamp, ZoneKind};
use yunjian::subjects::location::doubt::{DoubtMemory, Sighting, score};
use yunjian::subjects::location::geometry::Shape;
use yunjian::subjects::location::judging::{Change, Observation, ZoneMemory, step};

use crate::baselines::{Asks, Counting, Rule as _};
use crate::noise::Sent;
use crate::tracks::CADENCE;

/// A true excursion shorter than this is not held against a rule, milliseconds: nobody can act on it.
const SHORTEST: i64 = 2 * 60_000;
/// An alarm so soon after the person was truly outside is late, not false, milliseconds.
const LATE: i64 = 3 * 60_000;

/// Which rule.
#[derive(Clone, Copy)]
pub enum Which {
    Ours,
    Counting(Asks),
}

/// What came of a replay; sums up over replays.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Time that a zone was watched, days.
    pub zone_days: f64,
    /// Alarms while the person was truly inside.
    pub false_exits: usize,
    /// True excursions.
    pub excursions: usize,
    /// Excursions in which an alarm was raised.
    pub caught: usize,
    /// Seconds from the first true position outside to the alarm.
    pub delays: Vec<f64>,
    /// Further alarms of an excursion that was caught: each is a person told twice.
    pub repeated: usize,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.zone_days += other.zone_days;
        self.false_exits += other.false_exits;
        self.excursions += other.excursions;
        self.caught += other.caught;
        self.repeated += other.repeated;
        self.delays.extend(other.delays);
    }

    pub fn false_per_day(&self) -> f64 {
        self.false_exits as f64 / self.zone_days.max(1e-9)
    }

    pub fn share_caught(&self) -> f64 {
        self.caught as f64 / (self.excursions as f64).max(1.0)
    }

    pub fn median_delay(&self) -> f64 {
        let mut delays = self.delays.clone();
        delays.sort_by(f64::total_cmp);
        delays.get(delays.len() / 2).copied().unwrap_or(f64::NAN)
    }
}

/// The moments at which a rule raises an exit alarm.
pub fn alarms(which: Which, shape: &Shape, sent: &[Sent]) -> Vec<Timestamp> {
    match which {
        Which::Counting(asks) => {
            let mut rule = Counting::new(asks);
            let fed =
                sent.iter().filter(|s| rule.feed(s.at, shape.signed_distance(s.latitude, s.longitude), s.accuracy));
            fed.map(|s| s.at).collect()
        }
        Which::Ours => {
            let (mut doubt, mut memory) = (DoubtMemory::default(), ZoneMemory::default());
            let mut raised = Vec::new();
            for (index, s) in sent.iter().enumerate() {
                let marks = score(
                    &mut doubt,
                    &Sighting {
                        at: s.at,
                        taken_at: s.at,
                        received_at: s.at,
                        latitude: s.latitude,
                        longitude: s.longitude,
                        accuracy: s.accuracy,
                        source: s.source,
                        mocked: false,
                        speed: None,
                    },
                )
                .marks;
                let judged = step(
                    shape,
                    ZoneKind::Permitted,
                    &mut memory,
                    &Observation {
                        at: s.at,
                        received_at: s.at,
                        latitude: s.latitude,
                        longitude: s.longitude,
                        accuracy: s.accuracy,
                        source: s.source,
                        marks,
                        fix: index as i64,
                    },
                );
                if matches!(judged.change, Some(Change::Exited(_))) {
                    raised.push(s.at);
                }
            }
            raised
        }
    }
}

/// Counts alarms against the truth: `outside[i]` tells whether the person truly was outside at `sent[i]`.
pub fn tally(sent: &[Sent], outside: &[bool], alarms: &[Timestamp]) -> Tally {
    let zone_days = outside.len() as f64 * CADENCE as f64 / 86_400.0;
    let mut tally = Tally { zone_days, ..Tally::default() };
    // Every stretch outside, also one at the start and the short ones: alarms in them are not false.
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for (i, out) in outside.iter().enumerate() {
        match stretches.last_mut() {
            Some((_, end)) if *out && *end + 1 == i => *end = i,
            _ if *out => stretches.push((i, i)),
            _ => {}
        }
    }
    for alarm in alarms {
        let excused =
            stretches.iter().any(|(from, to)| *alarm >= sent[*from].at && alarm.millis_since(sent[*to].at) <= LATE);
        tally.false_exits += usize::from(!excused);
    }
    for (from, to) in stretches {
        let (start, end) = (sent[from].at, sent[to].at);
        if from == 0 || end.millis_since(start) < SHORTEST {
            continue;
        }
        tally.excursions += 1;
        let hit = alarms.iter().find(|alarm| (start..=end).contains(alarm));
        if let Some(alarm) = hit {
            tally.caught += 1;
            tally.repeated += alarms.iter().filter(|alarm| (start..=end).contains(alarm)).count() - 1;
            tally.delays.push(alarm.millis_since(start) as f64 / 1_000.0);
        }
    }
    tally
}
