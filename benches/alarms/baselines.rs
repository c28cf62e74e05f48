//! The rules that trackers use today, as limits to compare with.

use yunjian::entity::Timestamp;

/// A rule that watches one zone: fed position after position, it says when an exit alarm is raised.
pub trait Rule {
    /// `distance` to the border in metres, positive outside; `accuracy` is the radius at 68 %.
    fn feed(&mut self, at: Timestamp, distance: f64, accuracy: f64) -> bool;
}

/// What a counting rule asks for.
#[derive(Clone, Copy)]
pub struct Asks {
    /// Whether a position speaks for "outside".
    outside: fn(f64, f64) -> bool,
    /// Whether a position speaks for "inside again".
    inside: fn(f64, f64) -> bool,
    /// Coarser positions are ignored, metres.
    coarsest: f64,
    /// How many positions in a row.
    fixes: u32,
    /// For how long, seconds.
    seconds: i64,
}

/// A: any position outside is an exit (Traccar, OwnTracks, Tile38).
pub const NAIVE: Asks =
    Asks { outside: |d, _| d > 0.0, inside: |d, _| d <= 0.0, coarsest: f64::INFINITY, fixes: 1, seconds: 0 };
/// E: two positions in a row with the whole error circle outside.
pub const TWO_FIXES: Asks = Asks { outside: |d, a| d > a, fixes: 2, ..NAIVE };
/// J: outside with 95 %, positions coarser than a kilometre ignored, two in a row and 60 seconds.
pub const SURE: Asks =
    Asks { outside: |d, a| d > 1.645 * a / 1.51, inside: |d, _| d <= 0.0, coarsest: 1_000.0, fixes: 2, seconds: 60 };
/// G: as E, for 90 seconds, and 30 m inside before it counts as back.
pub const PATIENT: Asks =
    Asks { outside: |d, a| d > a, inside: |d, _| d <= -30.0, coarsest: f64::INFINITY, fixes: 2, seconds: 90 };

/// A rule that counts positions.
pub struct Counting {
    asks: Asks,
    out: bool,
    run: u32,
    since: Timestamp,
}

impl Counting {
    pub fn new(asks: Asks) -> Self {
        Self { asks, out: false, run: 0, since: Timestamp(0) }
    }
}

impl Rule for Counting {
    fn feed(&mut self, at: Timestamp, distance: f64, accuracy: f64) -> bool {
        if accuracy > self.asks.coarsest {
            return false;
        }
        if self.out {
            if (self.asks.inside)(distance, accuracy) {
                self.out = false;
                self.run = 0;
            }
            return false;
        }
        if !(self.asks.outside)(distance, accuracy) {
            self.run = 0;
            return false;
        }
        if self.run == 0 {
            self.since = at;
        }
        self.run += 1;
        self.out = self.run >= self.asks.fixes && at.millis_since(self.since) >= self.asks.seconds * 1_000;
        self.out
    }
}
