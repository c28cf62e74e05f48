//! From a refusal to what the client reads: code, sentence in its language, and nothing of ours that is not its own.

use async_graphql::{Response, ServerError, Value};

use crate::platform::{Code, Language, Refusal};

/// Errors a response carries at most; the rest say nothing new.
const MOST: usize = 20;

/// Gives every error of `response` its code and sentence. A fault of ours says only `request_id`; its cause is logged.
pub fn finish(response: &mut Response, language: Language, request_id: &str) {
    response.errors.truncate(MOST);
    for error in &mut response.errors {
        match &error.source {
            None => framework(error, language),
            Some(source) => {
                let refusal = source.downcast_ref::<Refusal>().cloned().unwrap_or_else(|| {
                    Refusal::internal(match source.downcast_ref::<sea_orm::DbErr>() {
                        Some(database) => database.to_string(),
                        None => std::mem::take(&mut error.message),
                    })
                });
                say(error, &refusal, language, request_id);
            }
        }
    }
}

/// Writes `refusal` into `error`.
pub fn say(error: &mut ServerError, refusal: &Refusal, language: Language, request_id: &str) {
    error.message = refusal.message(language).to_owned();
    let extensions = error.extensions.get_or_insert_default();
    extensions.set("code", refusal.code().name());
    if let Some(field) = refusal.field() {
        extensions.set("field", field);
    }
    if let Some(state) = refusal.state() {
        extensions.set("state", state);
    }
    if let Some(seconds) = refusal.retry_after() {
        extensions.set("retryAfter", Value::from(seconds));
    }
    if let Some(reason) = refusal.reason() {
        extensions.set("reason", reason);
    }
    if refusal.code() == Code::Internal {
        extensions.set("requestId", request_id);
    }
    if let Some(cause) = refusal.cause() {
        let (code, origin) = (refusal.code().name(), refusal.origin().map(tracing::field::display));
        tracing::error!(request_id, path = ?error.path, cause, origin, code, "request failed");
    }
}

/// The library's own findings (syntax, unknown fields, wrong variables): our code and sentence, and its words behind it.
fn framework(error: &mut ServerError, language: Language) {
    let extensions = error.extensions.get_or_insert_default();
    if extensions.get("code").is_some() {
        return;
    }
    let complex = ["Query is too complex.", "Query is nested too deep.", "The recursion depth of the query"];
    let complex = complex.iter().any(|known| error.message.starts_with(known));
    extensions.set("code", if complex { Code::TooComplex } else { Code::BadInput }.name());
    let sentence = match (complex, language) {
        (true, Language::ZhCn) => "查询过于复杂，请拆分后重试",
        (true, Language::EnUs) => "The query is too complex. Split it and try again",
        (false, Language::ZhCn) => "请求与接口定义不符，请对照 schema.graphql 更正",
        (false, Language::EnUs) => "The request does not fit the schema. Correct it by schema.graphql",
    };
    let colon = if language == Language::ZhCn { "：" } else { ": " };
    error.message = format!("{sentence}{colon}{}", error.message);
}
