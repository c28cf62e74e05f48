//! Answers in the shape of GraphQL, whatever went wrong, and the media type and status they travel under. The
//! library's response knows one media type and no status but 200.

use async_graphql::{Response as GraphqlResponse, ServerError, Value};
use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::header::{ACCEPT, ALLOW, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Serialize;

use crate::graphql::error;
use crate::platform::{Code, Language, Refusal};

/// Media type of an answer (GraphQL over HTTP, 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    /// `application/graphql-response+json`: the status tells whether the operation was executed.
    GraphqlResponse,
    /// `application/json`: 200 for whatever was well formed.
    Json,
}

impl Media {
    /// What `Accept` asks for; `None` when it asks for neither.
    pub(super) fn negotiate(headers: &HeaderMap) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        let mut asked = false;
        for value in headers.get_all(ACCEPT) {
            let Ok(text) = value.to_str() else { continue };
            for range in text.split(',') {
                let mut parts = range.split(';').map(str::trim);
                let Some(name) = parts.next().filter(|name| !name.is_empty()) else { continue };
                asked = true;
                let media = match name.to_ascii_lowercase().as_str() {
                    "application/graphql-response+json" => Self::GraphqlResponse,
                    "application/json" | "application/*" | "*/*" => Self::Json,
                    _ => continue,
                };
                let mut quality = 1.0;
                let mut readable = true;
                for parameter in parts {
                    let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
                    match name.trim().to_ascii_lowercase().as_str() {
                        "q" => quality = value.trim().parse().unwrap_or(0.0),
                        "charset" => readable = is_utf8(value),
                        _ => {}
                    }
                }
                if readable && quality > 0.0 && best.is_none_or(|(most, _)| quality > most) {
                    best = Some((quality, media));
                }
            }
        }
        if asked { best.map(|(_, media)| media) } else { Some(Self::Json) }
    }

    const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        })
    }

    /// Status of an answer that has no `data` because of `code`.
    fn status(self, code: Option<&str>) -> StatusCode {
        if self == Self::Json {
            return StatusCode::OK;
        }
        match code {
            Some("UNAUTHENTICATED") => StatusCode::UNAUTHORIZED,
            Some("RATE_LIMITED") => StatusCode::TOO_MANY_REQUESTS,
            Some("TOO_LARGE") => StatusCode::PAYLOAD_TOO_LARGE,
            Some("UNAVAILABLE") => StatusCode::SERVICE_UNAVAILABLE,
            Some("INTERNAL") => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

/// Whether a charset parameter names UTF-8.
pub(super) fn is_utf8(charset: &str) -> bool {
    let charset = charset.trim().trim_matches('"');
    charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
}

/// An answer in JSON, and whether the operation was executed at all.
#[derive(Clone, Debug)]
pub(super) struct Encoded {
    /// The JSON object.
    pub(super) body: Bytes,
    /// The code of the first error, when the operation was not executed: a request error (GraphQL, 7.1.2).
    pub(super) refused: Option<Option<String>>,
}

#[derive(Serialize)]
struct Shape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<&'a [ServerError]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Value>,
}

/// Encodes `response`, whose errors have their codes already.
pub(super) fn encode(response: &GraphqlResponse) -> Encoded {
    let nothing = response.data == Value::Null;
    let refused = nothing && !response.errors.is_empty() && response.errors.iter().all(|error| error.path.is_empty());
    let shape = Shape {
        errors: (!response.errors.is_empty()).then_some(&response.errors),
        data: (!refused).then_some(&response.data),
    };
    // A response is made of strings, numbers, lists and maps with string keys, so encoding it can't fail.
    let body = serde_json::to_vec(&shape).unwrap_or_default().into();
    Encoded { body, refused: refused.then(|| response.errors.first().and_then(code).map(str::to_owned)) }
}

/// The list of errors alone, as `graphql-transport-ws` wants it.
pub(super) fn encode_errors(errors: &[ServerError]) -> Bytes {
    serde_json::to_vec(errors).unwrap_or_default().into()
}

/// The code of an error.
pub(super) fn code(error: &ServerError) -> Option<&str> {
    match error.extensions.as_ref()?.get("code")? {
        Value::String(code) => Some(code),
        _ => None,
    }
}

/// `refusal` as the response of an operation that was not executed.
pub(super) fn refused(refusal: &Refusal, language: Language, request_id: &str) -> GraphqlResponse {
    let mut error = ServerError::new("", None);
    error::say(&mut error, refusal, language, request_id);
    GraphqlResponse::from_errors(vec![error])
}

/// `response` over HTTP.
pub(super) fn reply(media: Media, response: &GraphqlResponse) -> Response {
    let encoded = encode(response);
    let status = match &encoded.refused {
        Some(code) => media.status(code.as_deref()),
        None => StatusCode::OK,
    };
    let mut reply = with_status(status, media, encoded.body);
    if let Some(seconds) = retry_after(response) {
        reply.headers_mut().insert(RETRY_AFTER, seconds);
    }
    reply
}

/// `refusal` over HTTP under a status of its own: for requests that are not GraphQL over HTTP at all.
pub(super) fn refuse(status: StatusCode, refusal: &Refusal, language: Language, request_id: &str) -> Response {
    with_status(status, Media::Json, encode(&refused(refusal, language, request_id)).body)
}

/// The refusal of a method, with the methods that there are.
pub(super) fn refuse_method(allow: &'static str, language: Language, request_id: &str) -> Response {
    let refusal = Refusal::new(
        Code::BadInput,
        format!("此处不支持该请求方法，请使用：{allow}。"),
        format!("This method is not supported here. Use {allow}."),
    );
    let mut reply = refuse(StatusCode::METHOD_NOT_ALLOWED, &refusal, language, request_id);
    reply.headers_mut().insert(ALLOW, HeaderValue::from_static(allow));
    reply
}

fn with_status(status: StatusCode, media: Media, body: Bytes) -> Response {
    let mut reply = Response::new(Body::from(body));
    *reply.status_mut() = status;
    reply.headers_mut().insert(CONTENT_TYPE, media.header());
    reply
}

fn retry_after(response: &GraphqlResponse) -> Option<HeaderValue> {
    match response.errors.first()?.extensions.as_ref()?.get("retryAfter")? {
        Value::Number(seconds) => HeaderValue::from_str(&seconds.to_string()).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(accept: &str) -> Option<Media> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, accept.parse().unwrap());
        Media::negotiate(&headers)
    }

    #[test]
    fn accept_is_honoured() {
        use Media::{GraphqlResponse, Json};
        assert_eq!(Media::negotiate(&HeaderMap::new()), Some(Json));
        for (accept, media) in [
            ("application/json", Some(Json)),
            ("*/*", Some(Json)),
            ("application/*", Some(Json)),
            ("application/graphql-response+json", Some(GraphqlResponse)),
            ("application/graphql-response+json; charset=utf-8", Some(GraphqlResponse)),
            ("application/graphql-response+json, application/json;q=0.9", Some(GraphqlResponse)),
            ("application/graphql-response+json;q=0.5, application/json", Some(Json)),
            ("text/html, application/json;q=0.1", Some(Json)),
            ("application/json; charset=gb18030", None),
            ("application/json;q=0", None),
            ("text/html", None),
            ("text/event-stream", None),
        ] {
            assert_eq!(asked(accept), media, "{accept}");
        }
    }

    #[test]
    fn a_request_error_has_no_data_and_a_field_error_has() {
        let refused = refused(&Refusal::rate_limited(7), Language::EnUs, "r1");
        let encoded = encode(&refused);
        assert_eq!(encoded.refused, Some(Some("RATE_LIMITED".to_owned())));
        let text = String::from_utf8(encoded.body.to_vec()).unwrap();
        assert!(!text.contains("\"data\"") && text.contains("\"retryAfter\":7"), "{text}");
        let reply = reply(Media::GraphqlResponse, &refused);
        assert_eq!(reply.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(reply.headers()[RETRY_AFTER], "7");
        assert_eq!(super::reply(Media::Json, &refused).status(), StatusCode::OK);

        let mut field = GraphqlResponse::new(Value::Null);
        let mut error = ServerError::new("no", None);
        error.path = vec![async_graphql::PathSegment::Field("a".to_owned())];
        field.errors.push(error);
        let encoded = encode(&field);
        assert!(encoded.refused.is_none());
        assert!(encoded.body.ends_with(b"\"data\":null}"));
    }
}
