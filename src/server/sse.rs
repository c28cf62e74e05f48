//! `/graphql/stream`: the same operations as server-sent events (`graphql-sse`, distinct connections), for networks
//! that break WebSocket. `async-graphql-axum` has none.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Extension, Request, State};
use axum::response::{IntoResponse as _, Response};
use bytes::{BufMut as _, Bytes, BytesMut};
use futures_util::stream::Stream;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, StatusCode};
use tokio::time::{Instant, sleep_until};

use super::execute::Prepared;
use super::live::{Operation, Outlet, Pull, RECHECK, Registered, STOP, SocketEntry};
use super::peer::{self, Peer};
use super::{Floor, answer, graphql_http};
use crate::access::Caller;
use crate::platform::{Code, Language, Refusal};

const METHODS: &str = "GET, POST, OPTIONS";
/// How often a silent stream says that it lives.
const ALIVE: Duration = Duration::from_secs(12);
/// The only operation of a stream.
const SLOT: u8 = 0;

/// Any request to `/graphql/stream`.
pub(super) async fn stream(
    State(floor): State<Arc<Floor>>,
    Extension(peer): Extension<Peer>,
    request: Request,
) -> Response {
    match *request.method() {
        Method::GET | Method::POST => {}
        Method::OPTIONS => {
            let mut reply = StatusCode::NO_CONTENT.into_response();
            reply.headers_mut().insert(ALLOW, HeaderValue::from_static(METHODS));
            return reply;
        }
        _ => return answer::refuse_method(METHODS, peer.language, &peer.request_id),
    }
    let by_get = request.method() == Method::GET;
    let (params, headers) = match graphql_http::read(request, &peer).await {
        Ok(read) => read,
        Err(reply) => return reply,
    };
    let context = match graphql_http::context(&floor, &headers, &peer).await {
        Ok(context) => context,
        Err(refusal) => {
            let status = match refusal.code() {
                Code::Unauthenticated => StatusCode::UNAUTHORIZED,
                _ => StatusCode::SERVICE_UNAVAILABLE,
            };
            return answer::refuse(status, &refusal, peer.language, &peer.request_id);
        }
    };
    let prepared = match Prepared::read(&floor, params, context.caller.as_deref(), &peer) {
        Ok(prepared) => prepared,
        Err(response) => {
            let mut text = BytesMut::new();
            next(&mut text, &answer::encode(&response).body);
            complete(&mut text);
            return events(Body::from(text.freeze()));
        }
    };
    if by_get && prepared.kind == async_graphql::parser::types::OperationType::Mutation {
        return answer::refuse_method("POST", peer.language, &peer.request_id);
    }
    let token = peer::bearer(&headers).ok().flatten().unwrap_or_default().to_owned();
    let caller = context.caller.clone();
    let outlet = Arc::new(Outlet::default());
    let operation = Operation::begin(&floor, prepared, context, &peer, &outlet, SLOT).await;
    let stream = Streamed { peer, caller, token, outlet, operation };
    let tracked = floor.tasks.token();
    events(Body::from_stream(run(floor, stream, tracked)))
}

fn events(body: Body) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/event-stream; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
        // Proxies that collect answers would hold events back.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, body).into_response()
}

fn next(text: &mut BytesMut, body: &[u8]) {
    text.put_slice(b"event: next\ndata: ");
    text.put_slice(body);
    text.put_slice(b"\n\n");
}

fn complete(text: &mut BytesMut) {
    text.put_slice(b"event: complete\ndata:\n\n");
}

struct Streamed {
    peer: Peer,
    caller: Option<Arc<Caller>>,
    token: String,
    outlet: Arc<Outlet>,
    operation: Operation,
}

/// Counts the stream as long as it is open.
struct Open;

impl Open {
    fn new() -> Self {
        metrics::gauge!("yunjian_sockets").increment(1);
        Self
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        metrics::gauge!("yunjian_sockets").decrement(1);
    }
}

