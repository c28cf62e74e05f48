//! Batches: what many fields of one request ask for singly is fetched in one statement.
//!
//! The first to ask becomes the leader. It lets its siblings ask too (they are polled on the same task), then fetches
//! for all. No timer, no spawned task, so the number of statements does not depend on luck. Nothing is remembered
//! between batches: a subscription runs for hours and must read anew for each event.

mod duties;

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

use super::app::App;
use crate::access::{Scope, Sight};
use crate::entity::{
    AgencyId, AlertId, CaseId, MeasureId, OfficerId, PersonId, ReportId, Role, SituationKind, ZoneId, agency, alert,
    alert_note, criminal_case, device, measure, officer, person, situation_report, zone,
};
use crate::events::LocationUpdate;
use crate::platform::pages::grouped;
use crate::platform::{Answer, Refusal};
use crate::subjects::alerts::{self, AlertQuery};
use crate::subjects::{location, people, reports};

/// How often the leader steps back before it fetches: once for its siblings, once for those whom the batch before
/// has just woken.
const PATIENCE: usize = 2;

type Waiting<K, V> = Vec<(K, oneshot::Sender<Answer<Option<V>>>)>;

/// Collects keys and fetches them together.
struct Batch<K, V> {
    waiting: Mutex<Waiting<K, V>>,
}

impl<K, V> Default for Batch<K, V> {
    fn default() -> Self {
        Self { waiting: Mutex::new(Vec::new()) }
    }
}

impl<K: Hash + Eq + Clone, V: Clone> Batch<K, V> {
    /// The value of `key`; `fetch` runs once for all keys asked for meanwhile.
    async fn load<F>(&self, key: K, fetch: impl FnOnce(Vec<K>) -> F) -> Answer<Option<V>>
    where
        F: Future<Output = Answer<HashMap<K, V>>>,
    {
        let (sender, receiver) = oneshot::channel();
        let leads = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.push((key, sender));
            waiting.len() == 1
        };
        if leads {
            // In a box: only one of many needs the room, and every field of every object would carry it.
            Box::pin(self.lead(fetch)).await;
        }
        // Out of Tokio's budget: a task that has used its budget up would be woken only after the leader has lost its
        // patience, and a page of more than 128 items would take more batches than a small one.
        tokio::task::unconstrained(receiver).await.map_err(|error| Refusal::internal(error))?
    }

    /// Waits for the siblings, fetches, and hands everybody the own value.
    async fn lead<F>(&self, fetch: impl FnOnce(Vec<K>) -> F)
    where
        F: Future<Output = Answer<HashMap<K, V>>>,
    {
        for _ in 0..PATIENCE {
            tokio::task::yield_now().await;
        }
        let waiting = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        let keys: HashSet<K> = waiting.iter().map(|(key, _)| key.clone()).collect();
        // Nearly always everybody asks for something else, and nobody needs a copy.
        let shared = keys.len() < waiting.len();
        let mut found = fetch(keys.into_iter().collect()).await;
        for (key, sender) in waiting {
            let value = match &mut found {
                Ok(found) if shared => Ok(found.get(&key).cloned()),
                Ok(found) => Ok(found.remove(&key)),
                Err(refusal) => Err(refusal.clone()),
            };
            // Who no longer waits has been cancelled.
            drop(sender.send(value));
        }
    }
}

/// The first few rows of each person: one fetch for each number of rows that is asked for.
async fn by_limit<V, F>(
    keys: Vec<(PersonId, u64)>,
    fetch: impl Fn(Vec<PersonId>, u64) -> F,
) -> Answer<HashMap<(PersonId, u64), V>>
where
    F: Future<Output = Answer<HashMap<PersonId, V>>>,
{
    let mut found = HashMap::with_capacity(keys.len());
    for (limit, people) in grouped(keys.into_iter().map(|(id, limit)| (limit, id))) {
        let rows = fetch(people, limit).await?;
        found.extend(rows.into_iter().map(|(id, rows)| ((id, limit), rows)));
    }
    Ok(found)
}

/// The batches of one request or subscription.
pub struct Loaders {
    app: Arc<App>,
    sees: Option<(Scope, Sight)>,
    agency: Batch<AgencyId, agency::Model>,
    officer: Batch<OfficerId, officer::Model>,
    roles: Batch<OfficerId, Vec<Role>>,
    person: Batch<PersonId, person::Model>,
    measures: Batch<PersonId, Vec<measure::Model>>,
    duties: Batch<MeasureId, Vec<people::Duty>>,
    cases: Batch<PersonId, Vec<criminal_case::Model>>,
    case_people: Batch<CaseId, Vec<PersonId>>,
    case_measures: Batch<CaseId, Vec<measure::Model>>,
    device: Batch<PersonId, device::Model>,
    heard: Batch<PersonId, crate::entity::Timestamp>,
    zones: Batch<PersonId, Vec<zone::Model>>,
    zone: Batch<ZoneId, zone::Model>,
    location: Batch<(PersonId, bool), LocationUpdate>,
    alert: Batch<AlertId, alert::Model>,
    alerts: Batch<(PersonId, u64, AlertQuery), Vec<alert::Model>>,
    alert_count: Batch<(PersonId, AlertQuery), i32>,
    notes: Batch<AlertId, Vec<alert_note::Model>>,
    report: Batch<ReportId, situation_report::Model>,
    reports: Batch<(PersonId, u64), Vec<situation_report::Model>>,
    report_count: Batch<PersonId, i32>,
    reporter: Batch<(PersonId, SituationKind), person::Model>,
    duty: duties::Batches,
}

