//! The seam between the log and live: whoever joins, resumes, lags or loses sight of people sees every event once and in
//! order, over the real schema and database.

use migrations::{Migrator, MigratorTrait as _};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use sea_orm::{ActiveModelTrait as _, ConnectionTrait as _, IntoActiveModel as _};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::*;
use crate::access::{self, NewOfficer, SignIn};
use crate::entity::{
    AgencyId, AgencyKind, CaseId, CaseStage, MeasureKind, MeasureState, PersonId, Residence, Role, Timestamp, agency,
    criminal_case, measure, person,
};
use crate::events::{NewEvent, log};
use crate::subjects::alerts::AlertNews;
use crate::subjects::alerts::rows::{AlertId, AlertKind, Severity, alert};

use crate::platform::settings::Settings;
use crate::platform::{Clock, Db, Language, new_id};
use crate::server::params::Params;

/// The person whom the officer sees, and one whom the officer does not.
const SEEN: u128 = 1;
const UNSEEN: u128 = 2;

struct Bench {
    floor: Arc<Floor>,
    caller: Arc<Caller>,
    peer: Peer,
    _folder: tempfile::TempDir,
}

impl Bench {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::connect(&format!("sqlite://{}/live.db", folder.path().display()), 4).await.unwrap();
        Migrator::up(db.migrate(), None).await.unwrap();
        seed(&db).await;
        let mut settings =
            Settings { secret: Some("0123456789abcdefghijklmnopqrstuvwxyz".to_owned()), ..Settings::default() };
        settings.sign_in.second_factor = false;
        let app = crate::app::start(db, Clock::System, settings, false).await.unwrap();
        let schema = crate::app::build(app.clone());
        let sign_in = SignIn {
            username: "handler".to_owned(),
            password: "a long password".to_owned(),
            totp: None,
            client: String::new(),
        };
        let token = access::login(&app.access, sign_in).await.unwrap().access_token;
        let caller = app.access.authenticate(&token).await.unwrap();
        let peer =
            Peer { address: "192.0.2.1".parse().unwrap(), language: Language::EnUs, request_id: Arc::from("test") };
        Self { floor: Arc::new(Floor::new(app, schema, CancellationToken::new())), caller, peer, _folder: folder }
    }

    /// Commits `count` events about `person` in one transaction.
    async fn emit(&self, person: u128, count: usize) {
        let app = &self.floor.app;
        let events: Vec<_> = (0..count)
            .map(|_| NewEvent {
                topic: crate::subjects::alerts::TOPIC,
                kind: AlertNews::Handled.into(),
                person_id: Some(PersonId(Uuid::from_u128(person))),
                subject_id: Uuid::from_u128(person),
                at: app.clock.now(),
                payload: serde_json::json!({}),
            })
            .collect();
        let tx = app.db.begin().await.unwrap();
        log::append(&tx, &events).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Everything the officer may see, in order: what a subscriber from `after` must get.
    async fn expected(&self, after: Position) -> Vec<String> {
        let all = log::read(self.floor.app.db.read(), after, None, 1_000_000).await.unwrap();
        let seen = all.into_iter().filter(|event| event.person_id == Some(PersonId(Uuid::from_u128(SEEN))));
        seen.map(|event| event.cursor().seal(&self.floor.app.keys)).collect()
    }

    /// Waits until everything committed has been delivered to groups.
    async fn settle(&self) {
        let head = log::head(self.floor.app.db.read()).await.unwrap();
        while self.floor.live.registry().dispatched() < head {
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        }
    }

    async fn begin(&self, query: &str, variables: serde_json::Value) -> Reader {
        let params = Params {
            query: query.to_owned(),
            operation_name: None,
            variables: async_graphql::Variables::from_json(variables),
        };
        let prepared = Prepared::read(&self.floor, params, None, &self.peer).unwrap_or_else(|_| panic!("{query}"));
        let context =
            RequestContext { caller: Some(self.caller.clone()), language: Language::EnUs, ..RequestContext::default() };
        let outlet = Arc::new(Outlet::default());
        let operation = Operation::begin(&self.floor, prepared, context, &self.peer, &outlet, 0).await;
        Reader { operation, outlet, got: Vec::new(), base: Position::START }
    }

    async fn follow(&self, after: Option<String>) -> Reader {
        let query = "subscription($after: String) { alertEvents(after: $after) { cursor alert { id } } }";
        self.begin(query, serde_json::json!({ "after": after })).await
    }
}

