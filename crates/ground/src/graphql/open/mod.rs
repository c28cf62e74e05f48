//! Types of the schema that subjects complete: unions and interfaces whose objects, enums whose values, and objects
//! whose fields each subject names in its manifest. What clients see is what one closed list would give.

mod fields;
mod nothing;
mod objects;
mod words;

use async_graphql::indexmap::IndexMap;
use async_graphql::registry::{MetaField, MetaType};

pub use fields::{Added, Extend, Extended, Extension, Host};
pub use nothing::Nothing;
pub use objects::{AnyObject, Family, OneOf, Shape, field};
pub use words::{OneWord, Word, WordList};

/// An object of the schema as the library keeps it, with nothing but a name, a description and fields; `T` is what it is
/// made of.
fn object_type<T>(name: &str, description: Option<&str>, fields: IndexMap<String, MetaField>) -> MetaType {
    MetaType::Object {
        name: name.to_owned(),
        description: description.map(str::to_owned),
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
        rust_typename: Some(std::any::type_name::<T>()),
        directive_invocations: Vec::new(),
        requires_scopes: Vec::new(),
    }
}