/// The body: what the operation says, and comments while it is silent. A client that does not read stops this from
/// being polled; the group goes on without it, and it finds its place again from the log.
fn run(
    floor: Arc<Floor>,
    mut stream: Streamed,
    tracked: tokio_util::task::task_tracker::TaskTrackerToken,
) -> impl Stream<Item = Result<Bytes, Infallible>> + Send {
    async_stream::stream! {
        let _open = (Open::new(), tracked);
        let entry = SocketEntry { caller: stream.caller.clone(), outlet: stream.outlet.clone() };
        let registered = floor.live.register(entry);
        // Tells a proxy and the client at once that the stream is there.
        yield Ok(Bytes::from_static(b":\n\n"));
        loop {
            let mut text = BytesMut::new();
            let mut over = false;
            while text.len() < 16 * 1024 && !over {
                match stream.operation.pull(&floor.live, &stream.outlet, SLOT) {
                    Pull::Next(body) => {
                        metrics::counter!("yunjian_live_sent_total").increment(1);
                        next(&mut text, &body);
                    }
                    Pull::Refused { answer, .. } => {
                        next(&mut text, &answer);
                        complete(&mut text);
                        over = true;
                    }
                    Pull::Complete => {
                        complete(&mut text);
                        over = true;
                    }
                    Pull::Nothing => break,
                    Pull::Slow => {
                        stream.end(&mut text, &slow());
                        over = true;
                    }
                }
            }
            if !text.is_empty() {
                yield Ok(text.freeze());
                if over {
                    break;
                }
                continue;
            }
            tokio::select! {
                () = stream.outlet.wait() => {}
                () = sleep_until(stream.next_tick(&floor)) => {}
            }
            let mut text = BytesMut::new();
            let rung = stream.outlet.take();
            if rung & STOP != 0 || floor.shutdown.is_cancelled() {
                // Cut short rather than completed: the client connects again.
                break;
            }
            if let Err(refusal) = stream.check(&floor, rung & RECHECK != 0, &registered).await {
                stream.end(&mut text, &refusal);
                yield Ok(text.freeze());
                break;
            }
            if rung == 0 {
                yield Ok(Bytes::from_static(b":\n\n"));
            }
        }
    }
}

impl Streamed {
    fn next_tick(&self, floor: &Floor) -> Instant {
        let now = Instant::now();
        let left = self.caller.as_ref().map(|caller| caller.expires_at().millis_since(floor.app.clock.now()));
        let left = left.map(|left| Duration::from_millis(u64::try_from(left).unwrap_or_default() + 1));
        now + left.map_or(ALIVE, |left| left.min(ALIVE))
    }

    /// Whether the caller may go on; moves the operation when the scope has changed.
    async fn check(&mut self, floor: &Floor, changed: bool, registered: &Registered) -> Result<(), Refusal> {
        let Some(before) = self.caller.clone() else { return Ok(()) };
        if before.expires_at() <= floor.app.clock.now() {
            return Err(Refusal::unauthenticated());
        }
        if !changed {
            return Ok(());
        }
        let caller = match floor.app.access.authenticate(&self.token).await {
            Ok(caller) => caller,
            Err(refusal) if refusal.code() == Code::Unauthenticated => return Err(refusal),
            Err(_) => {
                // Unknown at this moment; the stream ends rather than go on with old rights.
                return Err(Refusal::unavailable());
            }
        };
        if caller.scope_key() != before.scope_key() {
            self.operation.rescope(&floor.live, &caller, &self.outlet, SLOT);
        }
        registered.change(&caller);
        self.caller = Some(caller);
        Ok(())
    }

    fn end(&self, text: &mut BytesMut, refusal: &Refusal) {
        let response = answer::refused(refusal, self.language(), &self.peer.request_id);
        next(text, &answer::encode(&response).body);
        complete(text);
    }

    fn language(&self) -> Language {
        self.peer.language
    }
}

/// The refusal of a client that does not keep up.
fn slow() -> Refusal {
    metrics::counter!("yunjian_live_closed_slow_total").increment(1);
    Refusal::new(
        Code::Unavailable,
        "接收过慢，请用最后收到的游标重新订阅。",
        "You read too slowly. Subscribe again from the last cursor you have.",
    )
    .because("SLOW_CONSUMER")
}
