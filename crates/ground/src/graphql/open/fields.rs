//! Objects whose fields subjects add: a person has alerts, reports, leave, and nobody's folder lists them all.

use std::any::{Any, TypeId};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::Field;
use async_graphql::registry::{MetaField, MetaType, MetaTypeId, Registry};
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{
    ContainerType, Context, ContextSelectionSet, ObjectType, OutputType, Positioned, ServerError, ServerResult, Value,
};
use futures_util::future::BoxFuture;

use super::object_type;
use crate::graphql::plain::Plain;
use crate::hubs::subjects;

/// An object that subjects add fields to; its own come first.
pub trait Host: ObjectType + Plain + Send + Sync + 'static {
    /// Its name in the schema; that of the type itself is another, which the schema does not show.
    const NAME: &'static str;
    /// Its description.
    const DESCRIPTION: &'static str;

    /// Where it is kept who added which field.
    fn added() -> &'static Added;
}

/// Fields that one subject adds to an object, whichever it is: what its manifest lists.
pub trait Extend: Sync {
    /// The type of the object, without what subjects add.
    fn host(&self) -> TypeId;
    /// The fields.
    fn fields(&self, registry: &mut Registry) -> IndexMap<String, MetaField>;
    /// The value of one of them, of an object of the type.
    fn resolve<'a>(&self, host: &'a HostObject, ctx: &'a Context<'_>) -> BoxFuture<'a, ServerResult<Option<Value>>>;
}

/// An object that has fields added.
type HostObject = dyn Any + Send + Sync;

/// The fields of the object `T`, which is made of an `H` whenever one of them is asked for.
pub struct Extension<H, T> {
    make: fn(&H) -> T,
}

impl<H: Host, T: ObjectType + Send + Sync + 'static> Extension<H, T> {
    /// Fields of the object that `make` makes.
    pub const fn new(make: fn(&H) -> T) -> Self {
        Self { make }
    }
}

impl<H: Host, T: ObjectType + Send + Sync + 'static> Extend for Extension<H, T> {
    fn host(&self) -> TypeId {
        TypeId::of::<H>()
    }

    fn fields(&self, registry: &mut Registry) -> IndexMap<String, MetaField> {
        fields_of::<T>(registry)
    }

    fn resolve<'a>(&self, host: &'a HostObject, ctx: &'a Context<'_>) -> BoxFuture<'a, ServerResult<Option<Value>>> {
        let object = host.downcast_ref().map(self.make);
        Box::pin(async move {
            match object {
                Some(object) => object.resolve_field(ctx).await,
                None => Err(ctx.set_error_path(ServerError::new("a field of another object", Some(ctx.item.pos)))),
            }
        })
    }
}

/// What subjects add to `H`.
fn extensions<H: Host>() -> impl Iterator<Item = &'static dyn Extend> {
    let all = subjects().iter().flat_map(|subject| subject.extends).copied();
    all.filter(|extension| extension.host() == TypeId::of::<H>())
}

/// Which subject added which field; made once.
#[derive(Default)]
pub struct Added(OnceLock<HashMap<String, &'static dyn Extend>>);

impl Added {
    /// Nothing is known yet.
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    fn to<H: Host>(&self, field: &str) -> Option<&'static dyn Extend> {
        let fields = self.0.get_or_init(|| {
            let mut registry = Registry::default();
            let named = extensions::<H>().map(|added| (added, added.fields(&mut registry)));
            named.flat_map(|(added, fields)| fields.into_keys().map(move |name| (name, added))).collect()
        });
        fields.get(field).copied()
    }
}

fn fields_of<T: OutputType>(registry: &mut Registry) -> IndexMap<String, MetaField> {
    match registry.create_fake_output_type::<T>() {
        MetaType::Object { fields, .. } => fields,
        _ => IndexMap::new(),
    }
}

/// An `H` with the fields that subjects add.
#[derive(Clone)]
pub struct Extended<H>(pub H);

impl<H: Host> ContainerType for Extended<H> {
    async fn resolve_field(&self, ctx: &Context<'_>) -> ServerResult<Option<Value>> {
        match H::added().to::<H>(ctx.item.node.name.node.as_str()) {
            Some(added) => added.resolve(&self.0, ctx).await,
            None => self.0.resolve_field(ctx).await,
        }
    }
}

impl<H: Host> OutputType for Extended<H> {
    fn type_name() -> Cow<'static, str> {
        Cow::Borrowed(H::NAME)
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_output_type::<Self, _>(MetaTypeId::Object, |registry| {
            let mut fields = fields_of::<H>(registry);
            for extension in extensions::<H>() {
                fields.extend(extension.fields(registry));
            }
            object_type::<Self>(H::NAME, Some(H::DESCRIPTION), fields)
        })
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        resolve_container(ctx, self).await
    }
}

impl<H: Host> ObjectType for Extended<H> {}

impl<H: Host> Plain for Extended<H> {
    const LEAVES: &'static [&'static str] = H::LEAVES;
    const OBJECTS: &'static [(&'static str, crate::graphql::plain::Below)] = H::OBJECTS;
}
