//! The files of console and app: built into the program, or from a folder the operator names.

use std::borrow::Cow;
use std::collections::HashMap;
use std::convert::Infallible;
use std::io::SeekFrom;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, IF_NONE_MATCH, RANGE, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use http_body_util::BodyExt as _;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tower::{Layer as _, ServiceExt as _};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::Floor;
use crate::platform::keys::{hex, sha256_hex};
use crate::platform::settings::Settings;

#[derive(rust_embed::RustEmbed)]
#[folder = "$OUT_DIR/web"]
struct Embedded;

/// What stands in pages where the nonce of the content security policy goes.
const NONCE: &str = "__CSP_NONCE__";
/// Bytes of one answer to a range request; a map reader asks for the rest.
const RANGE_BYTES: u64 = 8 * 1024 * 1024;
/// Files from here on are worth compressing.
const COMPRESS_FROM: usize = 1_024;

/// The files and what is remembered about them.
pub(super) struct Assets {
    folder: Option<PathBuf>,
    /// Where map tiles come from, as the policy names it.
    tiles: String,
    /// Compressed once, at the first request.
    compressed: Mutex<HashMap<(String, &'static str), Bytes>>,
}

struct File {
    bytes: Cow<'static, [u8]>,
    etag: String,
}

impl Assets {
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            folder: settings.http.web_dir.clone(),
            tiles: settings.map.tiles_url.as_deref().and_then(tile_origin).unwrap_or_default(),
            compressed: Mutex::new(HashMap::new()),
        }
    }

    async fn read(&self, path: &str) -> Option<File> {
        if let Some(folder) = &self.folder {
            let bytes = tokio::fs::read(folder.join(path)).await.ok()?;
            let etag = format!("\"{}\"", &sha256_hex(&bytes)[..32]);
            return Some(File { bytes: bytes.into(), etag });
        }
        let file = Embedded::get(path)?;
        let hash = file.metadata.sha256_hash();
        let etag = format!("\"{}\"", hex(&hash[..16]));
        Some(File { bytes: file.data, etag })
    }

    /// `bytes` under `encoding`; built-in files are compressed once.
    async fn compress(&self, path: &str, mime: &str, bytes: &[u8], encoding: &'static str) -> Bytes {
        let key = (path.to_owned(), encoding);
        let remembered = self.compressed.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(bytes) = remembered {
            return bytes;
        }
        let bytes = compress(Bytes::copy_from_slice(bytes), mime, encoding).await;
        if self.folder.is_none() {
            self.compressed.lock().unwrap_or_else(PoisonError::into_inner).insert(key, bytes.clone());
        }
        bytes
    }

    fn policy(&self, nonce: &str, app: bool) -> String {
        let tiles = &self.tiles;
        // The app's framework writes style elements without a nonce.
        let styles = if app { "'unsafe-inline'".to_owned() } else { format!("'nonce-{nonce}'") };
        format!(
            "default-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self' {tiles}; \
             img-src 'self' data: blob: {tiles}; font-src 'self' data:; style-src-elem 'self' {styles}; \
             style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; \
             frame-ancestors 'none'"
        )
    }
}

/// Everything that is not an interface: a file, or the page that finds its own way (`/people/…`).
pub(super) async fn file(State(floor): State<Arc<Floor>>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut reply = (StatusCode::METHOD_NOT_ALLOWED, "method not allowed\n").into_response();
        reply.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return reply;
    }
    let path = request.uri().path().trim_start_matches('/');
    if !is_plain(path) {
        return not_found();
    }
    let assets = &floor.assets;
    if path.trim_end_matches('/').trim_end_matches(".html") == "explorer" {
        return assets.page("explorer.html", false, request.headers()).await;
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.contains('.') && last != "index.html" {
        if let Some(range) = request.headers().get(RANGE).and_then(|range| range.to_str().ok())
            && path.starts_with("geo/")
        {
            return assets.ranged(path, range).await;
        }
        return assets.whole(path, request.headers()).await;
    }
    let app = path == "m" || path.starts_with("m/");
    assets.page(if app { "m/index.html" } else { "index.html" }, app, request.headers()).await
}

