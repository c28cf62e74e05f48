//! No fields: of a subject that has nothing to read, to do or to subscribe to.

use std::borrow::Cow;
use std::pin::Pin;

use async_graphql::registry::{MetaType, MetaTypeId, Registry};
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{
    ContainerType, Context, ContextSelectionSet, ObjectType, OutputType, Positioned, Response, ServerResult,
    SubscriptionType, Value, parser::types::Field,
};
use futures_util::Stream;

use super::object_type;

/// No fields.
#[derive(Default)]
pub struct Nothing;

impl Nothing {
    fn info() -> MetaType {
        object_type::<Self>("Nothing", None, Default::default())
    }
}

impl ContainerType for Nothing {
    async fn resolve_field(&self, _: &Context<'_>) -> ServerResult<Option<Value>> {
        Ok(None)
    }
}

impl OutputType for Nothing {
    fn type_name() -> Cow<'static, str> {
        Cow::Borrowed("Nothing")
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_output_type::<Self, _>(MetaTypeId::Object, |_| Self::info())
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        resolve_container(ctx, self).await
    }
}

impl ObjectType for Nothing {}

impl SubscriptionType for Nothing {
    fn type_name() -> Cow<'static, str> {
        Cow::Borrowed("Nothing")
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_subscription_type::<Self, _>(|_| Self::info())
    }

    fn create_field_stream<'a>(
        &'a self,
        _: &'a Context<'_>,
    ) -> Option<Pin<Box<dyn Stream<Item = Response> + Send + 'a>>> {
        None
    }
}
