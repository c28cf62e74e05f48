//! Takes connections, with limits in time on those that say nothing, and in memory on those that do not listen.

use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

/// How long a client may take over the head of a request, or leave a connection unused.
const HEAD: Duration = Duration::from_secs(30);
/// Bytes of a head, and of what is read at once.
const BUFFER: usize = 64 * 1024;
/// Bytes that may wait in the kernel until the client takes them, beside what is on its way: by itself Linux keeps
/// megabytes for a client that does not read, and an answer to a new question would queue behind them.
const UNSENT: u32 = 128 * 1024;
/// How long to wait when no connection can be taken, as when there are no file handles left.
const PAUSE: Duration = Duration::from_millis(100);

/// Accepts until `shutdown`; connections run on as tasks of `tasks`.
pub(super) async fn accept(listener: TcpListener, router: Router, tasks: &TaskTracker, shutdown: &CancellationToken) {
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = shutdown.cancelled() => return,
        };
        match accepted {
            Ok((stream, from)) => {
                tasks.spawn(connection(stream, from, router.clone(), shutdown.clone()));
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn limit_unsent(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_tcp_notsent_lowat(UNSENT);
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn limit_unsent(_: &TcpStream) {}

async fn connection(stream: TcpStream, from: SocketAddr, router: Router, shutdown: CancellationToken) {
    // Small messages must not wait for each other; a socket that refuses is served all the same.
    let _ = stream.set_nodelay(true);
    limit_unsent(&stream);
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let router = router.clone();
        async move {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(from));
            router.oneshot(request).await
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = shutdown.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection broke");
    }
}
