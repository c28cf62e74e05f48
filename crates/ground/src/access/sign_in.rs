//! Officers sign in with user name, password and second factor.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _};

use super::authority::Access;
use super::refresh::refresh_token;
use super::token::{Granted, LIFE, Subject};
use crate::entity::{SessionId, Timestamp, officer, session};
use crate::platform::{Answer, Code, Refusal, new_id};

/// Longest user name that is looked up, in bytes.
pub const LONGEST_USERNAME: usize = 100;
/// Longest password that is hashed, in bytes.
pub const LONGEST_PASSWORD: usize = 200;
/// An officer's sign-in lasts at most this long, however often it is refreshed: a working day and a night shift.
const OFFICER_FAMILY: i64 = 16 * 3_600;
/// A phone's sign-in; it then signs in with its own key.
pub(super) const DEVICE_FAMILY: i64 = 90 * 24 * 3_600;
/// Failed attempts on one user name before it has to wait.
const PATIENCE: u32 = 10;
/// How long it then waits, in seconds.
const PAUSE: i64 = 60;
/// User names whose failures are counted at most.
const COUNTED: NonZeroUsize = NonZeroUsize::new(10_000).unwrap();

/// What an officer signs in with.
pub struct SignIn {
    /// Name at sign-in.
    pub username: String,
    /// Password.
    pub password: String,
    /// Second factor, six digits.
    pub totp: Option<String>,
    /// What the client says it is (a hash), for repeating a lost reply to the same client only.
    pub client: String,
}

/// Failed attempts per user name and second-factor steps already used, in memory.
pub(super) struct Attempts {
    failures: Mutex<LruCache<String, (u32, Timestamp)>>,
    steps: Mutex<LruCache<crate::entity::OfficerId, u64>>,
}

impl Default for Attempts {
    fn default() -> Self {
        Self { failures: Mutex::new(LruCache::new(COUNTED)), steps: Mutex::new(LruCache::new(COUNTED)) }
    }
}

impl Attempts {
    /// Counts this attempt as failed until [`Self::passed`] says otherwise, so that aliases in one request count too.
    fn begin(&self, username: &str, now: Timestamp) -> Answer<()> {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, last) = failures.get(username).copied().unwrap_or((0, now));
        let waited = now.millis_since(last) / 1_000;
        let count = if waited >= PAUSE { 0 } else { count };
        if count >= PATIENCE {
            return Err(Refusal::rate_limited(u32::try_from(PAUSE - waited).unwrap_or(1).max(1)));
        }
        failures.put(username.to_owned(), (count + 1, now));
        Ok(())
    }

    fn passed(&self, username: &str) {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).pop(username);
    }

    /// A code of the second factor counts once (RFC 6238, 5.2).
    fn first_use(&self, officer: crate::entity::OfficerId, step: u64) -> bool {
        let mut steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        if steps.get(&officer).is_some_and(|&used| used >= step) {
            return false;
        }
        steps.put(officer, step);
        true
    }
}

/// Signs an officer in. Unknown user and wrong password get the same answer after the same time.
pub async fn login(access: &Access, sign_in: SignIn) -> Answer<Granted> {
    let now = access.clock.now();
    let SignIn { username, password, totp, client } = sign_in;
    let known = (1..=LONGEST_USERNAME).contains(&username.len()) && (1..=LONGEST_PASSWORD).contains(&password.len());
    if !known {
        return Err(wrong());
    }
    access.attempts.begin(&username, now)?;
    let officer = officer::Entity::find()
        .filter(officer::Column::Username.eq(username.as_str()))
        .one(access.db.read())
        .await?
        .filter(|officer| officer.active);
    let hash = officer.as_ref().map(|officer| officer.password_hash.clone());
    let fits = super::password::verify(password, hash).await?;
    let Some(officer) = officer.filter(|_| fits) else {
        tracing::info!(target: "audit", event = "login_refused", user = %crate::platform::keys::sha256_hex(username.as_bytes()));
        return Err(wrong());
    };
    if access.second_factor || officer.totp_secret.is_some() {
        check_second_factor(access, &officer, totp.as_deref(), now)?;
    }
    access.attempts.passed(&username);
    let granted = open_session(access, Subject::Officer(officer.id), client, OFFICER_FAMILY, now).await?;
    tracing::info!(target: "audit", event = "login", officer = %officer.id, session = %granted.session);
    Ok(granted)
}

fn check_second_factor(access: &Access, officer: &officer::Model, totp: Option<&str>, now: Timestamp) -> Answer<()> {
    let Some(code) = totp.filter(|code| !code.is_empty()) else {
        return Err(Refusal::new(
            Code::Unauthenticated,
            "请输入动态验证码。",
            "Please enter the code of your second factor.",
        )
        .because("TOTP_REQUIRED"));
    };
    let wrong_code = || {
        Refusal::new(
            Code::Unauthenticated,
            "动态验证码不正确或已使用，请输入新的验证码。",
            "The code of the second factor is wrong or was used already. Please enter a new one.",
        )
        .because("TOTP_REQUIRED")
    };
    let secret = officer.totp_secret.as_deref().ok_or_else(|| {
        Refusal::new(
            Code::Unauthenticated,
            "账号尚未绑定动态验证码，请联系本单位管理员。",
            "This account has no second factor yet. Ask your agency's administrator.",
        )
    })?;
    let secret = totp_rs::Secret::try_from_base32(secret).map_err(|_| Refusal::internal("unreadable TOTP secret"))?;
    let totp = totp_rs::Builder::new().with_secret(secret).build().map_err(|error| Refusal::internal(error))?;
    let seconds = u64::try_from(now.0 / 1_000).unwrap_or_default();
    let step = totp.check(code, seconds).ok_or_else(wrong_code)?;
    if access.attempts.first_use(officer.id, step) { Ok(()) } else { Err(wrong_code()) }
}

/// Starts a family of refresh tokens.
pub(super) async fn open_session(
    access: &Access,
    subject: Subject,
    client: String,
    life: i64,
    now: Timestamp,
) -> Answer<Granted> {
    let id: SessionId = new_id(now);
    let (officer_id, device_id) = match subject {
        Subject::Officer(id) => (Some(id), None),
        Subject::Device(id) => (None, Some(id)),
    };
    let row = session::Model {
        id,
        officer_id,
        device_id,
        generation: 0,
        rotated_at: now,
        client,
        created_at: now,
        expires_at: now.plus_seconds(life),
        ended_at: None,
        end_reason: None,
    };
    let tx = access.db.begin().await?;
    row.into_active_model().insert(&tx).await?;
    tx.commit().await?;
    Ok(Granted {
        access_token: access.tokens.issue(subject, id, now)?,
        refresh_token: refresh_token(&access.keys, id, 0),
        expires_in: LIFE,
        family_ends_in: life,
        subject,
        session: id,
        device_key: None,
    })
}

fn wrong() -> Refusal {
    Refusal::new(
        Code::Unauthenticated,
        "用户名或密码不正确，请重新输入。",
        "The user name or password is wrong. Please try again.",
    )
    .because("WRONG_CREDENTIALS")
}
