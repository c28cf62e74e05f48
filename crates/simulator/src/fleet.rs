//! Many simulated phones at once: one small task each, few connections between them.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::api::{Api, ApiError};
use super::handset::Plan;
use super::keys::DeviceKeys;
use super::phone::{self, Network};
use ground::platform::Clock;

/// Requests under way at once; more would only queue in the server.
const AT_ONCE: usize = 6;
/// New keys are written this often.
const SAVE_EVERY: Duration = Duration::from_secs(2);

/// What a fleet runs on.
#[derive(Debug)]
pub struct Options {
    /// The server, such as `http://127.0.0.1:8080`.
    pub server: String,
    /// What all chance is drawn from.
    pub seed: u64,
    /// Seconds between two positions of one phone.
    pub cadence: i64,
    /// Seconds of history that a newly bound phone brings along.
    pub history: i64,
    /// Keys of phones bound before.
    pub keys: DeviceKeys,
}

/// Phones at work.
#[derive(Debug)]
pub struct Fleet {
    tasks: TaskTracker,
    stop: CancellationToken,
}

impl Fleet {
    /// Starts one phone for each of `plans`.
    pub fn start(options: Options, plans: Vec<Plan>, clock: Clock) -> Result<Self, ApiError> {
        let stop = CancellationToken::new();
        let born = options.keys.born();
        let network = Arc::new(Network {
            api: Api::new(&options.server)?,
            clock,
            seed: options.seed,
            born,
            cadence: options.cadence,
            history: options.history,
            keys: options.keys,
            at_once: Semaphore::new(AT_ONCE),
            stop: stop.clone(),
        });
        let tasks = TaskTracker::new();
        for plan in plans {
            tasks.spawn(phone::run(network.clone(), plan));
        }
        tasks.spawn(keep_keys(network));
        tasks.close();
        Ok(Self { tasks, stop })
    }

    /// Stops all phones and waits until they have.
    pub async fn stop(self) {
        self.stop.cancel();
        self.tasks.wait().await;
    }
}

/// Writes new keys until the end, and once more then.
async fn keep_keys(network: Arc<Network>) {
    let save = || {
        if let Err(error) = network.keys.save() {
            tracing::warn!(%error, "the keys of the simulated phones could not be kept");
        }
    };
    while !network.stop.is_cancelled() {
        tokio::select! {
            () = network.stop.cancelled() => {}
            () = tokio::time::sleep(SAVE_EVERY) => {}
        }
        if network.keys.is_changed() {
            save();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicBool, Ordering};

    use axum::Json;
    use axum::extract::State;
    use axum::routing::post;
    use serde_json::{Value, json};

    use super::super::terrain::{Place, square};
    use super::super::{Errand, Quality};
    use super::*;
    use ground::entity::{Datum, Timestamp};

    /// A server that takes positions until another phone is bound.
    #[derive(Default)]
    struct Server {
        binds: Mutex<Vec<String>>,
        batches: Mutex<Vec<Vec<String>>>,
        failures: Mutex<u32>,
        replaced: AtomicBool,
    }

    async fn answer(State(server): State<Arc<Server>>, Json(request): Json<Value>) -> Json<Value> {
        let document = request["query"].as_str().unwrap();
        let input = &request["variables"]["input"];
        if server.replaced.load(Ordering::SeqCst) {
            return Json(json!({ "errors": [{ "message": "-", "extensions": { "code": "UNAUTHENTICATED" } }] }));
        }
        if document.contains("bindDevice") {
            server.binds.lock().unwrap().push(input["code"].as_str().unwrap().into());
            let tokens = json!({ "accessToken": "a", "refreshToken": "r", "expiresIn": 600, "deviceId": "device_1",
                                 "deviceKey": "k", "viewer": { "name": "n" } });
            return Json(json!({ "data": { "bindDevice": tokens } }));
        }
        if document.contains("spotChecks") {
            return Json(json!({ "data": { "viewer": { "spotChecks": { "edges": [] } } } }));
        }
        let mut failures = server.failures.lock().unwrap();
        if *failures > 0 {
            *failures -= 1;
            let wait = json!({ "code": "UNAVAILABLE", "retryAfter": 1 });
            return Json(json!({ "errors": [{ "message": "-", "extensions": wait }] }));
        }
        let fixes = input["fixes"].as_array().unwrap();
        let times = fixes.iter().map(|fix| fix["takenAt"].as_str().unwrap().to_owned()).collect();
        server.batches.lock().unwrap().push(times);
        Json(json!({ "data": { "submitFixes": { "accepted": fixes.len(), "duplicates": 0, "rejected": [] } } }))
    }

    async fn start(failures: u32) -> (Arc<Server>, Fleet) {
        let server = Arc::new(Server { failures: Mutex::new(failures), ..Server::default() });
        let router = axum::Router::new().route("/graphql", post(answer)).with_state(server.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        let clock = Clock::System;
        let home = Place::new(34.25, 117.25);
        let plan = Plan {
            code: "DEMO-0001".into(),
            index: 1,
            home,
            terrain: Arc::new(square(home, 10_000.0)),
            keep_out: None,
            homebody: false,
            errand: Errand::None,
            datum: Datum::Wgs84,
            quality: Quality::Good,
        };
        let options = Options {
            server: format!("http://{address}"),
            seed: 1,
            cadence: 1,
            history: 3_600,
            keys: DeviceKeys::load(None, Timestamp(clock.now().0 - 3_600_000)),
        };
        (server, Fleet::start(options, vec![plan], clock).unwrap())
    }

    async fn wait_until(mut done: impl FnMut() -> bool) {
        for _ in 0..300 {
            if done() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("waited for 15 s in vain");
    }

    #[tokio::test]
    async fn a_phone_brings_its_history_newest_first_and_stops_when_replaced() {
        let (server, fleet) = start(2).await;
        wait_until(|| server.batches.lock().unwrap().len() >= 4).await;
        let batches = server.batches.lock().unwrap().clone();
        assert_eq!(batches[0].len(), 1);
        let rest = &batches[1];
        assert!(rest.len() >= 20 && rest.is_sorted() && rest.last() < batches[0].first(), "{batches:?}");
        assert_eq!(server.binds.lock().unwrap().len(), 1);

        server.replaced.store(true, Ordering::SeqCst);
        // One task keeps the keys; the phone's own has ended.
        wait_until(|| fleet.tasks.len() == 1).await;
        assert_eq!(server.binds.lock().unwrap().len(), 1, "it must not bind itself anew");
        fleet.stop().await;
    }

    #[tokio::test]
    async fn a_fleet_stops_at_once() {
        let (_server, fleet) = start(1_000).await;
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        tokio::time::timeout(Duration::from_secs(2), fleet.stop()).await.unwrap();
    }
}
