//! What every request passes: an id, who is at the other end, headers of safety, and a net under panics.

use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::FutureExt as _;
use http::header::{CACHE_CONTROL, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderName, HeaderValue, StatusCode};

use super::execute::panic_text;
use super::peer::{Peer, request_id};
use super::{Floor, answer};
use crate::platform::Refusal;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The outermost layer.
pub(super) async fn wrap(
    State(floor): State<Arc<Floor>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let id = request_id(floor.started);
    let peer = Peer::read(request.headers(), from, &floor.app.settings.http, id.clone());
    let language = peer.language;
    let route = match request.uri().path() {
        "/graphql" => "graphql",
        "/graphql/stream" => "stream",
        "/healthz" | "/readyz" => "health",
        path if path.starts_with("/files") => "attachments",
        _ => "files",
    };
    request.extensions_mut().insert(peer);
    let mut reply = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(reply) => reply,
        Err(panic) => {
            let refusal = Refusal::internal(panic_text(&*panic));
            answer::refuse(StatusCode::INTERNAL_SERVER_ERROR, &refusal, language, &id)
        }
    };
    let headers = reply.headers_mut();
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, id);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    // Answers are about people; only files say otherwise.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    let status = reply.status();
    metrics::histogram!("yunjian_http_seconds", "route" => route).record(began.elapsed());
    metrics::counter!("yunjian_http_requests_total", "route" => route, "class" => class(status)).increment(1);
    tracing::debug!(request_id = &*id, route, status = status.as_u16(), "answered");
    reply
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}
