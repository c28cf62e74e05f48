//! `POST /files` takes a file in, `GET /files/{id}` hands it out to whoever has a link.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::multipart::MultipartError;
use axum::extract::rejection::QueryRejection;
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Path, Query, Request, State};
use axum::response::Response;
use axum::{Extension, Json, response::IntoResponse as _};
use http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::EntityTrait as _;
use serde::Deserialize;
use serde_json::json;

use super::Floor;
use super::limiter::Who;
use super::peer::{self, Peer};
use crate::entity::{PublicId as _, Timestamp};
use crate::platform::{Answer, Code, Refusal};
use crate::subjects::files::rows::{FileId, attachment};
use crate::subjects::files::{self, Incoming, Limits, Store};

/// Bytes that a form adds to its file.
const FORM_BYTES: usize = 16 * 1024;
/// How long a client may send nothing.
const PAUSE: Duration = Duration::from_secs(15);
/// How long a whole file may take, at 512 kbit/s: three minutes.
const WHOLE: Duration = Duration::from_secs(180);

/// What a body may have: a file and the form around it.
pub(super) fn body_limit(floor: &Floor) -> DefaultBodyLimit {
    DefaultBodyLimit::max(floor.app.service::<Limits>().max_bytes() + FORM_BYTES)
}

/// What a sender may say of a file beside the file.
#[derive(Deserialize)]
pub(super) struct Said {
    /// SHA-256 of its bytes, hexadecimal; what comes otherwise is refused.
    sha256: Option<String>,
}

/// Takes a file in.
pub(super) async fn take(
    State(floor): State<Arc<Floor>>,
    Extension(peer): Extension<Peer>,
    said: Result<Query<Said>, QueryRejection>,
    request: Request,
) -> Response {
    let said = said.map_or(Said { sha256: None }, |Query(said)| said);
    let taken = tokio::time::timeout(WHOLE, Box::pin(taken(&floor, &peer, said, request))).await;
    match taken.unwrap_or_else(|_| Err(slow())) {
        Ok(row) => {
            let body = json!({
                "id": row.id.to_public(),
                "name": row.name,
                "mediaType": row.media_type,
                "size": row.size,
                "digest": row.digest,
            });
            (StatusCode::CREATED, Json(body)).into_response()
        }
        Err(refusal) => refused(&refusal, &peer),
    }
}

async fn taken(floor: &Floor, peer: &Peer, said: Said, request: Request) -> Answer<attachment::Model> {
    let (app, now) = (&floor.app, floor.app.clock.now());
    let token = match peer::bearer(request.headers()) {
        Ok(Some(token)) => token.to_owned(),
        asked => {
            floor.limiter.take(Who::Address(peer.address), 1, now)?;
            return Err(asked.err().unwrap_or_else(Refusal::unauthenticated));
        }
    };
    let caller = app.access.authenticate(&token).await?;
    floor.limiter.take(Who::Upload(caller.session()), 1, now)?;
    let limits = app.service::<Limits>();
    if declared(request.headers()).is_some_and(|length| length > limits.max_bytes() + FORM_BYTES) {
        return Err(limits.too_large());
    }
    let mut form = Multipart::from_request(request, floor).await.map_err(|_| no_form())?;
    let mut part = match within(limits, form.next_field()).await? {
        Some(part) if part.name() == Some("file") => part,
        _ => return Err(no_form()),
    };
    let name = part.file_name().unwrap_or_default().to_owned();
    let mut incoming = Incoming::new(app.service::<Store>(), limits, &name, said.sha256.as_deref(), now);
    while let Some(bytes) = within(limits, part.chunk()).await.map_err(cut)? {
        incoming.push(bytes).await?;
    }
    drop(part);
    if within(limits, form.next_field()).await?.is_some() {
        return Err(no_form());
    }
    incoming.finish(&app.db, &caller, now).await
}

/// The next piece of a form, within a time.
async fn within<T>(limits: &Limits, piece: impl Future<Output = Result<T, MultipartError>>) -> Answer<T> {
    match tokio::time::timeout(PAUSE, piece).await {
        Ok(Ok(piece)) => Ok(piece),
        Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(limits.too_large()),
        Ok(Err(_)) => Err(no_form()),
        Err(_) => Err(slow()),
    }
}

