//! A minimal client of `graphql-transport-ws`.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::handshake::client::Request;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use super::Client;
use super::echo::{Echo, Of};

/// Nothing that is meant to come takes so long, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);

/// An open socket.
pub struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    echo: Echo,
    /// The cursor that each subscription has heard last.
    heard: HashMap<String, String>,
}

impl Socket {
    /// Connects and introduces `client`.
    pub async fn open(client: &Client) -> Self {
        Self::connect(client, &[]).await.expect("a WebSocket").introduced(client).await
    }

    /// The same with next to no room for what is not read at once.
    pub async fn narrow(client: &Client) -> Self {
        let request = request(client, &[]);
        let address = request.uri().authority().expect("host and port").as_str().parse().expect("an address");
        let line = TcpSocket::new_v4().expect("a TCP socket");
        line.set_recv_buffer_size(4 * 1024).expect("a small buffer");
        let line = MaybeTlsStream::Plain(line.connect(address).await.expect("a connection"));
        let (stream, _) = tokio_tungstenite::client_async(request, line).await.expect("a WebSocket");
        Self::over(stream, client).introduced(client).await
    }

    fn over(stream: WebSocketStream<MaybeTlsStream<TcpStream>>, client: &Client) -> Self {
        Self { stream, echo: client.echo(), heard: HashMap::new() }
    }

    async fn introduced(self, client: &Client) -> Self {
        let mut socket = self;
        let payload = match client.token().await {
            Some(token) => json!({"authorization": format!("Bearer {token}"), "language": client.language}),
            None => json!({"language": client.language}),
        };
        socket.say(json!({"type": "connection_init", "payload": payload})).await;
        let ack = socket.hear().await;
        assert_eq!(ack["type"], "connection_ack", "{ack}");
        socket
    }