/// One subscriber.
struct Reader {
    operation: Operation,
    outlet: Arc<Outlet>,
    got: Vec<String>,
    /// What it must have everything after.
    base: Position,
}

impl Reader {
    /// Takes at most `most` answers; a subscriber that is told that it is slow comes back with its cursor.
    async fn pull(&mut self, bench: &Bench, most: usize) -> usize {
        let mut taken = 0;
        while taken < most {
            match self.operation.pull(&bench.floor.live, &self.outlet, 0) {
                Pull::Next(body) => {
                    let answer: serde_json::Value = serde_json::from_slice(&body).unwrap();
                    let cursor = answer["data"]["alertEvents"]["cursor"].as_str().unwrap_or_else(|| panic!("{answer}"));
                    self.got.push(cursor.to_owned());
                    taken += 1;
                }
                Pull::Nothing => break,
                Pull::Slow => {
                    let after = self.got.last().cloned();
                    let after = after.unwrap_or_else(|| {
                        Cursor { position: self.base, at: Timestamp(i64::MAX) }.seal(&bench.floor.app.keys)
                    });
                    let again = bench.follow(Some(after)).await;
                    (self.operation, self.outlet) = (again.operation, again.outlet);
                }
                other => panic!("{other:?}"),
            }
        }
        taken
    }

    /// Takes everything there is, until `expected` answers came.
    async fn drain(&mut self, bench: &Bench, expected: usize) {
        let deadline = tokio::time::Instant::now() + std::time::Duration::from_secs(20);
        while self.got.len() < expected && tokio::time::Instant::now() < deadline {
            if self.pull(bench, usize::MAX).await == 0 {
                tokio::time::sleep(std::time::Duration::from_millis(1)).await;
            }
        }
        self.pull(bench, usize::MAX).await;
    }
}

#[derive(Clone, Debug)]
enum Step {
    Emit { seen: bool, count: usize },
    Join,
    Resume { of: usize, at: usize },
    Pull { of: usize, most: usize },
    Pause,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (any::<bool>(), prop_oneof![9 => 1_usize..20, 1 => 250_usize..300])
            .prop_map(|(seen, count)| Step::Emit { seen, count }),
        1 => Just(Step::Join),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(of, at)| Step::Resume { of, at }),
        4 => (any::<usize>(), 1_usize..30).prop_map(|(of, most)| Step::Pull { of, most }),
        1 => Just(Step::Pause),
    ]
}

#[test]
fn every_event_comes_once_and_in_order_across_the_seam() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let bench = runtime.block_on(Bench::new());
    // With the file's name a failure is kept beside the code, and its seed is printed.
    let source_file = Some(file!());
    let config = ProptestConfig { cases: 12, max_shrink_iters: 0, source_file, ..ProptestConfig::default() };
    let mut runner = TestRunner::new(config);
    let outcome = runner.run(&prop::collection::vec(step(), 1..40), |steps| {
        runtime.block_on(run(&bench, steps));
        Ok(())
    });
    outcome.unwrap();
}