/// Letters, digits and a few signs; no empty, hidden or parent segment.
fn is_plain(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'~' | b'@'))
        && path
            .trim_end_matches('/')
            .split('/')
            .all(|segment| !segment.starts_with('.') && (path.is_empty() || !segment.is_empty()))
        || path.is_empty()
}

/// Names under `assets/`, the console's and the app's, carry a hash of what is in them.
fn is_hashed(path: &str) -> bool {
    path.strip_prefix("m/").unwrap_or(path).starts_with("assets/")
}

fn not_found() -> Response {
    const PAGE: &str = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>404</title>\
                        <p>页面不存在。 <span lang=\"en\">There is no such page.</span></p></html>";
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    ];
    (StatusCode::NOT_FOUND, headers, PAGE).into_response()
}

impl Assets {
    /// A page, with a fresh nonce in it and in its policy.
    async fn page(&self, path: &str, app: bool, asked: &HeaderMap) -> Response {
        let Some(file) = self.read(path).await else { return not_found() };
        let nonce = STANDARD.encode(rand::random::<[u8; 16]>());
        let text = String::from_utf8_lossy(&file.bytes).replace(NONCE, &nonce);
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
        if let Ok(policy) = HeaderValue::from_str(&self.policy(&nonce, app)) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        let mut body = Bytes::from(text);
        if let Some(encoding) = encoding(asked).filter(|_| body.len() >= COMPRESS_FROM) {
            body = compress(body, "text/html", encoding).await;
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        (headers, body).into_response()
    }

    /// A whole file.
    async fn whole(&self, path: &str, asked: &HeaderMap) -> Response {
        let Some(file) = self.read(path).await else { return not_found() };
        let mime = mime(path);
        let mut headers = HeaderMap::new();
        let caching = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        headers
            .insert(ACCEPT_RANGES, HeaderValue::from_static(if path.starts_with("geo/") { "bytes" } else { "none" }));
        if let Ok(etag) = HeaderValue::from_str(&file.etag) {
            headers.insert(ETAG, etag);
        }
        let known = asked.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
        if known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == file.etag) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        if let Ok(mime) = HeaderValue::from_str(&mime) {
            headers.insert(CONTENT_TYPE, mime);
        }
        let compressible = file.bytes.len() >= COMPRESS_FROM && is_text(&mime);
        match encoding(asked).filter(|_| compressible) {
            Some(encoding) => {
                headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
                (headers, self.compress(path, &mime, &file.bytes, encoding).await).into_response()
            }
            None => (headers, Body::from(file.bytes.into_owned())).into_response(),
        }
    }

