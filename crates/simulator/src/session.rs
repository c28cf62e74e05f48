//! A phone's sign-in that renews itself, and knows when another phone has taken its place.

use super::api::{Api, ApiError, Fix, SpotCheck, Submitted, Tokens};
use ground::entity::Timestamp;
use ground::platform::Clock;

/// An access token is renewed so many seconds before it lapses.
const MARGIN: i64 = 60;

/// What a phone keeps to sign in again after a restart.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Credentials {
    /// The bound device.
    pub device: String,
    /// Its key.
    pub key: String,
}

/// A signed-in phone.
#[derive(Debug)]
pub struct Session {
    api: Api,
    clock: Clock,
    tokens: Tokens,
    renew_at: Timestamp,
    credentials: Option<Credentials>,
}

impl Session {
    /// Binds a phone with `code`.
    pub async fn bind(api: Api, clock: Clock, code: &str, platform: &str) -> Result<Self, ApiError> {
        let tokens = api.bind_device(code, platform).await?;
        let credentials = tokens.device_id.clone().zip(tokens.device_key.clone());
        let credentials = credentials.map(|(device, key)| Credentials { device, key });
        Ok(Self::new(api, clock, tokens, credentials))
    }

    /// Signs a phone in that was bound before.
    pub async fn resume(api: Api, clock: Clock, credentials: Credentials) -> Result<Self, ApiError> {
        let tokens = api.login_device(&credentials.device, &credentials.key).await?;
        Ok(Self::new(api, clock, tokens, Some(credentials)))
    }

    fn new(api: Api, clock: Clock, tokens: Tokens, credentials: Option<Credentials>) -> Self {
        let renew_at = clock.now().plus_seconds(tokens.expires_in - MARGIN);
        Self { api, clock, tokens, renew_at, credentials }
    }

    /// What to keep for the next start.
    pub fn credentials(&self) -> Option<&Credentials> {
        self.credentials.as_ref()
    }

    /// The person's name.
    pub fn person(&self) -> &str {
        self.tokens.viewer.name.as_deref().unwrap_or("?")
    }

    /// Sends positions, 1 to 500; renews the sign-in first where needed. Refused as `UNAUTHENTICATED` only when the
    /// sign-in cannot be renewed: the phone was revoked or replaced.
    pub async fn submit(&mut self, fixes: &[Fix]) -> Result<Submitted, ApiError> {
        self.keep_fresh().await?;
        match self.api.submit_fixes(&self.tokens.access_token, fixes).await {
            Err(error) if error.is_unauthenticated() => {
                self.renew().await?;
                self.api.submit_fixes(&self.tokens.access_token, fixes).await
            }
            answer => answer,
        }
    }

    /// The newest spot check of the person.
    pub async fn newest_spot_check(&mut self) -> Result<Option<SpotCheck>, ApiError> {
        self.keep_fresh().await?;
        self.api.newest_spot_check(&self.tokens.access_token).await
    }

    /// Says that the phone has shown a spot check; with the challenge from then on.
    pub async fn confirm_spot_check(&mut self, id: &str) -> Result<SpotCheck, ApiError> {
        self.keep_fresh().await?;
        self.api.confirm_spot_check(&self.tokens.access_token, id).await
    }

    /// Answers a spot check with a position.
    pub async fn answer_spot_check(&mut self, check: &SpotCheck, fix: &Fix) -> Result<(), ApiError> {
        self.keep_fresh().await?;
        self.api.answer_spot_check(&self.tokens.access_token, check, fix).await
    }

    async fn keep_fresh(&mut self) -> Result<(), ApiError> {
        if self.clock.now() >= self.renew_at { self.renew().await } else { Ok(()) }
    }

    async fn renew(&mut self) -> Result<(), ApiError> {
        let refreshed = self.api.refresh(&self.tokens.refresh_token).await;
        self.tokens = match (refreshed, &self.credentials) {
            (Ok(tokens), _) => tokens,
            (Err(error), Some(credentials)) if error.is_unauthenticated() => {
                self.api.login_device(&credentials.device, &credentials.key).await?
            }
            (Err(error), _) => return Err(error),
        };
        self.renew_at = self.clock.now().plus_seconds(self.tokens.expires_in - MARGIN);
        Ok(())
    }
}
