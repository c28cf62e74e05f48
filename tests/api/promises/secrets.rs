//! What is told to nobody: causes of faults, WeChat's session key, whether a user exists.

use std::sync::{Arc, Mutex, OnceLock};

use sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement};
use serde_json::{Value, json};
use totp_rs::Secret;
use tracing_subscriber::fmt::MakeWriter;
use yunjian::entity::{PublicId as _, Role};

use super::Scene;
use super::sse::{Events, Said};
use crate::support::{PASSWORD, Providers, Reply, Socket, TestServer, document, form, is_chinese, on_both};

on_both!(
    a_fault_of_ours_tells_a_request_id_and_nothing_else,
    officers_sign_in_with_a_password_and_a_second_factor,
    codes_of_the_second_factor_cannot_be_tried_at_will,
    the_session_key_of_wechat_is_nowhere_stored_or_logged,
);

/// Everything that this process logs, of every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Begins to listen; whoever asks again hears the same.
    fn listen() -> Self {
        static LOG: OnceLock<Log> = OnceLock::new();
        LOG.get_or_init(|| {
            let log = Log::default();
            let all = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
            all.with_writer(log.clone()).try_init().expect("nobody listens yet");
            log
        })
        .clone()
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// Fails unless `error` says what a fault of ours may say; the request's id.
fn told(error: &Value, chinese: bool) -> String {
    let said = error["extensions"].as_object().expect("extensions");
    assert_eq!(said["code"], "INTERNAL", "{error}");
    let mut names: Vec<_> = said.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["code", "requestId"], "{error}");
    assert_eq!(is_chinese(&error["message"]), chinese, "{error}");
    let text = format!("{} {}", error["message"], error["extensions"]).to_lowercase();
    // Neither the statement, nor the table, nor the driver, nor a file of ours or of the database.
    for word in ["_gone", "select", "table", "relation", "sql", "column", "sea_orm", "src/", ".rs", ".db", "panic"] {
        assert!(!text.contains(word), "{word} in {error}");
    }
    said["requestId"].as_str().expect("a request id").to_owned()
}

async fn a_fault_of_ours_tells_a_request_id_and_nothing_else(server: TestServer) {
    let log = Log::listen();
    let scene = Scene::new(server).await;
    scene.handler.token().await;
    let tx = scene.server.app.db.begin().await.unwrap();
    // A table that is not as the program expects it, as after half a migration.
    tx.execute_unprepared("ALTER TABLE zone RENAME TO zone_gone").await.unwrap();
    tx.commit().await.unwrap();
    let query = "query($id: ID!) { person(id: $id) { zones { id } } }";
    let id = json!({"id": scene.person.to_public()});
    let mut requests = Vec::new();
    for (language, chinese) in [("en", false), ("zh-CN", true)] {
        let client = scene.handler.reading(language);
        let reply = client.send(query, id.clone()).await;
        let request = told(&reply.body["errors"][0], chinese);
        assert_eq!(reply.headers["x-request-id"], request, "the id that the answer carries");
        requests.push(request);
        // A change that fails half-way, and one through the socket.
        let change = json!({"zoneId": crate::support::random_id("zone"), "reason": "moved"});
        let reply = client.act("retireZone", change, "zone { id }").await;
        requests.push(told(&reply.body["errors"][0], chinese));
        let mut socket = Socket::subscribed(&client, query, id.clone()).await;
        let answer = socket.hear().await;
        requests.push(told(&answer["payload"]["errors"][0], chinese));
        let mut stream = Events::open(&scene.server, &client, query, id.clone()).await;
        let Said::Next(answer) = stream.said().await else { panic!("an answer was expected") };
        requests.push(told(&answer["errors"][0], chinese));
    }
    // Outside GraphQL too.
    let tx = scene.server.app.db.begin().await.unwrap();
    tx.execute_unprepared("ALTER TABLE attachment RENAME TO attachment_gone").await.unwrap();
    tx.commit().await.unwrap();
    let (status, said) = scene.handler.upload(form("file", "a.pdf", "application/pdf", &document(64))).await;
    assert_eq!(status, 500);
    let mut names: Vec<_> = said.as_object().expect("an answer").keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!((names, &said["code"]), (vec!["code", "message", "requestId"], &json!("INTERNAL")), "{said}");
    assert!(!is_chinese(&said["message"]), "{said}");
    requests.push(said["requestId"].as_str().expect("a request's id").to_owned());
    // The log has the cause, under the same id.
    let text = log.text();
    for request in requests {
        let line = text.lines().find(|line| line.contains(&request) && line.contains("request failed"));
        let line = line.unwrap_or_else(|| panic!("{request} is not in the log"));
        assert!(line.contains("zone") || line.contains("attachment"), "the cause is in the log: {line}");
    }
}

