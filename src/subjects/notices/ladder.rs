//! The ladder as data: on which channels a notice of each kind travels, in which order, on how many it must get through,
//! how often each is tried; and one function that says what comes after a try.

use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBuilder};

use crate::subjects::notices::rows::NoticeChannel::{self, Guarantor, Sms, Voice, Wechat};
use crate::subjects::notices::rows::{NoticeKind, NoticeState};

/// The way of one kind of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ladder {
    /// Channels in the order in which they are tried. Each guarantor that there can be has a rung, and one who is told is
    /// enough.
    pub rungs: &'static [NoticeChannel],
    /// On how many of them it must get through.
    pub wanted: i32,
}

/// The way of `kind`. A duty that can be missed is told on two channels, because only then it may count as missed. Whom
/// an answer is for reads it in the app; nobody is called for it, and no guarantor learns of it. A spot check is
/// unannounced, so no guarantor is told either.
pub(super) const fn ladder(kind: NoticeKind) -> Ladder {
    match kind {
        NoticeKind::CheckInOpen | NoticeKind::LeaveDecided | NoticeKind::ReportAnswered | NoticeKind::HelpAnswered => {
            Ladder { rungs: &[Wechat, Sms], wanted: 1 }
        }
        NoticeKind::CheckInReminder => Ladder { rungs: &[Wechat, Sms, Voice, Guarantor, Guarantor], wanted: 2 },
        NoticeKind::SpotCheck => Ladder { rungs: &[Wechat, Sms, Voice], wanted: 2 },
        NoticeKind::LeaveEnding | NoticeKind::ClockWarning => {
            Ladder { rungs: &[Wechat, Sms, Voice, Guarantor, Guarantor], wanted: 1 }
        }
    }
}

/// How often a channel is tried: what is busy now is usually free in a minute, and then the next channel is quicker.
const fn retries(channel: NoticeChannel) -> ExponentialBuilder {
    let backoff = ExponentialBuilder::new().with_factor(3.0).with_max_delay(Duration::from_secs(300)).with_jitter();
    match channel {
        Wechat => backoff.with_min_delay(Duration::from_secs(5)).with_max_times(2),
        Sms | Guarantor => backoff.with_min_delay(Duration::from_secs(15)).with_max_times(2),
        // A call that nobody takes is tried again once, after a while.
        Voice => backoff.with_min_delay(Duration::from_secs(120)).with_max_times(1),
    }
}

/// Where a notice stands on its ladder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The rung, from 0.
    pub rung: i32,
    /// Tries on it so far.
    pub tries: i32,
    /// Rungs that it got through on.
    pub reached: i32,
}

/// How a try ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The carrier took it.
    Taken,
    /// It may go better later.
    Passing,
    /// It will not go better on this channel.
    Permanent,
}

/// What comes after a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Another try, here, after so many milliseconds.
    Try(Place, i64),
    /// Nothing.
    Over(i32, NoticeState),
}

/// What comes after a try of a notice of `kind` at `place` that ended so; `another` says whether there is somebody else
/// whom the same channel leads to.
pub(super) fn after(kind: NoticeKind, place: Place, ending: Ending, another: bool) -> Next {
    let Ladder { rungs, wanted } = ladder(kind);
    let Place { rung, tries, reached } = place;
    if ending == Ending::Passing
        && let Some(channel) = channel(kind, rung)
        && let Some(wait) = retries(channel).build().nth(usize::try_from(tries).unwrap_or(usize::MAX))
    {
        let wait = i64::try_from(wait.as_millis()).unwrap_or(i64::MAX);
        return Next::Try(Place { rung, tries: tries.saturating_add(1), reached }, wait);
    }
    let reached = reached.saturating_add(i32::from(ending == Ending::Taken));
    let (on, next_one) = (channel(kind, rung), another && ending != Ending::Taken);
    let mut above = (rung.saturating_add(1)..).zip(rungs.iter().skip(index(rung).saturating_add(1)));
    match above.find(|(_, channel)| next_one || Some(**channel) != on) {
        Some((rung, _)) if reached < wanted => Next::Try(Place { rung, tries: 0, reached }, 0),
        _ => Next::Over(reached, over(reached)),
    }
}

/// How a notice ends that got through on `reached` channels.
pub(super) const fn over(reached: i32) -> NoticeState {
    if reached > 0 { NoticeState::Sent } else { NoticeState::Failed }
}

/// The channel of a rung.
pub(super) fn channel(kind: NoticeKind, rung: i32) -> Option<NoticeChannel> {
    ladder(kind).rungs.get(index(rung)).copied()
}

