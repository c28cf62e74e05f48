//! A GraphQL client over HTTP: an officer's, a phone's, or a stranger's.

use std::sync::{Arc, Mutex};

use reqwest::header::{ACCEPT_LANGUAGE, AUTHORIZATION, HeaderMap};
use serde_json::{Value, json};
use yunjian::entity::{PersonId, PublicId as _, Timestamp};
use yunjian::platform::Clock;

use super::echo::Echo;
use super::{PASSWORD, TestServer};

/// Who is calling. A token that has expired is replaced before the next call, as real clients do.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    pub url: String,
    clock: Clock,
    echo: Echo,
    pub language: &'static str,
    who: Who,
    token: Arc<Mutex<Option<(String, Timestamp)>>>,
}

#[derive(Clone)]
enum Who {
    Stranger,
    Officer { username: String },
    Phone { device: String, key: String },
    Token(String),
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Value,
}

/// The first error of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refused {
    pub code: String,
    pub field: Option<String>,
    pub state: Option<String>,
    pub reason: Option<String>,
    pub message: String,
}

impl Reply {
    /// The data; fails when there was an error.
    pub fn data(self) -> Value {
        assert!(self.body["errors"].is_null(), "an unexpected error: {}", self.body);
        self.body["data"].clone()
    }

    /// The first error; fails when there was none.
    pub fn refused(&self) -> Refused {
        let error = &self.body["errors"][0];
        assert!(error.is_object(), "an error was expected: {}", self.body);
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let said = &error["extensions"];
        Refused {
            code: text(&said["code"]).expect("every error has a code"),
            field: text(&said["field"]),
            state: text(&said["state"]),
            reason: text(&said["reason"]),
            message: text(&error["message"]).expect("every error has a message"),
        }
    }

    /// The code of the first error, if there was one.
    pub fn code(&self) -> Option<&str> {
        self.body["errors"][0]["extensions"]["code"].as_str()
    }
}

impl Client {
    fn new(server: &TestServer, who: Who) -> Self {
        Self {
            http: server.http.clone(),
            url: server.url("/graphql"),
            clock: server.clock.clone(),
            echo: server.echo(),
            language: "en",
            who,
            token: Arc::default(),
        }
    }

    pub(super) fn stranger(server: &TestServer) -> Self {
        Self::new(server, Who::Stranger)
    }

    /// An officer who signs in with the common password.
    pub fn officer(server: &TestServer, username: &str) -> Self {
        Self::new(server, Who::Officer { username: username.to_owned() })
    }

    /// A phone that is bound.
    pub fn phone(server: &TestServer, device: &str, key: &str) -> Self {
        Self::new(server, Who::Phone { device: device.to_owned(), key: key.to_owned() })
    }

    /// Whoever holds this token, for as long as it lasts.
    pub fn with_token(&self, token: &str) -> Self {
        Self { who: Who::Token(token.to_owned()), token: Arc::default(), ..self.clone() }
    }

    /// The same client at another server of the deployment.
    pub fn at(&self, server: &TestServer) -> Self {
        Self { url: server.url("/graphql"), http: server.http.clone(), echo: server.echo(), ..self.clone() }
    }

    /// The same client at a server elsewhere, such as in a process of its own.
    pub fn at_url(&self, url: &str) -> Self {
        Self { url: format!("{url}/graphql"), echo: self.echo.elsewhere(), ..self.clone() }
    }

    /// The same client with a connection for each request: a server that refuses a body unread closes the connection.
    pub fn unpooled(&self) -> Self {
        let http = reqwest::Client::builder().pool_max_idle_per_host(0).build().expect("an HTTP client");
        Self { http, ..self.clone() }
    }

    /// The same client reading another language.
    pub fn reading(&self, language: &'static str) -> Self {
        Self { language, ..self.clone() }
    }

    /// A valid access token; none for a stranger.
    pub async fn token(&self) -> Option<String> {
        if let Who::Token(token) = &self.who {
            return Some(token.clone());
        }
        let held = self.token.lock().unwrap().clone();
        if let Some((token, expires_at)) = held
            && self.clock.now() < expires_at
        {
            return Some(token);
        }
        let stranger = Self { who: Who::Stranger, token: Arc::default(), ..self.clone() };
        let tokens = match &self.who {
            Who::Stranger | Who::Token(_) => return None,
            Who::Officer { username } => {
                let input = json!({"username": username, "password": PASSWORD});
                let login = "mutation($input: LoginInput!) { login(input: $input) { accessToken expiresIn } }";
                stranger.ok(login, json!({ "input": input })).await["login"].clone()
            }
            Who::Phone { device, key } => {
                let input = json!({"deviceId": device, "deviceKey": key});
                let login =
                    "mutation($input: LoginDeviceInput!) { loginDevice(input: $input) { accessToken expiresIn } }";
                stranger.ok(login, json!({ "input": input })).await["loginDevice"].clone()
            }
        };
        let token = tokens["accessToken"].as_str().unwrap().to_owned();
        let expires_at = self.clock.now().plus_seconds(tokens["expiresIn"].as_i64().unwrap());
        *self.token.lock().unwrap() = Some((token.clone(), expires_at));
        Some(token)
    }

