//! Why something was not done, as the client is told: a code, and a sentence in both languages that says what to do.

use std::borrow::Cow;
use std::panic::Location;

use super::Language;

/// The codes of failures that clients see (`extensions.code`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// No valid sign-in.
    Unauthenticated,
    /// Signed in, but this is not for the caller's role.
    Forbidden,
    /// Not there, or not there for the caller.
    NotFound,
    /// The input is wrong; `field` says where.
    BadInput,
    /// The thing is in a state that does not allow this; `state` names it.
    Conflict,
    /// Too often; `retryAfter` says for how many seconds to wait.
    RateLimited,
    /// More bytes or items than allowed.
    TooLarge,
    /// The document asks for more than one request may.
    TooComplex,
    /// The cursor is older than what is kept.
    CursorExpired,
    /// Cannot be done at this moment; try again.
    Unavailable,
    /// A fault of ours.
    Internal,
}

impl Code {
    /// The name in `extensions.code`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Forbidden => "FORBIDDEN",
            Self::NotFound => "NOT_FOUND",
            Self::BadInput => "BAD_INPUT",
            Self::Conflict => "CONFLICT",
            Self::RateLimited => "RATE_LIMITED",
            Self::TooLarge => "TOO_LARGE",
            Self::TooComplex => "TOO_COMPLEX",
            Self::CursorExpired => "CURSOR_EXPIRED",
            Self::Unavailable => "UNAVAILABLE",
            Self::Internal => "INTERNAL",
        }
    }
}

/// A refusal. Small to pass around; what it says lies on the heap.
#[derive(Clone, Debug)]
pub struct Refusal(Box<Said>);

#[derive(Clone, Debug)]
struct Said {
    code: Code,
    zh: Cow<'static, str>,
    en: Cow<'static, str>,
    field: Option<Cow<'static, str>>,
    state: Option<Cow<'static, str>>,
    retry_after: Option<u32>,
    reason: Option<&'static str>,
    cause: Option<String>,
    origin: Option<&'static Location<'static>>,
}

/// What domain functions return.
pub type Answer<T> = Result<T, Refusal>;

impl Refusal {
    /// A refusal with its sentence in Chinese and English.
    pub fn new(code: Code, zh: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Said {
            code,
            zh: zh.into(),
            en: en.into(),
            field: None,
            state: None,
            retry_after: None,
            reason: None,
            cause: None,
            origin: None,
        }))
    }

    /// Nobody is signed in, or no longer.
    pub fn unauthenticated() -> Self {
        Self::new(
            Code::Unauthenticated,
            "登录已失效，请重新登录。",
            "Your sign-in is no longer valid. Please sign in again.",
        )
    }

    /// The caller's role does not include this.
    pub fn forbidden() -> Self {
        Self::new(
            Code::Forbidden,
            "您的角色无权进行此操作，如有需要请联系本单位管理员。",
            "Your role does not allow this. Ask your agency's administrator if you need it.",
        )
    }

    /// Not there, or out of the caller's scope: the answer is the same.
    pub fn not_found() -> Self {
        Self::new(
            Code::NotFound,
            "未找到该记录，请检查编号是否正确。",
            "There is no such record. Please check the identifier.",
        )
    }

    /// Input at `field` (its path) is wrong.
    pub fn bad_input(
        field: impl Into<Cow<'static, str>>,
        zh: impl Into<Cow<'static, str>>,
        en: impl Into<Cow<'static, str>>,
    ) -> Self {
        let mut refusal = Self::new(Code::BadInput, zh, en);
        refusal.0.field = Some(field.into());
        refusal
    }

    /// The present `state` does not allow the move.
    pub fn conflict(
        state: impl Into<Cow<'static, str>>,
        zh: impl Into<Cow<'static, str>>,
        en: impl Into<Cow<'static, str>>,
    ) -> Self {
        let mut refusal = Self::new(Code::Conflict, zh, en);
        refusal.0.state = Some(state.into());
        refusal
    }

    /// Too often; again after `seconds`.
    pub fn rate_limited(seconds: u32) -> Self {
        let mut refusal = Self::new(
            Code::RateLimited,
            format!("操作过于频繁，请在 {seconds} 秒后重试。"),
            format!("Too many attempts. Please try again in {seconds} seconds."),
        );
        refusal.0.retry_after = Some(seconds);
        refusal
    }

    /// Cannot be done at this moment.
    pub fn unavailable() -> Self {
        Self::new(
            Code::Unavailable,
            "系统繁忙，数据尚未保存，请稍后重试。",
            "The system is busy and nothing was stored. Please try again shortly.",
        )
    }

    /// A fault of ours; `cause` goes to the log with the place that called this, never to the client. Call it, or the
    /// place is lost: `map_err(|error| Refusal::internal(error))`.
    #[track_caller]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        let mut refusal = Self::new(
            Code::Internal,
            "系统内部错误，请稍后重试；如仍出现，请将请求编号告知管理员。",
            "Something went wrong on our side. Try again; if it persists, give the request id to your administrator.",
        );
        refusal.0.cause = Some(cause.to_string());
        refusal.0.origin = Some(Location::caller());
        refusal
    }

    /// Adds a machine-readable reason beside the code.
    #[must_use]
    pub fn because(mut self, reason: &'static str) -> Self {
        self.0.reason = Some(reason);
        self
    }

    /// The code.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The sentence in `language`.
    pub fn message(&self, language: Language) -> &str {
        match language {
            Language::ZhCn => &self.0.zh,
            Language::EnUs => &self.0.en,
        }
    }

    /// Path of the input that is wrong.
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// The state that does not allow the move.
    pub fn state(&self) -> Option<&str> {
        self.0.state.as_deref()
    }

    /// Seconds to wait.
    pub fn retry_after(&self) -> Option<u32> {
        self.0.retry_after
    }

    /// Machine-readable reason.
    pub fn reason(&self) -> Option<&'static str> {
        self.0.reason
    }

    /// What the log should know.
    pub fn cause(&self) -> Option<&str> {
        self.0.cause.as_deref()
    }

    /// Where what has a cause arose in our code. For the log.
    pub fn origin(&self) -> Option<&'static Location<'static>> {
        self.0.origin
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.0.code.name(), self.0.cause.as_deref().unwrap_or(&self.0.en))?;
        self.0.origin.map_or(Ok(()), |origin| write!(f, " (at {origin})"))
    }
}

