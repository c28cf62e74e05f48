//! What a subscription asks for, apart from where it resumes: equal plans of equal scope share one execution.

use std::collections::HashMap;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::sync::Arc;

use async_graphql::parser::types::{
    ExecutableDocument, Field, FragmentDefinition, OperationDefinition, Selection, SelectionSet,
};
use async_graphql::{Name, Positioned, Request, Value as ConstValue, Variables};

use super::super::params::Params;
use crate::access::ScopeKey;
use crate::graphql::limits;
use crate::hubs::{Feed, Feeds};
use crate::platform::{Language, Refusal};

/// Where the items of a subscription come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// Events of a feed; resumable.
    Events(Feed),
    /// Newest positions; conflated.
    Locations,
}

impl Kind {
    /// By the root field of the subscription.
    fn of(field: &str, feeds: &Feeds) -> Option<Self> {
        if field == "locations" { Some(Self::Locations) } else { feeds.feed(field).map(Self::Events) }
    }
}

/// A subscription without its caller and its `after`.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) kind: Kind,
    pub(super) language: Language,
    query: String,
    operation_name: Option<String>,
    variables: Variables,
}

/// Subscribers with equal keys get the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct GroupKey {
    kind: Kind,
    language: Language,
    scope: Option<ScopeKey>,
    /// Document, operation name and canonical variables, by reference: a key is kept once per group.
    text: Arc<str>,
}

impl GroupKey {
    #[cfg(test)]
    pub(super) fn test(kind: Kind, language: Language, scope: ScopeKey) -> Self {
        Self { kind, language, scope: Some(scope), text: Arc::from("") }
    }

    /// What the group listens to.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// What its callers see.
    pub(super) fn scope(&self) -> Option<&ScopeKey> {
        self.scope.as_ref()
    }
}

/// What a document of a subscription turned out to ask.
pub(super) struct Planned {
    pub(super) plan: Plan,
    /// The cursor to resume from, as the client sent it.
    pub(super) after: Option<String>,
}

impl Plan {
    /// Reads a subscription that has passed the limits. `None` for a root field that has no stream: its execution will
    /// say what is wrong with it.
    pub(super) fn read(
        document: &ExecutableDocument,
        params: Params,
        language: Language,
        feeds: &Feeds,
    ) -> Result<Option<Planned>, Refusal> {
        let operation = limits::operation(document, params.operation_name.as_deref());
        let Some(operation) = operation.map(|operation| &operation.node) else { return Ok(None) };
        let Some(root) = root_field(&operation.selection_set.node, &document.fragments) else { return Ok(None) };
        let Some(kind) = Kind::of(root.name.node.as_str(), feeds) else { return Ok(None) };
        let mut variables = declared(operation, params.variables);
        let mut named = None;
        let argument = root.arguments.iter().find(|(name, _)| name.node == "after").map(|(_, value)| {
            value.node.clone().into_const_with(|name| {
                named = Some(name);
                Ok::<_, Infallible>(ConstValue::Null)
            })
        });
        let after = match (argument, named) {
            (Some(Ok(ConstValue::Null)), Some(name)) => take_cursor(&params.query, operation, &name, &mut variables)?,
            (None | Some(Ok(ConstValue::Null)), None) => None,
            (Some(Ok(ConstValue::String(cursor))), None) => Some(cursor),
            _ => return Err(bad_cursor()),
        };
        let plan = Self { kind, language, query: params.query, operation_name: params.operation_name, variables };
        Ok(Some(Planned { plan, after }))
    }

    /// The key of the group of callers with `scope`.
    pub(super) fn key(&self, scope: Option<ScopeKey>) -> GroupKey {
        let mut text = String::with_capacity(self.query.len() + 64);
        text.push_str(&self.query);
        text.push('\0');
        text.push_str(self.operation_name.as_deref().unwrap_or_default());
        for (name, value) in self.variables.iter() {
            let _ = write!(text, "\0{name}=");
            canonical(value, &mut text);
        }
        GroupKey { kind: self.kind, language: self.language, scope, text: text.into() }
    }

    /// The library's request.
    pub(super) fn request(&self) -> Request {
        let request = Request::new(self.query.clone()).variables(self.variables.clone()).disable_introspection();
        match &self.operation_name {
            Some(name) => request.operation_name(name.clone()),
            None => request,
        }
    }
}

/// The refusal of a cursor that is none of ours.
pub(super) fn bad_cursor() -> Refusal {
    Refusal::bad_input(
        "after",
        "游标无效，请去掉 after 重新订阅，并重新查询列表。",
        "This cursor is not valid. Subscribe without `after` and query the list again.",
    )
}

/// The only field of a subscription, through fragments.
fn root_field<'a>(
    set: &'a SelectionSet,
    fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
) -> Option<&'a Field> {
    set.items.iter().find_map(|selection| match &selection.node {
        Selection::Field(field) => Some(&field.node),
        Selection::InlineFragment(inline) => root_field(&inline.node.selection_set.node, fragments),
        Selection::FragmentSpread(spread) => {
            let fragment = fragments.get(&spread.node.fragment_name.node)?;
            root_field(&fragment.node.selection_set.node, fragments)
        }
    })
}

