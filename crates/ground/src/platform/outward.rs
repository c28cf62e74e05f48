//! How services outside are spoken to: by JSON, within a time, without redirects, and with short answers.

use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::{Answer, Refusal};

/// How long a service may take to answer: they answer in well under a second, or not at all.
const TIME: Duration = Duration::from_secs(10);
/// How long until there is a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// Bytes of an answer; the longest documented one has about 1 KiB.
const ANSWER_BYTES: usize = 64 * 1024;
/// All but what RFC 3986 leaves as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// Characters of a service's words that are kept.
const WORDS: usize = 300;

/// The client of all services outside.
#[derive(Clone)]
pub struct Http(reqwest::Client);

/// No answer came, or none that can be read. It may go better later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// TIMEOUT, UNREACHABLE, BROKEN, ANSWER_TOO_LONG or ANSWER_NOT_JSON.
    pub code: &'static str,
    /// What happened, without addresses.
    pub detail: String,
}

impl Http {
    /// A client; `INTERNAL` when the machine has no certificates to check others by.
    pub fn new() -> Answer<Self> {
        let client = reqwest::Client::builder()
            .timeout(TIME)
            .connect_timeout(CONNECT)
            // Whoever answers for the service must not send names and numbers on to somebody else.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Refusal::internal(error))?;
        Ok(Self(client))
    }

    /// A request that asks for `url`.
    pub fn get(&self, url: &str) -> reqwest::RequestBuilder {
        self.0.get(url)
    }

    /// A request that sends something to `url`.
    pub fn post(&self, url: &str) -> reqwest::RequestBuilder {
        self.0.post(url)
    }
}

/// Sends `request`; the status and the JSON of its answer. Whatever went wrong may go better later.
pub async fn ask(request: reqwest::RequestBuilder) -> Result<(u16, Value), Lost> {
    // An address may have a token in it, so that of the error is not told.
    let lost = |error: reqwest::Error| {
        let code = if error.is_timeout() {
            "TIMEOUT"
        } else if error.is_connect() {
            "UNREACHABLE"
        } else {
            "BROKEN"
        };
        Lost { code, detail: words(&error.without_url().to_string()) }
    };
    let mut reply = request.send().await.map_err(lost)?;
    let status = reply.status().as_u16();
    let mut body = Vec::new();
    while let Some(chunk) = reply.chunk().await.map_err(lost)? {
        if body.len() + chunk.len() > ANSWER_BYTES {
            return Err(Lost { code: "ANSWER_TOO_LONG", detail: format!("status {status}") });
        }
        body.extend_from_slice(&chunk);
    }
    let answer = serde_json::from_slice(&body)
        .map_err(|_| Lost { code: "ANSWER_NOT_JSON", detail: format!("status {status}") })?;
    Ok((status, answer))
}

/// `text` as it stands in an address (RFC 3986).
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// A service's words, cut to what is worth keeping.
pub fn words(said: &str) -> String {
    said.chars().filter(|sign| !sign.is_control()).take(WORDS).collect()
}
