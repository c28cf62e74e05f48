//! Files on their way to the server, as browsers send them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use futures_util::stream;
use serde_json::Value;

use super::Client;

const BOUNDARY: &str = "yunjian-test-boundary";
/// The media type of a form.
pub const UPLOAD_TYPE: &str = "multipart/form-data; boundary=yunjian-test-boundary";

/// A form with one part, as a browser writes it.
pub fn form(part: &str, name: &str, declared: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{name}\"\r\n\
         Content-Type: {declared}\r\n\r\n"
    );
    [head.as_bytes(), bytes, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat()
}

/// A document of so many bytes.
pub fn document(bytes: usize) -> Vec<u8> {
    let mut document = b"%PDF-1.7\n".to_vec();
    document.resize(bytes, b'x');
    document
}

/// A body that counts what is read of it.
pub fn counted(head: Vec<u8>, chunk: Bytes, chunks: usize) -> (reqwest::Body, Arc<AtomicUsize>) {
    let read = Arc::new(AtomicUsize::new(0));
    let count = read.clone();
    let tail = format!("\r\n--{BOUNDARY}--\r\n");
    let all = std::iter::once(Bytes::from(head))
        .chain(std::iter::repeat_n(chunk, chunks))
        .chain(std::iter::once(Bytes::from(tail)))
        .inspect(move |piece| {
            count.fetch_add(piece.len(), Ordering::SeqCst);
        })
        .map(Ok::<_, std::io::Error>);
    (reqwest::Body::wrap_stream(stream::iter(all)), read)
}

/// What comes before most of a document.
pub fn head_of_a_document() -> Vec<u8> {
    let whole = form("file", "a.pdf", "application/pdf", &document(64));
    whole[..whole.len() - BOUNDARY.len() - 8].to_vec()
}

impl Client {
    /// Sends a form to `POST /files`; the status and what the server says.
    pub async fn upload(&self, body: impl Into<reqwest::Body>) -> (u16, Value) {
        self.upload_with(body, "").await
    }

    /// The same with a query such as `?sha256=…`.
    pub async fn upload_with(&self, body: impl Into<reqwest::Body>, query: &str) -> (u16, Value) {
        let url = format!("{}{query}", self.url.replace("/graphql", "/files"));
        let mut request = self.http().post(url).header("accept-language", self.language);
        request = request.header("content-type", UPLOAD_TYPE);
        if let Some(token) = self.token().await {
            request = request.bearer_auth(token);
        }
        let reply = request.body(body).send().await.expect("an answer");
        (reply.status().as_u16(), reply.json().await.expect("JSON"))
    }
}
