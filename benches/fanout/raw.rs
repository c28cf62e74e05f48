//! What stands beside the product in the server's process: a raw WebSocket broadcast without GraphQL, and the knobs that
//! make events.

use std::sync::Arc;

use axum::Router;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use tokio::sync::broadcast;
use yunjian::entity::PersonId;
use yunjian::events::{NewEvent, log};
use yunjian::graphql::App;
use yunjian::subjects::alerts::AlertNews;

#[derive(Clone)]
struct Peer {
    app: Arc<App>,
    sender: broadcast::Sender<Utf8Bytes>,
}

/// The routes.
pub fn routes(app: Arc<App>) -> Router {
    let peer = Peer { app, sender: broadcast::Sender::new(256) };
    Router::new()
        .route("/graphql", get(raw))
        .route("/emit", post(emit))
        .route("/raw/emit", post(raw_emit))
        .with_state(peer)
}

#[derive(Deserialize)]
struct Emit {
    count: usize,
    person: uuid::Uuid,
    alert: uuid::Uuid,
}

/// Commits so many events in transactions of 20.
async fn emit(State(peer): State<Peer>, Query(wanted): Query<Emit>) {
    let mut left = wanted.count;
    while left > 0 {
        let now = left.min(20);
        left -= now;
        let events: Vec<_> = (0..now)
            .map(|_| NewEvent {
                topic: yunjian::subjects::alerts::TOPIC,
                kind: AlertNews::Handled.into(),
                person_id: Some(PersonId(wanted.person)),
                subject_id: wanted.alert,
                at: peer.app.clock.now(),
                payload: serde_json::json!({}),
            })
            .collect();
        let tx = peer.app.db.begin().await.expect("a transaction");
        log::append(&tx, &events).await.expect("the events are stored");
        tx.commit().await.expect("the commit");
    }
}

#[derive(Deserialize)]
struct RawEmit {
    count: usize,
    bytes: usize,
}

async fn raw_emit(State(peer): State<Peer>, Query(wanted): Query<RawEmit>) {
    for _ in 0..wanted.count {
        drop(peer.sender.send("x".repeat(wanted.bytes).into()));
        tokio::task::yield_now().await;
    }
}

async fn raw(State(peer): State<Peer>, upgrade: WebSocketUpgrade) -> Response {
    let receiver = peer.sender.subscribe();
    upgrade.read_buffer_size(4_096).write_buffer_size(4_096).on_upgrade(move |socket| forward(socket, receiver))
}

async fn forward(mut socket: WebSocket, mut receiver: broadcast::Receiver<Utf8Bytes>) {
    loop {
        tokio::select! {
            sent = receiver.recv() => match sent {
                Ok(text) => if socket.send(Message::Text(text)).await.is_err() { return },
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return,
            },
            received = socket.recv() => if received.is_none_or(|message| message.is_err()) { return },
        }
    }
}
