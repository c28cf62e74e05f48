//! An outage that becomes known later is laid over duties that are over: what failed on our side never counts against a
//! person.

use async_trait::async_trait;

use super::subjects;
use crate::entity::{Timestamp, outage};
use crate::graphql::App;
use crate::platform::{Answer, Tx};

/// How a subject takes back what an outage stood in the way of.
#[async_trait]
pub trait Lay: Sync {
    /// Takes back, in the transaction that marks the outage as laid.
    async fn lay(&self, app: &App, tx: &Tx, outage: &outage::Model, now: Timestamp) -> Answer<()>;
}

/// Lays `outage` over the duties of all subjects.
pub async fn lay(app: &App, tx: &Tx, outage: &outage::Model, now: Timestamp) -> Answer<()> {
    for part in subjects().iter().filter_map(|subject| subject.lay) {
        part.lay(app, tx, outage, now).await?;
    }
    Ok(())
}
