//! Text messages and calls of Aliyun (阿里云): `SendSms` of Dysmsapi and `SingleCallByTts` of Dyvmsapi, both 2017-05-25,
//! signed by ACS3-HMAC-SHA256.

use async_trait::async_trait;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use uuid::Uuid;

use super::provider::{Failure, Message, Provider, Sent};
use super::words::{TO_GUARANTOR, moment, time_of, what};
use crate::entity::{PublicId as _, Timestamp};
use crate::platform::Clock;
use crate::platform::keys::{hex, sha256_hex};
use crate::platform::outward::{Http, ask, encoded, words};
use crate::platform::settings::{AliyunSettings, Secret};

const VERSION: &str = "2017-05-25";
/// Too many at once, or a fault of theirs: it may go better later. Their other codes say what is wrong with the
/// number, the template, the account or the key, and stay.
const PASSING: [&str; 8] = [
    "isv.BUSINESS_LIMIT_CONTROL",
    "isv.MINUTE_LIMIT_CONTROL",
    "isp.SYSTEM_ERROR",
    "isp.GATEWAY_ERROR",
    "isp.UNKNOWN_ERR_CODE",
    "Throttling",
    "ServiceUnavailable",
    "InternalError",
];

/// The access key.
#[derive(Clone)]
pub(super) struct Key {
    id: String,
    secret: Secret,
}

impl Key {
    /// The one in the settings, if there is one.
    pub(super) fn of(settings: &AliyunSettings) -> Option<Self> {
        Some(Self { id: settings.access_key_id.clone()?, secret: settings.access_key_secret.clone()? })
    }
}

/// What is asked of Aliyun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Service {
    /// A text message to the person.
    Sms,
    /// A call to the person.
    Voice,
    /// A text message to the guarantor.
    GuarantorSms,
}

/// One service of Aliyun.
pub(super) struct Aliyun {
    service: Service,
    action: &'static str,
    base: String,
    host: String,
    key: Key,
    /// Parameters that are the same for every message.
    fixed: Vec<(&'static str, String)>,
    clock: Clock,
    http: Http,
}

impl Aliyun {
    /// The service, if its template is set.
    pub(super) fn new(
        settings: &AliyunSettings,
        service: Service,
        key: Key,
        clock: &Clock,
        http: &Http,
    ) -> Option<Self> {
        let (action, base, fixed) = match service {
            Service::Voice => {
                let voice = &settings.voice;
                let mut fixed = vec![("TtsCode", voice.tts_code.clone()?)];
                fixed.extend(voice.called_show_number.clone().map(|number| ("CalledShowNumber", number)));
                ("SingleCallByTts", &voice.base_url, fixed)
            }
            Service::Sms | Service::GuarantorSms => {
                let sms = &settings.sms;
                let template = match service {
                    Service::GuarantorSms => sms.guarantor_template_code.clone()?,
                    _ => sms.template_code.clone()?,
                };
                ("SendSms", &sms.base_url, vec![("SignName", sms.sign_name.clone()?), ("TemplateCode", template)])
            }
        };
        let host = base.split_once("://").map_or(&**base, |(_, host)| host).to_owned();
        let (base, clock, http) = (base.clone(), clock.clone(), http.clone());
        Some(Self { service, action, base, host, key, fixed, clock, http })
    }

    fn parameters(&self, message: &Message, number: String) -> Vec<(&'static str, String)> {
        let told = if self.service == Service::GuarantorSms { TO_GUARANTOR } else { what(message.kind) };
        let values = json!({"what": told, "time": moment(time_of(message))}).to_string();
        let mut all = self.fixed.clone();
        match self.service {
            // An OutId of ours is longer than the 15 bytes that calls take.
            Service::Voice => all.extend([("CalledNumber", number), ("TtsParam", values)]),
            Service::Sms | Service::GuarantorSms => {
                all.extend([("PhoneNumbers", number), ("TemplateParam", values)]);
                all.push(("OutId", message.notice.to_public()));
            }
        }
        all.sort_unstable();
        all
    }
}

#[async_trait]
impl Provider for Aliyun {
    async fn send(&self, message: &Message) -> Result<Sent, Failure> {
        let Some(number) = number(&message.to, self.service) else {
            return Err(Failure::permanent("NO_MOBILE", "the number is no mobile number of mainland China"));
        };
        let query = query(&self.parameters(message, number));
        let signed = Signed {
            action: self.action,
            version: VERSION,
            host: &self.host,
            date: date(self.clock.now()),
            nonce: Uuid::new_v4().simple().to_string(),
        };
        let mut request = self.http.post(&format!("{}/?{query}", self.base));
        for (name, value) in signed.headers() {
            // The client writes the host itself.
            if name != "host" {
                request = request.header(name, value);
            }
        }
        request = request.header("authorization", signed.authorization(&self.key, &query));
        let (status, answer) = ask(request).await?;
        let code = answer["Code"].as_str().unwrap_or_default();
        if code == "OK" {
            let number = answer["BizId"].as_str().or(answer["CallId"].as_str()).unwrap_or_default();
            return Ok(Sent { number: words(number) });
        }
        Err(failure(status, code, &answer))
    }
}

/// A number as Aliyun takes it: digits alone. Text messages go to mobile numbers of mainland China, calls to landlines
/// with their area code too.
fn number(written: &str, service: Service) -> Option<String> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let second = |text: &str| text.as_bytes().get(1).copied();
    let mobile = |text: &str| text.len() == 11 && text.starts_with('1') && second(text).is_some_and(|one| one >= b'3');
    let landline = |text: &str| (10..=12).contains(&text.len()) && text.starts_with('0') && second(text) != Some(b'0');
    let within = ["0086", "86"].iter().find_map(|country| digits.strip_prefix(country)).filter(|rest| mobile(rest));
    let number = within.unwrap_or(&digits);
    (mobile(number) || service == Service::Voice && landline(number)).then(|| number.to_owned())
}