    /// A part of a file of the map (RFC 9110, 14): one range, or the whole when the header makes no sense.
    async fn ranged(&self, path: &str, range: &str) -> Response {
        let (total, disk, file) = match &self.folder {
            Some(folder) => {
                let Ok(disk) = tokio::fs::File::open(folder.join(path)).await else { return not_found() };
                let Ok(metadata) = disk.metadata().await else { return not_found() };
                (metadata.len(), Some(disk), None)
            }
            None => {
                let Some(file) = self.read(path).await else { return not_found() };
                (file.bytes.len() as u64, None, Some(file))
            }
        };
        let (first, last) = match parse_range(range, total) {
            Some(Ok(found)) => found,
            Some(Err(())) => {
                let headers = [(CONTENT_RANGE, format!("bytes */{total}"))];
                return (StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response();
            }
            None => return self.whole(path, &HeaderMap::new()).await,
        };
        let last = last.min(first.saturating_add(RANGE_BYTES - 1));
        let length = usize::try_from(last - first + 1).unwrap_or_default();
        let bytes = match (disk, file) {
            (Some(mut disk), _) => {
                let mut bytes = vec![0; length];
                let read = async {
                    disk.seek(SeekFrom::Start(first)).await?;
                    disk.read_exact(&mut bytes).await
                };
                if read.await.is_err() {
                    return not_found();
                }
                bytes
            }
            (None, Some(file)) => {
                let first = usize::try_from(first).unwrap_or_default();
                file.bytes[first..first + length].to_vec()
            }
            (None, None) => return not_found(),
        };
        let headers = [
            (CONTENT_TYPE, mime(path)),
            (CONTENT_RANGE, format!("bytes {first}-{last}/{total}")),
            (ACCEPT_RANGES, "bytes".to_owned()),
            (CACHE_CONTROL, "no-cache".to_owned()),
        ];
        (StatusCode::PARTIAL_CONTENT, headers, bytes).into_response()
    }
}

/// First and last byte of a single range in a file of `total` bytes; an error when it lies outside, `None` when the
/// header is to be ignored.
fn parse_range(header: &str, total: u64) -> Option<Result<(u64, u64), ()>> {
    let (first, last) = header.strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let (first, last) = match (first.trim(), last.trim()) {
        ("", suffix) => {
            let suffix = number(suffix)?;
            if suffix == 0 {
                return Some(Err(()));
            }
            (total.saturating_sub(suffix), total.saturating_sub(1))
        }
        (first, "") => (number(first)?, total.saturating_sub(1)),
        (first, last) => (number(first)?, number(last)?),
    };
    if first > last && first < total {
        return None;
    }
    if first >= total { Some(Err(())) } else { Some(Ok((first, last.min(total - 1)))) }
}

/// The better of the encodings that the client reads.
fn encoding(asked: &HeaderMap) -> Option<&'static str> {
    let accepted = asked.get(ACCEPT_ENCODING)?.to_str().ok()?;
    let reads = |name: &str| {
        accepted.split(',').any(|range| {
            let mut parts = range.split(';').map(str::trim);
            parts.next() == Some(name) && !parts.any(|parameter| matches!(parameter, "q=0" | "q=0.0"))
        })
    };
    if reads("br") {
        Some("br")
    } else if reads("gzip") {
        Some("gzip")
    } else {
        None
    }
}

async fn compress(bytes: Bytes, mime: &str, encoding: &'static str) -> Bytes {
    // Unoptimised, a high quality takes seconds.
    let quality = if cfg!(debug_assertions) { CompressionLevel::Fastest } else { CompressionLevel::Precise(7) };
    let mime = HeaderValue::from_str(mime).unwrap_or(HeaderValue::from_static("text/plain"));
    let plain = bytes.clone();
    let service = tower::service_fn(move |_: http::Request<()>| {
        let mut reply = http::Response::new(http_body_util::Full::new(plain.clone()));
        reply.headers_mut().insert(CONTENT_TYPE, mime.clone());
        async { Ok::<_, Infallible>(reply) }
    });
    let mut request = http::Request::new(());
    request.headers_mut().insert(ACCEPT_ENCODING, HeaderValue::from_static(encoding));
    let Ok(reply) = CompressionLayer::new().quality(quality).layer(service).oneshot(request).await;
    match reply.into_body().collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(_) => bytes,
    }
}

fn mime(path: &str) -> String {
    match path.rsplit('.').next() {
        Some("geojson") => "application/geo+json".to_owned(),
        Some("pmtiles") => "application/vnd.pmtiles".to_owned(),
        Some("webmanifest") => "application/manifest+json".to_owned(),
        Some("js" | "mjs") => "text/javascript; charset=utf-8".to_owned(),
        Some("css") => "text/css; charset=utf-8".to_owned(),
        Some("html") => "text/html; charset=utf-8".to_owned(),
        Some("json" | "map") => "application/json".to_owned(),
        Some("svg") => "image/svg+xml".to_owned(),
        Some("png") => "image/png".to_owned(),
        Some("jpg" | "jpeg") => "image/jpeg".to_owned(),
        Some("webp") => "image/webp".to_owned(),
        Some("ico") => "image/x-icon".to_owned(),
        Some("woff2") => "font/woff2".to_owned(),
        Some("mp3") => "audio/mpeg".to_owned(),
        Some("ogg") => "audio/ogg".to_owned(),
        Some("wav") => "audio/wav".to_owned(),
        Some("txt") => "text/plain; charset=utf-8".to_owned(),
        _ => "application/octet-stream".to_owned(),
    }
}

