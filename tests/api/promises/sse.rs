//! A client of `/graphql/stream`, as far as tests need one.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;

use crate::support::{Client, TestServer};

/// Nothing that is meant to come takes so long, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);

/// An open stream of server-sent events.
pub struct Events {
    reply: reqwest::Response,
    text: String,
}

/// What a stream says.
#[derive(Debug, PartialEq)]
pub enum Said {
    /// An answer.
    Next(Value),
    /// There is nothing more.
    Complete,
    /// The connection ended without a word.
    Cut,
}

impl Events {
    /// Opens a stream, and waits until the server says that it is there.
    pub async fn open(server: &TestServer, client: &Client, query: &str, variables: Value) -> Self {
        let mut request = client.http().post(server.url("/graphql/stream")).header("accept", "text/event-stream");
        request = request.header("accept-language", client.language);
        if let Some(token) = client.token().await {
            request = request.bearer_auth(token);
        }
        let reply = request.json(&json!({"query": query, "variables": variables})).send().await.expect("a stream");
        assert_eq!(reply.status(), 200);
        let mut stream = Self { reply, text: String::new() };
        while stream.text.is_empty() {
            assert!(stream.more().await, "the stream ended at once");
        }
        stream
    }

    /// The next thing said; that it lives is none.
    pub async fn said(&mut self) -> Said {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.text = rest;
                let field = |name: &str| {
                    event.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
                };
                match field("event:").as_deref() {
                    Some("next") => {
                        let data = field("data:").expect("data");
                        return Said::Next(serde_json::from_str(&data).expect("JSON"));
                    }
                    Some("complete") => return Said::Complete,
                    Some(other) => panic!("an event {other}"),
                    None => continue,
                }
            }
            if !self.more().await {
                return Said::Cut;
            }
        }
    }

    /// The data of the next answer.
    pub async fn data(&mut self) -> Value {
        match self.said().await {
            Said::Next(answer) if answer["errors"].is_null() => answer["data"].clone(),
            other => panic!("an answer was expected: {other:?}"),
        }
    }

    /// The code by which the stream is ended; fails when it says anything else.
    pub async fn ended(&mut self) -> String {
        let Said::Next(answer) = self.said().await else { panic!("a reason was expected") };
        assert!(answer["data"].is_null(), "nothing more is told: {answer}");
        assert_eq!(self.said().await, Said::Complete);
        answer["errors"][0]["extensions"]["code"].as_str().expect("a code").to_owned()
    }

    async fn more(&mut self) -> bool {
        let chunk = timeout(PATIENCE, self.reply.chunk()).await.expect("the stream is silent");
        match chunk.expect("the stream breaks") {
            Some(bytes) => {
                self.text.push_str(std::str::from_utf8(&bytes).expect("text"));
                true
            }
            None => false,
        }
    }
}