impl Loaders {
    /// Batches for a caller who `sees` so much.
    pub fn new(app: Arc<App>, sees: Option<(Scope, Sight)>) -> Self {
        Self {
            app,
            sees,
            agency: Batch::default(),
            officer: Batch::default(),
            roles: Batch::default(),
            person: Batch::default(),
            measures: Batch::default(),
            duties: Batch::default(),
            cases: Batch::default(),
            case_people: Batch::default(),
            case_measures: Batch::default(),
            device: Batch::default(),
            heard: Batch::default(),
            zones: Batch::default(),
            zone: Batch::default(),
            location: Batch::default(),
            alert: Batch::default(),
            alerts: Batch::default(),
            alert_count: Batch::default(),
            notes: Batch::default(),
            report: Batch::default(),
            reports: Batch::default(),
            report_count: Batch::default(),
            reporter: Batch::default(),
            duty: duties::Batches::default(),
        }
    }

    fn scope(&self) -> Answer<&Scope> {
        self.sees.as_ref().map(|(scope, _)| scope).ok_or_else(Refusal::unauthenticated)
    }

    fn sight(&self) -> Answer<&Sight> {
        self.sees.as_ref().map(|(_, sight)| sight).ok_or_else(Refusal::unauthenticated)
    }

    /// An agency that a row names.
    pub async fn agency(&self, id: AgencyId) -> Answer<agency::Model> {
        let db = &self.app.db;
        self.agency
            .load(id, async |ids| people::agencies_by_ids(db, &ids).await)
            .await?
            .ok_or_else(|| Refusal::internal("a row names an agency that is not there"))
    }

    /// An officer that a row names.
    pub async fn officer(&self, id: OfficerId) -> Answer<Option<officer::Model>> {
        let db = &self.app.db;
        self.officer.load(id, async |ids| people::officers_by_ids(db, &ids).await).await
    }

    /// Roles of an officer.
    pub async fn roles(&self, id: OfficerId) -> Answer<Vec<Role>> {
        let db = &self.app.db;
        Ok(self.roles.load(id, async |ids| people::roles_of_officers(db, &ids).await).await?.unwrap_or_default())
    }

