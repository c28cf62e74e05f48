//! Subscribed messages in WeChat (微信订阅消息): `/cgi-bin/stable_token` and `/cgi-bin/message/subscribe/send`.

use std::collections::BTreeMap;

use async_trait::async_trait;
use serde_json::{Value, json};

use super::provider::{Failure, Message, Provider, Sent};
use super::token::Tokens;
use super::words::{THING, time_of, wechat_time, what};
use crate::platform::outward::{Http, ask, encoded, words};
use crate::platform::settings::{Secret, WechatSettings, WechatTemplate};
use crate::subjects::notices::rows::NoticeKind;

/// The access token is no longer taken; the next one may be.
const STALE: [i64; 3] = [40001, 40014, 42001];
/// Busy, too many at once, or too many for now. Whatever else WeChat says stays as it is: no such open id (40003), no
/// such template (40037) or page (41030), refused or no quota left (43101), banned (43107), words it does not want
/// (45168), a value that does not fit (47003).
const PASSING: [i64; 4] = [-1, 43108, 45009, 45011];

/// Subscribed messages in WeChat.
pub(super) struct Wechat {
    base: String,
    app_id: String,
    secret: Secret,
    page: String,
    state: String,
    template: Option<WechatTemplate>,
    templates: BTreeMap<String, WechatTemplate>,
    tokens: Tokens,
    http: Http,
}

impl Wechat {
    pub(super) fn new(settings: &WechatSettings, app_id: &str, secret: &Secret, tokens: Tokens, http: Http) -> Self {
        Self {
            base: settings.base_url.clone(),
            app_id: app_id.to_owned(),
            secret: secret.clone(),
            page: settings.page.clone(),
            state: settings.state.clone(),
            template: settings.template.clone(),
            templates: settings.templates.clone(),
            tokens,
            http,
        }
    }

    /// A fresh token and the seconds it lasts.
    async fn fetch(&self) -> Result<(String, i64), Failure> {
        let body = json!({
            "grant_type": "client_credential",
            "appid": self.app_id,
            "secret": self.secret.reveal(),
            "force_refresh": false,
        });
        let (status, answer) = ask(self.http.post(&format!("{}/cgi-bin/stable_token", self.base)).json(&body)).await?;
        match (answer["access_token"].as_str(), answer["expires_in"].as_i64()) {
            (Some(token), Some(seconds)) if !token.is_empty() && seconds > 0 => Ok((token.to_owned(), seconds)),
            // A wrong id or secret is the operator's to mend, and nothing is lost if it is asked once more meanwhile.
            _ => Err(Failure::passing(code(&answer).unwrap_or(i64::from(status)).to_string(), said(&answer))),
        }
    }

    async fn try_once(&self, token: &str, body: &Value) -> Result<Value, Failure> {
        let url = format!("{}/cgi-bin/message/subscribe/send?access_token={}", self.base, encoded(token));
        Ok(ask(self.http.post(&url).json(body)).await?.1)
    }
}

#[async_trait]
impl Provider for Wechat {
    async fn send(&self, message: &Message) -> Result<Sent, Failure> {
        let Some(template) = self.templates.get(&kind_name(message.kind)).or(self.template.as_ref()) else {
            return Err(Failure::permanent("NO_TEMPLATE", "no template is set for this kind of notice"));
        };
        let body = body(message, template, &self.page, &self.state);
        let token = self.tokens.get(|| self.fetch()).await?;
        let mut answer = self.try_once(&token, &body).await?;
        if code(&answer).is_some_and(|code| STALE.contains(&code)) {
            self.tokens.refused(&token).await?;
            let token = self.tokens.get(|| self.fetch()).await?;
            answer = self.try_once(&token, &body).await?;
        }
        match code(&answer) {
            Some(0) => Ok(Sent { number: answer["msgid"].as_i64().map(|id| id.to_string()).unwrap_or_default() }),
            Some(code) if PASSING.contains(&code) || STALE.contains(&code) => {
                Err(Failure::passing(code.to_string(), said(&answer)))
            }
            Some(code) => Err(Failure::permanent(code.to_string(), said(&answer))),
            None => Err(Failure::passing("ANSWER_UNKNOWN", said(&answer))),
        }
    }
}

/// The name of a kind in the settings.
pub(super) fn kind_name(kind: NoticeKind) -> String {
    use sea_orm::ActiveEnum as _;
    kind.to_value().to_lowercase()
}

/// The body of `subscribe/send`. A `thing` takes 20 characters, and more is refused with 47003.
fn body(message: &Message, template: &WechatTemplate, page: &str, state: &str) -> Value {
    let mut data = serde_json::Map::new();
    let thing: String = what(message.kind).chars().take(THING).collect();
    data.insert(template.what.clone(), json!({ "value": thing }));
    if let Some(time) = &template.time {
        data.insert(time.clone(), json!({ "value": wechat_time(time_of(message)) }));
    }
    json!({
        "touser": message.to,
        "template_id": template.id,
        "page": page,
        "data": data,
        "miniprogram_state": state,
        "lang": "zh_CN",
    })
}

fn code(answer: &Value) -> Option<i64> {
    answer["errcode"].as_i64()
}

/// What WeChat said; with 47003 that names the field.
fn said(answer: &Value) -> String {
    words(answer["errmsg"].as_str().unwrap_or_default())
}
