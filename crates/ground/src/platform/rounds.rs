//! Rounds: how a loop looks again and again for what is due. With the machine's clock it rests between two rounds; a
//! clock that is moved by hand wakes it, can wait until it has looked, and can hold it while something is counted.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::sleep;

use super::Clock;
use crate::entity::Timestamp;

/// The hands of a clock that is moved by hand, and the loops that go by it. Cloning shares them.
#[derive(Clone, Debug)]
pub struct Hands(Arc<watch::Sender<Face>>);

#[derive(Debug)]
struct Face {
    millis: i64,
    /// How often it was moved, be it by nothing.
    moves: u64,
    /// How many want no round to begin.
    holds: u32,
    loops: BTreeMap<u64, Progress>,
    next_loop: u64,
}

/// How far a loop is.
#[derive(Debug, Default)]
struct Progress {
    /// Rounds that have begun and not ended; what a round hands to tasks of its own belongs to it.
    running: u32,
    /// After which move the newest round that has ended began.
    seen: u64,
    /// A round found something to do since this was last asked.
    worked: bool,
}

impl Hands {
    pub(super) fn at(start: Timestamp) -> Self {
        let face = Face { millis: start.0, moves: 1, holds: 0, loops: BTreeMap::new(), next_loop: 0 };
        Self(Arc::new(watch::Sender::new(face)))
    }

    pub(super) fn now(&self) -> Timestamp {
        Timestamp(self.0.borrow().millis)
    }

    /// Moves on and wakes every loop, also when the time stays the same.
    pub(super) fn advance(&self, millis: i64) {
        self.0.send_modify(|face| {
            face.millis = face.millis.saturating_add(millis);
            face.moves += 1;
        });
    }

    /// Waits until every loop has begun and ended a whole round from now on and none of them found anything to do.
    pub async fn settled(&self) {
        loop {
            let mut target = 0;
            self.0.send_modify(|face| {
                face.moves += 1;
                target = face.moves;
                face.loops.values_mut().for_each(|progress| progress.worked = false);
            });
            self.until(|face| face.loops.values().all(|one| one.running == 0 && one.seen >= target)).await;
            if !self.0.borrow().loops.values().any(|one| one.worked) {
                return;
            }
        }
    }

    /// Lets no loop begin a round until what is returned is dropped; none is in a round by then.
    pub async fn hold(&self) -> Hold {
        self.0.send_modify(|face| face.holds += 1);
        let hold = Hold(self.clone());
        self.until(|face| face.loops.values().all(|one| one.running == 0)).await;
        hold
    }

    async fn until(&self, is: impl FnMut(&Face) -> bool) {
        // It fails only without a sender, and here is one.
        let _ = self.0.subscribe().wait_for(is).await;
    }
}

/// While it lives no loop begins a round.
#[derive(Debug)]
pub struct Hold(Hands);

impl Drop for Hold {
    fn drop(&mut self) {
        self.0.0.send_modify(|face| face.holds -= 1);
    }
}

/// The rounds of one loop.
#[derive(Debug)]
pub struct Rounds {
    clock: Clock,
    /// Which loop this is, on a clock that is moved by hand.
    number: u64,
}

impl Rounds {
    /// Those of a loop that goes by this clock.
    pub fn new(clock: &Clock) -> Self {
        let mut number = 0;
        if let Clock::Manual(hands) = clock {
            hands.0.send_modify(|face| {
                number = face.next_loop;
                face.next_loop += 1;
                face.loops.insert(number, Progress::default());
            });
        }
        Self { clock: clock.clone(), number }
    }

    /// Begins a round.
    pub async fn begin(&self) -> Round {
        let Clock::Manual(hands) = &self.clock else {
            return Round(Arc::new(Begun { now: self.clock.now(), moves: 0, of: None }));
        };
        loop {
            let mut begun = None;
            hands.0.send_if_modified(|face| {
                if face.holds == 0
                    && let Some(progress) = face.loops.get_mut(&self.number)
                {
                    progress.running += 1;
                    begun = Some((Timestamp(face.millis), face.moves));
                }
                begun.is_some()
            });
            if let Some((now, moves)) = begun {
                return Round(Arc::new(Begun { now, moves, of: Some((hands.clone(), self.number)) }));
            }
            hands.until(|face| face.holds == 0).await;
        }
    }

    /// Ends a round and waits for `time`, or until a clock is moved that is moved by hand.
    pub async fn rest(&self, round: Round, time: Duration) {
        let moves = round.0.moves;
        drop(round);
        match &self.clock {
            Clock::System => sleep(time).await,
            Clock::Manual(hands) => tokio::select! {
                () = sleep(time) => {}
                () = hands.until(|face| face.moves > moves) => {}
            },
        }
    }
}

