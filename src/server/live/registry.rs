//! Which groups and sockets there are, indexed by who sees what.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::group::Group;
use super::inbox::Inbox;
use super::outlet::Outlet;
use super::plan::{GroupKey, Kind, Plan};
use super::{Live, RECHECK};
use crate::access::AccessNews;
use crate::access::{Audience, Caller, ScopeKey};
use crate::entity::{AgencyId, PersonId};
use crate::events::{Event, LocationUpdate, Position};
use crate::hubs::Feeds;
use crate::hubs::feeds::Place;

/// The groups and sockets of this process.
#[derive(Debug)]
pub(super) struct Registry {
    state: Mutex<State>,
    sockets: Mutex<HashMap<u64, SocketEntry>>,
    next: AtomicU64,
}

#[derive(Debug)]
struct State {
    /// Every event up to here has been delivered to the groups that existed then.
    dispatched: Position,
    feeds: Arc<Feeds>,
    groups: HashMap<GroupKey, Arc<Group>>,
    by_agency: HashMap<(Stream, AgencyId), Vec<Arc<Group>>>,
    by_person: HashMap<(Stream, PersonId), Vec<Arc<Group>>>,
}

/// What groups listen to: a group may listen to several, each for agencies of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Stream {
    /// Events of the topic with this number.
    Events(u16),
    Locations,
}

/// Whose streams a group listens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    Agency(AgencyId),
    Person(PersonId),
}

/// What a group listens to, and whose: where it is found when something happens, and by nothing else.
fn places(key: &GroupKey, feeds: &Feeds) -> Vec<(Stream, Owner)> {
    let streams: Vec<(Stream, Audience)> = match key.kind() {
        Kind::Locations => vec![(Stream::Locations, Audience::Viewers)],
        Kind::Events(feed) => {
            feeds.places(feed).iter().map(|place| (Stream::Events(place.number), place.audience)).collect()
        }
    };
    let Some(scope) = key.scope() else { return Vec::new() };
    let mut found = Vec::new();
    for (stream, audience) in streams {
        match scope {
            ScopeKey::Person(person) => found.push((stream, Owner::Person(*person))),
            ScopeKey::Officer(..) => {
                found.extend(scope.notified(audience).iter().map(|agency| (stream, Owner::Agency(*agency))));
            }
        }
    }
    found
}

/// A socket or stream that is open.
#[derive(Clone, Debug)]
pub(in crate::server) struct SocketEntry {
    /// Who is calling; nobody without a token.
    pub(in crate::server) caller: Option<Arc<Caller>>,
    /// Its doorbell.
    pub(in crate::server) outlet: Arc<Outlet>,
}

/// An open socket's place in the registry.
#[derive(Debug)]
pub(in crate::server) struct Registered {
    live: Live,
    id: u64,
}

impl Drop for Registered {
    fn drop(&mut self) {
        self.live.registry().sockets().remove(&self.id);
    }
}

impl Registered {
    /// The same socket is now of another caller.
    pub(in crate::server) fn change(&self, caller: &Arc<Caller>) {
        if let Some(entry) = self.live.registry().sockets().get_mut(&self.id) {
            entry.caller = Some(caller.clone());
        }
    }
}

/// A subscriber's place in a group. Dropping it leaves; the last to leave ends the execution.
#[derive(Debug)]
pub(super) struct Membership {
    live: Live,
    pub(super) group: Arc<Group>,
    id: u64,
    /// Number of the last message read.
    pub(super) read: u64,
    /// Every event up to here is not the group's business for this subscriber; every later one is.
    pub(super) base: Position,
}

impl Membership {
    /// Skips to the present: what lies between the subscriber's last event and the new base is in the log.
    pub(super) fn rebase(&mut self) {
        let state = self.live.registry().state();
        self.base = state.dispatched;
        self.read = self.group.last();
    }
}

impl Drop for Membership {
    fn drop(&mut self) {
        let registry = self.live.registry();
        let mut state = registry.state();
        metrics::gauge!("yunjian_live_subscribers").decrement(1);
        if self.group.leave(self.id) {
            state.remove(&self.group);
            self.group.stop();
        }
    }
}

