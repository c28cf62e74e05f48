//! Alive, and able to serve.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use migrations::{Migrator, MigratorTrait as _};

use super::Floor;

/// How long the database has to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// `GET /healthz`: the process answers.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database answers, its migrations are applied, and the server is not stopping.
pub(super) async fn ready(State(floor): State<Arc<Floor>>) -> Response {
    let asked = tokio::time::timeout(PATIENCE, check(&floor)).await;
    match asked {
        Ok(Ok(())) if !floor.shutdown.is_cancelled() => "ready\n".into_response(),
        Ok(Ok(())) => (StatusCode::SERVICE_UNAVAILABLE, "stopping\n").into_response(),
        Ok(Err(why)) => {
            tracing::warn!(%why, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

async fn check(floor: &Floor) -> anyhow::Result<()> {
    /// Migrations never go away, so they are looked for until they are there.
    static MIGRATED: AtomicBool = AtomicBool::new(false);
    let db = floor.app.db.read();
    if !MIGRATED.load(Ordering::Relaxed) {
        let pending = Migrator::get_pending_migrations(db).await?;
        anyhow::ensure!(pending.is_empty(), "{} migrations are pending", pending.len());
        MIGRATED.store(true, Ordering::Relaxed);
    }
    db.ping().await?;
    Ok(())
}