async fn run(bench: &Bench, steps: Vec<Step>) {
    let mut readers: Vec<Reader> = Vec::new();
    for step in steps {
        match step {
            Step::Emit { seen, count } => bench.emit(if seen { SEEN } else { UNSEEN }, count).await,
            Step::Join => {
                let mut reader = bench.follow(None).await;
                reader.base = reader.operation.subscription.as_ref().unwrap().last;
                readers.push(reader);
            }
            Step::Resume { of, at } => {
                let Some(other) = readers.get(of % readers.len().max(1)) else { continue };
                let Some(cursor) = other.got.get(at % other.got.len().max(1)).cloned() else { continue };
                let base = Cursor::open(&bench.floor.app.keys, &cursor).unwrap().position;
                let mut reader = bench.follow(Some(cursor)).await;
                reader.base = base;
                readers.push(reader);
            }
            Step::Pull { of, most } => {
                let count = readers.len().max(1);
                if let Some(reader) = readers.get_mut(of % count) {
                    reader.pull(bench, most).await;
                }
            }
            Step::Pause => tokio::time::sleep(std::time::Duration::from_millis(5)).await,
        }
    }
    bench.settle().await;
    for mut reader in readers {
        let expected = bench.expected(reader.base).await;
        reader.drain(bench, expected.len()).await;
        assert_eq!(reader.got, expected);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn equal_subscribers_share_one_execution_and_it_ends_with_the_last() {
    let bench = Bench::new().await;
    let mut one = bench.follow(None).await;
    let two = bench.follow(None).await;
    let other = bench.begin("subscription { alertEvents { cursor } }", serde_json::json!({})).await;
    let registry = bench.floor.live.registry();
    assert_eq!(registry.groups(), 2);
    bench.emit(SEEN, 3).await;
    one.drain(&bench, 3).await;
    assert_eq!(one.got.len(), 3);
    drop((two, other));
    assert_eq!(registry.groups(), 1);
    drop(one);
    assert_eq!(registry.groups(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_whose_execution_fails_is_tried_anew_and_not_lost() {
    let bench = Bench::new().await;
    let mut live = bench.follow(None).await;
    bench.emit(SEEN, 1).await;
    live.drain(&bench, 1).await;
    let away = |from: &'static str, to: &'static str| {
        let db = bench.floor.app.db.clone();
        async move { db.migrate().execute_unprepared(&format!("ALTER TABLE {from} RENAME TO {to}")).await.unwrap() }
    };
    away("alert", "alert_away").await;
    bench.emit(SEEN, 2).await;
    bench.settle().await;
    let mut resumed = bench.follow(live.got.first().cloned()).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!((live.pull(&bench, 9).await, resumed.pull(&bench, 9).await), (0, 0));
    away("alert_away", "alert").await;
    live.drain(&bench, 3).await;
    resumed.drain(&bench, 2).await;
    let expected = bench.expected(Position::START).await;
    assert_eq!(live.got, expected);
    assert_eq!(resumed.got, expected[1..]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_and_old_cursors_are_refused_with_their_code() {
    let bench = Bench::new().await;
    bench.emit(SEEN, 1).await;
    bench.settle().await;
    let old = Cursor { position: Position::START, at: Timestamp(0) }.seal(&bench.floor.app.keys);
    for (after, code) in [("nonsense".to_owned(), "BAD_INPUT"), (old, "CURSOR_EXPIRED")] {
        let mut reader = bench.follow(Some(after)).await;
        let Pull::Refused { errors, .. } = reader.operation.pull(&bench.floor.live, &reader.outlet, 0) else {
            panic!("not refused");
        };
        assert!(String::from_utf8_lossy(&errors).contains(code));
    }
}

async fn seed(db: &Db) {
    let now = Clock::System.now();
    let today = now.to_utc().date_naive();
    let agency = |n: u128| AgencyId(Uuid::from_u128(100 + n));
    let tx = db.begin().await.unwrap();
    let case: CaseId = new_id(now);
    let row = criminal_case::Model {
        id: case,
        number: "1".to_owned(),
        charge: "theft".to_owned(),
        stage: CaseStage::Investigation,
        created_at: now,
    };
    row.into_active_model().insert(&tx).await.unwrap();
    for n in [SEEN, UNSEEN] {
        let row = agency::Model::new(agency(n), AgencyKind::Police, format!("agency {n}"), "320303".to_owned());
        row.into_active_model().insert(&tx).await.unwrap();
        let person_id = PersonId(Uuid::from_u128(n));
        let row = person::Model::new(person_id, format!("person {n}"), Residence::Local, now);
        row.into_active_model().insert(&tx).await.unwrap();
        let row = measure::Model {
            id: new_id(now),
            person_id,
            case_id: case,
            kind: MeasureKind::Bail,
            state: MeasureState::Active,
            starts_on: today,
            ends_on: today + chrono::Days::new(100),
            deciding_agency_id: agency(n),
            executing_agency_id: agency(n),
            overseeing_agency_id: None,
        };
        row.into_active_model().insert(&tx).await.unwrap();
        let row =
            alert::Model::raised(AlertId(Uuid::from_u128(n)), AlertKind::DeviceSilent, Severity::Low, person_id, now);
        row.into_active_model().insert(&tx).await.unwrap();
    }
    let officer = NewOfficer {
        username: "handler".to_owned(),
        name: "handler".to_owned(),
        agency: agency(SEEN),
        roles: vec![Role::Handler],
        password_hash: access::hash_password("a long password").unwrap(),
        totp_secret: None,
    };
    access::add_officer(&tx, officer, now).await.unwrap();
    tx.commit().await.unwrap();
}
