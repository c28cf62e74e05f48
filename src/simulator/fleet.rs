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
use crate::platform::Clock;

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