fn is_text(mime: &str) -> bool {
    mime.starts_with("text/") || mime.contains("json") || mime.contains("javascript") || mime.contains("svg")
}

/// `https://host` of a template of tiles, for the policy; a host with a placeholder becomes a wildcard.
fn tile_origin(template: &str) -> Option<String> {
    let (scheme, rest) = template.split_once("://")?;
    let host = rest.split('/').next()?;
    if !matches!(scheme, "http" | "https") || host.contains([' ', ';', ',', '\'']) {
        return None;
    }
    match host.split_once('.') {
        Some((label, domain)) if label.contains('{') => Some(format!("{scheme}://*.{domain}")),
        _ => Some(format!("{scheme}://{host}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        for (header, wanted) in [
            ("bytes=0-9", Some(Ok((0, 9)))),
            ("bytes=90-", Some(Ok((90, 99)))),
            ("bytes=-10", Some(Ok((90, 99)))),
            ("bytes=-1000", Some(Ok((0, 99)))),
            ("bytes=95-1000", Some(Ok((95, 99)))),
            ("bytes=100-", Some(Err(()))),
            ("bytes=-0", Some(Err(()))),
            ("bytes=9-3", None),
            ("bytes=a-b", None),
            ("lines=1-2", None),
        ] {
            assert_eq!(parse_range(header, 100), wanted, "{header}");
        }
    }

    #[test]
    fn no_path_leaves_the_folder() {
        for path in ["", "people/1", "assets/a-B_1.js", "m/", "geo/base.pmtiles"] {
            assert!(is_plain(path), "{path}");
        }
        for path in ["../etc/passwd", "a/../../b", ".git/config", "a//b", "a\\b", "%2e%2e/x", "a/./b", "a\0b"] {
            assert!(!is_plain(path), "{path}");
        }
    }

    #[test]
    fn what_carries_a_hash_is_never_asked_for_again() {
        for path in ["assets/index-a1.js", "m/assets/app.a1.css"] {
            assert!(is_hashed(path), "{path}");
        }
        for path in ["index.html", "m/index.html", "seal.svg", "geo/assets/a.pmtiles"] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[test]
    fn only_the_app_may_write_styles_and_nothing_runs_inline() {
        let assets = Assets::new(&Settings::default());
        let (console, app) = (assets.policy("n0nce", false), assets.policy("n0nce", true));
        assert!(console.contains("style-src-elem 'self' 'nonce-n0nce';"), "{console}");
        assert!(app.contains("style-src-elem 'self' 'unsafe-inline';"), "{app}");
        for policy in [console, app] {
            assert!(policy.contains("script-src 'self';"), "{policy}");
            assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
        }
    }

    #[test]
    fn tiles_are_named_in_the_policy_by_host() {
        assert_eq!(tile_origin("https://t.example/{z}/{x}/{y}.png").as_deref(), Some("https://t.example"));
        assert_eq!(tile_origin("https://t{0-7}.tianditu.gov.cn/a").as_deref(), Some("https://*.tianditu.gov.cn"));
        assert_eq!(tile_origin("javascript:alert(1)"), None);
        assert_eq!(tile_origin("https://a;script-src *"), None);
    }

    #[tokio::test]
    async fn what_is_compressed_reads_back_smaller() {
        let text = Bytes::from("云检 ".repeat(1_000));
        for encoding in ["br", "gzip"] {
            assert!(compress(text.clone(), "text/css", encoding).await.len() < text.len() / 10);
        }
    }
}
