//! `POST /graphql` and `GET /graphql`: GraphQL over HTTP.

use std::sync::Arc;
use std::time::Duration;

use async_graphql::parser::types::OperationType;
use axum::extract::{Extension, FromRequestParts as _, Request, State, WebSocketUpgrade};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE, SET_COOKIE, UPGRADE, VARY};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

use super::answer::{self, Media};
use super::execute::{Prepared, execute};
use super::params::Params;
use super::peer::{self, Peer};
use super::{Floor, ws};
use crate::graphql::{RefreshCookie, RequestContext};
use crate::platform::{Code, Refusal};

/// Bytes of a request body. `submitFixes` with its 500 fixes, every field filled in, takes about 170 KiB.
pub(super) const BODY_BYTES: usize = 256 * 1024;
/// How long a client may take to send its body.
const BODY_TIME: Duration = Duration::from_secs(15);
/// What `/graphql` answers to.
const METHODS: &str = "GET, POST, OPTIONS";

/// Any request to `/graphql`.
pub(super) async fn graphql(
    State(floor): State<Arc<Floor>>,
    Extension(peer): Extension<Peer>,
    request: Request,
) -> Response {
    match *request.method() {
        Method::GET if is_upgrade(request.headers()) => upgrade(floor, peer, request).await,
        Method::GET | Method::POST => answer_request(floor, peer, request).await,
        Method::OPTIONS => {
            let mut reply = StatusCode::NO_CONTENT.into_response();
            reply.headers_mut().insert(ALLOW, HeaderValue::from_static(METHODS));
            reply
        }
        _ => answer::refuse_method(METHODS, peer.language, &peer.request_id),
    }
}

fn is_upgrade(headers: &HeaderMap) -> bool {
    headers.get(UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"))
}

async fn upgrade(floor: Arc<Floor>, peer: Peer, request: Request) -> Response {
    let (mut parts, _) = request.into_parts();
    if !peer::origin_allowed(&parts.headers, &floor.app.settings.http.origins) {
        let refusal = Refusal::new(
            Code::Forbidden,
            "不允许从该网站建立连接，请从本系统的页面打开。",
            "This site may not open a connection here. Open the product's own page.",
        );
        return answer::refuse(StatusCode::FORBIDDEN, &refusal, peer.language, &peer.request_id);
    }
    match WebSocketUpgrade::from_request_parts(&mut parts, &floor).await {
        Ok(upgrade) => ws::upgrade(floor, peer, peer::client(&parts.headers), upgrade),
        Err(rejection) => {
            let refusal = Refusal::bad_input(
                "body",
                "WebSocket 握手无效，请用支持 WebSocket 的客户端重试。",
                "This is not a WebSocket handshake. Try again with a client that speaks WebSocket.",
            );
            answer::refuse(rejection.into_response().status(), &refusal, peer.language, &peer.request_id)
        }
    }
}

async fn answer_request(floor: Arc<Floor>, peer: Peer, request: Request) -> Response {
    let Some(media) = Media::negotiate(request.headers()) else {
        let refusal = Refusal::bad_input(
            "accept",
            "仅提供 application/graphql-response+json 与 application/json，请更改 Accept。",
            "Only application/graphql-response+json and application/json are served. Set Accept to one of them.",
        );
        return answer::refuse(StatusCode::NOT_ACCEPTABLE, &refusal, peer.language, &peer.request_id);
    };
    let by_get = request.method() == Method::GET;
    let (params, headers) = match read(request, &peer).await {
        Ok(read) => read,
        Err(reply) => return reply,
    };
    let context = match context(&floor, &headers, &peer).await {
        Ok(context) => Arc::new(context),
        Err(refusal) => return answer::reply(media, &answer::refused(&refusal, peer.language, &peer.request_id)),
    };
    let prepared = match Prepared::read(&floor, params, context.caller.as_deref(), &peer) {
        Ok(prepared) => prepared,
        Err(response) => return answer::reply(media, &response),
    };
    if prepared.kind != OperationType::Query && by_get {
        return answer::refuse_method("POST", peer.language, &peer.request_id);
    }
    if prepared.kind == OperationType::Subscription {
        let refusal = Refusal::bad_input(
            "query",
            "订阅请使用 WebSocket（/graphql）或 SSE（/graphql/stream）。",
            "Use WebSocket (/graphql) or SSE (/graphql/stream) for subscriptions.",
        );
        return answer::reply(media, &answer::refused(&refusal, peer.language, &peer.request_id));
    }
    let response = execute(&floor, prepared, context.clone(), &peer).await;
    let mut reply = answer::reply(media, &response);
    reply.headers_mut().insert(VARY, HeaderValue::from_static("accept, accept-language, authorization"));
    if let Some(cookie) = set_cookie(&context, &headers) {
        reply.headers_mut().append(SET_COOKIE, cookie);
    }
    reply
}

/// The parameters in a body or a query string, or the answer to something that has none.
pub(super) async fn read(request: Request, peer: &Peer) -> Result<(Params, HeaderMap), Response> {
    let refuse = |status, refusal: &Refusal| answer::refuse(status, refusal, peer.language, &peer.request_id);
    let (parts, body) = request.into_parts();
    if parts.method == Method::GET {
        let params = Params::from_query(parts.uri.query().unwrap_or_default())
            .map_err(|refusal| refuse(StatusCode::BAD_REQUEST, &refusal))?;
        return Ok((params, parts.headers));
    }
    if !is_json(&parts.headers) {
        let refusal = Refusal::bad_input(
            "content-type",
            "请求体须为 application/json（UTF-8），请更正。",
            "The body must be application/json in UTF-8. Please correct it.",
        );
        return Err(refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, &refusal));
    }
    let declared = parts.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > BODY_BYTES) {
        return Err(refuse(StatusCode::PAYLOAD_TOO_LARGE, &too_large()));
    }
    let body: Bytes = match tokio::time::timeout(BODY_TIME, Limited::new(body, BODY_BYTES).collect()).await {
        Ok(Ok(collected)) => collected.to_bytes(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            return Err(refuse(StatusCode::PAYLOAD_TOO_LARGE, &too_large()));
        }
        Ok(Err(_)) => {
            let refusal = Refusal::bad_input(
                "body",
                "请求体未完整送达，请重试。",
                "The body did not arrive in full. Please try again.",
            );
            return Err(refuse(StatusCode::BAD_REQUEST, &refusal));
        }
        Err(_) => {
            let refusal =
                Refusal::bad_input("body", "请求体发送过慢，请重试。", "The body came too slowly. Try again.");
            return Err(refuse(StatusCode::REQUEST_TIMEOUT, &refusal));
        }
    };
    let params = Params::from_body(body).await.map_err(|refusal| refuse(StatusCode::BAD_REQUEST, &refusal))?;
    Ok((params, parts.headers))
}

