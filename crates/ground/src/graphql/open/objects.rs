//! Unions and interfaces: any object whose type a subject has named as a member.

use std::borrow::Cow;
use std::marker::PhantomData;

use async_graphql::indexmap::{IndexMap, IndexSet};
use async_graphql::parser::types::Field;
use async_graphql::registry::{MetaField, MetaType, MetaTypeId, Registry};
use async_graphql::resolver_utils::{Fields, resolve_container};
use async_graphql::{
    ContainerType, Context, ContextSelectionSet, ObjectType, OutputType, Positioned, ServerResult, Value,
};
use futures_util::future::BoxFuture;

/// An object of a type that is known only when it is there.
trait Object: Send + Sync {
    fn name(&self) -> Cow<'static, str>;
    fn field<'a>(&'a self, ctx: &'a Context<'_>) -> BoxFuture<'a, ServerResult<Option<Value>>>;
    fn collect<'a>(&'a self, ctx: &ContextSelectionSet<'a>, fields: &mut Fields<'a>) -> ServerResult<()>;
}

impl<T: ObjectType + Send + Sync> Object for T {
    fn name(&self) -> Cow<'static, str> {
        self.introspection_type_name()
    }

    fn field<'a>(&'a self, ctx: &'a Context<'_>) -> BoxFuture<'a, ServerResult<Option<Value>>> {
        Box::pin(self.resolve_field(ctx))
    }

    fn collect<'a>(&'a self, ctx: &ContextSelectionSet<'a>, fields: &mut Fields<'a>) -> ServerResult<()> {
        self.collect_all_fields(ctx, fields)
    }
}

/// Any object.
pub struct AnyObject(Box<dyn Object>);

impl AnyObject {
    /// Wraps `object`; its type must be a member of every family that it is handed to.
    pub fn new<T: ObjectType + Send + Sync + 'static>(object: T) -> Self {
        Self(Box::new(object))
    }
}

/// The type of an object, for a family to name.
#[derive(Clone, Copy)]
pub struct Shape {
    register: fn(&mut Registry) -> String,
    name: fn() -> Cow<'static, str>,
}

impl Shape {
    /// The type `T`.
    pub const fn of<T: ObjectType>() -> Self {
        Self { register: <T as OutputType>::create_type_info, name: <T as OutputType>::type_name }
    }

    /// Its name in the schema.
    pub fn name(&self) -> Cow<'static, str> {
        (self.name)()
    }
}

/// A union, or an interface when it has fields of its own.
pub trait Family: Send + Sync + 'static {
    /// Its name in the schema.
    const NAME: &'static str;
    /// Its description.
    const DESCRIPTION: &'static str;

    /// The types that may be handed to it.
    fn members() -> Vec<Shape>;

    /// The fields that all members have; none: it is a union.
    fn fields(registry: &mut Registry) -> Option<Vec<MetaField>> {
        let _ = registry;
        None
    }
}

/// An object of one of a family's types.
pub struct OneOf<F>(AnyObject, PhantomData<fn() -> F>);

impl<F: Family> OneOf<F> {
    /// Wraps an object of one of the family's types.
    pub fn new<T: ObjectType + Send + Sync + 'static>(object: T) -> Self {
        Self::from(AnyObject::new(object))
    }
}

impl<F: Family> From<AnyObject> for OneOf<F> {
    fn from(object: AnyObject) -> Self {
        debug_assert!(
            F::members().iter().any(|member| member.name() == object.0.name()),
            "{} is no member of {}",
            object.0.name(),
            F::NAME
        );
        Self(object, PhantomData)
    }
}

impl<F: Family> ContainerType for OneOf<F> {
    async fn resolve_field(&self, ctx: &Context<'_>) -> ServerResult<Option<Value>> {
        self.0.0.field(ctx).await
    }

    fn collect_all_fields<'a>(&'a self, ctx: &ContextSelectionSet<'a>, fields: &mut Fields<'a>) -> ServerResult<()> {
        self.0.0.collect(ctx, fields)
    }
}

impl<F: Family> OutputType for OneOf<F> {
    fn type_name() -> Cow<'static, str> {
        Cow::Borrowed(F::NAME)
    }

    fn introspection_type_name(&self) -> Cow<'static, str> {
        self.0.0.name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        // Asked with a registry of its own: what kind of type it is must be known before the real one names it.
        let id = if F::fields(&mut Registry::default()).is_some() { MetaTypeId::Interface } else { MetaTypeId::Union };
        registry.create_output_type::<Self, _>(id, |registry| {
            let fields = F::fields(registry);
            let mut possible_types = IndexSet::new();
            let mut members = F::members();
            // By name, so that the order of subjects changes nothing for clients.
            members.sort_by_key(Shape::name);
            for member in members {
                (member.register)(registry);
                if fields.is_some() {
                    registry.add_implements(&member.name(), F::NAME);
                }
                possible_types.insert(member.name().into_owned());
            }
            let (name, description) = (F::NAME.to_owned(), Some(F::DESCRIPTION.to_owned()));
            let rust_typename = Some(std::any::type_name::<Self>());
            match fields {
                Some(fields) => MetaType::Interface {
                    name,
                    description,
                    fields: fields.into_iter().map(|field| (field.name.clone(), field)).collect::<IndexMap<_, _>>(),
                    possible_types,
                    extends: false,
                    keys: None,
                    visible: None,
                    inaccessible: false,
                    tags: Vec::new(),
                    rust_typename,
                    directive_invocations: Vec::new(),
                    requires_scopes: Vec::new(),
                },
                None => MetaType::Union {
                    name,
                    description,
                    possible_types,
                    visible: None,
                    inaccessible: false,
                    tags: Vec::new(),
                    rust_typename,
                    directive_invocations: Vec::new(),
                },
            }
        })
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        resolve_container(ctx, self).await
    }
}

/// A field of an interface: a name, what it is, and its type.
pub fn field<T: OutputType>(registry: &mut Registry, name: &str, description: &str) -> MetaField {
    MetaField {
        name: name.to_owned(),
        description: Some(description.to_owned()),
        args: IndexMap::new(),
        ty: T::create_type_info(registry),
        deprecation: Default::default(),
        cache_control: Default::default(),
        external: false,
        requires: None,
        provides: None,
        visible: None,
        shareable: false,
        inaccessible: false,
        tags: Vec::new(),
        override_from: None,
        compute_complexity: None,
        directive_invocations: Vec::new(),
        requires_scopes: Vec::new(),
    }
}
