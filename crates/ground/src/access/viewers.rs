//! Which agencies see one person: the other side of a scope, for deciding who is told of an event.

use crate::entity::{AgencyId, Timestamp};

/// The agencies that see one person. Subtrees are the business of the caller's scope, which lists every agency in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewers {
    /// Deciding, executing and overseeing agencies, sorted.
    pub(super) agencies: Vec<AgencyId>,
    /// Shares with the moment they end.
    pub(super) shares: Vec<(AgencyId, Option<Timestamp>)>,
}

impl Viewers {
    /// Whether any of `agencies`, which are sorted, sees the person at `now`.
    pub fn any_of(&self, agencies: &[AgencyId], now: Timestamp) -> bool {
        self.at(now).any(|agency| agencies.binary_search(&agency).is_ok())
    }

    /// The agencies that see the person at `now`.
    pub fn at(&self, now: Timestamp) -> impl Iterator<Item = AgencyId> {
        let shared = self.shares.iter().filter(move |(_, until)| until.is_none_or(|until| until > now));
        self.agencies.iter().copied().chain(shared.map(|(agency, _)| *agency))
    }
}