    /// Connects with more headers; the status of a refusal.
    pub async fn connect(client: &Client, headers: &[(&'static str, &str)]) -> Result<Self, u16> {
        let request = request(client, headers);
        match timeout(PATIENCE, tokio_tungstenite::connect_async(request)).await.expect("a handshake") {
            Ok((stream, _)) => Ok(Self::over(stream, client)),
            Err(tokio_tungstenite::tungstenite::Error::Http(reply)) => Err(reply.status().as_u16()),
            Err(error) => panic!("no WebSocket: {error}"),
        }
    }

    /// Opens a socket for one subscription whose id is `s`.
    pub async fn subscribed(client: &Client, query: &str, variables: Value) -> Self {
        let mut socket = Self::open(client).await;
        socket.subscribe("s", query, variables).await;
        socket
    }

    pub async fn subscribe(&mut self, id: &str, query: &str, variables: Value) {
        let payload = json!({"query": query, "variables": variables});
        self.say(json!({"type": "subscribe", "id": id, "payload": payload})).await;
    }

    /// Waits until the server has dealt with everything said so far.
    pub async fn settle(&mut self) {
        self.subscribe("settle", "{ __typename }", Value::Null).await;
        for kind in ["next", "complete"] {
            let message = self.hear().await;
            assert!(message["id"] == "settle" && message["type"] == kind, "{message}");
        }
    }

    pub async fn say(&mut self, message: Value) {
        self.stream.send(Message::text(message.to_string())).await.expect("the socket takes a message");
    }

    /// The next message.
    pub async fn hear(&mut self) -> Value {
        match self.next(PATIENCE).await {
            Heard::Message(message) => message,
            Heard::Closed(code) => panic!("the socket was closed with {code:?}"),
            Heard::Nothing => panic!("nothing came"),
        }
    }

    /// The data of the next answer.
    pub async fn data(&mut self) -> Value {
        let message = self.hear().await;
        assert_eq!(message["type"], "next", "{message}");
        assert!(message["payload"]["errors"].is_null(), "{message}");
        message["payload"]["data"].clone()
    }

    /// The first error of an operation that is refused.
    pub async fn refused(&mut self) -> Value {
        let message = self.hear().await;
        assert_eq!(message["type"], "error", "{message}");
        message["payload"][0].clone()
    }

    /// The next `count` answers, however long they take; fails if more come.
    pub async fn gather(&mut self, count: usize) -> Vec<Value> {
        let mut found = Vec::with_capacity(count);
        for _ in 0..count {
            found.push(self.data().await);
        }
        self.quiet().await;
        found
    }

    /// Every answer so far of a stream that hears of what has this id.
    pub async fn drain(&mut self, subject: &str) -> Vec<Value> {
        let echo = self.echo.make(Of::Subject(subject)).await;
        let mut found = Vec::new();
        loop {
            let message = self.whatever().await;
            match self.echo.heard(&message) {
                Some(heard) if heard == echo => return found,
                Some(_) => {}
                None => {
                    assert_eq!(message["type"], "next", "{message}");
                    found.push(message["payload"]["data"].clone());
                }
            }
        }
    }

    /// Fails if anything has come to a stream that hears of what has this id.
    pub async fn quiet_about(&mut self, subject: &str) {
        let found = self.drain(subject).await;
        assert!(found.is_empty(), "nothing should have come: {found:?}");
    }

    /// Fails if anything has come since what each of its subscriptions heard last.
    pub async fn quiet(&mut self) {
        assert!(!self.heard.is_empty(), "a stream that has heard nothing yet is `quiet_about` something");
        let last: HashSet<String> = self.heard.values().cloned().collect();
        let mut echoes = HashMap::new();
        for cursor in last {
            echoes.insert(self.echo.make(Of::Cursor(&cursor)).await, cursor);
        }
        let mut waits = self.heard.clone();
        while !waits.is_empty() {
            let message = self.whatever().await;
            let heard = self.echo.heard(&message);
            assert!(heard.is_some(), "nothing should have come: {message}");
            if let Some(cursor) = heard.and_then(|heard| echoes.get(&heard))
                && let Some(id) = message["id"].as_str()
                && waits.get(id) == Some(cursor)
            {
                waits.remove(id);
            }
        }
    }

    /// Fails if anything comes within `time`, such as a line is cut for.
    pub async fn quiet_for(&mut self, time: Duration) {
        match self.next(time).await {
            Heard::Nothing => {}
            Heard::Message(message) => panic!("nothing should have come: {message}"),
            Heard::Closed(code) => panic!("the socket was closed with {code:?}"),
        }
    }

    /// With which code the server closes it; messages before that are passed over.
    pub async fn closed(&mut self) -> u16 {
        loop {
            match self.next(PATIENCE).await {
                Heard::Closed(code) => return code.expect("a close code"),
                Heard::Message(_) => {}
                Heard::Nothing => panic!("the socket stayed open"),
            }
        }
    }

    /// The next message, if one comes within `time`.
    pub async fn within(&mut self, time: Duration) -> Option<Value> {
        match self.next(time).await {
            Heard::Message(message) => Some(message),
            Heard::Nothing | Heard::Closed(_) => None,
        }
    }

    /// The next message, or with which code the server closed the socket; none when the connection broke.
    pub async fn message_or_close(&mut self) -> Result<Value, Option<u16>> {
        match self.next(PATIENCE).await {
            Heard::Message(message) => Ok(message),
            Heard::Closed(code) => Err(code),
            Heard::Nothing => panic!("the socket stayed open, and nothing came"),
        }
    }

    /// The next message, or nothing once the connection is gone.
    pub async fn until_closed(&mut self) -> Option<Value> {
        self.message_or_close().await.ok()
    }

    /// The next message, an echo too.
    async fn whatever(&mut self) -> Value {
        match self.receive(PATIENCE).await {
            Heard::Message(message) => message,
            Heard::Closed(code) => panic!("the socket was closed with {code:?}"),
            Heard::Nothing => panic!("the echo did not come"),
        }
    }

    /// The next message but for echoes.
    async fn next(&mut self, patience: Duration) -> Heard {
        loop {
            match self.receive(patience).await {
                Heard::Message(message) if self.echo.heard(&message).is_some() => {}
                Heard::Message(message) => {
                    match (message["id"].as_str(), Echo::cursor(&message)) {
                        (Some(id), Some(cursor)) => drop(self.heard.insert(id.to_owned(), cursor.to_owned())),
                        (Some(id), None) if message["type"] != "next" => drop(self.heard.remove(id)),
                        _ => {}
                    }
                    return Heard::Message(message);
                }
                other => return other,
            }
        }
    }

    async fn receive(&mut self, patience: Duration) -> Heard {
        loop {
            let Ok(received) = timeout(patience, self.stream.next()).await else { return Heard::Nothing };
            match received {
                Some(Ok(Message::Text(text))) => {
                    return Heard::Message(serde_json::from_str(&text).expect("a message in JSON"));
                }
                Some(Ok(Message::Close(frame))) => return Heard::Closed(frame.map(|frame| frame.code.into())),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Heard::Closed(None),
            }
        }
    }
}

fn request(client: &Client, headers: &[(&'static str, &str)]) -> Request {
    let url = client.url.replacen("http", "ws", 1);
    let mut request = url.into_client_request().expect("an address");
    request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().unwrap());
    for (name, value) in headers {
        request.headers_mut().insert(*name, value.parse().unwrap());
    }
    request
}

enum Heard {
    Message(Value),
    Closed(Option<u16>),
    Nothing,
}
