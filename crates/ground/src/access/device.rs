//! Phones: an officer gives a code, the phone binds itself with it and gets a key of its own; a phone in WeChat can come
//! back without either.

use rand::RngExt as _;
use sea_orm::sea_query::{Expr, IntoCondition};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QuerySelect as _, SqlErr,
};
use subtle::ConstantTimeEq as _;

use super::AccessNews;
use super::DeviceNews;
use super::authority::Access;
use super::caller::OfficerCaller;
use super::scope::{Scope, Seen};
use super::sign_in::{DEVICE_FAMILY, open_session};
use super::token::{Granted, Subject};
use crate::entity::{DeviceId, PersonId, Timestamp, binding_code, device, person, session};
use crate::events::{ACCESS, NewEvent, log};
use crate::platform::keys::sha256_hex;
use crate::platform::{Answer, Code, Refusal, Tx, new_id};

/// A code given by an officer lasts this long, in seconds.
const CODE_LIFE: i64 = 24 * 3_600;
/// The demo's codes do not lapse while anybody tries it.
pub const DEMO_CODE_LIFE: i64 = 10 * 365 * 24 * 3_600;
/// How often a phone goes for a WeChat account that others tell at the same moment.
const TURNS: usize = 8;
/// Letters that cannot be mistaken for one another when read out over the telephone.
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// A code to bind a phone with; shown once, stored as a hash.
pub struct BindingCode {
    /// Twelve letters in three groups: 60 bits.
    pub code: String,
    /// When it lapses.
    pub expires_at: Timestamp,
}

/// What is stored of a code.
pub fn hash_code(code: &str) -> String {
    sha256_hex(code.trim().to_uppercase().as_bytes())
}

/// Makes a code for a person in scope.
pub async fn create_binding_code(
    access: &Access,
    officer: &OfficerCaller,
    scope: &Scope,
    person: PersonId,
) -> Answer<BindingCode> {
    officer.require_acting()?;
    let now = access.clock.now();
    scope.require_person(access.db.read(), person, now).await?;
    let code = random_code();
    let expires_at = now.plus_seconds(CODE_LIFE);
    let row = binding_code::Model::new(hash_code(&code), person, expires_at);
    let tx = access.db.begin().await?;
    row.into_active_model().insert(&tx).await?;
    tx.commit().await?;
    Ok(BindingCode { code, expires_at })
}

/// A phone that shows a code.
pub struct NewPhone {
    /// The code that an officer gave.
    pub code: String,
    /// The code of `wx.login`, from phones that have WeChat.
    pub wechat_code: Option<String>,
    /// What the phone says it is.
    pub platform: Option<String>,
    /// What the client says it is (a hash), for repeating a lost reply to the same client only.
    pub client: String,
}

/// How a phone that was bound before shows which one it is.
pub enum DeviceProof {
    /// The key that it got when it was bound; a code of `wx.login` beside it tells where WeChat reaches the person.
    Key {
        /// Which phone.
        device: DeviceId,
        /// Its key.
        key: String,
        /// The code of `wx.login`.
        wechat_code: Option<String>,
    },
    /// The code of `wx.login` alone, from a phone that has lost its key, or another one with the same account.
    Wechat {
        /// The code of `wx.login`.
        code: String,
        /// What the phone says it is.
        platform: Option<String>,
    },
}

/// Binds a phone. A phone bound before loses its sign-ins, and the officers are told when there was one.
pub async fn bind_device(access: &Access, phone: NewPhone) -> Answer<Granted> {
    let now = access.clock.now();
    if phone.code.len() > 64 {
        return Err(wrong_code());
    }
    let platform = platform(phone.platform)?;
    let hash = hash_code(&phone.code);
    let row = binding_code::Entity::find_by_id(hash)
        .one(access.db.read())
        .await?
        .filter(|row| row.expires_at > now && (row.reusable || row.used_at.is_none()))
        .ok_or_else(wrong_code)?;
    // Only now: a stranger's guesses must not become questions to WeChat.
    let open_id = open_id_if_told(access, phone.wechat_code.as_deref()).await;
    let bound = in_turn(|| bind_with_code(access, &row, &platform, open_id.as_deref())).await?;
    sign_in(access, bound, phone.client).await
}

async fn bind_with_code(
    access: &Access,
    code: &binding_code::Model,
    platform: &str,
    open_id: Option<&str>,
) -> Result<Bound, Undone> {
    let tx = access.db.begin().await?;
    if !code.reusable {
        // Two phones with one code at the same moment: one of them wins.
        let claimed = binding_code::Entity::update_many()
            .col_expr(binding_code::Column::UsedAt, Expr::value(access.clock.now()))
            .filter(binding_code::Column::CodeHash.eq(&*code.code_hash))
            .filter(binding_code::Column::UsedAt.is_null())
            .exec(&tx)
            .await?;
        if claimed.rows_affected == 0 {
            return Err(Undone::Refused(wrong_code()));
        }
    }
    bind(access, tx, code.person_id, platform, open_id).await
}

