//! Objects without a future for every field. The library resolves each field of each object in a boxed future of its
//! own and joins them; most fields wait for nothing, so [`Direct`] asks those on the spot and joins only the others.
//!
//! The fields are still resolved by what `#[Object]` and `SimpleObject` generate: nothing but the waiting is left out,
//! and values, errors and their paths are the library's. Extensions would not see the fields that are asked directly;
//! the schema has none.

use std::borrow::Cow;

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::{Field, Selection, SelectionSet};
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::{resolve_container, resolve_list};
use async_graphql::{ContainerType, ContextSelectionSet, Name, OutputType, Positioned, ServerResult, Value};
use futures_util::FutureExt as _;
use futures_util::future::{self, BoxFuture};

/// Whether what is selected below a field waits for nothing: [`whole`] of the type of the field.
pub type Below = fn(&ContextSelectionSet<'_>, &SelectionSet) -> bool;

/// An object that names those of its fields which wait for nothing. A name that is missing costs a future; one that
/// is wrong costs a second resolution. Neither changes an answer. A field that is null when it fails is left to the
/// library, for the order of errors.
pub trait Plain: ContainerType {
    /// Fields without selections below.
    const LEAVES: &'static [&'static str];
    /// Fields with selections below.
    const OBJECTS: &'static [(&'static str, Below)] = &[];
}

impl<T: Plain> Plain for &T {
    const LEAVES: &'static [&'static str] = T::LEAVES;
    const OBJECTS: &'static [(&'static str, Below)] = T::OBJECTS;
}

/// Resolves to what `T`, an object or a list of objects, resolves to.
pub struct Direct<T>(pub T);

impl<T: Plain> OutputType for Direct<T> {
    fn type_name() -> Cow<'static, str> {
        T::type_name()
    }

    fn qualified_type_name() -> String {
        T::qualified_type_name()
    }

    fn introspection_type_name(&self) -> Cow<'static, str> {
        self.0.introspection_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        T::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        let mut object = Object::new(ctx);
        if !object.select(ctx, &self.0)? {
            return Box::pin(resolve_container(ctx, &self.0)).await;
        }
        let Object { mut fields, mut waiting } = object;
        if let [(place, _)] = waiting[..]
            && let Some((_, wait)) = waiting.pop()
        {
            fields[place] = wait.await?;
        } else if !waiting.is_empty() {
            let (places, waits): (Vec<_>, Vec<_>) = waiting.into_iter().unzip();
            for (place, value) in places.into_iter().zip(future::try_join_all(waits).await?) {
                fields[place] = value;
            }
        }
        Ok(Value::Object(fields))
    }
}

impl<T: Plain> OutputType for Direct<Vec<T>> {
    fn type_name() -> Cow<'static, str> {
        <Vec<T> as OutputType>::type_name()
    }

    fn qualified_type_name() -> String {
        <Vec<T> as OutputType>::qualified_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <Vec<T> as OutputType>::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        if whole::<T>(ctx, &ctx.item.node)
            && let Some(list) = list_now(ctx, &self.0)?
        {
            return Ok(list);
        }
        Box::pin(resolve_list(ctx, field, self.0.iter().map(Direct), Some(self.0.len()))).await
    }
}

fn list_now<T: Plain>(ctx: &ContextSelectionSet<'_>, items: &[T]) -> ServerResult<Option<Value>> {
    let mut list = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let ctx = ctx.with_index(index);
        let mut object = Object::new(&ctx);
        let plain = object.select(&ctx, item).map_err(|error| ctx.set_error_path(error))?;
        if !plain || !object.waiting.is_empty() {
            return Ok(None);
        }
        list.push(Value::Object(object.fields));
    }
    Ok(Some(Value::List(list)))
}