/// The variables that the operation declares; others mean nothing.
fn declared(operation: &OperationDefinition, mut given: Variables) -> Variables {
    let mut kept = Variables::default();
    for definition in &operation.variable_definitions {
        let name = &definition.node.name.node;
        if let Some(value) = given.remove(name) {
            kept.insert(name.clone(), value);
        }
    }
    kept
}

/// The cursor in variable `name`, which is blanked unless the document uses it elsewhere too: subscribers who resume
/// from different places then have equal variables.
fn take_cursor(
    query: &str,
    operation: &OperationDefinition,
    name: &Name,
    variables: &mut Variables,
) -> Result<Option<String>, Refusal> {
    let definition = operation.variable_definitions.iter().find(|found| found.node.name.node == *name);
    let default = definition.and_then(|found| found.node.default_value.as_ref()).map(|value| value.node.clone());
    let cursor = match variables.get(name).cloned().or(default) {
        None | Some(ConstValue::Null) => None,
        Some(ConstValue::String(cursor)) => Some(cursor),
        Some(_) => return Err(bad_cursor()),
    };
    if mentions(query, name) == 2 {
        let nullable = definition.is_none_or(|found| found.node.var_type.node.nullable);
        let blank = if nullable { ConstValue::Null } else { ConstValue::String(String::new()) };
        variables.insert(name.clone(), blank);
    }
    Ok(cursor)
}

/// How often variable `name` stands in the text of a document, its definition included. One in a string or a comment
/// counts too: then the group is smaller than it might be, no more.
fn mentions(query: &str, name: &str) -> usize {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    query
        .match_indices('$')
        .filter_map(|(at, _)| query[at + 1..].trim_start().strip_prefix(name))
        .filter(|rest| !rest.bytes().next().is_some_and(is_name))
        .count()
}

/// Writes `value` so that equal values have equal text, whatever the order of their fields.
fn canonical(value: &ConstValue, text: &mut String) {
    match value {
        ConstValue::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_unstable_by_key(|(name, _)| *name);
            text.push('{');
            for (name, value) in fields {
                let _ = write!(text, "{name}:");
                canonical(value, text);
                text.push(',');
            }
            text.push('}');
        }
        ConstValue::List(items) => {
            text.push('[');
            for item in items {
                canonical(item, text);
                text.push(',');
            }
            text.push(']');
        }
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(query: &str, variables: &str) -> Result<Option<(GroupKey, Option<String>)>, Refusal> {
        let document = limits::check(query, false).unwrap();
        let params = Params {
            query: query.to_owned(),
            operation_name: None,
            variables: serde_json::from_str(variables).unwrap(),
        };
        let planned = Plan::read(&document, params, Language::ZhCn, &crate::app::feeds())?;
        Ok(planned.map(|planned| (planned.plan.key(None), planned.after)))
    }

    #[test]
    fn who_resumes_from_elsewhere_is_in_the_same_group() {
        let query = "subscription A($after: String, $f: F) { alertEvents(after: $after, filter: $f) { cursor } }";
        let (one, after) = planned(query, r#"{"after":"abc","f":{"a":1,"b":[{"c":2,"d":3}]}}"#).unwrap().unwrap();
        assert_eq!(after.as_deref(), Some("abc"));
        let (two, after) = planned(query, r#"{"f":{"b":[{"d":3,"c":2}],"a":1},"unused":9}"#).unwrap().unwrap();
        assert_eq!(after, None);
        assert_eq!(one, two);
        let (other, _) = planned(query, r#"{"f":{"a":2}}"#).unwrap().unwrap();
        assert_ne!(one, other);
    }

    #[test]
    fn a_cursor_used_elsewhere_too_stays_in_the_key() {
        let query =
            "subscription($a: String) { alertEvents(after: $a) { alert { person { alerts(after: $a) { x } } } } }";
        let (one, after) = planned(query, r#"{"a":"x"}"#).unwrap().unwrap();
        assert_eq!(after.as_deref(), Some("x"));
        let (two, _) = planned(query, r#"{"a":"y"}"#).unwrap().unwrap();
        assert_ne!(one, two);
    }

    #[test]
    fn cursors_are_found_wherever_they_stand() {
        let literal = "subscription { ...f } fragment f on Subscription { alertEvents(after: \"lit\") { cursor } }";
        assert_eq!(planned(literal, "{}").unwrap().unwrap().1.as_deref(), Some("lit"));
        let default = "subscription($a: String = \"def\") { ... { alertEvents(after: $a) { cursor } } }";
        assert_eq!(planned(default, "{}").unwrap().unwrap().1.as_deref(), Some("def"));
        assert_eq!(planned(default, r#"{"a":null}"#).unwrap().unwrap().1, None);
        assert!(planned(default, r#"{"a":5}"#).is_err());
        assert!(planned("subscription { alertEvents(after: 5) { cursor } }", "{}").is_err());
        assert!(planned("subscription { nothing }", "{}").unwrap().is_none());
        assert!(planned("subscription { locations { x } }", "{}").unwrap().is_some());
    }
}
