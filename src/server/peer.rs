//! Who is at the other end of a connection, as far as headers tell.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use http::HeaderMap;
use http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE, HOST, ORIGIN, USER_AGENT};

use crate::platform::keys::sha256_hex;
use crate::platform::settings::HttpSettings;
use crate::platform::{Language, Refusal};

/// Name of the cookie that keeps the console's refresh token.
pub(super) const REFRESH_COOKIE: &str = "yunjian_refresh";

/// A client, for the length of one request or socket.
#[derive(Clone, Debug)]
pub(super) struct Peer {
    /// The address that limits count by.
    pub(super) address: IpAddr,
    /// Language of texts.
    pub(super) language: Language,
    /// Names the request in the log and in answers.
    pub(super) request_id: Arc<str>,
}

impl Peer {
    /// Reads the headers of a request that came from `from`.
    pub(super) fn read(headers: &HeaderMap, from: SocketAddr, settings: &HttpSettings, request_id: Arc<str>) -> Self {
        Self {
            address: client_address(headers, from.ip(), &settings.trusted_proxies),
            language: language(headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default()),
            request_id,
        }
    }
}

/// A fresh request id: when this process started, and a count.
pub(super) fn request_id(started: u64) -> Arc<str> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{started:x}-{:x}", COUNT.fetch_add(1, Ordering::Relaxed)).into()
}

/// SHA-256 of what the client says it is.
pub(super) fn client(headers: &HeaderMap) -> String {
    sha256_hex(headers.get(USER_AGENT).map_or(&[][..], |agent| agent.as_bytes()))
}

/// The bearer token; `None` without an `Authorization` header, a refusal when it is of another kind.
pub(super) fn bearer(headers: &HeaderMap) -> Result<Option<&str>, Refusal> {
    let Some(value) = headers.get(AUTHORIZATION) else { return Ok(None) };
    value.to_str().ok().and_then(strip_bearer).map(Some).ok_or_else(Refusal::unauthenticated)
}

/// The token in `Bearer TOKEN`.
pub(super) fn strip_bearer(text: &str) -> Option<&str> {
    let (scheme, token) = text.trim().split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// The refresh token in the cookies.
pub(super) fn refresh_cookie(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == REFRESH_COOKIE && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

/// Whether the page that makes this request may: one of ours, one the operator named, or no page at all.
pub(super) fn origin_allowed(headers: &HeaderMap, origins: &[String]) -> bool {
    let Some(origin) = headers.get(ORIGIN) else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    if origins.iter().any(|allowed| allowed.trim_end_matches('/').eq_ignore_ascii_case(origin)) {
        return true;
    }
    let Some((scheme, place)) = origin.split_once("://") else { return false };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let default = if scheme == "https" { ":443" } else { ":80" };
    let bare = |host: &str| host.strip_suffix(default).unwrap_or(host).to_ascii_lowercase();
    matches!(scheme, "http" | "https") && !host.is_empty() && bare(place) == bare(host)
}

/// Whether the client reached us at this machine itself, where cookies travel without TLS.
pub(super) fn is_local(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The nearest address that is not a proxy we trust. What others claim in `X-Forwarded-For` is not believed.
fn client_address(headers: &HeaderMap, from: IpAddr, trusted: &[IpAddr]) -> IpAddr {
    if !trusted.contains(&from) {
        return from;
    }
    let claimed: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let mut nearest = from;
    for text in claimed.into_iter().rev() {
        let Ok(address) = text.parse() else { break };
        nearest = address;
        if !trusted.contains(&address) {
            break;
        }
    }
    nearest
}

/// The better liked of our two languages in an `Accept-Language` header; Chinese when neither is.
pub(super) fn language(header: &str) -> Language {
    let mut best = (0.0_f32, Language::ZhCn);
    for range in header.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let quality = parts
            .find_map(|parameter| parameter.strip_prefix("q="))
            .map_or(1.0, |quality| quality.parse().unwrap_or(0.0));
        let language = match tag.split('-').next() {
            Some("zh") => Language::ZhCn,
            Some("en") => Language::EnUs,
            _ => continue,
        };
        if quality > best.0 {
            best = (quality, language);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    #[test]
    fn forwarded_addresses_are_believed_from_trusted_proxies_only() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let trusted = [proxy, "10.0.0.2".parse().unwrap()];
        let of = |from: &str, claimed: &str| {
            client_address(&headers(&[("x-forwarded-for", claimed)]), from.parse().unwrap(), &trusted).to_string()
        };
        assert_eq!(of("203.0.113.9", "1.2.3.4"), "203.0.113.9");
        assert_eq!(of("10.0.0.1", "1.2.3.4"), "1.2.3.4");
        assert_eq!(of("10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2"), "1.2.3.4");
        assert_eq!(of("10.0.0.1", "6.6.6.6, nonsense"), "10.0.0.1");
    }

    #[test]
    fn the_language_asked_for_wins() {
        for (header, language) in [
            ("", Language::ZhCn),
            ("en-US,en;q=0.9", Language::EnUs),
            ("zh-CN,zh;q=0.9,en;q=0.8", Language::ZhCn),
            ("en;q=0.3, zh;q=0.4", Language::ZhCn),
            ("fr, en;q=0.1", Language::EnUs),
            ("fr", Language::ZhCn),
            ("*", Language::ZhCn),
        ] {
            assert_eq!(super::language(header), language, "{header}");
        }
    }

    #[test]
    fn another_site_may_not_open_a_socket() {
        let ours = ["https://console.example".to_owned()];
        for (origin, host, may) in [
            ("http://127.0.0.1:8080", "127.0.0.1:8080", true),
            ("https://yunjian.example", "yunjian.example", true),
            ("https://yunjian.example", "yunjian.example:443", true),
            ("https://console.example", "yunjian.example", true),
            ("https://evil.example", "yunjian.example", false),
            ("https://yunjian.example.evil.example", "yunjian.example", false),
            ("null", "yunjian.example", false),
            ("http://127.0.0.1:8081", "127.0.0.1:8080", false),
        ] {
            assert_eq!(origin_allowed(&headers(&[("origin", origin), ("host", host)]), &ours), may, "{origin} {host}");
        }
        assert!(origin_allowed(&headers(&[("host", "yunjian.example")]), &ours));
    }

    #[test]
    fn tokens_and_cookies_are_found() {
        assert_eq!(bearer(&headers(&[])).unwrap(), None);
        assert_eq!(bearer(&headers(&[("authorization", "bearer  abc")])).unwrap(), Some("abc"));
        assert!(bearer(&headers(&[("authorization", "Basic abc")])).is_err());
        let cookies = headers(&[("cookie", "a=b; yunjian_refresh=xyz; c=d")]);
        assert_eq!(refresh_cookie(&cookies).as_deref(), Some("xyz"));
        for (host, local) in
            [("localhost:80", true), ("127.0.0.1:8080", true), ("[::1]:8080", true), ("a.example", false)]
        {
            assert_eq!(is_local(&headers(&[("host", host)])), local, "{host}");
        }
    }
}