    /// A person in scope.
    pub async fn person(&self, id: PersonId) -> Answer<Option<person::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        self.person.load(id, async |ids| people::people_by_ids(&app.db, scope, &ids, now).await).await
    }

    /// All measures of a person in scope.
    pub async fn measures(&self, id: PersonId) -> Answer<Vec<measure::Model>> {
        let db = &self.app.db;
        Ok(self.measures.load(id, async |ids| people::measures_of_people(db, &ids).await).await?.unwrap_or_default())
    }

    /// Obligations of a measure in scope.
    pub async fn duties(&self, id: MeasureId) -> Answer<Vec<people::Duty>> {
        let db = &self.app.db;
        Ok(self.duties.load(id, async |ids| people::obligations_of_measures(db, &ids).await).await?.unwrap_or_default())
    }

    /// Cases of a person in scope.
    pub async fn cases(&self, id: PersonId) -> Answer<Vec<criminal_case::Model>> {
        let db = &self.app.db;
        Ok(self.cases.load(id, async |ids| people::cases_of_people(db, &ids).await).await?.unwrap_or_default())
    }

    /// Suspects of a case who are in scope.
    pub async fn case_people(&self, id: CaseId) -> Answer<Vec<PersonId>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<CaseId>| people::people_of_cases(&app.db, scope, &ids, now).await;
        Ok(self.case_people.load(id, fetch).await?.unwrap_or_default())
    }

    /// Measures of a case on people in scope.
    pub async fn case_measures(&self, id: CaseId) -> Answer<Vec<measure::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<CaseId>| people::measures_of_cases(&app.db, scope, &ids, now).await;
        Ok(self.case_measures.load(id, fetch).await?.unwrap_or_default())
    }

    /// The phone of a person in scope.
    pub async fn device(&self, id: PersonId) -> Answer<Option<device::Model>> {
        let db = &self.app.db;
        self.device.load(id, async |ids| people::devices_of_people(db, &ids).await).await
    }

    /// When the phone of a person in scope was last heard.
    pub async fn heard(&self, id: PersonId) -> Answer<Option<crate::entity::Timestamp>> {
        let db = &self.app.db;
        self.heard.load(id, async |ids| location::heard_of_people(db, &ids).await).await
    }

    /// Zones of a person in scope that apply.
    pub async fn zones(&self, id: PersonId) -> Answer<Vec<zone::Model>> {
        let db = &self.app.db;
        Ok(self.zones.load(id, async |ids| location::zones_of_people(db, &ids).await).await?.unwrap_or_default())
    }

    /// A zone that a row in scope names.
    pub async fn zone(&self, id: ZoneId) -> Answer<Option<zone::Model>> {
        let db = &self.app.db;
        self.zone.load(id, async |ids| location::zones_by_ids(db, &ids).await).await
    }

    /// The newest position of a person in scope; `judged`: with where it lies against the zones.
    pub async fn location(&self, id: PersonId, judged: bool) -> Answer<Option<LocationUpdate>> {
        let db = &self.app.db;
        let fetch = async |keys: Vec<(PersonId, bool)>| {
            let mut found = HashMap::with_capacity(keys.len());
            for (judged, people) in grouped(keys.into_iter().map(|(id, judged)| (judged, id))) {
                let updates = location::latest_of_people(db, &people, judged).await?;
                found.extend(updates.into_iter().map(|(id, update)| ((id, judged), update)));
            }
            Ok(found)
        };
        self.location.load((id, judged), fetch).await
    }

    /// An alert in scope.
    pub async fn alert(&self, id: AlertId) -> Answer<Option<alert::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        self.alert.load(id, async |ids| alerts::find_by_ids(app.db.read(), scope, &ids, now).await).await
    }

    /// The newest alerts of a person in scope.
    pub async fn alerts(&self, id: PersonId, limit: u64, query: AlertQuery) -> Answer<Vec<alert::Model>> {
        let db = &self.app.db;
        let fetch = async |keys: Vec<(PersonId, u64, AlertQuery)>| {
            let mut found = HashMap::with_capacity(keys.len());
            for ((limit, query), people) in grouped(keys.into_iter().map(|(id, limit, query)| ((limit, query), id))) {
                for (id, rows) in alerts::latest_of_people(db, &people, &query, limit).await? {
                    found.insert((id, limit, query.clone()), rows);
                }
            }
            Ok(found)
        };
        Ok(self.alerts.load((id, limit, query), fetch).await?.unwrap_or_default())
    }

    /// How many alerts of a person in scope there are.
    pub async fn alert_count(&self, id: PersonId, query: AlertQuery) -> Answer<i32> {
        let db = &self.app.db;
        let fetch = async |keys: Vec<(PersonId, AlertQuery)>| {
            let mut found = HashMap::with_capacity(keys.len());
            for (query, people) in grouped(keys.into_iter().map(|(id, query)| (query, id))) {
                for (id, count) in alerts::count_of_people(db, &people, &query).await? {
                    found.insert((id, query.clone()), count);
                }
            }
            Ok(found)
        };
        Ok(self.alert_count.load((id, query), fetch).await?.unwrap_or_default())
    }

    /// Notes on an alert in scope.
    pub async fn notes(&self, id: AlertId) -> Answer<Vec<alert_note::Model>> {
        let db = &self.app.db;
        Ok(self.notes.load(id, async |ids| alerts::notes_of(db, &ids).await).await?.unwrap_or_default())
    }

    /// A report that the caller sees.
    pub async fn report(&self, id: ReportId) -> Answer<Option<situation_report::Model>> {
        let (sight, app) = (self.sight()?, &self.app);
        let now = app.clock.now();
        self.report.load(id, async |ids| reports::find_by_ids(app.db.read(), sight, &ids, now).await).await
    }

    /// The newest reports of a person, those that the caller sees.
    pub async fn reports(&self, id: PersonId, limit: u64) -> Answer<Vec<situation_report::Model>> {
        let (sight, app) = (self.sight()?, &self.app);
        let now = app.clock.now();
        let fetch = async |keys| {
            by_limit(keys, async |people, limit| reports::latest_of_people(&app.db, sight, &people, limit, now).await)
                .await
        };
        Ok(self.reports.load((id, limit), fetch).await?.unwrap_or_default())
    }

    /// How many reports of a person the caller sees.
    pub async fn report_count(&self, id: PersonId) -> Answer<i32> {
        let (sight, app) = (self.sight()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<PersonId>| reports::count_of_people(&app.db, sight, &ids, now).await;
        Ok(self.report_count.load(id, fetch).await?.unwrap_or_default())
    }

    /// The person who tells, for who sees reports of `kind` of that person: of a call for help, helpers too.
    pub async fn reporter(&self, id: PersonId, kind: SituationKind) -> Answer<Option<person::Model>> {
        let (sight, app) = (self.sight()?, &self.app);
        let now = app.clock.now();
        let fetch = async |keys: Vec<(PersonId, SituationKind)>| {
            let mut found = HashMap::with_capacity(keys.len());
            for (kind, ids) in grouped(keys.into_iter().map(|(id, kind)| (kind, id))) {
                let rows = people::people_by_ids(&app.db, sight.of(kind), &ids, now).await?;
                found.extend(rows.into_iter().map(|(id, row)| ((id, kind), row)));
            }
            Ok(found)
        };
        self.reporter.load((id, kind), fetch).await
    }
}
