//! Objects whose fields subjects add: a person has alerts, reports, leave, and nobody's folder lists them all.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::Field;
use async_graphql::registry::{MetaField, MetaType, MetaTypeId, Registry};
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{
    ContainerType, Context, ContextSelectionSet, ObjectType, OutputType, Positioned, ServerResult, Value,
};
use futures_util::future::BoxFuture;

use crate::graphql::plain::Plain;

/// An object that subjects add fields to; its own come first.
pub trait Host: ObjectType + Plain + Send + Sync + 'static {
    /// Its name in the schema; that of the type itself is another, which the schema does not show.
    const NAME: &'static str;
    /// Its description.
    const DESCRIPTION: &'static str;

    /// What subjects add.
    fn extensions() -> Vec<&'static dyn Extend<Self>>
    where
        Self: Sized;

    /// What was added, found by field; made once.
    fn table() -> &'static OnceLock<Extensions<Self>>
    where
        Self: Sized;
}

/// Fields that one subject adds to `H`.
pub trait Extend<H>: Sync {
    /// The fields.
    fn fields(&self, registry: &mut Registry) -> IndexMap<String, MetaField>;
    /// The value of one of them.
    fn resolve<'a>(&self, host: &'a H, ctx: &'a Context<'_>) -> BoxFuture<'a, ServerResult<Option<Value>>>;
}

/// The fields of the object `T`, which is made of an `H` whenever one of them is asked for.
pub struct Extension<H, T> {
    make: fn(&H) -> T,
}

impl<H, T> Extension<H, T> {
    /// Fields of the object that `make` makes.
    pub const fn new(make: fn(&H) -> T) -> Self {
        Self { make }
    }
}

impl<H: Sync, T: ObjectType + Send + Sync + 'static> Extend<H> for Extension<H, T> {
    fn fields(&self, registry: &mut Registry) -> IndexMap<String, MetaField> {
        fields_of::<T>(registry)
    }

    fn resolve<'a>(&self, host: &'a H, ctx: &'a Context<'_>) -> BoxFuture<'a, ServerResult<Option<Value>>> {
        let object = (self.make)(host);
        Box::pin(async move { object.resolve_field(ctx).await })
    }
}

fn fields_of<T: OutputType>(registry: &mut Registry) -> IndexMap<String, MetaField> {
    match registry.create_fake_output_type::<T>() {
        MetaType::Object { fields, .. } => fields,
        _ => IndexMap::new(),
    }
}

/// Which extension has which field.
pub struct Extensions<H: 'static>(HashMap<String, &'static dyn Extend<H>>);

impl<H: Host> Extensions<H> {
    fn new() -> Self {
        let mut registry = Registry::default();
        let mut found: HashMap<String, &'static dyn Extend<H>> = HashMap::new();
        for extension in H::extensions() {
            for name in extension.fields(&mut registry).into_keys() {
                debug_assert!(!found.contains_key(&name), "two subjects add {name} to {}", H::NAME);
                found.insert(name, extension);
            }
        }
        Self(found)
    }
}

/// An `H` with the fields that subjects add.
#[derive(Clone)]
pub struct Extended<H>(pub H);

impl<H: Host> ContainerType for Extended<H> {
    async fn resolve_field(&self, ctx: &Context<'_>) -> ServerResult<Option<Value>> {
        let added = H::table().get_or_init(Extensions::new).0.get(ctx.item.node.name.node.as_str());
        match added {
            Some(extension) => extension.resolve(&self.0, ctx).await,
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
            for extension in H::extensions() {
                fields.extend(extension.fields(registry));
            }
            MetaType::Object {
                name: H::NAME.to_owned(),
                description: Some(H::DESCRIPTION.to_owned()),
                fields,
                cache_control: Default::default(),
                extends: false,
                shareable: false,
                resolvable: true,
                keys: None,
                visible: None,
                inaccessible: false,
                interface_object: false,
                tags: Vec::new(),
                is_subscription: false,
                rust_typename: Some(std::any::type_name::<Self>()),
                directive_invocations: Vec::new(),
                requires_scopes: Vec::new(),
            }
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