fn failure(status: u16, code: &str, answer: &Value) -> Failure {
    let passing = code.is_empty() || status >= 500 || PASSING.iter().any(|known| code.starts_with(known));
    let code = if code.is_empty() { format!("HTTP_{status}") } else { words(code) };
    Failure { permanent: !passing, code, detail: words(answer["Message"].as_str().unwrap_or_default()) }
}

/// The query string, as it is sent and signed; `parameters` are sorted.
fn query(parameters: &[(&str, String)]) -> String {
    let pairs: Vec<String> =
        parameters.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    pairs.join("&")
}

fn date(now: Timestamp) -> String {
    now.to_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// A request without a body, about to be signed.
struct Signed<'a> {
    action: &'a str,
    version: &'a str,
    host: &'a str,
    date: String,
    nonce: String,
}

impl Signed<'_> {
    /// What is signed beside the query, sorted by name.
    fn headers(&self) -> [(&'static str, String); 6] {
        [
            ("host", self.host.to_owned()),
            ("x-acs-action", self.action.to_owned()),
            ("x-acs-content-sha256", sha256_hex(b"")),
            ("x-acs-date", self.date.clone()),
            ("x-acs-signature-nonce", self.nonce.clone()),
            ("x-acs-version", self.version.to_owned()),
        ]
    }

    fn authorization(&self, key: &Key, query: &str) -> String {
        let headers = self.headers();
        let names: Vec<&str> = headers.iter().map(|(name, _)| *name).collect();
        let names = names.join(";");
        let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let canonical = format!("POST\n/\n{query}\n{lines}\n{names}\n{}", sha256_hex(b""));
        let to_sign = format!("ACS3-HMAC-SHA256\n{}", sha256_hex(canonical.as_bytes()));
        let mut mac =
            Hmac::<Sha256>::new_from_slice(key.secret.reveal().as_bytes()).expect("HMAC takes a key of any length");
        mac.update(to_sign.as_bytes());
        let signature = hex(&mac.finalize().into_bytes());
        format!("ACS3-HMAC-SHA256 Credential={},SignedHeaders={names},Signature={signature}", key.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example with fixed values in Aliyun's description of the signature.
    #[test]
    fn the_signature_is_that_of_the_published_example() {
        let key = Key { id: "YourAccessKeyId".into(), secret: "YourAccessKeySecret".into() };
        let image = "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd";
        let query = query(&[("ImageId", image.into()), ("RegionId", "cn-shanghai".into())]);
        let at = Timestamp::from("2023-10-26T10:22:32Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        let signed = Signed {
            action: "RunInstances",
            version: "2014-05-26",
            host: "ecs.cn-shanghai.aliyuncs.com",
            date: date(at),
            nonce: "3156853299f313e23d1673dc12e1703d".into(),
        };
        assert!(
            signed
                .authorization(&key, &query)
                .ends_with("Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0")
        );
    }

    #[test]
    fn a_query_leaves_only_what_rfc_3986_leaves() {
        assert_eq!(
            query(&[("A", " *~/报".into()), ("B", "{\"a\":1}".into())]),
            "A=%20%2A~%2F%E6%8A%A5&B=%7B%22a%22%3A1%7D"
        );
    }

    #[test]
    fn a_number_is_sent_as_digits_and_only_where_it_can_be_reached() {
        for (written, text, call) in [
            ("13900005678", Some("13900005678"), Some("13900005678")),
            (" 139-0000 5678", Some("13900005678"), Some("13900005678")),
            ("+86 (139) 0000-5678", Some("13900005678"), Some("13900005678")),
            ("0086 139 0000 5678", Some("13900005678"), Some("13900005678")),
            ("0516-8370 0000", None, Some("051683700000")),
            ("(010) 6500 0000", None, Some("01065000000")),
            ("8370 0000", None, None),
            ("12345678901", None, None),
            ("1390000567", None, None),
            ("13900005678 13900005679", None, None),
            ("+852 5123 4567", None, None),
            ("+1 202 555 0100", None, None),
            ("x", None, None),
        ] {
            assert_eq!(number(written, Service::Sms).as_deref(), text, "{written}");
            assert_eq!(number(written, Service::GuarantorSms).as_deref(), text, "{written}");
            assert_eq!(number(written, Service::Voice).as_deref(), call, "{written}");
        }
    }

    #[test]
    fn what_may_pass_is_told_from_what_stays() {
        for (status, code, permanent) in [
            (200, "isv.BUSINESS_LIMIT_CONTROL", false),
            (200, "isv.MOBILE_NUMBER_ILLEGAL", true),
            (200, "isv.AMOUNT_NOT_ENOUGH", true),
            (400, "SignatureDoesNotMatch", true),
            (400, "Throttling.User", false),
            (503, "ServiceUnavailable", false),
            (502, "", false),
        ] {
            assert_eq!(failure(status, code, &Value::Null).permanent, permanent, "{code}");
        }
    }
}
