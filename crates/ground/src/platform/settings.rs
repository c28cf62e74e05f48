//! Settings of a deployment: `yunjian.toml`, overridden by `YUNJIAN_*` environment variables, one name each
//! (`database.url` is `YUNJIAN_DATABASE__URL`).

mod files;
mod notices;
mod secret;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use figment::Figment;
use figment::providers::{Env, Format as _, Serialized, Toml};
use serde::{Deserialize, Serialize};

pub use files::{FileSettings, S3Settings};
pub use notices::{AliyunSettings, NoticeSettings, SmsSettings, VoiceSettings, WechatSettings, WechatTemplate};
pub use secret::Secret;

/// Everything an operator may set.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where the server listens; 127.0.0.1:8080 when not set.
    pub listen: Option<SocketAddr>,
    /// The secret all keys derive from, at least 32 random bytes.
    pub secret: Option<String>,
    /// The database.
    pub database: DatabaseSettings,
    /// Prometheus metrics.
    pub metrics: MetricsSettings,
    /// Sign-in.
    pub sign_in: SignInSettings,
    /// The HTTP floor.
    pub http: HttpSettings,
    /// The console's map.
    pub map: MapSettings,
    /// How long events can be resumed from.
    pub events: EventSettings,
    /// Wake-ups between the servers of one deployment.
    pub nats: NatsSettings,
    /// How long positions are kept.
    pub retention: RetentionSettings,
    /// Who carries notices.
    pub notices: NoticeSettings,
    /// Legal deadlines.
    pub clocks: ClockSettings,
    /// Spot checks.
    pub spot_checks: SpotCheckSettings,
    /// Leave.
    pub leave: LeaveSettings,
    /// Attachments.
    pub files: FileSettings,
}

/// Legal deadlines.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClockSettings {
    /// A file of holidays that takes the place of the built-in one (`src/clocks/calendar.toml` shows its form).
    pub calendar: Option<PathBuf>,
}

/// Spot checks.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SpotCheckSettings {
    /// A file of quiet hours and weekly caps that takes the place of the built-in one (`src/spot_checks/matrix.toml` shows
    /// its form).
    pub matrix: Option<PathBuf>,
}

/// Leave.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LeaveSettings {
    /// So many minutes after its end a leave is overdue (our own choice: a late train is no breach).
    pub grace_minutes: u16,
}

impl Default for LeaveSettings {
    fn default() -> Self {
        Self { grace_minutes: 30 }
    }
}

/// The database.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DatabaseSettings {
    /// `sqlite://PATH` or `postgres://…`.
    pub url: Option<String>,
    /// Connections to PostgreSQL at most.
    pub connections: u32,
}

impl Default for DatabaseSettings {
    fn default() -> Self {
        Self { url: None, connections: 16 }
    }
}

/// Prometheus metrics.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MetricsSettings {
    /// Address of a listener of their own; none: no metrics.
    pub listen: Option<SocketAddr>,
}

/// Sign-in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignInSettings {
    /// Officers need a second factor (TOTP).
    pub second_factor: bool,
}

impl Default for SignInSettings {
    fn default() -> Self {
        Self { second_factor: true }
    }
}

/// The HTTP floor.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HttpSettings {
    /// Origins besides the server's own from which browsers may open a WebSocket.
    pub origins: Vec<String>,
    /// Answer anybody's introspection queries; an administrator's are answered in any case.
    pub introspection: bool,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// A folder with console files that takes the place of the built-in ones.
    pub web_dir: Option<PathBuf>,
}

/// The console's map.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MapSettings {
    /// Raster tiles, `https://…/{z}/{x}/{y}.png`; none: districts only.
    pub tiles_url: Option<String>,
    /// What must be printed beside the tiles.
    pub tiles_attribution: Option<String>,
    /// Coordinate system of the tiles, WGS84 or GCJ02.
    pub tiles_datum: Option<String>,
}

/// How long events can be resumed from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EventSettings {
    /// Days an event is kept at least.
    pub retention_days: u32,
    /// How often the log is read when nothing woke the reader. Not the operator's: how soon a revoked officer's streams
    /// end rests on it. Tests set it.
    #[serde(skip)]
    pub poll: Duration,
}

impl Default for EventSettings {
    fn default() -> Self {
        Self { retention_days: 30, poll: Duration::from_millis(250) }
    }
}

/// Wake-ups between the servers of one deployment.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NatsSettings {
    /// `nats://[user:password@]host:port`, several with commas; none: the servers poll.
    pub url: Option<String>,
    /// The token that NATS asks for, if it asks for one.
    pub token: Option<String>,
}

/// How long positions are kept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RetentionSettings {
    /// Days a position is kept; for ever when not set: it may be evidence.
    pub fix_days: Option<u32>,
}

/// A setting that is missing or of no use; the message names it.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file or a variable could not be read.
    #[error("settings cannot be read")]
    Unreadable(#[from] Box<figment::Error>),
    /// A setting that must be there is not.
    #[error("setting `{name}` is missing: set it in yunjian.toml or as {variable}")]
    Missing {
        /// Its name in the file.
        name: &'static str,
        /// Its environment variable.
        variable: &'static str,
    },
    /// A setting says nothing that could be used.
    #[error("setting `{name}` ({variable}) cannot be used; it should read {wanted}")]
    Unusable {
        /// Its name in the file.
        name: &'static str,
        /// Its environment variable.
        variable: &'static str,
        /// How it is written.
        wanted: &'static str,
    },
    /// The secret can be guessed.
    #[error("setting `secret` (YUNJIAN_SECRET) cannot be used")]
    WeakSecret(#[from] super::keys::WeakSecret),
}

impl Settings {
    /// Reads `file` if it is there, then the environment.
    pub fn load(file: &Path) -> Result<Self, SettingsError> {
        Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file(file))
            // `YUNJIAN_LOG` is no setting: the log is there before the settings are read.
            .merge(Env::prefixed("YUNJIAN_").ignore(&["log"]).split("__"))
            .extract()
            .map_err(|error| SettingsError::Unreadable(Box::new(error)))
    }

    /// The database's address.
    pub fn database_url(&self) -> Result<&str, SettingsError> {
        self.database
            .url
            .as_deref()
            .ok_or(SettingsError::Missing { name: "database.url", variable: "YUNJIAN_DATABASE__URL" })
    }

    /// The keys of this deployment.
    pub fn keys(&self) -> Result<super::Keys, SettingsError> {
        let secret =
            self.secret.as_deref().ok_or(SettingsError::Missing { name: "secret", variable: "YUNJIAN_SECRET" })?;
        Ok(super::Keys::from_secret(secret.as_bytes())?)
    }
}