    /// Sends an operation.
    pub async fn send(&self, query: &str, variables: Value) -> Reply {
        Box::pin(self.token()).await;
        self.attempt(query, variables).await.expect("an answer")
    }

    /// Sends an operation to a server that may be gone, with the token at hand.
    pub async fn attempt(&self, query: &str, variables: Value) -> reqwest::Result<Reply> {
        let mut request = self.http.post(&self.url).header(ACCEPT_LANGUAGE, self.language);
        let token = match &self.who {
            Who::Token(token) => Some(token.clone()),
            _ => self.token.lock().unwrap().as_ref().map(|(token, _)| token.clone()),
        };
        if let Some(token) = token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        Self::try_receive(request.json(&json!({"query": query, "variables": variables}))).await
    }

    /// Sends an HTTP request as it is.
    pub async fn receive(request: reqwest::RequestBuilder) -> Reply {
        Self::try_receive(request).await.expect("an answer")
    }

    async fn try_receive(request: reqwest::RequestBuilder) -> reqwest::Result<Reply> {
        let reply = request.send().await?;
        let (status, headers) = (reply.status().as_u16(), reply.headers().clone());
        let bytes = reply.bytes().await?;
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::String(String::from_utf8_lossy(&bytes).into()));
        Ok(Reply { status, headers, body })
    }

    /// A request to `/graphql` to fill in.
    pub fn post(&self) -> reqwest::RequestBuilder {
        self.http.post(&self.url).header(ACCEPT_LANGUAGE, self.language)
    }

    /// Waits until whatever falls due at this moment is done.
    pub async fn settled(&self) {
        super::server::settled(&self.clock).await;
    }

    /// What makes silence on its streams provable.
    pub(super) fn echo(&self) -> Echo {
        self.echo.clone()
    }

    /// The HTTP client itself.
    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// The data of an operation that succeeds.
    pub async fn ok(&self, query: &str, variables: Value) -> Value {
        self.send(query, variables).await.data()
    }

    /// The error of an operation that does not.
    pub async fn refused(&self, query: &str, variables: Value) -> Refused {
        self.send(query, variables).await.refused()
    }

    /// A mutation with one input, its result in `selection`.
    pub async fn act(&self, field: &str, input: Value, selection: &str) -> Reply {
        let mut kind = field.to_owned();
        kind[..1].make_ascii_uppercase();
        // Four mutations share an input.
        if matches!(field, "acknowledgeAlert" | "openEnquiry") {
            kind = "Alert".into();
        }
        let query = format!("mutation($input: {kind}Input!) {{ {field}(input: $input) {{ {selection} }} }}");
        self.send(&query, json!({ "input": input })).await
    }

    /// Submits positions; the payload.
    pub async fn submit(&self, fixes: &[Value]) -> Value {
        self.try_submit(fixes).await.data()["submitFixes"].clone()
    }

    /// Submits positions to a server that may be gone.
    pub async fn attempt_submit(&self, fixes: &[Value]) -> reqwest::Result<Reply> {
        const SUBMIT: &str =
            "mutation($input: SubmitFixesInput!) { submitFixes(input: $input) { accepted duplicates } }";
        self.attempt(SUBMIT, json!({"input": {"fixes": fixes}})).await
    }

    /// Submits positions.
    pub async fn try_submit(&self, fixes: &[Value]) -> Reply {
        const RESULT: &str = "accepted duplicates rejected { index code message } receipt { id at digest signature }";
        self.act("submitFixes", json!({ "fixes": fixes }), RESULT).await
    }

    /// Alerts that the caller sees, newest first.
    pub async fn alerts(&self, filter: Value) -> Vec<Value> {
        const QUERY: &str = "query($filter: AlertFilter) { alerts(first: 200, filter: $filter) { edges { node {
            id kind state open severity active late count beganAt raisedAt lastSeenAt explanation rule moves outcome
            person { id } zone { id kind } assignee { id }
            evidence { fixKey distance probabilityOutside accuracy takenAt } } } } }";
        let data = self.ok(QUERY, json!({ "filter": filter })).await;
        nodes(&data["alerts"])
    }

    /// The newest that happened to a person, as the caller sees it.
    pub async fn timeline(&self, person: PersonId) -> Vec<Value> {
        const QUERY: &str = "query($id: ID!) { person(id: $id) { timeline { edges { node { kind summary officer { id }
            report { id } spotCheck { id } leaveRequest { id } clock { id } } } } } }";
        let data = self.ok(QUERY, json!({"id": person.to_public()})).await;
        nodes(&data["person"]["timeline"])
    }
}

/// What a connection holds.
fn nodes(connection: &Value) -> Vec<Value> {
    connection["edges"].as_array().expect("edges").iter().map(|edge| edge["node"].clone()).collect()
}
