//! The service that turns a token into a caller, with caches that an `ACCESS` event empties.

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use lru::LruCache;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::caller::{Caller, OfficerCaller, PersonCaller};
use super::roles::RoleSet;
use super::sign_in::Attempts;
use super::token::{Said, Subject, Tokens};
use super::viewers::Viewers;
use super::wechat::Wechat;
use crate::entity::{
    AgencyId, DeviceId, OfficerId, PersonId, Role, SessionId, Timestamp, agency, device, measure, officer,
    officer_role, person_share, session,
};
use crate::events::{ACCESS, Event};
use crate::platform::settings::Settings;
use crate::platform::{Answer, Clock, Db, Keys, Refusal, china};

/// Sign-ins remembered at most; each takes under 300 bytes.
const CALLERS: NonZeroUsize = NonZeroUsize::new(20_000).unwrap();
/// People whose viewers are remembered at most; each takes about 200 bytes.
const VIEWERS: NonZeroUsize = NonZeroUsize::new(50_000).unwrap();
/// A remembered answer is asked for again after this many seconds even if no event told of a change.
const FRESH: i64 = 30;

/// Who is calling, and who may see whom.
pub struct Access {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) keys: Arc<Keys>,
    pub(super) tokens: Tokens,
    pub(super) second_factor: bool,
    pub(super) attempts: Attempts,
    pub(super) wechat: Option<Wechat>,
    callers: Mutex<LruCache<SessionId, (Timestamp, Known)>>,
    viewers: Mutex<LruCache<PersonId, (Timestamp, Arc<Viewers>)>>,
    /// Counts changes, so that an answer read before a change is not remembered after it.
    epoch: AtomicU64,
}

/// What is known of a sign-in, whichever of its tokens is shown.
#[derive(Clone)]
enum Known {
    Officer { id: OfficerId, agency: AgencyId, roles: RoleSet, agencies: Arc<[AgencyId]> },
    Person { id: PersonId, device: DeviceId, collecting: bool },
}

impl Access {
    /// The service over `db`; officers need a second factor when the settings say so, and phones can sign in through
    /// WeChat when they name a mini-program.
    pub fn new(db: Db, clock: Clock, keys: Arc<Keys>, settings: &Settings) -> Answer<Self> {
        Ok(Self {
            tokens: Tokens::new(&keys)?,
            attempts: Attempts::default(),
            wechat: Wechat::of(&settings.notices.wechat)?,
            callers: Mutex::new(LruCache::new(CALLERS)),
            viewers: Mutex::new(LruCache::new(VIEWERS)),
            epoch: AtomicU64::new(0),
            db,
            clock,
            keys,
            second_factor: settings.sign_in.second_factor,
        })
    }

    /// The caller behind a bearer token. One refusal for every way in which it can be wrong.
    pub async fn authenticate(&self, bearer: &str) -> Answer<Arc<Caller>> {
        let now = self.clock.now();
        let said = self.tokens.read(bearer, now)?;
        let remembered = lock(&self.callers).get(&said.session).cloned();
        let known = match remembered {
            Some((at, known)) if now.millis_since(at) < FRESH * 1_000 => known,
            _ => {
                let epoch = self.epoch.load(Ordering::SeqCst);
                let known = self.read(&said, now).await?;
                if self.epoch.load(Ordering::SeqCst) == epoch {
                    lock(&self.callers).put(said.session, (now, known.clone()));
                }
                known
            }
        };
        known.caller(&said).map(Arc::new).ok_or_else(Refusal::unauthenticated)
    }

    async fn read(&self, said: &Said, now: Timestamp) -> Answer<Known> {
        let session = session::Entity::find_by_id(said.session)
            .one(self.db.read())
            .await?
            .filter(|session| session.ended_at.is_none() && session.expires_at > now)
            .ok_or_else(Refusal::unauthenticated)?;
        match (session.officer_id, session.device_id) {
            (Some(id), None) => self.read_officer(id).await,
            (None, Some(id)) => {
                let device = device::Entity::find_by_id(id)
                    .one(self.db.read())
                    .await?
                    .filter(|device| device.revoked_at.is_none())
                    .ok_or_else(Refusal::unauthenticated)?;
                let collecting = self.collecting(device.person_id, now).await?;
                Ok(Known::Person { id: device.person_id, device: id, collecting })
            }
            _ => Err(Refusal::unauthenticated()),
        }
    }

    /// Whether a measure of the person is in force today (China time).
    async fn collecting(&self, person: PersonId, now: Timestamp) -> Answer<bool> {
        let today = china::day(now);
        let found: Option<crate::entity::MeasureId> = measure::Entity::find()
            .select_only()
            .column(measure::Column::Id)
            .filter(measure::Column::PersonId.eq(person))
            .filter(measure::in_force(today))
            .into_tuple()
            .one(self.db.read())
            .await?;
        Ok(found.is_some())
    }

