//! Enums whose values subjects name.

use std::borrow::Cow;
use std::marker::PhantomData;

use crate::glossary::{Words, describe};
use async_graphql::parser::types::Field;
use async_graphql::registry::{MetaEnumValue, MetaType, MetaTypeId, Registry};
use async_graphql::{ContextSelectionSet, Name, OutputType, Positioned, ServerResult, Value};

/// One value of such an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its name in the schema, such as `LEAVE_FILED`.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// Its words.
    pub words: Words,
}

impl Word {
    /// Its description in the schema: what it means, and its words.
    pub fn description(&self) -> String {
        describe(self.meaning, &self.words)
    }
}

/// An enum whose values subjects name.
pub trait WordList: Send + Sync + 'static {
    /// Its name in the schema.
    const NAME: &'static str;
    /// Its description.
    const DESCRIPTION: &'static str;

    /// Its values.
    fn values() -> Vec<&'static Word>;
}

/// A value of the enum `W`.
pub struct OneWord<W>(&'static Word, PhantomData<fn() -> W>);

impl<W: WordList> From<&'static Word> for OneWord<W> {
    fn from(word: &'static Word) -> Self {
        debug_assert!(W::values().contains(&word), "{} is no value of {}", word.name, W::NAME);
        Self(word, PhantomData)
    }
}

impl<W: WordList> OutputType for OneWord<W> {
    fn type_name() -> Cow<'static, str> {
        Cow::Borrowed(W::NAME)
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_output_type::<Self, _>(MetaTypeId::Enum, |_| {
            let values = W::values().into_iter().map(|word| MetaEnumValue {
                name: word.name.to_owned(),
                description: Some(word.description()),
                deprecation: Default::default(),
                visible: None,
                inaccessible: false,
                tags: Vec::new(),
                directive_invocations: Vec::new(),
            });
            MetaType::Enum {
                name: W::NAME.to_owned(),
                description: Some(W::DESCRIPTION.to_owned()),
                enum_values: values.map(|value| (value.name.clone(), value)).collect(),
                visible: None,
                inaccessible: false,
                tags: Vec::new(),
                rust_typename: Some(std::any::type_name::<Self>()),
                directive_invocations: Vec::new(),
                requires_scopes: Vec::new(),
            }
        })
    }

    async fn resolve(&self, _: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        Ok(Value::Enum(Name::new(self.0.name)))
    }
}
