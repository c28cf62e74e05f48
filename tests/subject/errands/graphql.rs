//! What clients see of it.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject, Subscription};
use futures_util::future::BoxFuture;
use futures_util::{Stream, StreamExt as _};
use sea_orm::{EntityTrait as _, QueryFilter as _};
use uuid::Uuid;
use yunjian::access::Scope;
use yunjian::entity::{PersonId, PublicId as _};
use yunjian::graphql::feed::Feed;
use yunjian::graphql::open::AnyObject;
use yunjian::graphql::{App, RequestContext};
use yunjian::platform::{Answer, Refusal};

use super::rows::{Column, Entity, ErrandState, Model};
use super::{ErrandId, act};

/// An errand.
pub struct Errand(pub Model);

/// An errand.
#[Object]
impl Errand {
    /// Opaque id, `errand_…`.
    async fn id(&self) -> ID {
        ID(ErrandId(self.0.id).to_public())
    }

    /// Where it stands.
    async fn state(&self) -> ErrandState {
        self.0.state
    }

    /// What is asked for.
    async fn text(&self) -> &str {
        &self.0.text
    }
}

fn app<'a>(ctx: &'a Context<'_>) -> &'a Arc<App> {
    ctx.data_unchecked::<Arc<App>>()
}

fn scope(ctx: &Context<'_>) -> Answer<Scope> {
    let caller = ctx.data_unchecked::<Arc<RequestContext>>().caller.as_ref();
    caller.map(|caller| caller.scope()).ok_or_else(Refusal::unauthenticated)
}

async fn by_id(app: &App, scope: &Scope, id: Uuid) -> Answer<Option<Model>> {
    let find = Entity::find_by_id(id).filter(scope.people(Column::PersonId, app.clock.now()));
    Ok(find.one(app.db.read()).await?)
}

/// The errand with this id, in the caller's scope.
pub fn find<'a>(ctx: &'a Context<'_>, public: &'a ID) -> BoxFuture<'a, Answer<AnyObject>> {
    Box::pin(async move {
        let id = ErrandId::from_public(public).ok_or_else(Refusal::not_found)?;
        let row = by_id(app(ctx), &scope(ctx)?, id.uuid()).await?;
        row.map(|row| AnyObject::new(Errand(row))).ok_or_else(Refusal::not_found)
    })
}

/// Errands, changed.
#[derive(Default)]
pub struct Mutations;

/// Errands, changed.
#[Object(name = "ErrandMutations")]
impl Mutations {
    /// Asks a person for an errand.
    async fn ask_errand(&self, ctx: &Context<'_>, person_id: ID, text: String) -> Result<Errand, Refusal> {
        let person = PersonId::from_public(&person_id).ok_or_else(Refusal::not_found)?;
        let app = app(ctx);
        act::ask(&app.db, &scope(ctx)?, person, text, app.clock.now()).await.map(Errand)
    }
}

/// An errand was asked for or changed.
#[derive(SimpleObject)]
pub struct ErrandEvent {
    /// The errand as it stands at delivery.
    errand: Errand,
}

/// Errands, pushed.
#[derive(Default)]
pub struct Subscriptions;

/// Errands, pushed.
#[Subscription(name = "ErrandSubscriptions")]
impl Subscriptions {
    /// Errands of people in the caller's scope.
    async fn errand_events(
        &self,
        ctx: &Context<'_>,
    ) -> Result<impl Stream<Item = Result<ErrandEvent, Refusal>> + use<>, Refusal> {
        let (app, scope) = (app(ctx).clone(), scope(ctx)?);
        let events = ctx.data_unchecked::<Feed>().events()?;
        Ok(events.filter_map(move |(_, event)| {
            let (app, scope) = (app.clone(), scope.clone());
            async move {
                let found = by_id(&app, &scope, event.subject_id).await.transpose()?;
                Some(found.map(|row| ErrandEvent { errand: Errand(row) }))
            }
        }))
    }
}