fn too_large() -> Refusal {
    Refusal::new(
        Code::TooLarge,
        format!("请求体超过上限 {} KiB，请分批发送。", BODY_BYTES / 1024),
        format!("The body is larger than {} KiB. Send it in parts.", BODY_BYTES / 1024),
    )
}

/// Whether the body is declared to be JSON in UTF-8. Anything else is refused, so that a form on another site can't
/// post here.
fn is_json(headers: &HeaderMap) -> bool {
    let Some(text) = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return false };
    let mut parts = text.split(';').map(str::trim);
    parts.next().is_some_and(|name| name.eq_ignore_ascii_case("application/json"))
        && parts.all(|parameter| match parameter.split_once('=') {
            Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => answer::is_utf8(value),
            _ => true,
        })
}

/// What resolvers learn of a request with these headers.
pub(super) async fn context(floor: &Floor, headers: &HeaderMap, peer: &Peer) -> Result<RequestContext, Refusal> {
    let caller = match peer::bearer(headers)? {
        Some(token) => Some(floor.app.access.authenticate(token).await?),
        None => None,
    };
    // A page of another site may make the browser send the cookie; it gets nothing for it.
    let ours = peer::origin_allowed(headers, &floor.app.settings.http.origins);
    Ok(RequestContext {
        caller,
        language: peer.language,
        client: peer::client(headers),
        refresh_cookie: if ours { peer::refresh_cookie(headers) } else { None },
        ..RequestContext::default()
    })
}

/// The refresh cookie that a resolver wants set or removed.
fn set_cookie(context: &RequestContext, headers: &HeaderMap) -> Option<HeaderValue> {
    let wanted = context.set_cookie.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take()?;
    let (value, age) = match wanted {
        RefreshCookie::Set { token, max_age } => (token, max_age),
        RefreshCookie::Clear => (String::new(), 0),
    };
    let secure = if peer::is_local(headers) { "" } else { "; Secure" };
    let text =
        format!("{}={value}; Max-Age={age}; Path=/graphql; HttpOnly; SameSite=Strict{secure}", peer::REFRESH_COOKIE);
    HeaderValue::from_str(&text).ok()
}
