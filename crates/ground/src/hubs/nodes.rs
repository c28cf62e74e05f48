//! `node(id)`: whatever has an id, by the prefix of its kind.

use async_graphql::registry::{MetaField, Registry};
use async_graphql::{Context, ID, ObjectType};
use futures_util::future::BoxFuture;

use super::subjects;
use crate::graphql::context::Ask as _;
use crate::graphql::open::{AnyObject, Family, OneOf, Shape, field};
use crate::platform::{Answer, Refusal};

/// A kind of thing that has an id.
pub struct NodeKind {
    /// What stands before the underscore in its ids.
    pub prefix: &'static str,
    /// Its type.
    pub shape: Shape,
    /// Finds one in the caller's scope; out of scope is not there.
    pub find: Find,
}

/// Finds a thing by its public id in the caller's scope.
pub type Find = for<'a> fn(&'a Context<'_>, &'a ID) -> BoxFuture<'a, Answer<AnyObject>>;

impl NodeKind {
    /// Things of type `T` with this prefix.
    pub const fn of<T: ObjectType>(prefix: &'static str, find: Find) -> Self {
        Self { prefix, shape: Shape::of::<T>(), find }
    }
}

/// The kinds of all subjects.
pub fn kinds() -> impl Iterator<Item = &'static NodeKind> {
    subjects().iter().flat_map(|subject| subject.nodes)
}

/// Whatever has this id, in the caller's scope.
pub async fn find(ctx: &Context<'_>, id: &ID) -> Answer<Node> {
    ctx.caller()?;
    let (prefix, _) = id.as_str().split_once('_').ok_or_else(Refusal::not_found)?;
    let kind = kinds().find(|kind| kind.prefix == prefix).ok_or_else(Refusal::not_found)?;
    (kind.find)(ctx, id).await.map(Node::from)
}

/// The objects of all kinds.
pub struct Nodes;

/// Something with an id.
pub type Node = OneOf<Nodes>;

impl Family for Nodes {
    const NAME: &'static str = "Node";
    const DESCRIPTION: &'static str = "Something with an id.";

    fn members() -> Vec<Shape> {
        kinds().map(|kind| kind.shape).collect()
    }

    fn fields(registry: &mut Registry) -> Option<Vec<MetaField>> {
        Some(vec![field::<ID>(registry, "id", "Opaque id with a prefix of its kind.")])
    }
}
