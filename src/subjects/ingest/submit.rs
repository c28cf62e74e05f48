//! The queue in front of the disk: requests wait while a commit runs, and the next commit takes all that waited.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt as _;
use tokio::sync::{mpsc, oneshot};

use super::commit::{Committer, Done};
use super::fix::{RawFix, Reject, ValidFix, validate};
use crate::access::PersonCaller;
use crate::entity::{PersonId, Timestamp, receipt};
use crate::events::Hub;
use crate::platform::receipts::digest;
use crate::platform::{Answer, Clock, Code, Db, Keys, Refusal};
use crate::subjects::location::ShapeCache;

/// Positions in one request.
pub(super) const MOST: usize = 500;
/// Requests that may wait for one lane; more are told to try again.
const WAITING: usize = 1_024;
/// Positions one commit takes at most: long enough to share a disk flush, short enough to answer soon.
const PER_COMMIT: usize = 2_000;
/// Commits at the same time on PostgreSQL. People are spread over them, so that one person's positions stay in order.
const POSTGRES_LANES: usize = 2;

/// What became of a request.
#[derive(Debug)]
pub struct Submitted {
    /// Stored now.
    pub accepted: i32,
    /// Known already.
    pub duplicates: i32,
    /// Not stored.
    pub rejected: Vec<Reject>,
    /// Signed proof.
    pub receipt: receipt::Model,
}

/// One request on its way.
pub(super) struct Job {
    pub person: PersonId,
    pub fixes: Vec<ValidFix>,
    pub rejected: i32,
    pub digest: String,
    pub reply: oneshot::Sender<Answer<Done>>,
}

/// Takes positions. Cloning shares the queue.
#[derive(Clone)]
pub struct Ingest {
    lanes: Arc<[mpsc::Sender<Job>]>,
    clock: Clock,
}

impl Ingest {
    /// Starts the writers. They end when the last clone is gone.
    pub fn start(db: Db, clock: Clock, keys: Arc<Keys>, hub: Hub, shapes: Arc<ShapeCache>) -> Self {
        // SQLite has one writer, so one lane; more would only wait for each other.
        let lanes = match db.backend() {
            sea_orm::DatabaseBackend::Postgres => POSTGRES_LANES,
            _ => 1,
        };
        let committer = Arc::new(Committer { db, clock: clock.clone(), keys, hub, shapes });
        let lanes = (0..lanes)
            .map(|_| {
                let (sender, receiver) = mpsc::channel(WAITING);
                tokio::spawn(lane(committer.clone(), receiver));
                sender
            })
            .collect();
        Self { lanes, clock }
    }

    /// Stores the positions of the caller's person. What it returns is on disk.
    pub async fn submit(&self, caller: &PersonCaller, fixes: Vec<RawFix>) -> Answer<Submitted> {
        if fixes.is_empty() {
            return Err(Refusal::bad_input("input.fixes", "请至少提交一个定位点。", "Send at least one position."));
        }
        if fixes.len() > MOST {
            return Err(Refusal::new(
                Code::TooLarge,
                format!("每次最多提交 {MOST} 个定位点，请分批提交。"),
                format!("At most {MOST} positions at a time. Please send them in several batches."),
            ));
        }
        if !caller.collecting() {
            return Err(Refusal::conflict(
                "NOT_IN_FORCE",
                "目前没有执行中的强制措施，系统不再收集您的位置，无需上报。",
                "No measure is in force, so your positions are not collected and you need not send any.",
            ));
        }
        let now = self.clock.now();
        let digest = digest(&fixes)?;
        let (valid, rejected) = sorted_out(fixes, now);
        let (reply, answer) = oneshot::channel();
        let job = Job {
            person: caller.id(),
            fixes: valid,
            rejected: i32::try_from(rejected.len()).unwrap_or(i32::MAX),
            digest,
            reply,
        };
        let lane = caller.id().0.as_u128() % self.lanes.len() as u128;
        let lane = self.lanes.get(usize::try_from(lane).unwrap_or(0)).ok_or_else(Refusal::unavailable)?;
        lane.try_send(job).map_err(|_| Refusal::unavailable())?;
        let done = answer.await.map_err(|_| Refusal::unavailable())??;
        Ok(Submitted { accepted: done.accepted, duplicates: done.duplicates, rejected, receipt: done.receipt })
    }
}

fn sorted_out(fixes: Vec<RawFix>, now: Timestamp) -> (Vec<ValidFix>, Vec<Reject>) {
    let mut valid = Vec::with_capacity(fixes.len());
    let mut rejected = Vec::new();
    for (index, raw) in fixes.into_iter().enumerate() {
        match validate(raw, now) {
            Ok(fix) => valid.push(fix),
            Err(why) => rejected.push(Reject { index, why }),
        }
    }
    (valid, rejected)
}

async fn lane(committer: Arc<Committer>, mut queue: mpsc::Receiver<Job>) {
    while let Some(first) = queue.recv().await {
        let mut size = first.fixes.len();
        let mut jobs = vec![first];
        while size < PER_COMMIT {
            let Ok(job) = queue.try_recv() else { break };
            size += job.fixes.len();
            jobs.push(job);
        }
        // A fault in one commit must not end the lane: those who waited are told to try again.
        if AssertUnwindSafe(committer.commit(jobs)).catch_unwind().await.is_err() {
            tracing::error!("a commit of positions broke off; nothing of it was acknowledged");
        }
    }
}
