//! A stand-in for those who carry notices and sign phones in, who are not here: it checks requests as WeChat and Aliyun document them, and
//! answers as it is told to.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Query, RawQuery, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use yunjian::platform::settings::{NoticeSettings, WechatTemplate};

const APP_ID: &str = "wx0123456789abcdef";
const APP_SECRET: &str = "wechat secret";
const KEY_ID: &str = "LTAI0123456789";
const KEY_SECRET: &str = "aliyun secret";

/// A message that a carrier took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// `wechat`, `sms`, `guarantor` or `voice`.
    pub by: &'static str,
    pub to: String,
    /// Our number, which calls do not carry; of WeChat, which is told none, the template.
    pub number: String,
    /// What the person reads or hears.
    pub values: Value,
}

#[derive(Default)]
struct Book {
    carried: Mutex<Vec<Carried>>,
    script: Mutex<HashMap<&'static str, VecDeque<Value>>>,
    wrong: Mutex<Vec<String>>,
    tokens: AtomicUsize,
    slow: AtomicBool,
    silent: AtomicBool,
    /// Codes of `wx.login` that were used.
    codes: Mutex<HashSet<String>>,
}

/// All carriers, on one port of this machine.
pub struct Providers {
    book: Arc<Book>,
    url: String,
}

impl Providers {
    /// Carriers that take everything.
    pub async fn start() -> Self {
        let book = Arc::new(Book::default());
        let router = Router::new()
            .route("/cgi-bin/stable_token", post(token))
            .route("/cgi-bin/message/subscribe/send", post(wechat))
            .route("/sns/jscode2session", get(session))
            .route("/", post(aliyun))
            .with_state(book.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { book, url }
    }

    /// Sets a deployment up with them.
    pub fn set(&self, settings: &mut NoticeSettings) {
        let template = |id: &str| WechatTemplate { id: id.into(), what: "thing1".into(), time: Some("time2".into()) };
        settings.wechat.base_url = self.url.clone();
        settings.wechat.app_id = Some(APP_ID.into());
        settings.wechat.app_secret = Some(APP_SECRET.into());
        settings.wechat.template = Some(template("every kind"));
        settings.wechat.templates = BTreeMap::from([("spot_check".to_owned(), template("spot checks"))]);
        settings.aliyun.access_key_id = Some(KEY_ID.into());
        settings.aliyun.access_key_secret = Some(KEY_SECRET.into());
        settings.aliyun.sms.base_url = self.url.clone();
        settings.aliyun.sms.sign_name = Some("云检".into());
        settings.aliyun.sms.template_code = Some("SMS_1".into());
        settings.aliyun.sms.guarantor_template_code = Some("SMS_2".into());
        settings.aliyun.voice.base_url = self.url.clone();
        settings.aliyun.voice.tts_code = Some("TTS_1".into());
    }

    /// What the carrier answers next; it takes what comes after that.
    pub fn answer(&self, by: &'static str, answers: impl IntoIterator<Item = Value>) {
        self.book.script.lock().unwrap().entry(by).or_default().extend(answers);
    }

    /// Everything that was carried, in order. Fails when a request was not as it is documented.
    pub fn carried(&self) -> Vec<Carried> {
        let wrong = self.book.wrong.lock().unwrap();
        assert!(wrong.is_empty(), "requests that no carrier would take: {wrong:#?}");
        self.book.carried.lock().unwrap().clone()
    }

    /// How often WeChat was asked for an access token.
    pub fn tokens(&self) -> usize {
        self.book.tokens.load(Ordering::SeqCst)
    }

    /// Tokens take their time from now on.
    pub fn slow_tokens(&self) {
        self.book.slow.store(true, Ordering::SeqCst);
    }

    /// Carriers take messages and say nothing; or answer again.
    pub fn silent(&self, silent: bool) {
        self.book.silent.store(silent, Ordering::SeqCst);
    }
}

impl Book {
    fn wrong(&self, what: impl Into<String>) -> Value {
        let what = what.into();
        self.wrong.lock().unwrap().push(what.clone());
        json!({"errcode": -99, "errmsg": what, "Code": "isv.INVALID_PARAMETERS", "Message": what})
    }

    fn scripted(&self, by: &str) -> Option<Value> {
        self.script.lock().unwrap().get_mut(by)?.pop_front()
    }

    async fn take(&self, carried: Carried, answer: Value) -> Json<Value> {
        if let Some(scripted) = self.scripted(carried.by) {
            return Json(scripted);
        }
        self.carried.lock().unwrap().push(carried);
        while self.silent.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Json(answer)
    }

