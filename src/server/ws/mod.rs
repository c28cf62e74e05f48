//! `GET /graphql` with an upgrade: the subprotocol `graphql-transport-ws`, one task per socket. Not the
//! library's: its socket has no bounds, asks for the token once, and executes each subscription by itself.

mod message;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::WebSocketUpgrade;
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::response::Response;
use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use http::HeaderValue;
use tokio::time::{Instant, Sleep, sleep_until, timeout};

use self::message::{Close, FromClient, frame};
use super::Floor;
use super::answer;
use super::execute::Prepared;
use super::live::{Operation, Outlet, Pull, RECHECK, Registered, SLOTS, STOP, SocketEntry};
use super::params::Params;
use super::peer::{Peer, strip_bearer};
use crate::access::Caller;
use crate::graphql::RequestContext;
use crate::platform::{Code, Refusal};

const PROTOCOL: &str = "graphql-transport-ws";
/// Bytes of a message from a client: documents are short, and `submitFixes` goes over HTTP.
const MESSAGE: usize = 64 * 1024;
/// Bytes of the buffers of an idle socket; most sockets are idle most of the time.
const READ_BUFFER: usize = 1_024;
const WRITE_BUFFER: usize = 4 * 1024;
/// How long a client has to say who it is.
const INIT: Duration = Duration::from_secs(5);
/// How often an open socket is pinged; after two without an answer it is closed.
const PING: Duration = Duration::from_secs(25);
const MISSED: u32 = 2;
/// How long a client may refuse to take what is written.
const SEND: Duration = Duration::from_secs(10);
/// Answers written before it is looked whether the client says something.
const TURN: usize = 64;
/// How long a client has to take the reason and close too; and one that must take what is before it first.
const GOODBYE: Duration = Duration::from_secs(3);
const SLOW_GOODBYE: Duration = Duration::from_secs(10);
/// How soon a caller whose rights could not be read is looked up again.
const AGAIN: Duration = Duration::from_secs(1);

/// Answers the handshake.
pub(super) fn upgrade(floor: Arc<Floor>, peer: Peer, client: String, upgrade: WebSocketUpgrade) -> Response {
    let mut upgrade = upgrade
        .max_message_size(MESSAGE)
        .max_frame_size(MESSAGE)
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER);
    let speaks = upgrade.requested_protocols().any(|asked| asked == PROTOCOL);
    if speaks {
        upgrade.set_selected_protocol(HeaderValue::from_static(PROTOCOL));
    }
    upgrade.on_upgrade(move |socket| {
        // On a task of its own, so that what the handshake needed is freed; counted, so that stopping waits for it.
        let tracker = floor.tasks.clone();
        let run = Box::pin(run(floor, peer, client, socket, speaks));
        async move { drop(tracker.spawn(run)) }
    })
}

async fn run(floor: Arc<Floor>, peer: Peer, client: String, mut socket: WebSocket, speaks: bool) {
    metrics::gauge!("yunjian_sockets").increment(1);
    let close = if speaks { talk(floor, peer, client, &mut socket).await } else { Some(Close::NO_PROTOCOL) };
    if let Some(Close { code, reason }) = close {
        tracing::debug!(code, reason, "closing a socket");
        let goodbye = async {
            socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await.ok()?;
            // Until the client has closed too; closing over unread input would reset the connection and lose the code.
            while socket.next().await?.is_ok() {}
            Some(())
        };
        // A client that does not answer loses its connection all the same.
        let patience = if code == Close::SLOW.code { SLOW_GOODBYE } else { GOODBYE };
        let _ = timeout(patience, goodbye).await;
    }
    metrics::gauge!("yunjian_sockets").decrement(1);
}

