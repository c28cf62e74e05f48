//! Signing in: officers by password, phones by code and key; refreshing and signing out.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject, Union};

use crate::access::{self, DeviceProof, Granted, NewPhone, SignIn, Subject};
use crate::graphql::context::{Ask as _, RefreshCookie};
use crate::graphql::scalars::id;
use crate::platform::{Answer, Refusal};
use crate::subjects::access::OfficerById;
use crate::subjects::access::graphql::agencies::Officer;
use crate::subjects::people::graphql::people::{Person, person_object};

/// Who is signed in.
#[derive(Union)]
pub enum Viewer {
    /// An officer.
    Officer(Officer),
    /// A supervised person.
    Person(Person),
}

/// What an officer signs in with.
#[derive(InputObject)]
pub struct LoginInput {
    /// Name at sign-in.
    username: String,
    /// Password.
    password: String,
    /// Six digits of the second factor, where the deployment asks for it.
    totp: Option<String>,
    /// Keep the refresh token in an HttpOnly cookie, for browsers; the field in the reply is then empty.
    refresh_in_cookie: Option<bool>,
}

/// A refresh token.
#[derive(InputObject)]
pub struct RefreshInput {
    /// The newest refresh token; the cookie is read when it is not given.
    refresh_token: Option<String>,
}

/// A code that an officer gave.
#[derive(InputObject)]
pub struct BindDeviceInput {
    /// The code.
    code: String,
    /// Code of `wx.login`, so that the person can be told in WeChat; ignored where the deployment is not connected to it.
    wechat_code: Option<String>,
    /// What the phone says it is, at most 100 characters.
    platform: Option<String>,
}

/// A bound phone: its key, or the code of `wx.login` where the deployment is connected to WeChat.
#[derive(InputObject)]
pub struct LoginDeviceInput {
    /// The phone, `device_…`; with its key.
    device_id: Option<ID>,
    /// The key that `bindDevice` gave.
    device_key: Option<String>,
    /// Code of `wx.login`. Beside a key it tells where WeChat reaches the person. Alone it signs in whoever bound a phone
    /// with the same WeChat account: this phone takes the other's place, and the reply has a new key.
    wechat_code: Option<String>,
    /// What the phone says it is, at most 100 characters.
    platform: Option<String>,
}

/// Proof of a sign-in.
#[derive(SimpleObject)]
pub struct Tokens {
    /// Bearer token for `Authorization`, ten minutes.
    access_token: String,
    /// Rotates at each use; a reused one ends the sign-in. Empty when it is kept in a cookie.
    refresh_token: String,
    /// Seconds until the access token ends.
    expires_in: i32,
    /// Who is signed in.
    viewer: Viewer,
    /// The key the phone signs in with from then on; only when it was just bound.
    device_key: Option<String>,
    /// The bound phone; only when it was just bound.
    device_id: Option<ID>,
}

/// The sign-in has ended.
#[derive(SimpleObject)]
pub struct LogoutPayload {
    /// Always true.
    ended: bool,
}

/// Signing in and out.
#[derive(Default)]
pub struct SessionMutations;

/// Signing in and out.
#[Object]
impl SessionMutations {
    /// Signs an officer in. For anyone.
    async fn login(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "User name, password, second factor.")] input: LoginInput,
    ) -> Result<Tokens, Refusal> {
        let sign_in = SignIn {
            username: input.username,
            password: input.password,
            totp: input.totp,
            client: ctx.request().client.clone(),
        };
        let granted = access::login(&ctx.app().access, sign_in).await?;
        tokens(ctx, granted, input.refresh_in_cookie.unwrap_or(false)).await
    }

    /// Gives a new access token and the next refresh token. For anyone who has one.
    async fn refresh(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The refresh token, or nothing when it is in the cookie.")] input: RefreshInput,
    ) -> Result<Tokens, Refusal> {
        let request = ctx.request();
        let in_cookie = input.refresh_token.is_none();
        let token = input.refresh_token.or_else(|| request.refresh_cookie.clone());
        let token = token.ok_or_else(Refusal::unauthenticated)?;
        match access::refresh(&ctx.app().access, &token, &request.client).await {
            Ok(granted) => tokens(ctx, granted, in_cookie).await,
            Err(refusal) => {
                if in_cookie && refusal.code() == crate::platform::Code::Unauthenticated {
                    request.answer_cookie(RefreshCookie::Clear);
                }
                Err(refusal)
            }
        }
    }

    /// Ends the sign-in. For anyone who is signed in.
    async fn logout(&self, ctx: &Context<'_>) -> Result<LogoutPayload, Refusal> {
        let caller = ctx.caller()?;
        access::logout(&ctx.app().access, caller).await?;
        ctx.request().answer_cookie(RefreshCookie::Clear);
        Ok(LogoutPayload { ended: true })
    }

    /// Binds a phone to the person whose code it shows. A phone bound before stops working, and the officers are told.
    /// For anyone who has a code.
    async fn bind_device(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The code and what the phone is.")] input: BindDeviceInput,
    ) -> Result<Tokens, Refusal> {
        let BindDeviceInput { code, wechat_code, platform } = input;
        let phone = NewPhone { code, wechat_code, platform, client: ctx.request().client.clone() };
        let granted = access::bind_device(&ctx.app().access, phone).await?;
        tokens(ctx, granted, false).await
    }

    /// Signs a bound phone in with its own key, or through WeChat; then it takes the place of the phone bound before, and
    /// the officers are told. For anyone who has one of the two.
    async fn login_device(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The phone and its key, or a code of WeChat.")] input: LoginDeviceInput,
    ) -> Result<Tokens, Refusal> {
        let proof = match input {
            LoginDeviceInput { device_id: Some(device), device_key: Some(key), wechat_code, .. } => {
                let device = id(&device).map_err(|_| Refusal::unauthenticated())?;
                DeviceProof::Key { device, key, wechat_code }
            }
            LoginDeviceInput { device_id: None, device_key: None, wechat_code: Some(code), platform } => {
                DeviceProof::Wechat { code, platform }
            }
            _ => {
                return Err(Refusal::bad_input(
                    "input.deviceKey",
                    "请提供设备编号和密钥，或微信登录凭证。",
                    "Send the phone's id with its key, or a code of WeChat.",
                ));
            }
        };
        let granted = access::login_device(&ctx.app().access, proof, ctx.request().client.clone()).await?;
        tokens(ctx, granted, false).await
    }
}

/// The reply to a sign-in.
async fn tokens(ctx: &Context<'_>, granted: Granted, in_cookie: bool) -> Answer<Tokens> {
    let viewer = match granted.subject {
        Subject::Officer(id) => {
            Viewer::Officer(Officer(ctx.batches().one::<OfficerById>(id).await?.ok_or_else(Refusal::unauthenticated)?))
        }
        Subject::Device(id) => Viewer::Person(person_object(access::person_of_device(&ctx.app().access, id).await?)),
    };
    let device_id = match granted.subject {
        Subject::Device(id) if granted.device_key.is_some() => Some(crate::graphql::scalars::public(id)),
        _ => None,
    };
    let refresh_token = if in_cookie {
        ctx.request()
            .answer_cookie(RefreshCookie::Set { token: granted.refresh_token, max_age: granted.family_ends_in });
        String::new()
    } else {
        granted.refresh_token
    };
    Ok(Tokens {
        access_token: granted.access_token,
        refresh_token,
        expires_in: i32::try_from(granted.expires_in).unwrap_or(i32::MAX),
        viewer,
        device_key: granted.device_key,
        device_id,
    })
}
