//! Messages of `graphql-transport-ws` (enisdenjo/graphql-ws, PROTOCOL.md) and its close codes.

use axum::extract::ws::Utf8Bytes;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::super::params::Params;
use crate::platform::Language;

/// Why a socket is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Close {
    pub(super) code: u16,
    pub(super) reason: &'static str,
}

impl Close {
    pub(super) const BAD_MESSAGE: Self = Self { code: 4400, reason: "Invalid message" };
    pub(super) const UNAUTHORIZED: Self = Self { code: 4401, reason: "Unauthorized" };
    pub(super) const FORBIDDEN: Self = Self { code: 4403, reason: "Forbidden" };
    pub(super) const EXPIRED: Self = Self { code: 4403, reason: "Token expired" };
    pub(super) const REVOKED: Self = Self { code: 4403, reason: "Sign-in has ended" };
    pub(super) const NO_PROTOCOL: Self = Self { code: 4406, reason: "Subprotocol not acceptable" };
    pub(super) const NO_INIT: Self = Self { code: 4408, reason: "Connection initialisation timeout" };
    pub(super) const TWICE: Self = Self { code: 4409, reason: "Subscriber already exists" };
    pub(super) const SECOND_INIT: Self = Self { code: 4429, reason: "Too many initialisation requests" };
    pub(super) const SLOW: Self = Self { code: 4013, reason: "slow consumer, resume from cursor" };
    pub(super) const UNAVAILABLE: Self = Self { code: 1013, reason: "Try again later" };
    pub(super) const STOPPING: Self = Self { code: 1012, reason: "Service restart" };
    pub(super) const TOO_LONG: Self = Self { code: 1009, reason: "Message too long" };
    pub(super) const SILENT: Self = Self { code: 1001, reason: "No answer to pings" };
}

/// Characters of an operation's id.
const ID: usize = 128;

/// What clients say.
#[derive(Debug)]
pub(super) enum FromClient {
    /// First of all: who is calling.
    Init {
        /// The value that would stand in the header.
        authorization: Option<String>,
        /// In place of `Accept-Language`, which a page can't set on a socket.
        language: Option<String>,
    },
    Ping,
    Pong,
    /// Begin an operation.
    Subscribe(String, Params),
    /// End one.
    Complete(String),
}

#[derive(Deserialize)]
struct Envelope<'a> {
    r#type: String,
    id: Option<String>,
    #[serde(borrow)]
    payload: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct InitPayload {
    #[serde(alias = "Authorization")]
    authorization: Option<String>,
    language: Option<String>,
}

impl FromClient {
    /// Reads a message; anything outside the protocol closes the socket.
    pub(super) fn read(text: &str) -> Result<Self, Close> {
        let envelope: Envelope<'_> = serde_json::from_str(text).map_err(|_| Close::BAD_MESSAGE)?;
        let payload = envelope.payload.map(RawValue::get).filter(|payload| *payload != "null");
        let id = || {
            let id = envelope.id.clone().filter(|id| !id.is_empty() && id.len() <= ID);
            // Kept as it is written into answers.
            id.and_then(|id| serde_json::to_string(&id).ok()).ok_or(Close::BAD_MESSAGE)
        };
        match envelope.r#type.as_str() {
            "connection_init" => {
                let payload: Option<InitPayload> =
                    payload.map(serde_json::from_str).transpose().map_err(|_| Close::BAD_MESSAGE)?;
                let (authorization, language) =
                    payload.map_or((None, None), |payload| (payload.authorization, payload.language));
                Ok(Self::Init { authorization, language })
            }
            "ping" => Ok(Self::Ping),
            "pong" => Ok(Self::Pong),
            "subscribe" => {
                let params = Params::from_json(payload.unwrap_or_default().as_bytes());
                Ok(Self::Subscribe(id()?, params.map_err(|_| Close::BAD_MESSAGE)?))
            }
            "complete" => Ok(Self::Complete(id()?)),
            _ => Err(Close::BAD_MESSAGE),
        }
    }
}

/// `language` of the first message.
pub(super) fn language(asked: Option<&str>, otherwise: Language) -> Language {
    asked.map_or(otherwise, super::super::peer::language)
}

/// The frame of an answer: a few bytes of this subscriber's around what all share.
pub(super) fn frame(kind: &str, id: &str, payload: Option<&[u8]>) -> Utf8Bytes {
    let mut text = Vec::with_capacity(id.len() + payload.map_or(0, <[u8]>::len) + 48);
    text.extend_from_slice(b"{\"id\":");
    text.extend_from_slice(id.as_bytes());
    text.extend_from_slice(b",\"type\":\"");
    text.extend_from_slice(kind.as_bytes());
    text.push(b'"');
    if let Some(payload) = payload {
        text.extend_from_slice(b",\"payload\":");
        text.extend_from_slice(payload);
    }
    text.push(b'}');
    // JSON that we encoded is UTF-8.
    String::from_utf8(text).unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_protocol_is_read() {
        let init = FromClient::read(r#"{"type":"connection_init","payload":{"authorization":"Bearer x"}}"#).unwrap();
        assert!(matches!(init, FromClient::Init { authorization: Some(token), .. } if token == "Bearer x"));
        assert!(matches!(FromClient::read(r#"{"type":"connection_init"}"#), Ok(FromClient::Init { .. })));
        assert!(matches!(FromClient::read(r#"{"type":"ping","payload":null}"#), Ok(FromClient::Ping)));
        let subscribe = FromClient::read(r#"{"id":"a\"b","type":"subscribe","payload":{"query":"{a}"}}"#).unwrap();
        assert!(matches!(subscribe, FromClient::Subscribe(id, params) if id == r#""a\"b""# && params.query == "{a}"));
        assert!(matches!(FromClient::read(r#"{"id":"1","type":"complete"}"#), Ok(FromClient::Complete(_))));
        for bad in [
            "",
            "{",
            "[]",
            "1",
            r#"{"type":"start","id":"1"}"#,
            r#"{"id":"1"}"#,
            r#"{"type":"subscribe","id":"1"}"#,
            r#"{"type":"subscribe","payload":{"query":"{a}"}}"#,
            r#"{"type":"subscribe","id":"","payload":{"query":"{a}"}}"#,
            r#"{"type":"subscribe","id":1,"payload":{"query":"{a}"}}"#,
            r#"{"type":"subscribe","id":"1","payload":"{a}"}"#,
            r#"{"type":"subscribe","id":"1","payload":{}}"#,
            r#"{"type":"subscribe","id":"1","payload":[{"query":"{a}"}]}"#,
            r#"{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":"x"}}"#,
            r#"{"type":"complete"}"#,
            r#"{"type":"connection_init","payload":7}"#,
        ] {
            assert_eq!(FromClient::read(bad).err(), Some(Close::BAD_MESSAGE), "{bad}");
        }
    }

    #[test]
    fn frames_are_json() {
        assert_eq!(frame("next", "\"1\"", Some(b"{}")).as_str(), r#"{"id":"1","type":"next","payload":{}}"#);
        assert_eq!(frame("complete", "\"1\"", None).as_str(), r#"{"id":"1","type":"complete"}"#);
    }
}