/// Serves a socket until it is to be closed, or is gone (`None`).
async fn talk(floor: Arc<Floor>, peer: Peer, client: String, socket: &mut WebSocket) -> Option<Close> {
    let outlet = Arc::new(Outlet::default());
    let (caller, token, peer) = match timeout(INIT, introduce(&floor, peer, socket)).await {
        Ok(Ok(introduced)) => introduced,
        Ok(Err(close)) => return close,
        Err(_) => return Some(Close::NO_INIT),
    };
    let registered = floor.live.register(SocketEntry { caller: caller.clone(), outlet: outlet.clone() });
    if floor.shutdown.is_cancelled() {
        return Some(Close::STOPPING);
    }
    let now = Instant::now();
    let mut talk = Talk {
        floor,
        peer,
        client,
        socket,
        outlet,
        operations: Vec::new(),
        active: 0,
        caller,
        token,
        ping_at: now + PING,
        unanswered: 0,
        recheck_at: None,
    };
    let mut timer = Box::pin(sleep_until(now));
    loop {
        if let Err(close) = talk.turn(&mut timer, &registered).await {
            return close;
        }
    }
}

/// The first message: who is calling.
async fn introduce(
    floor: &Floor,
    mut peer: Peer,
    socket: &mut WebSocket,
) -> Result<(Option<Arc<Caller>>, String, Peer), Option<Close>> {
    loop {
        let text = match next_text(socket.next().await)? {
            Some(text) => text,
            None => continue,
        };
        match FromClient::read(text.as_str()).map_err(Some)? {
            FromClient::Init { authorization, language } => {
                peer.language = message::language(language.as_deref(), peer.language);
                let token = match authorization.as_deref() {
                    Some(text) => strip_bearer(text).ok_or(Some(Close::FORBIDDEN))?.to_owned(),
                    None => String::new(),
                };
                let caller = if token.is_empty() {
                    None
                } else {
                    match floor.app.access.authenticate(&token).await {
                        Ok(caller) => Some(caller),
                        Err(refusal) if refusal.code() == Code::Unauthenticated => {
                            return Err(Some(Close::FORBIDDEN));
                        }
                        Err(_) => return Err(Some(Close::UNAVAILABLE)),
                    }
                };
                let ack = Message::text(r#"{"type":"connection_ack"}"#);
                socket.send(ack).await.map_err(|_| None)?;
                return Ok((caller, token, peer));
            }
            FromClient::Ping => {
                socket.send(Message::text(r#"{"type":"pong"}"#)).await.map_err(|_| None)?;
            }
            FromClient::Pong => {}
            FromClient::Subscribe(..) => return Err(Some(Close::UNAUTHORIZED)),
            FromClient::Complete(_) => return Err(Some(Close::BAD_MESSAGE)),
        }
    }
}

/// The text in what came from the socket; `None` for a control frame, an error for the end.
fn next_text(
    received: Option<Result<Message, axum::Error>>,
) -> Result<Option<axum::extract::ws::Utf8Bytes>, Option<Close>> {
    match received {
        Some(Ok(Message::Text(text))) => Ok(Some(text)),
        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(None),
        Some(Ok(Message::Binary(_))) => Err(Some(Close::BAD_MESSAGE)),
        Some(Err(error)) if error.to_string().contains("too long") => Err(Some(Close::TOO_LONG)),
        Some(Ok(Message::Close(_)) | Err(_)) | None => Err(None),
    }
}

/// A socket whose client has introduced itself.
struct Talk<'a> {
    floor: Arc<Floor>,
    peer: Peer,
    client: String,
    socket: &'a mut WebSocket,
    outlet: Arc<Outlet>,
    /// Operations by slot, with their ids as JSON strings.
    operations: Vec<Option<(Box<str>, Box<Operation>)>>,
    /// Slots that may have something to say.
    active: u32,
    caller: Option<Arc<Caller>>,
    token: String,
    ping_at: Instant,
    /// Pings since the client was last heard.
    unanswered: u32,
    recheck_at: Option<Instant>,
}

impl Talk<'_> {
    /// Writes what there is, then waits for something to happen and deals with it.
    async fn turn(
        &mut self,
        timer: &mut std::pin::Pin<Box<Sleep>>,
        registered: &Registered,
    ) -> Result<(), Option<Close>> {
        self.write().await?;
        timer.as_mut().reset(self.next_tick());
        tokio::select! {
            biased;
            received = self.socket.next() => {
                self.unanswered = 0;
                if let Some(text) = next_text(received)? {
                    self.hear(text.as_str()).await?;
                }
            }
            () = std::future::ready(()), if self.active != 0 => {}
            () = self.outlet.wait() => {
                let rung = self.outlet.take();
                if rung & STOP != 0 {
                    return Err(Some(Close::STOPPING));
                }
                if rung & RECHECK != 0 {
                    self.recheck(registered).await?;
                }
                self.active |= rung & !(STOP | RECHECK);
            }
            () = timer.as_mut() => self.tick(registered).await?,
        }
        Ok(())
    }

    fn next_tick(&self) -> Instant {
        let mut next = self.ping_at.min(self.recheck_at.unwrap_or(self.ping_at));
        if let Some(caller) = &self.caller {
            let left = caller.expires_at().millis_since(self.floor.app.clock.now());
            let left = Duration::from_millis(u64::try_from(left).unwrap_or_default());
            next = next.min(Instant::now() + left + Duration::from_millis(1));
        }
        next
    }

    /// Pings, ends what has expired, looks the caller up again where that failed before.
    async fn tick(&mut self, registered: &Registered) -> Result<(), Option<Close>> {
        if self.caller.as_ref().is_some_and(|caller| caller.expires_at() <= self.floor.app.clock.now()) {
            return Err(Some(Close::EXPIRED));
        }
        let now = Instant::now();
        if self.recheck_at.is_some_and(|at| at <= now) {
            self.recheck(registered).await?;
        }
        if self.ping_at <= now {
            if self.unanswered >= MISSED {
                return Err(Some(Close::SILENT));
            }
            self.unanswered += 1;
            self.ping_at = now + PING;
            self.send(Message::Ping(Bytes::new())).await?;
            self.flush().await?;
        }
        Ok(())
    }

    /// Asks anew who is calling; operations of a caller whose scope has changed move.
    async fn recheck(&mut self, registered: &Registered) -> Result<(), Option<Close>> {
        self.recheck_at = None;
        let Some(before) = self.caller.clone() else { return Ok(()) };
        let caller = match self.floor.app.access.authenticate(&self.token).await {
            Ok(caller) => caller,
            Err(refusal) if refusal.code() == Code::Unauthenticated => return Err(Some(Close::REVOKED)),
            Err(_) => {
                self.recheck_at = Some(Instant::now() + AGAIN);
                return Ok(());
            }
        };
        if caller.scope_key() != before.scope_key() {
            for (slot, operation) in (0_u8..).zip(&mut self.operations) {
                if let Some((_, operation)) = operation {
                    operation.rescope(&self.floor.live, &caller, &self.outlet, slot);
                }
            }
        }
        registered.change(&caller);
        self.caller = Some(caller);
        Ok(())
    }

    /// Deals with a message.
    async fn hear(&mut self, text: &str) -> Result<(), Option<Close>> {
        match FromClient::read(text).map_err(Some)? {
            FromClient::Init { .. } => return Err(Some(Close::SECOND_INIT)),
            FromClient::Ping => self.send(Message::text(r#"{"type":"pong"}"#)).await?,
            FromClient::Pong => {}
            FromClient::Subscribe(id, params) => self.begin(id, params).await?,
            FromClient::Complete(id) => {
                for entry in &mut self.operations {
                    if entry.as_ref().is_some_and(|(known, _)| **known == *id) {
                        *entry = None;
                    }
                }
            }
        }
        Ok(())
    }

    /// Begins an operation.
    async fn begin(&mut self, id: String, params: Params) -> Result<(), Option<Close>> {
        if self.operations.iter().flatten().any(|(known, _)| **known == *id) {
            return Err(Some(Close::TWICE));
        }
        if self.caller.as_ref().is_some_and(|caller| caller.expires_at() <= self.floor.app.clock.now()) {
            return Err(Some(Close::EXPIRED));
        }
        let free = self.operations.iter().position(Option::is_none).unwrap_or(self.operations.len());
        if free >= SLOTS {
            let refusal = Refusal::new(
                Code::TooComplex,
                format!("一个连接上同时进行的操作不能超过 {SLOTS} 个，请先结束一些。"),
                format!("No more than {SLOTS} operations at once on one connection. End some first."),
            );
            return self.refuse(&id, &refusal).await;
        }
        let prepared = match Prepared::read(&self.floor, params, self.caller.as_deref(), &self.peer) {
            Ok(prepared) => prepared,
            Err(response) => {
                let errors = answer::encode_errors(&response.errors);
                return self.send(Message::Text(frame("error", &id, Some(&errors)))).await;
            }
        };
        let context = RequestContext {
            caller: self.caller.clone(),
            language: self.peer.language,
            client: self.client.clone(),
            ..RequestContext::default()
        };
        let slot = u8::try_from(free).unwrap_or_default();
        let operation = Operation::begin(&self.floor, prepared, context, &self.peer, &self.outlet, slot).await;
        let entry = Some((id.into_boxed_str(), Box::new(operation)));
        match self.operations.get_mut(free) {
            Some(place) => *place = entry,
            None => self.operations.push(entry),
        }
        self.active |= Outlet::bit(slot);
        Ok(())
    }

    async fn refuse(&mut self, id: &str, refusal: &Refusal) -> Result<(), Option<Close>> {
        let response = answer::refused(refusal, self.peer.language, &self.peer.request_id);
        let errors = answer::encode_errors(&response.errors);
        self.send(Message::Text(frame("error", id, Some(&errors)))).await
    }

    /// Writes what operations have to say, one answer from each in turn, so that a loud one does not drown the rest.
    async fn write(&mut self) -> Result<(), Option<Close>> {
        let mut written = 0;
        while self.active != 0 && written < TURN {
            for slot in 0..u8::try_from(self.operations.len()).unwrap_or_default() {
                if self.active & Outlet::bit(slot) == 0 {
                    continue;
                }
                let Some(Some((id, operation))) = self.operations.get_mut(usize::from(slot)) else {
                    self.active &= !Outlet::bit(slot);
                    continue;
                };
                let (message, ended) = match operation.pull(&self.floor.live, &self.outlet, slot) {
                    Pull::Next(body) => (frame("next", id, Some(&body)), false),
                    Pull::Refused { errors, .. } => (frame("error", id, Some(&errors)), true),
                    Pull::Complete => (frame("complete", id, None), true),
                    Pull::Nothing => {
                        self.active &= !Outlet::bit(slot);
                        continue;
                    }
                    Pull::Slow => return Err(Some(self.slow())),
                };
                if ended && let Some(place) = self.operations.get_mut(usize::from(slot)) {
                    *place = None;
                    self.active &= !Outlet::bit(slot);
                }
                written += 1;
                self.send(Message::Text(message)).await?;
            }
        }
        if written > 0 {
            metrics::counter!("yunjian_live_sent_total").increment(written as u64);
        }
        self.flush().await
    }

    /// Hands a message to the socket's buffer.
    async fn send(&mut self, message: Message) -> Result<(), Option<Close>> {
        match timeout(SEND, self.socket.feed(message)).await {
            Ok(sent) => sent.map_err(|_| None),
            Err(_) => Err(Some(self.slow())),
        }
    }

    /// Writes the buffer out.
    async fn flush(&mut self) -> Result<(), Option<Close>> {
        match timeout(SEND, self.socket.flush()).await {
            Ok(sent) => sent.map_err(|_| None),
            Err(_) => Err(Some(self.slow())),
        }
    }

    fn slow(&self) -> Close {
        metrics::counter!("yunjian_live_closed_slow_total").increment(1);
        Close::SLOW
    }
}
