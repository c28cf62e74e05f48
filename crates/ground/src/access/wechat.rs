//! Signing in through WeChat: `/sns/jscode2session` turns the code of `wx.login` into the open id of whoever holds the
//! phone, within this mini-program.

use crate::platform::outward::{Http, Lost, ask, encoded};
use crate::platform::settings::{Secret, WechatSettings};
use crate::platform::{Answer, Code, Refusal};

/// The code is not one of this mini-program, has lapsed after five minutes, or was used.
const WRONG: [i64; 3] = [40029, 40163, 41008];
/// WeChat holds the account back as dangerous.
const BLOCKED: i64 = 40226;
/// Characters of a code; WeChat's have 32.
const LONGEST: usize = 128;

/// WeChat, as far as it says who holds a phone.
pub struct Wechat {
    base: String,
    app_id: String,
    secret: Secret,
    http: Http,
}

impl Wechat {
    /// As the settings say; none when the deployment is not connected to WeChat.
    pub fn of(settings: &WechatSettings) -> Answer<Option<Self>> {
        let (Some(app_id), Some(secret)) = (&settings.app_id, &settings.app_secret) else { return Ok(None) };
        let (base, app_id, secret) = (settings.base_url.clone(), app_id.clone(), secret.clone());
        Ok(Some(Self { base, app_id, secret, http: Http::new()? }))
    }

    /// The open id behind `code`, which counts once. The session key that comes with it opens what WeChat encrypts for
    /// the mini-program; nothing here needs that, so it is not kept.
    pub(super) async fn open_id(&self, code: &str) -> Answer<String> {
        if code.is_empty() || code.len() > LONGEST {
            return Err(wrong_code());
        }
        let url = format!(
            "{}/sns/jscode2session?appid={}&secret={}&js_code={}&grant_type=authorization_code",
            self.base,
            encoded(&self.app_id),
            encoded(self.secret.reveal()),
            encoded(code),
        );
        let (status, answer) = ask(self.http.get(&url)).await.map_err(|lost| away(&lost))?;
        if let Some(open_id) = answer["openid"].as_str().filter(|id| !id.is_empty()) {
            return Ok(open_id.to_owned());
        }
        match answer["errcode"].as_i64() {
            Some(code) if WRONG.contains(&code) => Err(wrong_code()),
            Some(BLOCKED) => Err(Refusal::new(
                Code::Forbidden,
                "微信限制了该账号登录小程序，请改用绑定码，或联系办案单位。",
                "WeChat does not let this account sign in. Use a binding code, or ask your officer.",
            )),
            // Busy (-1), too often (45011), or a mistake in the settings, which the operator finds in the log.
            code => {
                tracing::warn!(status, code, "WeChat did not say who holds the phone");
                Err(away(&Lost { code: "WECHAT", detail: String::new() }))
            }
        }
    }
}

fn away(lost: &Lost) -> Refusal {
    tracing::warn!(code = lost.code, "WeChat could not be asked who holds the phone");
    Refusal::new(
        Code::Unavailable,
        "暂时无法连接微信，请稍后重试。",
        "WeChat cannot be reached at the moment. Please try again shortly.",
    )
}

fn wrong_code() -> Refusal {
    Refusal::bad_input(
        "input.wechatCode",
        "微信登录凭证无效或已过期，请重新打开小程序后再试。",
        "The code from WeChat is wrong, used or expired. Open the mini-program again and retry.",
    )
}