/// Signs a bound phone in. With WeChat alone it is bound anew, as a phone that nobody has seen yet.
pub async fn login_device(access: &Access, proof: DeviceProof, client: String) -> Answer<Granted> {
    match proof {
        DeviceProof::Key { device, key, wechat_code } => {
            let device = device::Entity::find_by_id(device)
                .one(access.db.read())
                .await?
                .filter(|device| device.revoked_at.is_none())
                .filter(|device| bool::from(device.secret_hash.as_bytes().ct_eq(sha256_hex(key.as_bytes()).as_bytes())))
                .ok_or_else(unbound)?;
            if device.open_id.is_none()
                && let Some(open_id) = open_id_if_told(access, wechat_code.as_deref()).await
            {
                in_turn(|| tell_account(access, device.id, &open_id)).await?;
            }
            open_session(access, Subject::Device(device.id), client, DEVICE_FAMILY, access.clock.now()).await
        }
        DeviceProof::Wechat { code, platform: told } => {
            let platform = platform(told)?;
            let open_id = access.wechat.as_ref().ok_or_else(no_wechat)?.open_id(&code).await?;
            let bound = in_turn(|| bind_with_account(access, &platform, &open_id)).await?;
            sign_in(access, bound, client).await
        }
    }
}

/// From now on WeChat reaches the person through this account.
async fn tell_account(access: &Access, device: DeviceId, open_id: &str) -> Result<(), Undone> {
    let tx = access.db.begin().await?;
    forget_account(&tx, device::Column::OpenId.eq(open_id)).await?;
    device::Entity::update_many()
        .col_expr(device::Column::OpenId, Expr::value(open_id))
        .filter(device::Column::Id.eq(device))
        .exec(&tx)
        .await?;
    Ok(tx.commit().await?)
}

async fn bind_with_account(access: &Access, platform: &str, open_id: &str) -> Result<Bound, Undone> {
    let tx = access.db.begin().await?;
    let device = device::Entity::find()
        .filter(device::Column::OpenId.eq(open_id))
        .filter(device::Column::RevokedAt.is_null())
        .one(&tx)
        .await?
        .ok_or_else(unbound)?;
    bind(access, tx, device.person_id, platform, Some(open_id)).await
}

/// Why a phone was not bound.
enum Undone {
    /// Another phone told the same WeChat account at the same moment.
    Outrun,
    /// Anything else.
    Refused(Refusal),
}

impl From<Refusal> for Undone {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DbErr> for Undone {
    /// Ids are new, so that nothing but the account can be there twice.
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Outrun,
            _ => Self::Refused(error.into()),
        }
    }
}

/// Whoever was outrun begins anew, now that the other is done, and takes the account over as if it had come later.
async fn in_turn<T, F: Future<Output = Result<T, Undone>>>(work: impl Fn() -> F) -> Answer<T> {
    for _ in 0..TURNS {
        match work().await {
            Err(Undone::Outrun) => {}
            Err(Undone::Refused(refusal)) => return Err(refusal),
            Ok(done) => return Ok(done),
        }
    }
    Err(Refusal::unavailable())
}

/// A phone that has just been bound, and its key.
struct Bound {
    device: DeviceId,
    key: String,
}

/// The phone takes the place of the person's phones.
async fn bind(
    access: &Access,
    tx: Tx,
    person: PersonId,
    platform: &str,
    open_id: Option<&str>,
) -> Result<Bound, Undone> {
    let (now, key) = (access.clock.now(), device_key());
    // Two phones of one person at the same moment take their turns.
    person::Entity::find_by_id(person).lock_exclusive().one(&tx).await?.ok_or_else(unbound)?;
    if let Some(open_id) = open_id {
        forget_account(&tx, device::Column::OpenId.eq(open_id)).await?;
    }
    let replaced = retire_devices(&tx, person, now).await?;
    let id: DeviceId = new_id(now);
    let in_wechat = open_id.is_some();
    let model = device::Model {
        open_id: open_id.map(str::to_owned),
        ..device::Model::bound(id, person, platform.to_owned(), sha256_hex(key.as_bytes()), now)
    };
    model.into_active_model().insert(&tx).await?;
    let kind = if replaced { DeviceNews::Replaced } else { DeviceNews::Bound };
    let mut events = vec![NewEvent::about(super::DEVICE, kind, person, id.0, now)];
    if replaced {
        events.push(NewEvent {
            topic: ACCESS,
            kind: AccessNews::DeviceReplaced.into(),
            person_id: None,
            subject_id: id.0,
            at: now,
            payload: serde_json::json!({}),
        });
    }
    log::append(&tx, &events).await?;
    tx.commit().await?;
    tracing::info!(target: "audit", event = "device_bound", device = %id, replaced, in_wechat);
    Ok(Bound { device: id, key })
}