/// Whether `set`, selected on a `T`, waits for nothing. Fragments on other types are taken to apply.
pub fn whole<T: Plain>(ctx: &ContextSelectionSet<'_>, set: &SelectionSet) -> bool {
    set.items.iter().all(|selection| match &selection.node {
        Selection::Field(field) => field.node.name.node == "__typename" || at_once::<T>(ctx, &field.node),
        Selection::InlineFragment(fragment) => whole::<T>(ctx, &fragment.node.selection_set.node),
        Selection::FragmentSpread(spread) => ctx
            .query_env
            .fragments
            .get(&spread.node.fragment_name.node)
            .is_some_and(|fragment| whole::<T>(ctx, &fragment.node.selection_set.node)),
    })
}

fn at_once<T: Plain>(ctx: &ContextSelectionSet<'_>, field: &Field) -> bool {
    let name = field.name.node.as_str();
    T::LEAVES.contains(&name)
        || T::OBJECTS.iter().any(|(object, below)| *object == name && below(ctx, &field.selection_set.node))
}

/// An object in the making: its fields in the order of the query, and those among them that are not there yet.
struct Object<'a> {
    fields: IndexMap<Name, Value>,
    waiting: Vec<(usize, BoxFuture<'a, ServerResult<Value>>)>,
}

impl<'a> Object<'a> {
    fn new(ctx: &ContextSelectionSet<'_>) -> Self {
        Self { fields: IndexMap::with_capacity(ctx.item.node.items.len()), waiting: Vec::new() }
    }

    /// Adds what `ctx` selects on `root`; false when that is the library's business: fields with directives, and one
    /// key for several fields, which are merged.
    fn select<T: Plain>(&mut self, ctx: &ContextSelectionSet<'a>, root: &'a T) -> ServerResult<bool> {
        for selection in &ctx.item.node.items {
            let (condition, set) = match &selection.node {
                Selection::Field(field) => {
                    if !field.node.directives.is_empty() || !self.add(ctx, root, field)? {
                        return Ok(false);
                    }
                    continue;
                }
                Selection::InlineFragment(fragment) => {
                    (fragment.node.type_condition.as_ref(), &fragment.node.selection_set)
                }
                Selection::FragmentSpread(spread) => {
                    let Some(fragment) = ctx.query_env.fragments.get(&spread.node.fragment_name.node) else {
                        return Ok(false);
                    };
                    (Some(&fragment.node.type_condition), &fragment.node.selection_set)
                }
            };
            let applies = condition.is_none_or(|condition| {
                let (on, name) = (condition.node.on.node.as_str(), T::type_name());
                on == name || ctx.schema_env.registry.implements.get(&*name).is_some_and(|all| all.contains(on))
            });
            if applies && !self.select(&ctx.with_selection_set(set), root)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn add<T: Plain>(
        &mut self,
        ctx: &ContextSelectionSet<'a>,
        root: &'a T,
        field: &'a Positioned<Field>,
    ) -> ServerResult<bool> {
        let mut wait = None;
        let value = if field.node.name.node == "__typename" {
            Value::String(root.introspection_type_name().into_owned())
        } else {
            let now = at_once::<T>(ctx, &field.node)
                .then(|| root.resolve_field(&ctx.with_field(field)).now_or_never())
                .flatten();
            match now {
                Some(Ok(value)) => value.unwrap_or_default(),
                // Those before it may fail as well, and then theirs is the error of the object.
                Some(Err(error)) if !self.waiting.is_empty() => {
                    wait = Some(future::ready(Err(error)).boxed());
                    Value::Null
                }
                Some(Err(error)) => return Err(error),
                None => {
                    let ctx = ctx.clone();
                    let resolve = async move {
                        let resolved = root.resolve_field(&ctx.with_field(field)).await;
                        resolved.map(Option::unwrap_or_default)
                    };
                    wait = Some(resolve.boxed());
                    Value::Null
                }
            }
        };
        let (place, before) = self.fields.insert_full(field.node.response_key().node.clone(), value);
        self.waiting.extend(wait.map(|wait| (place, wait)));
        Ok(before.is_none())
    }
}

#[cfg(test)]
mod tests;
