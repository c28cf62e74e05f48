//! Settings of those who carry notices: WeChat, and Aliyun for text messages and calls.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Secret, SettingsError};

/// Who carries notices. What is not set is skipped, and the notice says so.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NoticeSettings {
    /// Subscribed messages in WeChat.
    pub wechat: WechatSettings,
    /// Text messages and calls of Aliyun (阿里云).
    pub aliyun: AliyunSettings,
    /// Nothing leaves the server: every try is recorded as if the carrier had taken it. The demo and tests set it.
    #[serde(skip)]
    pub only_recorded: bool,
    /// This server makes notices and leaves sending them to others of the deployment.
    pub held: bool,
}

/// Subscribed messages in WeChat.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WechatSettings {
    /// Where WeChat answers.
    pub base_url: String,
    /// The mini-program's id; none: no messages in WeChat, and no phone signs in through it.
    pub app_id: Option<String>,
    /// The mini-program's secret.
    pub app_secret: Option<Secret>,
    /// The page that a message opens; one that the mini-program does not have is refused for good.
    pub page: String,
    /// Which build it opens: `formal`, `trial` or `developer`.
    pub state: String,
    /// The template of messages of every kind.
    pub template: Option<WechatTemplate>,
    /// Templates of single kinds, by the kind's name in small letters, such as `check_in_open`.
    pub templates: BTreeMap<String, WechatTemplate>,
}

impl Default for WechatSettings {
    fn default() -> Self {
        Self {
            base_url: "https://api.weixin.qq.com".into(),
            app_id: None,
            app_secret: None,
            page: "pages/week/index".into(),
            state: "formal".into(),
            template: None,
            templates: BTreeMap::new(),
        }
    }
}

/// A template that was chosen in the mini-program's back office, and what its keywords are called there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WechatTemplate {
    /// Its id.
    pub id: String,
    /// The keyword for what is to be done, at most 20 characters.
    #[serde(default = "thing")]
    pub what: String,
    /// The keyword for the moment; none when the template has none.
    pub time: Option<String>,
}

fn thing() -> String {
    "thing1".into()
}

/// Text messages and calls of Aliyun (阿里云).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AliyunSettings {
    /// Id of the access key; none: no text messages and no calls.
    pub access_key_id: Option<String>,
    /// The access key's secret.
    pub access_key_secret: Option<Secret>,
    /// Text messages.
    pub sms: SmsSettings,
    /// Calls.
    pub voice: VoiceSettings,
}

/// Text messages (Dysmsapi, `SendSms`).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SmsSettings {
    /// Where the service answers.
    pub base_url: String,
    /// The registered signature (签名) that stands before a message.
    pub sign_name: Option<String>,
    /// The registered template for the person, with `${what}` and `${time}`; none: no text messages.
    pub template_code: Option<String>,
    /// The registered template for the guarantor, with the same two; none: no messages to guarantors.
    pub guarantor_template_code: Option<String>,
}

impl Default for SmsSettings {
    fn default() -> Self {
        Self {
            base_url: "https://dysmsapi.aliyuncs.com".into(),
            sign_name: None,
            template_code: None,
            guarantor_template_code: None,
        }
    }
}

/// Calls (Dyvmsapi, `SingleCallByTts`).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VoiceSettings {
    /// Where the service answers.
    pub base_url: String,
    /// The number that the called phone shows; none with public numbers.
    pub called_show_number: Option<String>,
    /// The registered text that is read out, with `${what}` and `${time}`; none: no calls.
    pub tts_code: Option<String>,
}

impl Default for VoiceSettings {
    fn default() -> Self {
        Self { base_url: "https://dyvmsapi.aliyuncs.com".into(), called_show_number: None, tts_code: None }
    }
}

impl NoticeSettings {
    /// Ids of the templates that messages in WeChat are sent with, each once, that of every kind first; none when nothing
    /// is sent there.
    pub fn wechat_templates(&self) -> Vec<&str> {
        if self.wechat.app_id.is_none() || self.only_recorded {
            return Vec::new();
        }
        let mut ids: Vec<&str> = Vec::new();
        for template in self.wechat.template.iter().chain(self.wechat.templates.values()) {
            if !ids.contains(&&*template.id) {
                ids.push(&template.id);
            }
        }
        ids
    }

