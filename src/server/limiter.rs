//! How often: token buckets per caller and per address. Operations are counted, not requests.

use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;

use crate::entity::{SessionId, Timestamp};
use crate::platform::Refusal;

/// Buckets remembered at most; who is forgotten starts with a full one.
const BUCKETS: NonZeroUsize = NonZeroUsize::new(50_000).unwrap();

/// Whose operations are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// A sign-in.
    Session(SessionId),
    /// Callers without a token at one address.
    Address(IpAddr),
    /// Failed sign-ins from one address.
    SignIn(IpAddr),
    /// Files that one sign-in sends.
    Upload(SessionId),
}

impl Who {
    /// How many at once, and how many a second after that.
    const fn rate(self) -> (f64, f64) {
        match self {
            // A console that opens asks for a dozen; a phone out of a tunnel sends its backlog; a bench phone never rests.
            Self::Session(_) => (1_000.0, 500.0),
            // A whole office may sit behind one address.
            Self::Address(_) => (300.0, 50.0),
            // Names are slowed down one by one as well (`access`); this slows one machine that tries many names.
            Self::SignIn(_) => (40.0, 0.5),
            // The papers of one request at once, and then one each ten seconds.
            Self::Upload(_) => (30.0, 0.1),
        }
    }
}

/// The buckets of this process.
#[derive(Debug)]
pub(super) struct Limiter(Mutex<LruCache<Who, (f64, Timestamp)>>);

impl Default for Limiter {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(BUCKETS)))
    }
}

impl Limiter {
    /// Takes `count` from the bucket of `who`, or refuses and says when there will be enough.
    pub(super) fn take(&self, who: Who, count: u32, now: Timestamp) -> Result<(), Refusal> {
        // This machine itself, or a proxy on it that `http.trusted_proxies` does not name: not one client.
        if matches!(who, Who::Address(address) if address.is_loopback()) {
            return Ok(());
        }
        let (most, per_second) = who.rate();
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (left, at) = buckets.get(&who).copied().unwrap_or((most, now));
        #[expect(clippy::cast_precision_loss, reason = "seconds between two moments fit a double")]
        let passed = now.millis_since(at).max(0) as f64 / 1_000.0;
        let left = (left + passed * per_second).min(most);
        let wanted = f64::from(count);
        if left >= wanted {
            buckets.put(who, (left - wanted, now));
            return Ok(());
        }
        buckets.put(who, (left, now));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and small")]
        let seconds = ((wanted - left) / per_second).ceil().clamp(1.0, 3_600.0) as u32;
        metrics::counter!("yunjian_rate_limited_total").increment(1);
        Err(Refusal::rate_limited(seconds))
    }

    /// Puts back what was taken for something that turned out well.
    pub(super) fn give_back(&self, who: Who, count: u32) {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((left, _)) = buckets.get_mut(&who) {
            *left = (*left + f64::from(count)).min(who.rate().0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Code;

    #[test]
    fn a_bucket_empties_refills_and_takes_back() {
        let limiter = Limiter::default();
        let who = Who::SignIn("192.0.2.1".parse().unwrap());
        let start = Timestamp(1_000_000);
        limiter.take(who, 40, start).unwrap();
        let refusal = limiter.take(who, 1, start).unwrap_err();
        assert_eq!((refusal.code(), refusal.retry_after()), (Code::RateLimited, Some(2)));
        limiter.take(who, 1, start.plus_seconds(2)).unwrap();
        assert!(limiter.take(who, 1, start.plus_seconds(2)).is_err());
        limiter.give_back(who, 1);
        limiter.take(who, 1, start.plus_seconds(2)).unwrap();
        limiter.take(Who::SignIn("192.0.2.2".parse().unwrap()), 40, start).unwrap();
        // More than a bucket holds never fits.
        assert!(limiter.take(who, 41, start.plus_seconds(10_000)).is_err());
    }
}
