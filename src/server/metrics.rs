//! Prometheus metrics on a listener of their own.

use std::sync::OnceLock;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::routing::get;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::platform::settings::MetricsSettings;

/// Bounds of the buckets of times, in seconds.
const SECONDS: [f64; 12] = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Begins to count, when there is an address to answer at. To be called before anything starts that counts: what happens
/// before is not known afterwards, such as that the bus is connected.
pub fn record(settings: &MetricsSettings) -> anyhow::Result<()> {
    if settings.listen.is_some() {
        recorder()?;
    }
    Ok(())
}

/// Answers `GET /metrics`, when there is an address for it.
pub(super) async fn start(
    settings: &MetricsSettings,
    shutdown: &CancellationToken,
) -> anyhow::Result<Option<JoinHandle<()>>> {
    let Some(address) = settings.listen else { return Ok(None) };
    let handle = recorder()?;
    let kept = handle.clone();
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("setting `metrics.listen` (YUNJIAN_METRICS__LISTEN): {address}"))?;
    tracing::info!(%address, "metrics");
    let router = Router::new().route(
        "/metrics",
        get(move || async move { ([("content-type", "text/plain; version=0.0.4; charset=utf-8")], handle.render()) }),
    );
    let stop = shutdown.clone();
    Ok(Some(tokio::spawn(async move {
        let upkeep = tokio::spawn(upkeep(kept));
        let server = axum::serve(listener, router).with_graceful_shutdown(async move { stop.cancelled().await });
        if let Err(error) = server.await {
            tracing::error!(%error, "the metrics listener ended");
        }
        upkeep.abort();
    })))
}

/// Folds what histograms have collected, which would grow until somebody asks.
async fn upkeep(handle: PrometheusHandle) {
    loop {
        tokio::time::sleep(Duration::from_secs(5)).await;
        handle.run_upkeep();
    }
}

/// The recorder of this process; a second server in it shares the first one's.
fn recorder() -> anyhow::Result<PrometheusHandle> {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    if let Some(handle) = HANDLE.get() {
        return Ok(handle.clone());
    }
    let recorder = PrometheusBuilder::new().set_buckets(&SECONDS)?.build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).map_err(|_| anyhow::anyhow!("metrics are recorded elsewhere already"))?;
    describe();
    Ok(HANDLE.get_or_init(|| handle).clone())
}

fn describe() {
    use metrics::{describe_counter, describe_gauge, describe_histogram};
    describe_counter!("yunjian_events_read_total", "Events read from the durable log");
    describe_gauge!(
        "yunjian_events_behind_milliseconds",
        "Age of the oldest event that a running transaction, or a database out of reach, may hold back"
    );
    describe_gauge!("yunjian_bus_connected", "Whether the bus to the other servers (NATS) is connected");
    describe_counter!("yunjian_bus_published_total", "Wake-ups sent to other servers");
    describe_counter!("yunjian_bus_received_total", "Wake-ups received from other servers");
    describe_counter!("yunjian_http_requests_total", "HTTP requests by route and class of status");
    describe_counter!(
        "yunjian_notice_tries_total",
        "Tries of notices by channel and outcome (taken, passing, permanent, ended)"
    );
    describe_histogram!("yunjian_http_seconds", "Seconds until the head of an HTTP answer");
    describe_histogram!("yunjian_operation_seconds", "Seconds a query or mutation took");
    describe_counter!("yunjian_operations_timed_out_total", "Operations cut off after their time");
    describe_counter!("yunjian_rate_limited_total", "Operations refused for coming too often");
    describe_gauge!("yunjian_sockets", "Open WebSockets and event streams");
    describe_gauge!("yunjian_live_groups", "Shared executions of subscriptions");
    describe_gauge!("yunjian_live_subscribers", "Subscriptions fed by them");
    describe_counter!("yunjian_live_executions_total", "Events executed by groups");
    describe_counter!("yunjian_live_sent_total", "Messages handed to subscribers");
    describe_counter!("yunjian_live_conflated_total", "Positions a slow subscriber did not need to see");
    describe_counter!("yunjian_live_lagged_total", "Times a subscriber fell behind and resumed from the log");
    describe_counter!("yunjian_live_closed_slow_total", "Subscribers closed for being too slow");
}
