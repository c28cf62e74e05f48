//! What one GraphQL request consists of, read from a body, a query string or a message.

use async_graphql::{ParseRequestError, Request, Variables};
use async_graphql_axum::GraphQLRequest;
use axum::body::Body;
use axum::extract::FromRequest as _;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::platform::Refusal;

/// Bytes of a body that `async-graphql-axum` reads. It keeps the whole body in a form between, for the sake of batches: a
/// few microseconds on an ordinary request, but five to eight times the work and three times the memory on 256 KiB made to
/// be costly, before anybody has signed in.
const EXTRACTED: usize = 16 * 1024;

/// Document, operation and variables.
#[derive(Debug, Default)]
pub(super) struct Params {
    /// The document.
    pub(super) query: String,
    /// Which of its operations.
    pub(super) operation_name: Option<String>,
    /// Values of its variables.
    pub(super) variables: Variables,
}

/// Whether there is a document at all.
#[derive(Deserialize)]
struct Asked {
    query: Option<IgnoredAny>,
}

/// What `async-graphql-axum` could not read. It answers in its own words; ours name the place.
struct Unread;

impl From<ParseRequestError> for Unread {
    fn from(_: ParseRequestError) -> Self {
        Self
    }
}

impl IntoResponse for Unread {
    fn into_response(self) -> Response {
        StatusCode::BAD_REQUEST.into_response()
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct QueryString {
    query: Option<String>,
    operation_name: Option<String>,
    variables: Option<String>,
    extensions: Option<String>,
}

impl Params {
    /// Reads the body of a POST with `async-graphql-axum`, long ones aside. Size, time and media type have been checked:
    /// its extractor has no bounds, takes anything for JSON or a multipart form, and takes a batch apart before it
    /// refuses it.
    pub(super) async fn from_body(body: Bytes) -> Result<Self, Refusal> {
        if body.len() > EXTRACTED {
            return Self::from_json(&body);
        }
        require_object(&body)?;
        // Without headers: what it makes of a request that names no media type is JSON.
        let mut request = http::Request::new(Body::from(body.clone()));
        *request.method_mut() = http::Method::POST;
        match GraphQLRequest::<Unread>::from_request(request, &()).await {
            Ok(read) => Self::of(read.into_inner(), &body),
            Err(Unread) => Self::from_json(&body),
        }
    }

    /// Reads a JSON object: a long body, or the payload of a message, which comes without a request to extract it from.
    pub(super) fn from_json(bytes: &[u8]) -> Result<Self, Refusal> {
        require_object(bytes)?;
        match serde_json::from_slice(bytes) {
            Ok(request) => Self::of(request, bytes),
            Err(_) if has_no_document(bytes) => Err(no_document()),
            Err(error) => Err(malformed(error)),
        }
    }

    /// What the library has read from `text`. It takes a missing document for an empty one.
    fn of(request: Request, text: &[u8]) -> Result<Self, Refusal> {
        if request.query.is_empty() && has_no_document(text) {
            return Err(no_document());
        }
        Ok(Self { query: request.query, operation_name: request.operation_name, variables: request.variables })
    }

    /// Reads the query string of a GET. The library's own reader looks for `operation_name`, so that `operationName` has no
    /// effect, and refuses empty `variables`.
    pub(super) fn from_query(text: &str) -> Result<Self, Refusal> {
        let uri = format!("/?{text}").parse::<http::Uri>().map_err(malformed)?;
        let axum::extract::Query(found) = axum::extract::Query::<QueryString>::try_from_uri(&uri).map_err(malformed)?;
        let variables = found.variables.filter(|text| !text.is_empty());
        let variables = variables.map(|text| serde_json::from_str(&text).map_err(malformed)).transpose()?;
        if let Some(extensions) = found.extensions.filter(|text| !text.is_empty()) {
            serde_json::from_str::<Option<serde_json::Map<_, _>>>(&extensions).map_err(malformed)?;
        }
        Ok(Self {
            query: found.query.ok_or_else(no_document)?,
            operation_name: found.operation_name.filter(|name| !name.is_empty()),
            variables: variables.unwrap_or_default(),
        })
    }
}

/// Refuses what is no JSON object. An array would be a batch, and those are not taken.
fn require_object(bytes: &[u8]) -> Result<(), Refusal> {
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{') => Ok(()),
        Some(b'[') => Err(Refusal::bad_input(
            "body",
            "不支持批量请求，请逐个发送。",
            "Batches are not supported. Send one operation per request.",
        )),
        _ => Err(malformed("a JSON object is expected")),
    }
}

fn has_no_document(text: &[u8]) -> bool {
    serde_json::from_slice::<Asked>(text).is_ok_and(|asked| asked.query.is_none())
}

fn no_document() -> Refusal {
    Refusal::bad_input(
        "query",
        "请求缺少 query，请附上 GraphQL 文档。",
        "The request has no `query`. Send the GraphQL document in it.",
    )
}

/// A request that is not one; `why` is about the client's own text.
fn malformed(why: impl std::fmt::Display) -> Refusal {
    Refusal::bad_input(
        "body",
        format!("请求不是有效的 GraphQL 请求，请更正：{why}。"),
        format!("This is not a GraphQL request. Please correct it: {why}."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_requests_are_read() {
        let read =
            Params::from_json(br#" {"query":"{a}","operationName":null,"variables":{"x":[1]},"extra":1}"#).unwrap();
        assert_eq!((read.query.as_str(), read.operation_name), ("{a}", None));
        assert_eq!(serde_json::to_string(&read.variables).unwrap(), r#"{"x":[1]}"#);
        let read = Params::from_query("query=%7Ba%7D&operationName=A&variables=%7B%22x%22%3A1%7D").unwrap();
        assert_eq!((read.query.as_str(), read.operation_name.as_deref()), ("{a}", Some("A")));
    }

    #[tokio::test]
    async fn a_body_and_a_message_are_read_alike() {
        let long = format!(r#"{{"query":"{{a}}","variables":{{"x":"{}"}}}}"#, "x".repeat(EXTRACTED));
        for text in [
            long.as_str(),
            r#" {"query":"{a}","operationName":"A","variables":{"x":[1.5,null,{"b":true}]},"extensions":{"y":1},"extra":1}"#,
            r#"{"query":"","variables":null,"operationName":null,"extensions":null}"#,
        ] {
            let body = Params::from_body(Bytes::from(text.to_owned())).await.unwrap();
            assert_eq!(format!("{body:?}"), format!("{:?}", Params::from_json(text.as_bytes()).unwrap()));
        }
    }

    #[tokio::test]
    async fn a_refusal_names_what_is_wrong_and_where() {
        for (text, field, words) in [
            ("{}", "query", "has no `query`"),
            (r#"{"query":null}"#, "query", "has no `query`"),
            (r#"{"variables":{}}"#, "query", "has no `query`"),
            (r#"{"query":5}"#, "body", "expected a string at line 1 column 10"),
            (r#"{"query":"{a}","variables":[]}"#, "body", "expected a map at line 1 column 27"),
            (r#"{"query":"{a}""#, "body", "EOF while parsing an object at line 1 column 14"),
            (r#"[{"query":"{a}"}]"#, "body", "Batches are not supported"),
            ("", "body", "a JSON object is expected"),
        ] {
            for refusal in
                [Params::from_json(text.as_bytes()).unwrap_err(), Params::from_body(text.into()).await.unwrap_err()]
            {
                let said = refusal.message(crate::platform::Language::EnUs).to_owned();
                assert!(refusal.field() == Some(field) && said.contains(words), "{text}: {said}");
            }
        }
    }

    #[tokio::test]
    async fn anything_else_is_refused() {
        for bad in [
            "",
            "1",
            "null",
            "{",
            "[]",
            "[{\"query\":\"{a}\"}]",
            "{}",
            r#"{"query":1}"#,
            r#"{"query":["{a}"]}"#,
            r#"{"query":"{a}","operationName":{}}"#,
            r#"{"query":"{a}","variables":"x"}"#,
            r#"{"query":"{a}","variables":[]}"#,
            r#"{"query":"{a}","extensions":1}"#,
            r#"{"query":null}"#,
        ] {
            assert!(Params::from_json(bad.as_bytes()).is_err(), "{bad}");
            assert!(Params::from_body(bad.into()).await.is_err(), "{bad}");
        }
        for bad in ["", "variables=%7B%7D", "query=a&variables=x", "query=a&variables=%5B%5D", "query=a&extensions=3"] {
            assert!(Params::from_query(bad).is_err(), "{bad}");
        }
    }
}
