//! Those who carry notices, behind one trait.

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;

use super::aliyun::{Aliyun, Service};
use super::token::Tokens;
use super::wechat::Wechat;
use crate::entity::Timestamp;
use crate::platform::outward::{Http, Lost};
use crate::platform::settings::NoticeSettings;
use crate::platform::{Answer, Clock, Db};
use crate::subjects::notices::rows::{NoticeChannel, NoticeId, NoticeKind};

/// What is to be carried, and to whom.
#[derive(Clone, Debug)]
pub struct Message {
    /// Of which notice; carriers that keep a number of ours as long as it is get it.
    pub notice: NoticeId,
    /// What it tells.
    pub kind: NoticeKind,
    /// The moment that it names.
    pub moment: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The address on the channel: an open id or a telephone number.
    pub to: String,
}

/// The carrier took it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Its number for the message.
    pub number: String,
}

/// The carrier did not take it, or nobody knows whether it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// It will not go better later.
    pub permanent: bool,
    /// The carrier's code, or ours when it did not come so far.
    pub code: String,
    /// What the carrier said.
    pub detail: String,
}

impl Failure {
    /// It may go better later.
    pub fn passing(code: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { permanent: false, code: code.into(), detail: detail.into() }
    }

    /// It will not go better later.
    pub fn permanent(code: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { permanent: true, code: code.into(), detail: detail.into() }
    }
}

impl From<Lost> for Failure {
    fn from(lost: Lost) -> Self {
        Self::passing(lost.code, lost.detail)
    }
}

/// A carrier of one channel.
#[async_trait]
pub trait Provider: Send + Sync {
    /// Hands `message` to the carrier.
    async fn send(&self, message: &Message) -> Result<Sent, Failure>;
}

/// The carriers of this deployment; a channel without one is skipped.
#[derive(Clone, Default)]
pub struct Providers(HashMap<NoticeChannel, Arc<dyn Provider>>);

impl Providers {
    /// Those that the settings name.
    pub fn of(settings: &NoticeSettings, db: &Db, clock: &Clock) -> Answer<Self> {
        use NoticeChannel::{Guarantor, Sms, Voice, Wechat as InWechat};
        let mut all = Self::default();
        if settings.only_recorded {
            for channel in [InWechat, Sms, Voice, Guarantor] {
                all.add(channel, Recorded);
            }
            return Ok(all);
        }
        let http = Http::new()?;
        if let (Some(id), Some(secret)) = (&settings.wechat.app_id, &settings.wechat.app_secret) {
            let tokens = Tokens::new(db.clone(), clock.clone(), format!("wechat:{id}"));
            all.add(InWechat, Wechat::new(&settings.wechat, id, secret, tokens, http.clone()));
        }
        if let Some(key) = super::aliyun::Key::of(&settings.aliyun) {
            for (channel, service) in [(Sms, Service::Sms), (Voice, Service::Voice), (Guarantor, Service::GuarantorSms)]
            {
                if let Some(aliyun) = Aliyun::new(&settings.aliyun, service, key.clone(), clock, &http) {
                    all.add(channel, aliyun);
                }
            }
        }
        Ok(all)
    }

    fn add(&mut self, channel: NoticeChannel, provider: impl Provider + 'static) {
        self.0.insert(channel, Arc::new(provider));
    }

    /// The carrier of `channel`, if there is one.
    pub(super) fn on(&self, channel: NoticeChannel) -> Option<&Arc<dyn Provider>> {
        self.0.get(&channel)
    }
}

/// Carries nothing: the row that says so is all there is. For the demo, where nobody has a telephone.
struct Recorded;

#[async_trait]
impl Provider for Recorded {
    async fn send(&self, _: &Message) -> Result<Sent, Failure> {
        Ok(Sent { number: "recorded only".to_owned() })
    }
}
