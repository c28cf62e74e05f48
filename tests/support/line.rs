//! A line between a server of ours and what it needs, which a test can cut and mend.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// All is well.
    Whole,
    /// Nothing passes and nobody is told, as when a switch loses power: what was sent arrives when it is back.
    Silent,
    /// Every connection is torn down and new ones are too.
    Cut,
}

/// A listener that passes everything on to `to`. Dropping it cuts the line.
pub struct Proxy {
    pub address: SocketAddr,
    state: watch::Sender<Line>,
    accepting: JoinHandle<()>,
}

impl Proxy {
    pub async fn to(to: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let state = watch::Sender::new(Line::Whole);
        let watched = state.subscribe();
        let accepting = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(connect(near, to.clone(), watched.clone()));
            }
        });
        Self { address, state, accepting }
    }

    /// Changes the line.
    pub fn set(&self, line: Line) {
        self.state.send_replace(line);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.set(Line::Cut);
        self.accepting.abort();
    }
}

async fn connect(near: TcpStream, to: String, mut line: watch::Receiver<Line>) {
    if !passable(&mut line).await {
        return;
    }
    let Ok(far) = TcpStream::connect(to).await else { return };
    let (near_in, near_out) = near.into_split();
    let (far_in, far_out) = far.into_split();
    // Either direction takes the other one with it.
    tokio::select! {
        () = pass(near_in, far_out, line.clone()) => {}
        () = pass(far_in, near_out, line) => {}
    }
}

/// Waits while the line is silent; answers whether it is whole then.
async fn passable(line: &mut watch::Receiver<Line>) -> bool {
    line.wait_for(|line| *line != Line::Silent).await.is_ok_and(|line| *line == Line::Whole)
}

async fn pass(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut line: watch::Receiver<Line>) {
    let mut watched = line.clone();
    let passing = async {
        let mut buffer = vec![0; 16 * 1024];
        loop {
            let Ok(count @ 1..) = from.read(&mut buffer).await else { return };
            if !passable(&mut line).await || to.write_all(&buffer[..count]).await.is_err() {
                return;
            }
        }
    };
    tokio::select! {
        () = passing => {}
        _ = watched.wait_for(|line| *line == Line::Cut) => {}
    }
}