impl Registry {
    pub(super) fn new(head: Position, feeds: Arc<Feeds>) -> Self {
        Self {
            state: Mutex::new(State {
                dispatched: head,
                feeds,
                groups: HashMap::new(),
                by_agency: HashMap::new(),
                by_person: HashMap::new(),
            }),
            sockets: Mutex::new(HashMap::new()),
            next: AtomicU64::new(1),
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sockets(&self) -> std::sync::MutexGuard<'_, HashMap<u64, SocketEntry>> {
        self.sockets.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn join(
        &self,
        live: &Live,
        plan: &Arc<Plan>,
        caller: Option<&Arc<Caller>>,
        outlet: &Arc<Outlet>,
        slot: u8,
    ) -> Membership {
        let key = plan.key(caller.map(|caller| caller.scope_key()));
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let mut state = self.state();
        let base = state.dispatched;
        let found = state.groups.get(&key).cloned();
        let group = found.unwrap_or_else(|| {
            let group = Arc::new(Group::new(key, plan.clone(), Inbox::new(base)));
            state.insert(&group);
            group.start(live.clone(), caller.cloned());
            group
        });
        group.enter(id, outlet.clone(), slot);
        let read = group.last();
        drop(state);
        metrics::gauge!("yunjian_live_subscribers").increment(1);
        Membership { live: live.clone(), group, id, read, base }
    }

    pub(super) fn forget(&self, group: &Arc<Group>) {
        self.state().remove(group);
    }

    /// Delivers `events`, each with the place of its topic, to the groups whose callers may be notified of them; `seen_by`
    /// lists the agencies of each.
    pub(super) fn deliver(&self, events: &[(Option<Place>, &Arc<Event>)], seen_by: impl Fn(PersonId) -> Vec<AgencyId>) {
        let mut state = self.state();
        for (place, event) in events {
            if let (Some(person), Some(place)) = (event.person_id, place) {
                state.each(Stream::Events(place.number), person, &seen_by, |group| group.inbox.event(event));
            }
            state.dispatched = event.position;
        }
    }

    /// Delivers positions likewise.
    pub(super) fn deliver_locations(&self, updates: &[LocationUpdate], seen_by: impl Fn(PersonId) -> Vec<AgencyId>) {
        let state = self.state();
        for update in updates {
            let person = update.location.person_id;
            state.each(Stream::Locations, person, &seen_by, |group| group.inbox.location(update));
        }
    }

    /// Every event up to here has been delivered.
    pub(super) fn dispatched(&self) -> Position {
        self.state().dispatched
    }

    /// Whether any group listens to `kind`.
    pub(super) fn wants(&self, kind: Kind) -> bool {
        self.state().groups.keys().any(|key| key.kind() == kind)
    }

    /// How many executions there are.
    #[cfg(test)]
    pub(super) fn groups(&self) -> usize {
        self.state().groups.len()
    }

    pub(super) fn register(&self, live: Live, entry: SocketEntry) -> Registered {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        self.sockets().insert(id, entry);
        Registered { live, id }
    }

    /// Rings `bits` at the sockets of callers whom `concerns` picks.
    pub(super) fn ring_sockets(&self, bits: u32, concerns: impl Fn(Option<&Caller>) -> bool) {
        for entry in self.sockets().values().filter(|entry| concerns(entry.caller.as_deref())) {
            entry.outlet.ring(bits);
        }
    }

    /// Has the sockets that an `ACCESS` event concerns ask anew who is calling.
    pub(super) fn access_changed(&self, event: &Event) {
        self.ring_sockets(RECHECK, |caller| match (AccessNews::parse(&event.kind), caller) {
            (_, None) => false,
            (Some(AccessNews::SessionEnded), Some(caller)) => caller.session().0 == event.subject_id,
            (Some(AccessNews::OfficerChanged), Some(Caller::Officer(officer))) => officer.id().0 == event.subject_id,
            // Who sees a person is asked for each event; no caller has changed.
            (Some(AccessNews::OfficerChanged | AccessNews::VisibilityChanged), _) => false,
            (Some(AccessNews::DeviceReplaced), Some(caller)) => matches!(caller, Caller::Person(_)),
            _ => true,
        });
    }
}

impl State {
    fn insert(&mut self, group: &Arc<Group>) {
        for (stream, owner) in places(&group.key, &self.feeds) {
            let found = match owner {
                Owner::Agency(agency) => self.by_agency.entry((stream, agency)).or_default(),
                Owner::Person(person) => self.by_person.entry((stream, person)).or_default(),
            };
            found.push(group.clone());
        }
        self.groups.insert(group.key.clone(), group.clone());
        metrics::gauge!("yunjian_live_groups").set(self.groups.len() as f64);
    }

    fn remove(&mut self, group: &Arc<Group>) {
        let current = self.groups.get(&group.key).is_some_and(|found| Arc::ptr_eq(found, group));
        if !current {
            return;
        }
        self.groups.remove(&group.key);
        for (stream, owner) in places(&group.key, &self.feeds) {
            match owner {
                Owner::Agency(agency) => prune(&mut self.by_agency, &(stream, agency), group),
                Owner::Person(person) => prune(&mut self.by_person, &(stream, person), group),
            }
        }
        metrics::gauge!("yunjian_live_groups").set(self.groups.len() as f64);
    }

    /// Calls `deliver` for every group that listens to `stream` and may be told of `person`. A group found under two agencies is called
    /// twice; its inbox takes a thing once.
    fn each(
        &self,
        stream: Stream,
        person: PersonId,
        seen_by: &impl Fn(PersonId) -> Vec<AgencyId>,
        deliver: impl Fn(&Group),
    ) {
        if let Some(groups) = self.by_person.get(&(stream, person)) {
            groups.iter().for_each(|group| deliver(group));
        }
        if self.by_agency.is_empty() {
            return;
        }
        for agency in seen_by(person) {
            if let Some(groups) = self.by_agency.get(&(stream, agency)) {
                groups.iter().for_each(|group| deliver(group));
            }
        }
    }
}

/// Takes `group` out of those at `place`.
fn prune<K: Hash + Eq>(index: &mut HashMap<K, Vec<Arc<Group>>>, place: &K, group: &Arc<Group>) {
    let Some(groups) = index.get_mut(place) else { return };
    groups.retain(|found| !Arc::ptr_eq(found, group));
    if groups.is_empty() {
        index.remove(place);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use uuid::Uuid;

    use super::*;
    use crate::access::RoleSet;
    use crate::entity::Role;
    use crate::events::Topic;
    use crate::hubs::Feed;
    use crate::platform::Language;
    use crate::subjects::{check_ins, leave, reports};

    /// The places of a group of officers with `roles` who see `agencies`, and the people of whose calls for help
    /// `helps` is told.
    fn of(kind: Kind, agencies: &[u128], roles: &[Role], helps: Option<u128>) -> (GroupKey, Vec<(Stream, Owner)>) {
        let agency = |number| AgencyId(Uuid::from_u128(number));
        let roles: RoleSet = roles.iter().copied().collect();
        let agencies: Arc<[AgencyId]> = agencies.iter().copied().map(agency).collect();
        let key = GroupKey::test(kind, Language::EnUs, ScopeKey::Officer(agencies, roles, helps.map(agency)));
        let found = places(&key, &crate::app::feeds());
        (key, found)
    }

    fn at(topic: Topic, agency: u128) -> (Stream, Owner) {
        let place = crate::app::feeds().place(&topic).expect("a topic with a place");
        (Stream::Events(place.number), Owner::Agency(AgencyId(Uuid::from_u128(agency))))
    }

    #[test]
    fn calls_for_help_go_to_helpers_of_the_agency_and_other_reports_to_who_sees_people() {
        let all = Kind::Events(Feed("reportEvents"));
        let others = |agency| [reports::TOPIC, leave::TOPIC, check_ins::TOPIC].map(|topic| at(topic, agency));
        let (handler, told) = of(all, &[1], &[Role::Handler], None);
        assert_eq!(told, others(1));
        let (helper, told) = of(all, &[], &[Role::Helper], Some(1));
        assert_eq!(told, [at(reports::HELP, 1)]);
        let (elsewhere, told) = of(all, &[], &[Role::Helper], Some(2));
        assert_eq!(told, [at(reports::HELP, 2)]);
        let (both, told) = of(all, &[1, 3], &[Role::Leader, Role::Helper], Some(1));
        let mut expected = [others(1).as_slice(), &others(3), &[at(reports::HELP, 1)]].concat();
        assert_eq!(told.len(), expected.len());
        expected.retain(|place| !told.contains(place));
        assert!(expected.is_empty(), "{expected:?}");
        let keys = [handler, helper, elsewhere, both];
        for (place, key) in keys.iter().enumerate() {
            assert!(keys[place + 1..].iter().all(|other| other != key), "nobody shares an execution");
        }
        // Alerts, positions, spot checks and clocks know nothing of help.
        let channels = ["alertEvents", "spotCheckEvents", "clockEvents"].map(Feed).map(Kind::Events);
        for kind in channels.into_iter().chain([Kind::Locations]) {
            assert!(of(kind, &[], &[Role::Helper], Some(1)).1.is_empty());
            assert_eq!(of(kind, &[1], &[Role::Handler, Role::Helper], Some(1)).1.len(), 1);
        }
    }
}