const LOGIN: &str = "mutation($input: LoginInput!) { login(input: $input) { accessToken viewer { __typename } } }";
const SEED: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/// The code of this moment.
fn code_now(server: &TestServer) -> String {
    let code = totp_rs::Builder::new().with_secret(Secret::try_from_base32(SEED).unwrap()).build().unwrap();
    code.generate(u64::try_from(server.now().0 / 1_000).unwrap()).to_string()
}

async fn login(server: &TestServer, username: &str, password: &str, totp: Option<&str>) -> Reply {
    let input = json!({"username": username, "password": password, "totp": totp});
    server.stranger().send(LOGIN, json!({ "input": input })).await
}

async fn officers_sign_in_with_a_password_and_a_second_factor(server: TestServer) {
    let server = server.beside_with(|settings| settings.sign_in.second_factor = true).await;
    let deployment = "{ deployment { secondFactor } }";
    assert_eq!(server.stranger().ok(deployment, Value::Null).await["deployment"]["secondFactor"], true);
    let agency = server.agency().await;
    let with = server.officer_with(agency, &[Role::Handler], |row| row.totp_secret = Some(SEED.into())).await;
    let without = server.officer(agency, &[Role::Handler]).await;
    let said = |reply: Reply| {
        let refused = reply.refused();
        assert_eq!(reply.body["data"], Value::Null, "no token");
        (refused.code, refused.reason.unwrap_or_default())
    };
    let refused = |reason: &str| ("UNAUTHENTICATED".to_owned(), reason.to_owned());
    let code = code_now(&server);
    // A wrong password is wrong with whatever code, and with none; the code does not tell whether the user is there.
    for totp in [None, Some(&*code), Some("000000")] {
        assert_eq!(said(login(&server, &with.username, "wrong password", totp).await), refused("WRONG_CREDENTIALS"));
        assert_eq!(said(login(&server, "nobody at all", PASSWORD, totp).await), refused("WRONG_CREDENTIALS"));
    }
    // The right password alone is not enough, nor is it with a wrong code.
    for totp in [None, Some(""), Some("000000"), Some("12345"), Some("１２３４５６")] {
        assert_eq!(said(login(&server, &with.username, PASSWORD, totp).await), refused("TOTP_REQUIRED"), "{totp:?}");
    }
    // An account without a second factor does not get in without one.
    for totp in [None, Some(&*code)] {
        assert_eq!(login(&server, &without.username, PASSWORD, totp).await.code(), Some("UNAUTHENTICATED"));
    }
    let granted = login(&server, &with.username, PASSWORD, Some(&code)).await.data();
    assert_eq!(granted["login"]["viewer"]["__typename"], "Officer");
    // Once: whoever saw it typed cannot use it.
    assert_eq!(said(login(&server, &with.username, PASSWORD, Some(&code)).await), refused("TOTP_REQUIRED"));
}

