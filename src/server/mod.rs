//! What the network meets: GraphQL over HTTP, WebSocket and SSE, the console's files, health and metrics.

mod answer;
mod assets;
mod execute;
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

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::routing::{any, get};
use axum::serve::ListenerExt as _;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::graphql::{App, Schema};

/// How long requests and sockets have to finish after the signal to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// What the handlers share.
struct Floor {
    app: Arc<App>,
    schema: Schema,
    live: live::Live,
    limiter: limiter::Limiter,
    assets: assets::Assets,
    /// Begins every request id, so that two starts don't share one.
    started: u64,
    shutdown: CancellationToken,
    /// Sockets and streams, which the HTTP server itself does not wait for.
    tasks: TaskTracker,
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
    let floor = Arc::new(Floor {
        live: live::Live::start(app.clone(), schema.clone()),
        limiter: limiter::Limiter::default(),
        assets: assets::Assets::new(&app.settings),
        started: u64::try_from(app.clock.now().0).unwrap_or_default(),
        shutdown: shutdown.clone(),
        tasks: TaskTracker::new(),
        app,
        schema,
    });
    tracing::info!(%address, "listening");
    let service = router(&floor).into_make_service_with_connect_info::<SocketAddr>();
    let stop = shutdown.clone();
    // Small messages must not wait for each other; a socket that refuses is served all the same.
    let listener = listener.tap_io(|socket| drop(socket.set_nodelay(true)));
    let server = axum::serve(listener, service).with_graceful_shutdown(async move { stop.cancelled().await });
    let server = tokio::spawn(server.into_future());
    shutdown.cancelled().await;
    floor.live.stop_sockets();
    floor.tasks.close();
    let drained = async {
        floor.tasks.wait().await;
        server.await
    };
    match tokio::time::timeout(DRAIN, drained).await {
        Ok(ended) => ended.context("the server task failed")?.context("the server failed")?,
        Err(_) => tracing::warn!("requests still under way were cut off"),
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

fn router(floor: &Arc<Floor>) -> Router {
    Router::new()
        .route("/graphql", any(graphql_http::graphql))
        .route("/graphql/stream", any(sse::stream))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(assets::file)
        .layer(axum::middleware::from_fn_with_state(floor.clone(), wrap::wrap))
        .with_state(floor.clone())
}