/// Which of those whom its channel leads to a rung is for, from 0.
pub(super) fn which(kind: NoticeKind, rung: i32) -> usize {
    let on = channel(kind, rung);
    ladder(kind).rungs.iter().take(index(rung)).filter(|channel| Some(**channel) == on).count()
}

fn index(rung: i32) -> usize {
    usize::try_from(rung).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;
    use crate::subjects::people::MOST_GUARANTORS;

    /// Walks a notice up until it is over, of a person with so many guarantors; `ends` says how each try ends. The
    /// channels tried, and how it ended.
    fn walk_with(
        guarantors: usize,
        kind: NoticeKind,
        mut ends: impl FnMut(NoticeChannel) -> Ending,
    ) -> (Vec<NoticeChannel>, i32, NoticeState) {
        let (mut place, mut tried) = (Place::default(), Vec::new());
        loop {
            let on = channel(kind, place.rung).expect("a rung");
            tried.push(on);
            assert!(tried.len() < 20, "{kind:?} never ends");
            let another = on == Guarantor && which(kind, place.rung) + 1 < guarantors;
            match after(kind, place, ends(on), another) {
                Next::Try(next, wait) => {
                    assert!(wait >= 0 && (wait > 0) == (next.rung == place.rung), "only a try again waits");
                    place = next;
                }
                Next::Over(reached, state) => return (tried, reached, state),
            }
        }
    }

    fn walk(kind: NoticeKind, ends: impl FnMut(NoticeChannel) -> Ending) -> (Vec<NoticeChannel>, i32, NoticeState) {
        walk_with(1, kind, ends)
    }

    #[test]
    fn each_guarantor_has_a_rung_and_one_who_is_told_is_enough() {
        let kinds = || NoticeKind::iter().filter(|kind| ladder(*kind).rungs.contains(&Guarantor));
        assert!(kinds().count() > 0);
        for kind in kinds() {
            let asked = |guarantors, told| {
                let mut left = told;
                let ends = |on| {
                    left -= i32::from(on == Guarantor);
                    if on == Guarantor && left < 0 { Ending::Taken } else { Ending::Permanent }
                };
                let (tried, reached, _) = walk_with(guarantors, kind, ends);
                (tried.iter().filter(|on| **on == Guarantor).count(), reached)
            };
            assert_eq!(ladder(kind).rungs.iter().filter(|on| **on == Guarantor).count(), MOST_GUARANTORS);
            assert_eq!(asked(2, 0), (1, 1), "the first is told");
            assert_eq!(asked(2, 1), (2, 1), "the first cannot be, and the second is");
            assert_eq!(asked(2, 2), (2, 0), "neither can be");
            assert_eq!(asked(1, 1), (1, 0), "there is no second");
        }
    }

    #[test]
    fn every_kind_ends_however_its_tries_end() {
        for kind in NoticeKind::iter() {
            let Ladder { rungs, wanted } = ladder(kind);
            // Of several guarantors there is one here.
            let mut rungs = rungs.to_vec();
            rungs.dedup();
            assert!(usize::try_from(wanted).unwrap() <= rungs.len());
            let (tried, reached, state) = walk(kind, |_| Ending::Taken);
            assert_eq!((tried.len(), reached, state), (usize::try_from(wanted).unwrap(), wanted, NoticeState::Sent));
            assert_eq!(walk(kind, |_| Ending::Permanent), (rungs.clone(), 0, NoticeState::Failed));
            let (tried, _, state) = walk(kind, |_| Ending::Passing);
            assert_eq!(state, NoticeState::Failed);
            for rung in &rungs {
                let tries = tried.iter().filter(|on| *on == rung).count();
                assert_eq!(tries, if *rung == Voice { 2 } else { 3 }, "{kind:?} on {rung:?}");
            }
            // Whichever one channel works alone, it is used.
            for only in &rungs {
                let works = |on| if on == *only { Ending::Taken } else { Ending::Permanent };
                assert_eq!((walk(kind, works).1, walk(kind, works).2), (1, NoticeState::Sent));
            }
        }
    }

    #[test]
    fn waits_grow_and_are_scattered() {
        let wait = |tries| {
            let place = Place { rung: 0, tries, reached: 0 };
            match after(NoticeKind::SpotCheck, place, Ending::Passing, false) {
                Next::Try(_, wait) => wait,
                Next::Over(..) => panic!("over"),
            }
        };
        let first: Vec<i64> = (0..50).map(|_| wait(0)).collect();
        assert!(first.iter().all(|wait| (5_000..=10_000).contains(wait)), "{first:?}");
        assert!(first.iter().any(|wait| wait != &first[0]), "scattered");
        assert!((0..50).all(|_| (15_000..=30_000).contains(&wait(1))));
        assert_eq!(wait(2), 0, "then the next channel");
    }
}