/// Signs a phone in that has just been bound; it is told its key this once.
async fn sign_in(access: &Access, Bound { device, key }: Bound, client: String) -> Answer<Granted> {
    let subject = Subject::Device(device);
    let mut granted = open_session(access, subject, client, DEVICE_FAMILY, access.clock.now()).await?;
    granted.device_key = Some(key);
    Ok(granted)
}

/// Phones that `which` finds are no longer reached, or signed in, through their WeChat account. An account stands for one
/// person at a time: whoever shares it with another must not be taken for them.
pub(super) async fn forget_account(tx: &Tx, which: impl IntoCondition) -> Answer<()> {
    device::Entity::update_many()
        .col_expr(device::Column::OpenId, Expr::value(None::<String>))
        .filter(which)
        .exec(tx)
        .await?;
    Ok(())
}

/// The open id behind a code that came along. Whoever cannot be reached in WeChat is reached otherwise, so a phone is
/// bound and signed in without it too.
async fn open_id_if_told(access: &Access, code: Option<&str>) -> Option<String> {
    let (wechat, code) = (access.wechat.as_ref()?, code?);
    wechat.open_id(code).await.ok()
}

fn platform(told: Option<String>) -> Answer<String> {
    let platform = told.unwrap_or_else(|| "unknown".into());
    if platform.chars().count() > 100 {
        return Err(Refusal::bad_input(
            "input.platform",
            "设备说明不得超过 100 个字符，请缩短后重试。",
            "The platform may have at most 100 characters. Please shorten it.",
        ));
    }
    Ok(platform)
}

/// Revokes the person's phones and ends their sign-ins; whether there was one.
async fn retire_devices(tx: &Tx, person: PersonId, now: Timestamp) -> Answer<bool> {
    let old: Vec<DeviceId> = device::Entity::find()
        .filter(device::Column::PersonId.eq(person))
        .filter(device::Column::RevokedAt.is_null())
        .all(tx)
        .await?
        .into_iter()
        .map(|device| device.id)
        .collect();
    if old.is_empty() {
        return Ok(false);
    }
    device::Entity::update_many()
        .col_expr(device::Column::RevokedAt, Expr::value(now))
        .filter(device::Column::Id.is_in(old.iter().copied()))
        .exec(tx)
        .await?;
    session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .col_expr(session::Column::EndReason, Expr::value("REPLACED"))
        .filter(session::Column::DeviceId.is_in(old))
        .filter(session::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(true)
}

/// Twelve letters in three groups.
fn random_code() -> String {
    let mut random = rand::rng();
    let letters: Vec<u8> = (0..12).map(|_| LETTERS[random.random_range(0..LETTERS.len())]).collect();
    let groups: Vec<_> = letters.chunks(4).map(String::from_utf8_lossy).collect();
    groups.join("-")
}

/// 256 random bits.
fn device_key() -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(rand::rng().random::<[u8; 32]>())
}

fn unbound() -> Refusal {
    Refusal::new(
        Code::Unauthenticated,
        "此设备尚未绑定或已被更换，请向办案单位索取新的绑定码。",
        "This phone is not bound, or another took its place. Ask your officer for a new code.",
    )
}

fn no_wechat() -> Refusal {
    Refusal::bad_input(
        "input.wechatCode",
        "本系统未接入微信登录，请用办案单位给的绑定码。",
        "This deployment has no sign-in through WeChat. Use the code that your officer gave.",
    )
}

fn wrong_code() -> Refusal {
    Refusal::bad_input(
        "input.code",
        "绑定码不正确、已使用或已过期，请向办案单位索取新的绑定码。",
        "The code is wrong, used or expired. Ask your officer for a new one.",
    )
}

/// The person a phone is bound to, who has just signed in with it.
pub async fn person_of_device(access: &Access, id: DeviceId) -> Answer<Seen<person::Model>> {
    let device = device::Entity::find_by_id(id).one(access.db.read()).await?.ok_or_else(Refusal::unauthenticated)?;
    let own = person::Entity::find_by_id(device.person_id).one(access.db.read()).await?;
    own.map(Seen).ok_or_else(Refusal::unauthenticated)
}
