//! What the network meets: GraphQL over HTTP, WebSocket and SSE, the console's files, health and metrics.

mod accept;
mod answer;
mod assets;
mod execute;
mod files;
mod graphql_http;
mod health;
mod limiter;
mod live;
pub mod metrics;
mod params;
mod peer;
mod sse;
mod wrap;
mod ws;

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::routing::{any, get, post};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;

use crate::app::Schema;
use crate::graphql::App;
use crate::graphql::documents::Documents;

/// How long requests and sockets have to finish after the signal to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Bytes of an answer worth compressing.
const COMPRESS_FROM: u64 = 4 * 1024;

/// What the handlers share.
struct Floor {
    app: Arc<App>,
    schema: Schema,
    live: live::Live,
    limiter: limiter::Limiter,
    assets: assets::Assets,
    documents: Documents,
    /// Begins every request id, so that two starts don't share one.
    started: u64,
    shutdown: CancellationToken,
    /// Connections, sockets and streams.
    tasks: TaskTracker,
}

impl Floor {
    fn new(app: Arc<App>, schema: Schema, shutdown: CancellationToken) -> Self {
        Self {
            live: live::Live::start(app.clone(), schema.clone()),
            limiter: limiter::Limiter::default(),
            assets: assets::Assets::new(&app.settings),
            documents: Documents::new(app.settings.http.introspection || app.demo),
            started: u64::try_from(app.clock.now().0).unwrap_or_default(),
            shutdown,
            tasks: TaskTracker::new(),
            app,
            schema,
        }
    }
}

/// Serves until `shutdown` is cancelled, then stops accepting, closes sockets with 1012 and waits for requests under way.
pub async fn serve(
    app: Arc<App>,
    schema: Schema,
    listener: TcpListener,
    shutdown: CancellationToken,
) -> anyhow::Result<()> {
    let address = listener.local_addr().context("the listener has no address")?;
    let metrics = metrics::start(&app.settings.metrics, &shutdown).await?;
    let floor = Arc::new(Floor::new(app, schema, shutdown.clone()));
    tracing::info!(%address, "listening");
    accept::accept(listener, router(&floor), &floor.tasks, &shutdown).await;
    floor.live.stop_sockets();
    floor.tasks.close();
    if tokio::time::timeout(DRAIN, floor.tasks.wait()).await.is_err() {
        tracing::warn!("requests still under way were cut off");
    }
    if let Some(metrics) = metrics {
        metrics.abort();
    }
    Ok(())
}

/// A token that is cancelled by SIGTERM or SIGINT.
pub fn shutdown_on_signal() -> anyhow::Result<CancellationToken> {
    let token = CancellationToken::new();
    let cancel = token.clone();
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::spawn(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        drop(tokio::signal::ctrl_c().await);
        tracing::info!("stopping");
        cancel.cancel();
    });
    Ok(token)
}

/// Long answers are compressed for clients that ask for it; short ones, sign-ins among them, never.
fn compression() -> CompressionLayer<SizeAbove> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(SizeAbove::new(COMPRESS_FROM))
}

fn router(floor: &Arc<Floor>) -> Router {
    Router::new()
        .route("/graphql", any(graphql_http::graphql).layer(compression()))
        .route("/graphql/stream", any(sse::stream))
        .route("/files", post(files::take).layer(files::body_limit(floor)))
        .route("/files/{id}", get(files::hand_out))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(assets::file)
        .layer(axum::middleware::from_fn_with_state(floor.clone(), wrap::wrap))
        .with_state(floor.clone())
}
