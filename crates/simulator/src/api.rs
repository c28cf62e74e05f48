//! The phone's side of the API: GraphQL over HTTP, as the mini-program speaks it.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A request that takes longer is given up; the phone tries again.
const TIMEOUT: Duration = Duration::from_secs(20);
/// Connections kept open at most: simulated phones share them.
const CONNECTIONS: usize = 8;

/// A client of one server.
#[derive(Clone, Debug)]
pub struct Api {
    http: reqwest::Client,
    url: String,
}

/// Why a request brought nothing.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The server could not be reached, or its answer was not GraphQL.
    #[error("{0}")]
    Unreachable(String),
    /// The server refused.
    #[error("{code}: {message}")]
    Refused {
        /// `extensions.code`.
        code: String,
        /// For people.
        message: String,
        /// Seconds to wait before the next try.
        retry_after: Option<f64>,
    },
}

impl ApiError {
    /// Whether the sign-in no longer holds.
    pub fn is_unauthenticated(&self) -> bool {
        matches!(self, Self::Refused { code, .. } if code == "UNAUTHENTICATED")
    }

    /// Whether the same request can never succeed.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Refused { code, .. }
            if matches!(code.as_str(), "BAD_INPUT" | "FORBIDDEN" | "NOT_FOUND" | "TOO_LARGE" | "TOO_COMPLEX" | "CONFLICT"))
    }
}

/// A position as it goes over the wire.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// Made by the phone; sent twice, it is stored once.
    pub key: String,
    /// RFC 3339.
    pub taken_at: String,
    /// Degrees north, in `datum`.
    pub latitude: f64,
    /// Degrees east, in `datum`.
    pub longitude: f64,
    /// `WGS84` or `GCJ02`.
    pub datum: &'static str,
    /// Metres, radius at 68 %.
    pub accuracy: f64,
    /// Metres above the sea.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub altitude: Option<f64>,
    /// Metres a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speed: Option<f64>,
    /// Degrees clockwise from north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<f64>,
    /// `GNSS`, `NETWORK` or `UNKNOWN`.
    pub source: &'static str,
    /// The system says that the position was made up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mocked: Option<bool>,
    /// 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub battery: Option<f64>,
}

/// What a sign-in gave.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tokens {
    /// For the `Authorization` header.
    pub access_token: String,
    /// Good for the next pair of tokens, once.
    pub refresh_token: String,
    /// Seconds that the access token holds.
    pub expires_in: i64,
    /// The phone's own key, given at binding only.
    pub device_key: Option<String>,
    /// The bound phone, given at binding only; needed with the key to sign in.
    pub device_id: Option<String>,
    /// Whose phone it is.
    pub viewer: Viewer,
}

/// Whose phone it is.
#[derive(Clone, Debug, Deserialize)]
pub struct Viewer {
    /// The person's name.
    pub name: Option<String>,
}

/// What became of a batch.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Submitted {
    /// Stored.
    pub accepted: u64,
    /// Known already.
    pub duplicates: u64,
    /// Refused, one by one.
    pub rejected: Vec<RejectedFix>,
}

/// A position that was refused.
#[derive(Clone, Debug, Deserialize)]
pub struct RejectedFix {
    /// Place in the batch.
    pub index: usize,
    /// Why, for programs.
    pub code: String,
    /// Why, for people.
    pub message: String,
}

/// A spot check of the person.
#[derive(Clone, Debug, Deserialize)]
pub struct SpotCheck {
    /// Opaque id.
    pub id: String,
    /// Where it stands, such as `DRAWN`.
    pub state: String,
    /// What the answer repeats; none before the check was confirmed.
    pub challenge: Option<String>,
}

const TOKENS: &str = "{ accessToken refreshToken expiresIn deviceId deviceKey viewer { ... on Person { name } } }";

impl Api {
    /// A client of the server at `base`, such as `http://127.0.0.1:8080`.
    pub fn new(base: &str) -> Result<Self, ApiError> {
        let http = reqwest::Client::builder()
            .user_agent(concat!("yunjian-phone/", env!("CARGO_PKG_VERSION")))
            .timeout(TIMEOUT)
            .pool_max_idle_per_host(CONNECTIONS)
            .build()
            .map_err(|error| ApiError::Unreachable(error.to_string()))?;
        let base = base.trim_end_matches('/');
        let url = if base.ends_with("/graphql") { base.to_owned() } else { format!("{base}/graphql") };
        Ok(Self { http, url })
    }

    /// Binds this phone with the code that an officer gave.
    pub async fn bind_device(&self, code: &str, platform: &str) -> Result<Tokens, ApiError> {
        let document = format!("mutation Bind($input: BindDeviceInput!) {{ bindDevice(input: $input) {TOKENS} }}");
        self.ask(&document, json!({ "code": code, "platform": platform }), None, "bindDevice").await
    }

