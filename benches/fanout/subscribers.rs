//! Many WebSocket clients in one process, counting what they get.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures_util::{SinkExt as _, StreamExt as _};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

/// Connections opened at a time.
const AT_ONCE: usize = 100;

/// Whose clients they are.
pub enum Kind {
    /// The product's, with these tokens in turn: no session may begin thousands of operations at once.
    Product(Vec<String>),
    /// The raw broadcast's.
    Raw,
}

impl Kind {
    /// The token of one of them; none for the raw broadcast.
    fn token(&self, number: usize) -> Option<&str> {
        match self {
            Self::Product(tokens) => tokens.get(number % tokens.len()).map(String::as_str),
            Self::Raw => None,
        }
    }
}

/// What a crowd has got so far.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    pub messages: u64,
    pub bytes: u64,
}

#[derive(Default)]
struct Counts {
    messages: AtomicU64,
    bytes: AtomicU64,
    marked: Mutex<Option<Instant>>,
    delays: Mutex<Vec<f64>>,
    /// Why sockets ended that should not have, the first few.
    ends: Mutex<Vec<String>>,
}

/// Open sockets; dropping it closes them.
pub struct Crowd {
    counts: Arc<Counts>,
    tasks: Vec<tokio::task::JoinHandle<()>>,
}

impl Crowd {
    /// Opens `count` sockets and waits until all are subscribed.
    pub async fn gather(url: &str, kind: Kind, count: usize) -> Self {
        let url = format!("{}/graphql", url.replacen("http", "ws", 1));
        let counts = Arc::new(Counts::default());
        let mut tasks = Vec::with_capacity(count);
        while tasks.len() < count {
            let some = (0..AT_ONCE.min(count - tasks.len())).map(|i| open(&url, kind.token(tasks.len() + i), &counts));
            tasks.extend(futures_util::future::join_all(some).await);
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
        Self { counts, tasks }
    }

    pub fn len(&self) -> usize {
        self.tasks.len()
    }

    pub fn seen(&self) -> Seen {
        Seen {
            messages: self.counts.messages.load(Ordering::Relaxed),
            bytes: self.counts.bytes.load(Ordering::Relaxed),
        }
    }

    /// Waits until so many messages have come.
    pub async fn wait(&self, messages: u64) -> Seen {
        let patience = Instant::now();
        while self.seen().messages < messages {
            let ends = || self.counts.ends.lock().expect("no panic while held").clone();
            let (came, late) = (self.seen().messages, patience.elapsed() > Duration::from_secs(60));
            assert!(!late, "{came} of {messages} came; sockets ended: {:?}", ends());
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        self.seen()
    }

    /// Delays count from now.
    pub fn mark(&self) {
        *self.counts.marked.lock().expect("no panic while held") = Some(Instant::now());
    }

    /// The delays since the mark, milliseconds.
    pub fn take_delays(&self) -> Vec<f64> {
        *self.counts.marked.lock().expect("no panic while held") = None;
        std::mem::take(&mut self.counts.delays.lock().expect("no panic while held"))
    }
}

impl Drop for Crowd {
    fn drop(&mut self) {
        self.tasks.iter().for_each(tokio::task::JoinHandle::abort);
    }
}

async fn open(url: &str, token: Option<&str>, counts: &Arc<Counts>) -> tokio::task::JoinHandle<()> {
    let mut request = url.into_client_request().expect("an address");
    if token.is_some() {
        request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().expect("a header"));
    }
    let (mut socket, _) = connect_async(request).await.expect("a socket");
    if let Some(token) = token {
        let init =
            serde_json::json!({ "type": "connection_init", "payload": { "authorization": format!("Bearer {token}") } });
        socket.send(Message::text(init.to_string())).await.expect("a message can be sent");
        socket.next().await.expect("an answer").expect("the acknowledgement");
        let query =
            "subscription { alertEvents { cursor change alert { id kind state severity person { id name } } } }";
        let id = uuid::Uuid::now_v7().to_string();
        let subscribe = serde_json::json!({ "type": "subscribe", "id": id, "payload": { "query": query } });
        socket.send(Message::text(subscribe.to_string())).await.expect("a message can be sent");
    }
    let counts = counts.clone();
    tokio::spawn(async move {
        let end = loop {
            let message = match socket.next().await {
                Some(Ok(message)) => message,
                other => break format!("{other:?}"),
            };
            if let Message::Close(frame) = &message {
                break format!("{frame:?}");
            }
            if let Message::Text(text) = message {
                if text.contains(r#""type":"error""#) {
                    break text.to_string();
                }
                counts.messages.fetch_add(1, Ordering::Relaxed);
                counts.bytes.fetch_add(text.len() as u64, Ordering::Relaxed);
                let marked = *counts.marked.lock().expect("no panic while held");
                if let Some(marked) = marked {
                    let delay = marked.elapsed().as_secs_f64() * 1e3;
                    counts.delays.lock().expect("no panic while held").push(delay);
                }
            }
        };
        let mut ends = counts.ends.lock().expect("no panic while held");
        if ends.len() < 20 {
            ends.push(end);
        }
    })
}
