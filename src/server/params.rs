//! What one GraphQL request consists of, read from a body, a query string or a message.

use async_graphql::Variables;
use serde::Deserialize;

use crate::platform::Refusal;

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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    query: Option<String>,
    operation_name: Option<String>,
    #[serde(default)]
    variables: Option<Variables>,
    #[serde(rename = "extensions")]
    _extensions: Option<serde_json::Map<String, serde_json::Value>>,
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
    /// Reads a JSON object. An array would be a batch, and those are not taken.
    pub(super) fn from_json(bytes: &[u8]) -> Result<Self, Refusal> {
        let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        match first {
            Some(b'{') => {}
            Some(b'[') => {
                return Err(Refusal::bad_input(
                    "body",
                    "不支持批量请求，请逐个发送。",
                    "Batches are not supported. Send one operation per request.",
                ));
            }
            _ => return Err(malformed("a JSON object is expected")),
        }
        let body: Body = serde_json::from_slice(bytes).map_err(malformed)?;
        Ok(Self {
            query: document(body.query)?,
            operation_name: body.operation_name,
            variables: body.variables.unwrap_or_default(),
        })
    }

    /// Reads the query string of a GET.
    pub(super) fn from_query(text: &str) -> Result<Self, Refusal> {
        let uri = format!("/?{text}").parse::<http::Uri>().map_err(malformed)?;
        let axum::extract::Query(found) = axum::extract::Query::<QueryString>::try_from_uri(&uri).map_err(malformed)?;
        let variables = found.variables.filter(|text| !text.is_empty());
        let variables = variables.map(|text| serde_json::from_str(&text).map_err(malformed)).transpose()?;
        if let Some(extensions) = found.extensions.filter(|text| !text.is_empty()) {
            serde_json::from_str::<Option<serde_json::Map<_, _>>>(&extensions).map_err(malformed)?;
        }
        Ok(Self {
            query: document(found.query)?,
            operation_name: found.operation_name.filter(|name| !name.is_empty()),
            variables: variables.unwrap_or_default(),
        })
    }
}

fn document(query: Option<String>) -> Result<String, Refusal> {
    query.ok_or_else(|| {
        Refusal::bad_input(
            "query",
            "请求缺少 query，请附上 GraphQL 文档。",
            "The request has no `query`. Send the GraphQL document in it.",
        )
    })
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

    #[test]
    fn anything_else_is_refused() {
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
        }
        for bad in ["", "variables=%7B%7D", "query=a&variables=x", "query=a&variables=%5B%5D", "query=a&extensions=3"] {
            assert!(Params::from_query(bad).is_err(), "{bad}");
        }
    }
}
