//! How carriers are spoken to: by JSON, within a time, without redirects, and with short answers.

use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::provider::Failure;
use crate::platform::{Answer, Refusal};

/// How long a carrier may take to answer: they answer in well under a second, or not at all.
const TIME: Duration = Duration::from_secs(10);
/// How long until there is a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// Bytes of an answer; the longest documented one has about 1 KiB.
const ANSWER_BYTES: usize = 64 * 1024;
/// All but what RFC 3986 leaves as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// Characters of a carrier's words that are kept.
const WORDS: usize = 300;

/// The client of all carriers.
#[derive(Clone)]
pub(super) struct Http(reqwest::Client);

impl Http {
    pub(super) fn new() -> Answer<Self> {
        let client = reqwest::Client::builder()
            .timeout(TIME)
            .connect_timeout(CONNECT)
            // Whoever answers for the carrier must not send names and numbers on to somebody else.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(Refusal::internal)?;
        Ok(Self(client))
    }

    pub(super) fn post(&self, url: &str) -> reqwest::RequestBuilder {
        self.0.post(url)
    }
}

/// Sends `request`; the status and the JSON of its answer. Whatever went wrong may go better later.
pub(super) async fn ask(request: reqwest::RequestBuilder) -> Result<(u16, Value), Failure> {
    // An address may have a token in it, so that of the error is not told.
    let lost = |error: reqwest::Error| {
        let code = if error.is_timeout() {
            "TIMEOUT"
        } else if error.is_connect() {
            "UNREACHABLE"
        } else {
            "BROKEN"
        };
        Failure::passing(code, words(&error.without_url().to_string()))
    };
    let mut reply = request.send().await.map_err(lost)?;
    let status = reply.status().as_u16();
    let mut body = Vec::new();
    while let Some(chunk) = reply.chunk().await.map_err(lost)? {
        if body.len() + chunk.len() > ANSWER_BYTES {
            return Err(Failure::passing("ANSWER_TOO_LONG", format!("status {status}")));
        }
        body.extend_from_slice(&chunk);
    }
    let answer =
        serde_json::from_slice(&body).map_err(|_| Failure::passing("ANSWER_NOT_JSON", format!("status {status}")))?;
    Ok((status, answer))
}

/// `text` as it stands in an address (RFC 3986).
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// A carrier's words, cut to what is worth keeping.
pub(super) fn words(said: &str) -> String {
    said.chars().filter(|sign| !sign.is_control()).take(WORDS).collect()
}