impl std::error::Error for Refusal {}

impl From<sea_orm::DbErr> for Refusal {
    /// What passes by itself is `UNAVAILABLE`; anything else is a fault of ours. It arose where the `?` stands.
    #[track_caller]
    fn from(error: sea_orm::DbErr) -> Self {
        match error {
            error if is_passing(&error) => {
                let mut refusal = Self::unavailable();
                refusal.0.cause = Some(error.to_string());
                refusal.0.origin = Some(Location::caller());
                refusal
            }
            other if is_unkept_text(&other) => Self::bad_input(
                "input",
                "文字中含有无法保存的字符，请删除后重试。",
                "A text has a character in it that cannot be kept. Please remove it.",
            ),
            other => Self::internal(other),
        }
    }
}

/// Whether the database is away or overrun for a while: no connection, a broken one, a server that starts or stops
/// (SQLSTATE class 08, 57P), that has no room (53) or gave up on a statement or a deadlock (57014, 40001, 40P01).
fn is_passing(error: &sea_orm::DbErr) -> bool {
    use sea_orm::sqlx::Error;
    match sqlx_error(error) {
        Some(Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed) => true,
        Some(Error::Database(cause)) => cause.code().is_some_and(|code| {
            ["08", "53", "57P"].iter().any(|class| code.starts_with(class))
                || ["57014", "40001", "40P01"].contains(&code.as_ref())
        }),
        _ => matches!(error, sea_orm::DbErr::ConnectionAcquire(_) | sea_orm::DbErr::Conn(_)),
    }
}

/// Whether PostgreSQL refused a text: it keeps no NUL (SQLSTATE 22021), which JSON may well hold.
fn is_unkept_text(error: &sea_orm::DbErr) -> bool {
    let cause = sqlx_error(error).and_then(|cause| cause.as_database_error());
    cause.and_then(|error| error.code()).is_some_and(|code| code == "22021")
}

/// What the driver said of a statement.
fn sqlx_error(error: &sea_orm::DbErr) -> Option<&sea_orm::sqlx::Error> {
    match error {
        sea_orm::DbErr::Exec(sea_orm::RuntimeErr::SqlxError(cause))
        | sea_orm::DbErr::Query(sea_orm::RuntimeErr::SqlxError(cause)) => Some(cause),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::DbErr;

    use super::*;

    fn broken() -> Result<(), DbErr> {
        Err(DbErr::Custom("a fault".into()))
    }

    async fn asked() -> Answer<()> {
        Ok(broken()?)
    }

    #[tokio::test]
    async fn a_fault_knows_the_line_it_arose_at_and_does_not_say_so_to_the_client() {
        let here = line!() + 1;
        let said = Refusal::internal("a fault");
        let made = || -> Answer<()> { Err("a fault").map_err(|error| Refusal::internal(error)) };
        let from = || -> Answer<()> { Ok(broken()?) };
        let away = || -> Answer<()> { Err(DbErr::Conn(sea_orm::RuntimeErr::Internal("away".into())))? };
        let all = [said, made().unwrap_err(), from().unwrap_err(), away().unwrap_err()];
        for (refusal, line) in all.iter().zip(here..) {
            let origin = refusal.origin().unwrap();
            assert_eq!((origin.file(), origin.line()), (file!(), line));
            assert!(refusal.to_string().ends_with(&format!("(at {origin})")), "{refusal}");
            for language in [Language::ZhCn, Language::EnUs] {
                let told = refusal.message(language);
                assert!(!told.contains(origin.file()) && !told.contains("a fault"), "{told}");
            }
        }
        let origin = asked().await.unwrap_err().origin().unwrap();
        assert!(origin.file() == file!() && origin.line() < here, "{origin}");
        assert!(Refusal::not_found().origin().is_none());
    }
}