    /// Refuses what could never be sent with; `kinds` are the names that [`WechatSettings::templates`] may have.
    pub fn check(&self, kinds: &[String]) -> Result<(), SettingsError> {
        let wechat = &self.wechat;
        if wechat.app_id.is_some() {
            required(&wechat.app_secret, "notices.wechat.app_secret", "YUNJIAN_NOTICES__WECHAT__APP_SECRET")?;
            if wechat.template.is_none() && wechat.templates.is_empty() {
                return Err(SettingsError::Missing {
                    name: "notices.wechat.template.id",
                    variable: "YUNJIAN_NOTICES__WECHAT__TEMPLATE__ID",
                });
            }
        }
        if wechat.templates.keys().any(|kind| !kinds.contains(kind)) {
            return Err(SettingsError::Unusable {
                name: "notices.wechat.templates",
                variable: "YUNJIAN_NOTICES__WECHAT__TEMPLATES__…",
                wanted: "as kinds of notices in small letters, such as check_in_open.id = \"…\"",
            });
        }
        if !["formal", "trial", "developer"].contains(&&*wechat.state) {
            return Err(SettingsError::Unusable {
                name: "notices.wechat.state",
                variable: "YUNJIAN_NOTICES__WECHAT__STATE",
                wanted: "formal, trial or developer",
            });
        }
        if self.aliyun.access_key_id.is_some() {
            let secret = &self.aliyun.access_key_secret;
            required(secret, "notices.aliyun.access_key_secret", "YUNJIAN_NOTICES__ALIYUN__ACCESS_KEY_SECRET")?;
            let sms = &self.aliyun.sms;
            if sms.template_code.is_some() || sms.guarantor_template_code.is_some() {
                let variable = "YUNJIAN_NOTICES__ALIYUN__SMS__SIGN_NAME";
                required(&sms.sign_name, "notices.aliyun.sms.sign_name", variable)?;
            }
        }
        for (url, name, variable) in [
            (&wechat.base_url, "notices.wechat.base_url", "YUNJIAN_NOTICES__WECHAT__BASE_URL"),
            (&self.aliyun.sms.base_url, "notices.aliyun.sms.base_url", "YUNJIAN_NOTICES__ALIYUN__SMS__BASE_URL"),
            (&self.aliyun.voice.base_url, "notices.aliyun.voice.base_url", "YUNJIAN_NOTICES__ALIYUN__VOICE__BASE_URL"),
        ] {
            // Names and telephone numbers travel there.
            let safe = url.starts_with("https://") || url.starts_with("http://127.0.0.1");
            if !safe || url.ends_with('/') {
                return Err(SettingsError::Unusable { name, variable, wanted: "https://HOST without a slash behind" });
            }
        }
        Ok(())
    }
}

fn required<T>(value: &Option<T>, name: &'static str, variable: &'static str) -> Result<(), SettingsError> {
    value.as_ref().map(|_| ()).ok_or(SettingsError::Missing { name, variable })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(change: impl FnOnce(&mut NoticeSettings)) -> Result<(), String> {
        let mut settings = NoticeSettings::default();
        change(&mut settings);
        settings.check(&["check_in_open".into()]).map_err(|error| error.to_string())
    }

    #[test]
    fn a_setting_that_is_missing_or_of_no_use_is_named() {
        checked(|_| {}).unwrap();
        let template = || Some(WechatTemplate { id: "t".into(), what: thing(), time: None });
        for (change, named) in [
            (
                (|settings| settings.wechat.app_id = Some("wx".into())) as fn(&mut NoticeSettings),
                "notices.wechat.app_secret",
            ),
            (
                |settings| {
                    settings.wechat.app_id = Some("wx".into());
                    settings.wechat.app_secret = Some("s".into());
                },
                "YUNJIAN_NOTICES__WECHAT__TEMPLATE__ID",
            ),
            (|settings| settings.wechat.state = "beta".into(), "notices.wechat.state"),
            (|settings| settings.wechat.base_url = "http://example.org".into(), "notices.wechat.base_url"),
            (|settings| settings.aliyun.voice.base_url = "https://x/".into(), "notices.aliyun.voice.base_url"),
            (|settings| settings.aliyun.access_key_id = Some("k".into()), "notices.aliyun.access_key_secret"),
            (
                |settings| {
                    settings.aliyun.access_key_id = Some("k".into());
                    settings.aliyun.access_key_secret = Some("s".into());
                    settings.aliyun.sms.template_code = Some("SMS_1".into());
                },
                "notices.aliyun.sms.sign_name",
            ),
        ] {
            let said = checked(change).unwrap_err();
            assert!(said.contains(named), "{said}");
        }
        let kinds = |kind: &'static str| {
            checked(|settings| {
                settings.wechat.templates.insert(kind.into(), template().unwrap());
            })
        };
        kinds("check_in_open").unwrap();
        assert!(kinds("CHECK_IN_OPEN").unwrap_err().contains("notices.wechat.templates"));
    }

    #[test]
    fn each_template_that_is_sent_with_is_named_once() {
        let mut settings = NoticeSettings::default();
        let template = |id: &str| WechatTemplate { id: id.into(), what: thing(), time: None };
        settings.wechat.template = Some(template("all"));
        for (kind, id) in [("spot_check", "b"), ("check_in_open", "c"), ("leave_ending", "b"), ("leave_decided", "all")]
        {
            settings.wechat.templates.insert(kind.into(), template(id));
        }
        assert!(settings.wechat_templates().is_empty(), "nothing is sent without the mini-program's id");
        settings.wechat.app_id = Some("wx".into());
        assert_eq!(settings.wechat_templates(), ["all", "c", "b"]);
        settings.only_recorded = true;
        assert!(settings.wechat_templates().is_empty());
    }

    #[test]
    fn secrets_are_not_printed() {
        let mut settings = NoticeSettings::default();
        settings.wechat.app_secret = Some("hunter2".into());
        settings.aliyun.access_key_secret = Some("hunter3".into());
        assert!(!format!("{settings:?}").contains("hunter"));
    }
}