    /// Signs a bound phone in with its own key.
    pub async fn login_device(&self, device: &str, key: &str) -> Result<Tokens, ApiError> {
        let document = format!("mutation Login($input: LoginDeviceInput!) {{ loginDevice(input: $input) {TOKENS} }}");
        self.ask(&document, json!({ "deviceId": device, "deviceKey": key }), None, "loginDevice").await
    }

    /// Takes the next pair of tokens.
    pub async fn refresh(&self, refresh_token: &str) -> Result<Tokens, ApiError> {
        let document = format!("mutation Refresh($input: RefreshInput!) {{ refresh(input: $input) {TOKENS} }}");
        self.ask(&document, json!({ "refreshToken": refresh_token }), None, "refresh").await
    }

    /// Sends positions, 1 to 500.
    pub async fn submit_fixes(&self, access_token: &str, fixes: &[Fix]) -> Result<Submitted, ApiError> {
        const DOCUMENT: &str = "mutation Submit($input: SubmitFixesInput!) { submitFixes(input: $input) \
                                { accepted duplicates rejected { index code message } receipt { id } } }";
        self.ask(DOCUMENT, json!({ "fixes": fixes }), Some(access_token), "submitFixes").await
    }

    /// The newest spot check of the person.
    pub async fn newest_spot_check(&self, access_token: &str) -> Result<Option<SpotCheck>, ApiError> {
        const DOCUMENT: &str = "query Checks { viewer { ... on Person { \
                                spotChecks(first: 1) { edges { node { id state challenge } } } } } }";
        let viewer: Value = self.ask(DOCUMENT, Value::Null, Some(access_token), "viewer").await?;
        Ok(viewer.pointer("/spotChecks/edges/0/node").and_then(|node| serde_json::from_value(node.clone()).ok()))
    }

    /// Says that the phone has shown a spot check; with the challenge from then on.
    pub async fn confirm_spot_check(&self, access_token: &str, id: &str) -> Result<SpotCheck, ApiError> {
        const DOCUMENT: &str = "mutation Confirm($input: ConfirmSpotCheckInput!) { confirmSpotCheck(input: $input) \
                                { spotCheck { id state challenge } } }";
        let input = json!({ "spotCheckId": id });
        let payload: SpotCheckPayload = self.ask(DOCUMENT, input, Some(access_token), "confirmSpotCheck").await?;
        Ok(payload.spot_check)
    }

    /// Answers a spot check with a position.
    pub async fn answer_spot_check(&self, access_token: &str, check: &SpotCheck, fix: &Fix) -> Result<(), ApiError> {
        const DOCUMENT: &str = "mutation Answer($input: AnswerSpotCheckInput!) { answerSpotCheck(input: $input) \
                                { spotCheck { id state challenge } } }";
        let input = json!({ "spotCheckId": check.id, "challenge": check.challenge, "fix": fix });
        self.ask::<SpotCheckPayload>(DOCUMENT, input, Some(access_token), "answerSpotCheck").await.map(drop)
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        document: &str,
        input: Value,
        access_token: Option<&str>,
        field: &str,
    ) -> Result<T, ApiError> {
        let mut request = self
            .http
            .post(&self.url)
            .header(reqwest::header::ACCEPT, "application/graphql-response+json, application/json;q=0.9")
            .json(&json!({ "query": document, "variables": { "input": input } }));
        if let Some(token) = access_token {
            request = request.bearer_auth(token);
        }
        let response = request.send().await.map_err(|error| ApiError::Unreachable(whole_story(&error)))?;
        let status = response.status();
        let body = response.bytes().await.map_err(|error| ApiError::Unreachable(whole_story(&error)))?;
        let answer: Answer = serde_json::from_slice(&body)
            .map_err(|_| ApiError::Unreachable(format!("{} answered {status}, and not with GraphQL", self.url)))?;
        if let Some(error) = answer.errors.into_iter().next() {
            return Err(ApiError::Refused {
                code: error.extensions.code.unwrap_or_else(|| "INVALID".into()),
                message: error.message,
                retry_after: error.extensions.retry_after,
            });
        }
        let value = answer.data.and_then(|mut data| data.get_mut(field).map(Value::take)).unwrap_or_default();
        serde_json::from_value(value).map_err(|error| {
            ApiError::Unreachable(format!("{} answered {field} in a form not known: {error}", self.url))
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SpotCheckPayload {
    spot_check: SpotCheck,
}

#[derive(Deserialize)]
struct Answer {
    data: Option<Value>,
    #[serde(default)]
    errors: Vec<AnswerError>,
}

#[derive(Deserialize)]
struct AnswerError {
    message: String,
    #[serde(default)]
    extensions: Extensions,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Extensions {
    code: Option<String>,
    retry_after: Option<f64>,
}

/// An error with its causes: reqwest's own line says only that sending failed.
fn whole_story(error: &reqwest::Error) -> String {
    let mut story = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        story = format!("{story}: {inner}");
        cause = inner.source();
    }
    story
}