fn declared(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// What a link says beside the file.
#[derive(Deserialize)]
pub(super) struct Link {
    until: i64,
    key: String,
}

/// Hands a file out.
pub(super) async fn hand_out(
    State(floor): State<Arc<Floor>>,
    Extension(peer): Extension<Peer>,
    Path(id): Path<String>,
    link: Result<Query<Link>, QueryRejection>,
) -> Response {
    let handed = match (FileId::from_public(&id), link) {
        (Some(id), Ok(Query(link))) => handed(&floor, &peer, id, &link).await,
        _ => Err(Refusal::not_found()),
    };
    handed.unwrap_or_else(|refusal| refused(&refusal, &peer))
}

async fn handed(floor: &Floor, peer: &Peer, id: FileId, link: &Link) -> Answer<Response> {
    let (app, now) = (&floor.app, floor.app.clock.now());
    floor.limiter.take(Who::Address(peer.address), 1, now)?;
    let until = Timestamp(link.until);
    if !files::opened(&app.keys, id, until, &link.key, now) {
        return Err(Refusal::new(
            Code::Forbidden,
            "链接已失效，请返回原页面重新打开文件。",
            "The link is no longer valid. Open the file again where you found it.",
        ));
    }
    let row = attachment::Entity::find_by_id(id).one(app.db.read()).await?.ok_or_else(Refusal::not_found)?;
    let bytes = app.service::<Store>().read(id).await?;
    let picture = row.media_type.starts_with("image/");
    let shown = if picture { "inline" } else { "attachment" };
    let name = utf8_percent_encode(&row.name, NON_ALPHANUMERIC);
    let text = |value: String| HeaderValue::from_str(&value).map_err(|error| Refusal::internal(error));
    let mut reply = Response::new(Body::from_stream(files::whole(bytes, row.digest.clone())));
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, text(row.media_type.clone())?);
    headers.insert(CONTENT_LENGTH, row.size.into());
    headers.insert(CONTENT_DISPOSITION, text(format!("{shown}; filename*=UTF-8''{name}"))?);
    headers.insert(CACHE_CONTROL, text(format!("private, max-age={}", until.millis_since(now) / 1_000))?);
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    Ok(reply)
}

/// `refusal` as JSON, with the codes of GraphQL errors.
fn refused(refusal: &Refusal, peer: &Peer) -> Response {
    let status = match refusal.code() {
        Code::Unauthenticated => StatusCode::UNAUTHORIZED,
        Code::Forbidden => StatusCode::FORBIDDEN,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::Conflict => StatusCode::CONFLICT,
        Code::RateLimited => StatusCode::TOO_MANY_REQUESTS,
        Code::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        Code::BadInput | Code::TooComplex | Code::CursorExpired => StatusCode::BAD_REQUEST,
    };
    if let Some(cause) = refusal.cause() {
        let (code, origin) = (refusal.code().name(), refusal.origin().map(tracing::field::display));
        tracing::error!(request_id = &*peer.request_id, cause, origin, code, "request failed");
    }
    let mut body = json!({"code": refusal.code().name(), "message": refusal.message(peer.language)});
    if refusal.code() == Code::Internal {
        body["requestId"] = json!(&*peer.request_id);
    }
    let mut reply = (status, Json(body)).into_response();
    if let Some(seconds) = refusal.retry_after() {
        reply.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    reply
}

fn no_form() -> Refusal {
    Refusal::bad_input(
        "file",
        "请以 multipart/form-data 完整上传，且仅含一个名为 file 的文件。",
        "Send multipart/form-data, whole, with one part named file and nothing else.",
    )
}

/// In the middle of a file a form that is none is a line that was cut.
fn cut(refusal: Refusal) -> Refusal {
    if refusal.code() != Code::BadInput {
        return refusal;
    }
    Refusal::new(
        Code::Unavailable,
        "文件未完整送达，未保存，请重试。",
        "The file did not arrive in full and was not kept. Please try again.",
    )
}

fn slow() -> Refusal {
    Refusal::new(
        Code::Unavailable,
        "上传过慢，文件未保存，请换个网络后重试。",
        "The file came too slowly and was not kept. Please try again on another network.",
    )
}