impl Drop for Rounds {
    fn drop(&mut self) {
        // A loop that broke stays, so that whoever waits for its next round finds out.
        if let Clock::Manual(hands) = &self.clock
            && !std::thread::panicking()
        {
            hands.0.send_modify(|face| {
                face.loops.remove(&self.number);
            });
        }
    }
}

/// One look at what is due. It ends when its last clone is dropped.
#[derive(Clone, Debug)]
pub struct Round(Arc<Begun>);

#[derive(Debug)]
struct Begun {
    now: Timestamp,
    moves: u64,
    of: Option<(Hands, u64)>,
}

impl Round {
    /// The moment it looks at.
    pub fn now(&self) -> Timestamp {
        self.0.now
    }

    /// Notes that there was something to do: there may be more.
    pub fn worked(&self) {
        self.0.change(|progress| progress.worked = true);
    }
}

impl Begun {
    fn change(&self, change: impl FnOnce(&mut Progress)) {
        if let Some((hands, number)) = &self.of {
            hands.0.send_modify(|face| {
                if let Some(progress) = face.loops.get_mut(number) {
                    change(progress);
                }
            });
        }
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        self.change(|progress| {
            progress.running -= 1;
            progress.seen = progress.seen.max(self.moves);
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    const LONG: Duration = Duration::from_secs(3_600);

    fn hands(clock: &Clock) -> &Hands {
        let Clock::Manual(hands) = clock else { panic!("a clock moved by hand") };
        hands
    }

    /// A loop that rests for an hour, counts its rounds, and has something to do in the first `busy` of them.
    fn looking(clock: &Clock, busy: u32) -> (Arc<AtomicU32>, tokio::task::JoinHandle<()>) {
        let (count, rounds) = (Arc::new(AtomicU32::new(0)), Rounds::new(clock));
        let counted = count.clone();
        let task = tokio::spawn(async move {
            loop {
                let round = rounds.begin().await;
                tokio::task::yield_now().await;
                if counted.fetch_add(1, Ordering::SeqCst) < busy {
                    round.worked();
                }
                rounds.rest(round, LONG).await;
            }
        });
        (count, task)
    }

    #[tokio::test]
    async fn a_moved_clock_wakes_and_settles_after_a_whole_round() {
        let clock = Clock::manual(Timestamp(5));
        let (count, task) = looking(&clock, 0);
        hands(&clock).settled().await;
        let before = count.load(Ordering::SeqCst);
        clock.advance(1);
        hands(&clock).settled().await;
        assert!(count.load(Ordering::SeqCst) > before);
        assert_eq!(clock.now(), Timestamp(1_005));
        // A loop that is gone is not waited for.
        task.abort();
        let _ = task.await;
        hands(&clock).settled().await;
    }

    #[tokio::test]
    async fn it_is_settled_only_when_nothing_was_left_to_do() {
        let clock = Clock::manual(Timestamp(0));
        let (count, _task) = looking(&clock, 4);
        hands(&clock).settled().await;
        assert!(count.load(Ordering::SeqCst) > 4);
    }

    #[tokio::test]
    async fn what_a_round_handed_on_belongs_to_it() {
        let clock = Clock::manual(Timestamp(0));
        let rounds = Rounds::new(&clock);
        let (first, handed_on) = (rounds.begin().await, rounds.begin().await);
        rounds.rest(first, Duration::ZERO).await;
        let settled = hands(&clock).settled();
        let soon = Duration::from_millis(20);
        let mut settled = std::pin::pin!(settled);
        assert!(tokio::time::timeout(soon, &mut settled).await.is_err());
        drop(rounds.begin().await);
        assert!(tokio::time::timeout(soon, &mut settled).await.is_err(), "an older round is still at it");
        drop(handed_on);
        settled.await;
    }

    #[tokio::test]
    async fn no_round_begins_while_it_is_held() {
        let clock = Clock::manual(Timestamp(0));
        let (count, _task) = looking(&clock, 0);
        let hold = hands(&clock).hold().await;
        let before = count.load(Ordering::SeqCst);
        clock.advance(60);
        for _ in 0..50 {
            tokio::task::yield_now().await;
        }
        assert_eq!(count.load(Ordering::SeqCst), before);
        drop(hold);
        hands(&clock).settled().await;
        assert!(count.load(Ordering::SeqCst) > before);
    }
}