    fn token(&self) -> String {
        format!("token-{}", self.tokens.load(Ordering::SeqCst))
    }
}

async fn token(State(book): State<Arc<Book>>, Json(body): Json<Value>) -> Json<Value> {
    let documented =
        json!({"grant_type": "client_credential", "appid": APP_ID, "secret": APP_SECRET, "force_refresh": false});
    if body != documented {
        return Json(book.wrong(format!("stable_token: {body}")));
    }
    if book.slow.load(Ordering::SeqCst) {
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
    if let Some(scripted) = book.scripted("token") {
        return Json(scripted);
    }
    book.tokens.fetch_add(1, Ordering::SeqCst);
    Json(json!({"access_token": book.token(), "expires_in": 7200}))
}

/// `code-NAME` is good once, and belongs to the account `NAME`.
async fn session(State(book): State<Arc<Book>>, Query(query): Query<HashMap<String, String>>) -> Json<Value> {
    let told = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let app = (told("appid"), told("secret"), told("grant_type"));
    if app != (APP_ID, APP_SECRET, "authorization_code") || query.len() != 4 {
        return Json(book.wrong(format!("jscode2session: {query:?}")));
    }
    if let Some(scripted) = book.scripted("session") {
        return Json(scripted);
    }
    let code = told("js_code");
    let Some((_, name)) = code.split_once("code-") else {
        return Json(json!({"errcode": 40029, "errmsg": "invalid code"}));
    };
    if !book.codes.lock().unwrap().insert(code.to_owned()) {
        return Json(json!({"errcode": 40163, "errmsg": "code been used"}));
    }
    // Whoever asks again gets another code, and is the same.
    let name = name.split('#').next().unwrap_or_default();
    Json(json!({"openid": format!("open-{name}"), "session_key": "c2VjcmV0", "unionid": "union"}))
}

/// The pages of the mini-program, the first of which it opens with.
pub fn pages() -> Vec<&'static str> {
    let config = include_str!("../../mini-program/src/app.config.ts");
    config.split('\'').filter(|text| text.starts_with("pages/")).collect()
}

async fn wechat(
    State(book): State<Arc<Book>>,
    Query(query): Query<HashMap<String, String>>,
    Json(body): Json<Value>,
) -> Json<Value> {
    if query.get("access_token") != Some(&book.token()) {
        return Json(json!({"errcode": 40001, "errmsg": "invalid credential, access_token is invalid or not latest"}));
    }
    let text = |name: &str| body[name].as_str().map(str::to_owned);
    let values = body["data"].clone();
    let thing = values["thing1"]["value"].as_str().unwrap_or_default();
    let time = values["time2"]["value"].as_str().unwrap_or_default();
    let fits = (1..=20).contains(&thing.chars().count()) && time.contains('年') && time.contains(':');
    match (text("touser"), text("template_id"), text("page"), text("miniprogram_state")) {
        (_, _, Some(page), _) if !pages().contains(&&*page) => {
            Json(json!({"errcode": 41030, "errmsg": "invalid page"}))
        }
        (Some(to), Some(number), Some(_), Some(state)) if fits && state == "formal" && body["lang"] == "zh_CN" => {
            book.take(Carried { by: "wechat", to, number, values }, json!({"errcode": 0, "errmsg": "ok", "msgid": 7}))
                .await
        }
        _ => Json(book.wrong(format!("subscribe/send: {body}"))),
    }
}

async fn aliyun(
    State(book): State<Arc<Book>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: String,
) -> Json<Value> {
    let query = query.unwrap_or_default();
    if let Err(what) = signed(&query, &headers, &body) {
        return Json(book.wrong(format!("{what}: {query} {headers:?}")));
    }
    let mut told: HashMap<String, String> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), percent_encoding::percent_decode_str(value).decode_utf8_lossy().into()))
        .collect();
    let mut take = |name: &str| told.remove(name).unwrap_or_default();
    let action = headers.get("x-acs-action").and_then(|action| action.to_str().ok()).unwrap_or_default();
    let (by, to, values) = match (action, &*take("TemplateCode"), &*take("TtsCode")) {
        ("SendSms", "SMS_1", "") if take("SignName") == "云检" => {
            ("sms", take("PhoneNumbers"), take("TemplateParam"))
        }
        ("SendSms", "SMS_2", "") => ("guarantor", take("PhoneNumbers"), take("TemplateParam")),
        ("SingleCallByTts", "", "TTS_1") => ("voice", take("CalledNumber"), take("TtsParam")),
        _ => return Json(book.wrong(query)),
    };
    let longest = if by == "voice" { 15 } else { 256 };
    let number = take("OutId");
    if number.len() > longest {
        return Json(book.wrong(format!("an OutId of {} bytes, more than {longest}", number.len())));
    }
    let values: Value = serde_json::from_str(&values).unwrap_or_default();
    if to.is_empty() || !values["what"].is_string() || !values["time"].is_string() {
        return Json(book.wrong(query));
    }
    let ok = json!({"Code": "OK", "Message": "OK", "RequestId": "r", "BizId": "b-1", "CallId": "c-1"});
    book.take(Carried { by, to, number, values }, ok).await
}

/// Checks an ACS3-HMAC-SHA256 signature from what came, as Aliyun does.
fn signed(query: &str, headers: &HeaderMap, body: &str) -> Result<(), &'static str> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let hash = |text: &str| hex(&Sha256::digest(text.as_bytes()));
    if header("x-acs-version") != "2017-05-25" || header("x-acs-content-sha256") != hash(body) {
        return Err("version or content");
    }
    let said = header("authorization").strip_prefix("ACS3-HMAC-SHA256 ").ok_or("no signature")?;
    let part =
        |name: &str| said.split(',').find_map(|part| part.strip_prefix(name)?.strip_prefix('=')).unwrap_or_default();
    let names: Vec<&str> = part("SignedHeaders").split(';').collect();
    let needed =
        ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];
    if part("Credential") != KEY_ID || !needed.iter().all(|name| names.contains(name)) || !names.is_sorted() {
        return Err("key or headers");
    }
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    let lines: String = names.iter().map(|name| format!("{name}:{}\n", header(name).trim())).collect();
    let canonical = format!("POST\n/\n{}\n{lines}\n{}\n{}", pairs.join("&"), names.join(";"), hash(body));
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY_SECRET.as_bytes()).map_err(|_| "key")?;
    mac.update(format!("ACS3-HMAC-SHA256\n{}", hash(&canonical)).as_bytes());
    if hex(&mac.finalize().into_bytes()) == part("Signature") { Ok(()) } else { Err("signature") }
}
