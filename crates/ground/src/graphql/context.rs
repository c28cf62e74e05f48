//! What a resolver asks of its request: the services, the caller, the language.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::Context;

use super::app::App;
use super::feed::Feed;
use crate::access::{Caller, OfficerCaller, PersonCaller, Scope, Sight};
use crate::batches::Batches;
use crate::entity::Timestamp;
use crate::platform::{Answer, Language, Refusal};

/// What the server knows of one request; put into its data as `Arc<RequestContext>`.
#[derive(Default)]
pub struct RequestContext {
    /// Who is calling; none without a token.
    pub caller: Option<Arc<Caller>>,
    /// Language of texts.
    pub language: Language,
    /// A hash of what the client says it is; a lost refresh reply is repeated to the same client only.
    pub client: String,
    /// The refresh token that came as a cookie.
    pub refresh_cookie: Option<String>,
    /// The cookie to send back.
    pub set_cookie: Mutex<Option<RefreshCookie>>,
}

/// What to do with the refresh cookie of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefreshCookie {
    /// Set it for so many seconds.
    Set {
        /// The refresh token.
        token: String,
        /// Seconds until it ends.
        max_age: i64,
    },
    /// Remove it.
    Clear,
}

impl RequestContext {
    /// Notes the cookie to send back.
    pub fn answer_cookie(&self, cookie: RefreshCookie) {
        *self.set_cookie.lock().unwrap_or_else(PoisonError::into_inner) = Some(cookie);
    }
}

/// Short names for what every resolver asks.
pub trait Ask {
    /// The services.
    fn app(&self) -> &Arc<App>;
    /// The request.
    fn request(&self) -> &RequestContext;
    /// Batches of the request.
    fn batches(&self) -> &Batches;
    /// The caller, or `UNAUTHENTICATED`.
    fn caller(&self) -> Answer<&Arc<Caller>>;

    /// The present moment.
    fn now(&self) -> Timestamp {
        self.app().clock.now()
    }

    /// The officer who calls, or a refusal.
    fn officer(&self) -> Answer<&OfficerCaller> {
        self.caller()?.officer()
    }

    /// An officer who sees people, and the scope; or a refusal.
    fn reader(&self) -> Answer<(&OfficerCaller, Scope)> {
        let caller = self.caller()?;
        let officer = caller.officer()?;
        if officer.reads_people() { Ok((officer, caller.scope())) } else { Err(Refusal::forbidden()) }
    }

    /// The person who calls, or a refusal.
    fn person(&self) -> Answer<&PersonCaller> {
        self.caller()?.person()
    }

    /// What queries for people are limited to, for any caller who sees people.
    fn scope(&self) -> Answer<Scope> {
        let scope = self.caller()?.scope();
        if scope.is_empty() { Err(Refusal::forbidden()) } else { Ok(scope) }
    }

    /// Which reports the caller sees, for any caller who sees some.
    fn sight(&self) -> Answer<Sight> {
        let sight = self.caller()?.sight();
        if sight.is_empty() { Err(Refusal::forbidden()) } else { Ok(sight) }
    }

    /// What a subscription's events and positions come from.
    fn feed(&self) -> Answer<&Feed>;

    /// Language of texts.
    fn language(&self) -> Language {
        self.request().language
    }
}

impl Ask for Context<'_> {
    fn app(&self) -> &Arc<App> {
        self.data_unchecked::<Arc<App>>()
    }

    fn request(&self) -> &RequestContext {
        self.data_unchecked::<Arc<RequestContext>>()
    }

    fn batches(&self) -> &Batches {
        self.data_unchecked::<Batches>()
    }

    fn feed(&self) -> Answer<&Feed> {
        self.data::<Feed>().map_err(|_| Refusal::internal("no feed"))
    }

    fn caller(&self) -> Answer<&Arc<Caller>> {
        self.request().caller.as_ref().ok_or_else(Refusal::unauthenticated)
    }
}

/// The data of one request: hand it to `Request::data` before executing.
pub fn request_data(
    request: async_graphql::Request,
    app: &Arc<App>,
    context: Arc<RequestContext>,
) -> async_graphql::Request {
    let caller = context.caller.as_ref();
    let sees = caller.map(|caller| (caller.scope(), caller.sight()));
    let batches = Batches::new(app.db.clone(), app.clock.clone(), sees);
    request.data(context).data(batches)
}