async fn codes_of_the_second_factor_cannot_be_tried_at_will(server: TestServer) {
    let server = server.beside_with(|settings| settings.sign_in.second_factor = true).await;
    let agency = server.agency().await;
    let officer = server.officer_with(agency, &[Role::Handler], |row| row.totp_secret = Some(SEED.into())).await;
    let right = code_now(&server);
    let mut limited = None;
    for attempt in 0..12 {
        let wrong = format!("{:06}", attempt);
        let wrong = if wrong == right { "999999".to_owned() } else { wrong };
        let reply = login(&server, &officer.username, PASSWORD, Some(&wrong)).await;
        if reply.code() == Some("RATE_LIMITED") {
            limited = Some(attempt);
            break;
        }
        assert_eq!(reply.code(), Some("UNAUTHENTICATED"));
    }
    assert_eq!(limited, Some(10), "ten tries, though each had the right password");
    let reply = login(&server, &officer.username, PASSWORD, Some(&right)).await;
    assert_eq!(reply.code(), Some("RATE_LIMITED"), "the right code too has to wait");
    server.advance(61);
    login(&server, &officer.username, PASSWORD, Some(&code_now(&server))).await.data();
}

/// What the stand-in for WeChat gives as the session key.
const SESSION_KEY: &str = "c2VjcmV0";

/// Whether any row of any table has `text` in it.
async fn stored(server: &TestServer, text: &str) -> bool {
    let db = server.app.db.read();
    let (backend, tables) = match server.app.db.backend() {
        DatabaseBackend::Postgres => {
            (DatabaseBackend::Postgres, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
        }
        backend => (backend, "SELECT name FROM sqlite_master WHERE type = 'table'"),
    };
    let tables = db.query_all_raw(Statement::from_string(backend, tables)).await.unwrap();
    for table in tables {
        let table: String = table.try_get("", "name").unwrap();
        let whole = match backend {
            DatabaseBackend::Postgres => "t::text".to_owned(),
            _ => {
                let columns = format!("SELECT name FROM pragma_table_info('{table}')");
                let columns = db.query_all_raw(Statement::from_string(backend, columns)).await.unwrap();
                let names: Vec<String> = columns.iter().map(|row| row.try_get("", "name").unwrap()).collect();
                names.iter().map(|name| format!("quote(\"{name}\")")).collect::<Vec<_>>().join(" || ' ' || ")
            }
        };
        let find = format!("SELECT 1 FROM \"{table}\" AS t WHERE {whole} LIKE '%{text}%' LIMIT 1");
        if db.query_one_raw(Statement::from_string(backend, find)).await.unwrap().is_some() {
            return true;
        }
    }
    false
}

async fn the_session_key_of_wechat_is_nowhere_stored_or_logged(server: TestServer) {
    let log = Log::listen();
    let wechat = Providers::start().await;
    let server = server.beside_with(|settings| wechat.set(&mut settings.notices)).await;
    let person = server.person(server.agency().await).await;
    let binding = server.binding_code(person, false).await;
    const BOUND: &str = "accessToken refreshToken deviceId deviceKey viewer { __typename }";
    let input = json!({"code": binding, "wechatCode": "code-anna", "platform": "weapp"});
    let bound = server.stranger().act("bindDevice", input, BOUND).await.data();
    let again = json!({"wechatCode": "code-anna#2", "platform": "weapp"});
    let again = server.stranger().act("loginDevice", again, BOUND).await.data();
    let key = json!({"deviceId": again["loginDevice"]["deviceId"], "deviceKey": again["loginDevice"]["deviceKey"],
        "wechatCode": "code-anna#3"});
    let with_key = server.stranger().act("loginDevice", key, BOUND).await.data();
    for answer in [bound, again, with_key] {
        let answer = answer.to_string();
        assert!(!answer.contains(SESSION_KEY) && !answer.contains("union"), "{answer}");
    }
    // The account is what is kept; that it is found shows that the look is a look.
    assert!(stored(&server, "open-anna").await);
    assert!(!stored(&server, SESSION_KEY).await, "it is stored");
    // The same server writes a file of its own on SQLite, pages that were let go among it.
    if let Some(path) = server.database.url.strip_prefix("sqlite://") {
        for path in [path.to_owned(), format!("{path}-wal")] {
            let bytes = std::fs::read(path).unwrap_or_default();
            let found = bytes.windows(SESSION_KEY.len()).any(|part| part == SESSION_KEY.as_bytes());
            assert!(!found, "it is in the file");
        }
    }
    let text = log.text();
    assert!(text.contains("login") || text.contains("device"), "the log is listened to");
    assert!(!text.contains(SESSION_KEY), "it is logged");
}