    async fn read_officer(&self, id: OfficerId) -> Answer<Known> {
        let officer = officer::Entity::find_by_id(id)
            .one(self.db.read())
            .await?
            .filter(|officer| officer.active)
            .ok_or_else(Refusal::unauthenticated)?;
        let roles: RoleSet = officer_role::Entity::find()
            .select_only()
            .column(officer_role::Column::Role)
            .filter(officer_role::Column::OfficerId.eq(id))
            .into_tuple::<Role>()
            .all(self.db.read())
            .await?
            .into_iter()
            .collect();
        let agencies = if roles.reads_below() {
            self.subtree(officer.agency_id).await?
        } else if roles.reads_people() {
            vec![officer.agency_id]
        } else {
            Vec::new()
        };
        Ok(Known::Officer { id, agency: officer.agency_id, roles, agencies: agencies.into() })
    }

    /// `root` and every agency below it, sorted.
    pub(super) async fn subtree(&self, root: AgencyId) -> Answer<Vec<AgencyId>> {
        let all: Vec<(AgencyId, Option<AgencyId>)> = agency::Entity::find()
            .select_only()
            .columns([agency::Column::Id, agency::Column::ParentId])
            .into_tuple()
            .all(self.db.read())
            .await?;
        let mut below: HashMap<AgencyId, Vec<AgencyId>> = HashMap::new();
        for (id, parent) in all {
            if let Some(parent) = parent {
                below.entry(parent).or_default().push(id);
            }
        }
        let mut found = vec![root];
        let mut next = 0;
        while let Some(&agency) = found.get(next) {
            // `remove` ends the walk even if the tree had a circle.
            found.extend(below.remove(&agency).unwrap_or_default());
            next += 1;
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// Which agencies see each of `people`; an id that is not there has no viewers. One statement for those not
    /// remembered, none when all are.
    pub async fn viewers(&self, people: &[PersonId]) -> Answer<HashMap<PersonId, Arc<Viewers>>> {
        let now = self.clock.now();
        let mut found = HashMap::with_capacity(people.len());
        let mut unknown = Vec::new();
        {
            let mut remembered = lock(&self.viewers);
            for &person in people {
                match remembered.get(&person) {
                    Some((at, viewers)) if now.millis_since(*at) < FRESH * 1_000 => {
                        found.insert(person, viewers.clone());
                    }
                    _ => unknown.push(person),
                }
            }
        }
        if unknown.is_empty() {
            return Ok(found);
        }
        let epoch = self.epoch.load(Ordering::SeqCst);
        let fresh = self.read_viewers(&unknown).await?;
        let still = self.epoch.load(Ordering::SeqCst) == epoch;
        let mut remembered = lock(&self.viewers);
        for (person, viewers) in fresh {
            if still {
                remembered.put(person, (now, viewers.clone()));
            }
            found.insert(person, viewers);
        }
        Ok(found)
    }

    async fn read_viewers(&self, people: &[PersonId]) -> Answer<HashMap<PersonId, Arc<Viewers>>> {
        let mut found: HashMap<PersonId, Viewers> = people.iter().map(|&person| (person, Viewers::default())).collect();
        let measures = measure::Entity::find()
            .filter(measure::Column::PersonId.is_in(people.iter().copied()))
            .all(self.db.read())
            .await?;
        for measure in measures {
            let viewers = found.entry(measure.person_id).or_default();
            viewers.agencies.extend([measure.deciding_agency_id, measure.executing_agency_id]);
            viewers.agencies.extend(measure.overseeing_agency_id);
        }
        let shares = person_share::Entity::find()
            .filter(person_share::Column::PersonId.is_in(people.iter().copied()))
            .all(self.db.read())
            .await?;
        for share in shares {
            found.entry(share.person_id).or_default().shares.push((share.agency_id, share.until));
        }
        Ok(found
            .into_iter()
            .map(|(person, mut viewers)| {
                viewers.agencies.sort_unstable();
                viewers.agencies.dedup();
                (person, Arc::new(viewers))
            })
            .collect())
    }

    /// Forgets what `event` has made untrue. Call it for each event before acting on it.
    pub fn invalidate(&self, event: &Event) {
        if event.topic != ACCESS {
            return;
        }
        self.epoch.fetch_add(1, Ordering::SeqCst);
        match event.person_id {
            Some(person) => {
                lock(&self.viewers).pop(&person);
            }
            None => lock(&self.callers).clear(),
        }
    }
}

impl Known {
    /// The caller, if the token is about whom the sign-in is about.
    fn caller(self, said: &Said) -> Option<Caller> {
        match (self, said.subject) {
            (Self::Officer { id, agency, roles, agencies }, Subject::Officer(subject)) if id == subject => {
                Some(Caller::Officer(OfficerCaller {
                    id,
                    agency,
                    roles,
                    helps: roles.helps().then_some(agency),
                    agencies,
                    session: said.session,
                    expires_at: said.expires_at,
                }))
            }
            (Self::Person { id, device, collecting }, Subject::Device(subject)) if device == subject => {
                Some(Caller::Person(PersonCaller {
                    id,
                    device,
                    collecting,
                    session: said.session,
                    expires_at: said.expires_at,
                }))
            }
            _ => None,
        }
    }
}

/// A panic while holding one of these locks leaves a cache that is still right.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
