//! What one document may ask for. Checked on the text before it is parsed and on the document before it is validated:
//! the library's own checks walk fragments once per spread, which a small document can make take for ever.

use std::collections::HashMap;

use async_graphql::parser::types::{ExecutableDocument, OperationType, Selection, SelectionSet};
use async_graphql::{Name, ObjectType, Pos, Positioned, SchemaBuilder, SubscriptionType};

use crate::platform::{Code, Refusal};

/// Bytes of a document. The console's longest takes 2 KiB.
pub const DOCUMENT_BYTES: usize = 8 * 1024;
/// Tokens of a document (GraphQL Armor's default).
pub const TOKENS: usize = 1_000;
/// Brackets within brackets, which the parser answers by recursion.
const NESTING: usize = 40;
/// Fields within fields.
pub const DEPTH: usize = 10;
/// Fields within fields under `__schema` and `__type`: the standard query needs 15.
const INTROSPECTION_DEPTH: usize = 15;
/// Renamed fields, fragments unfolded (GraphQL Armor's default).
pub const ALIASES: usize = 15;
/// Fields of an operation itself, fragments unfolded.
pub const ROOT_FIELDS: usize = 10;
/// Directives, fragments unfolded (CVE-2024-47614).
pub const DIRECTIVES: usize = 10;
/// Fields and fragment spreads, fragments unfolded.
const SELECTIONS: usize = 2_000;
/// Sum of what fields cost: one each, a list as many times as it has entries.
pub const COMPLEXITY: usize = 20_000;
/// Errors of one answer; the rest is cut off.
pub const ERRORS: usize = 20;

/// Why a document is not executed.
#[derive(Debug)]
pub enum Rejected {
    /// It asks for too much, or for what is switched off.
    Refused(Refusal),
    /// It is not GraphQL.
    Syntax {
        /// What the parser says.
        message: String,
        /// Where.
        at: Option<Pos>,
    },
}

impl From<Refusal> for Rejected {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Adds to `builder` the limits that only the schema can check. Who may introspect is asked for each request (`check`);
/// hints about names are for nobody where that is not open to everybody.
pub fn apply<Q, M, S>(builder: SchemaBuilder<Q, M, S>, introspection: bool) -> SchemaBuilder<Q, M, S>
where
    Q: ObjectType + 'static,
    M: ObjectType + 'static,
    S: SubscriptionType + 'static,
{
    let builder = builder.limit_complexity(COMPLEXITY).limit_directives(DIRECTIVES);
    if introspection { builder } else { builder.disable_suggestions() }
}

/// Parses `text` and checks every operation in it against the limits; `introspection`: whether the caller may ask about
/// the schema itself.
pub fn check(text: &str, introspection: bool) -> Result<ExecutableDocument, Rejected> {
    if text.len() > DOCUMENT_BYTES {
        return Err(too_complex("字节数", "bytes", DOCUMENT_BYTES).into());
    }
    check_tokens(text)?;
    let document = async_graphql::parser::parse_query(text)
        .map_err(|error| Rejected::Syntax { message: error.to_string(), at: error.positions().next() })?;
    let mut walk = Walk { document: &document, fragments: HashMap::new(), introspection };
    for (_, operation) in document.operations.iter() {
        let weight = walk.selections(&operation.node.selection_set.node, true)?;
        walk.weigh(weight, operation.node.directives.len())?;
        if operation.node.ty == OperationType::Subscription && weight.fields != 1 {
            return Err(Refusal::bad_input(
                "query",
                "一个订阅只能有一个根字段，请拆分成几个订阅。",
                "A subscription has exactly one root field. Split it into several.",
            )
            .into());
        }
    }
    // Fragments that nothing spreads are validated all the same. The others were weighed where they are spread, which
    // may be under `__schema`.
    let unused: Vec<&Name> = document.fragments.keys().filter(|name| !walk.fragments.contains_key(name)).collect();
    for name in unused {
        let weight = walk.fragment(name)?;
        // Its fields are root fields only where an operation spreads it at its root, which is counted above.
        walk.weigh(Weight { fields: 0, ..weight }, 0)?;
    }
    Ok(document)
}

/// What a selection set amounts to with its fragments unfolded.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    /// Fields of this level.
    fields: usize,
    /// Levels of fields.
    depth: usize,
    aliases: usize,
    directives: usize,
    selections: usize,
}

impl Weight {
    /// Adds a part of the same level.
    fn join(&mut self, part: Self) {
        self.fields = self.fields.saturating_add(part.fields);
        self.depth = self.depth.max(part.depth);
        self.aliases = self.aliases.saturating_add(part.aliases);
        self.directives = self.directives.saturating_add(part.directives);
        self.selections = self.selections.saturating_add(part.selections);
    }
}

struct Walk<'a> {
    document: &'a ExecutableDocument,
    /// Weights of fragments; `None` while one is being weighed, so that a circle is noticed.
    fragments: HashMap<&'a Name, Option<Weight>>,
    introspection: bool,
}

impl<'a> Walk<'a> {
    fn selections(&mut self, set: &'a SelectionSet, root: bool) -> Result<Weight, Refusal> {
        let mut total = Weight::default();
        for selection in &set.items {
            let part = match &selection.node {
                Selection::Field(field) => self.field(&field.node, root)?,
                Selection::FragmentSpread(spread) => {
                    let mut part = self.fragment(&spread.node.fragment_name.node)?;
                    part.directives = part.directives.saturating_add(spread.node.directives.len());
                    part.selections = part.selections.saturating_add(1);
                    part
                }
                Selection::InlineFragment(inline) => {
                    let mut part = self.selections(&inline.node.selection_set.node, root)?;
                    part.directives = part.directives.saturating_add(inline.node.directives.len());
                    part.selections = part.selections.saturating_add(1);
                    part
                }
            };
            total.join(part);
        }
        Ok(total)
    }

    fn field(&mut self, field: &'a async_graphql::parser::types::Field, root: bool) -> Result<Weight, Refusal> {
        let below = self.selections(&field.selection_set.node, false)?;
        let mut weight = Weight {
            fields: 1,
            depth: below.depth.saturating_add(1),
            aliases: below.aliases.saturating_add(usize::from(field.alias.is_some())),
            directives: below.directives.saturating_add(field.directives.len()),
            selections: below.selections.saturating_add(1),
        };
        if root && matches!(field.name.node.as_str(), "__schema" | "__type") {
            if !self.introspection {
                return Err(Refusal::bad_input(
                    "query",
                    "本系统未开放结构查询（introspection），请使用随附的 schema.graphql。",
                    "Introspection is off here. Use the schema.graphql that comes with the product.",
                ));
            }
            if weight.depth > INTROSPECTION_DEPTH {
                return Err(too_complex("嵌套层数", "levels of fields", INTROSPECTION_DEPTH));
            }
            weight.depth = 1;
        }
        Ok(weight)
    }

    fn fragment(&mut self, name: &'a Name) -> Result<Weight, Refusal> {
        match self.fragments.get(name) {
            Some(Some(weight)) => return Ok(*weight),
            Some(None) => {
                return Err(Refusal::bad_input(
                    "query",
                    format!("片段 {name} 引用了自身，请更正。"),
                    format!("Fragment {name} spreads itself. Please correct it."),
                ));
            }
            None => {}
        }
        // One that is not there is the validation's business.
        let Some(fragment) = self.document.fragments.get(name) else { return Ok(Weight::default()) };
        self.fragments.insert(name, None);
        // A fragment may be spread at the root, so `__schema` in it counts as there.
        let mut weight = self.selections(&fragment.node.selection_set.node, true)?;
        weight.directives = weight.directives.saturating_add(fragment.node.directives.len());
        self.fragments.insert(name, Some(weight));
        Ok(weight)
    }

    fn weigh(&self, weight: Weight, directives: usize) -> Result<(), Refusal> {
        let over = [
            (weight.depth, DEPTH, "嵌套层数", "levels of fields"),
            (weight.aliases, ALIASES, "别名数", "aliases"),
            (weight.fields, ROOT_FIELDS, "根字段数", "root fields"),
            (weight.directives.saturating_add(directives), DIRECTIVES, "指令数", "directives"),
            (weight.selections, SELECTIONS, "选择项数", "selections"),
        ];
        match over.into_iter().find(|(is, may, ..)| is > may) {
            Some((_, may, zh, en)) => Err(too_complex(zh, en, may)),
            None => Ok(()),
        }
    }
}

/// The refusal of a document that has more than `limit` of something.
fn too_complex(zh: &str, en: &str, limit: usize) -> Refusal {
    Refusal::new(
        Code::TooComplex,
        format!("查询过于复杂：{zh}超过上限 {limit}，请拆分后重试。"),
        format!("The query is too complex: more than {limit} {en}. Split it and try again."),
    )
}

/// Counts tokens and brackets without parsing.
fn check_tokens(text: &str) -> Result<(), Refusal> {
    let bytes = text.as_bytes();
    let (mut at, mut tokens, mut nesting) = (0, 0_usize, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at..];
        let length = match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b',' => {
                at += 1;
                continue;
            }
            b'#' => {
                at += rest.iter().position(|&b| matches!(b, b'\n' | b'\r')).unwrap_or(rest.len());
                continue;
            }
            b'"' => string_length(rest),
            b'.' if rest.starts_with(b"...") => 3,
            _ if is_word(byte) => rest.iter().position(|&b| !is_word(b)).unwrap_or(rest.len()),
            _ => 1,
        };
        match byte {
            b'{' | b'[' | b'(' => nesting += 1,
            b'}' | b']' | b')' => nesting = nesting.saturating_sub(1),
            _ => {}
        }
        tokens += 1;
        if tokens > TOKENS {
            return Err(too_complex("词法单元数", "tokens", TOKENS));
        }
        if nesting > NESTING {
            return Err(too_complex("括号层数", "brackets within brackets", NESTING));
        }
        at += length;
    }
    Ok(())
}

/// Letters, digits and what numbers are made of.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+')
}

/// Bytes of the string at the start of `rest`, whose first byte is a quotation mark.
fn string_length(rest: &[u8]) -> usize {
    if rest.starts_with(b"\"\"\"") {
        let mut at = 3;
        while at < rest.len() {
            if rest[at..].starts_with(b"\\\"\"\"") {
                at += 4;
            } else if rest[at..].starts_with(b"\"\"\"") {
                return at + 3;
            } else {
                at += 1;
            }
        }
        return rest.len();
    }
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            b'"' | b'\n' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// The operation of `document` that `name` means; `None` when it means none or, without a name, several.
pub fn operation<'a>(
    document: &'a ExecutableDocument,
    name: Option<&str>,
) -> Option<&'a Positioned<async_graphql::parser::types::OperationDefinition>> {
    let mut operations = document.operations.iter();
    match name {
        Some(name) => operations.find(|(own, _)| own.is_some_and(|own| own == name)).map(|(_, operation)| operation),
        None if operations.len() == 1 => operations.next().map(|(_, operation)| operation),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn code(text: &str) -> Option<Code> {
        match check(text, false) {
            Ok(_) => None,
            Err(Rejected::Refused(refusal)) => Some(refusal.code()),
            Err(Rejected::Syntax { .. }) => Some(Code::Internal),
        }
    }

    fn nested(depth: usize) -> String {
        format!("{}{}", "{a".repeat(depth), "}".repeat(depth))
    }

    #[test]
    fn a_fragment_below_the_root_may_have_more_fields_than_the_root() {
        let fields = "a ".repeat(ROOT_FIELDS + 1);
        assert_eq!(code(&format!("{{ x {{ ...F }} }} fragment F on X {{ {fields} }}")), None);
        assert_eq!(code(&format!("{{ ...F }} fragment F on Query {{ {fields} }}")), Some(Code::TooComplex));
    }

    #[test]
    fn at_each_limit_it_passes_and_one_over_it_does_not() {
        let aliases = |n: usize| format!("{{ x {{ {} }} }}", (0..n).map(|i| format!("a{i}: a ")).collect::<String>());
        let roots = |n: usize| format!("{{ {} }}", "a ".repeat(n));
        let directives = |n: usize| format!("{{ a {} }}", "@include(if: true) ".repeat(n));
        let tokens = |n: usize| format!("{{ a {{ {} }} }}", "b ".repeat(n - 5));
        let bytes = |n: usize| format!("{{ a }}{}", " ".repeat(n - 5));
        for (text, over) in [
            (nested(DEPTH), nested(DEPTH + 1)),
            (aliases(ALIASES), aliases(ALIASES + 1)),
            (roots(ROOT_FIELDS), roots(ROOT_FIELDS + 1)),
            (directives(DIRECTIVES), directives(DIRECTIVES + 1)),
            (tokens(TOKENS), tokens(TOKENS + 1)),
            (bytes(DOCUMENT_BYTES), bytes(DOCUMENT_BYTES + 1)),
        ] {
            assert_eq!(code(&text), None, "{text}");
            assert_eq!(code(&over), Some(Code::TooComplex), "{over}");
        }
    }

    #[test]
    fn fragments_and_inline_fragments_hide_nothing() {
        let deep = format!("{{ a {{ ...f }} }} fragment f on A {}", nested(DEPTH));
        assert_eq!(code(&deep), Some(Code::TooComplex));
        let inline = format!("{{ a {{ ... on A {} }} }}", nested(DEPTH));
        assert_eq!(code(&inline), Some(Code::TooComplex));
        let aliases = "{ a { ...f } b { ...f } } fragment f on A { a: x b: x c: x d: x e: x f: x g: x h: x }";
        assert_eq!(code(aliases), Some(Code::TooComplex));
        let unused = format!("{{ a }} fragment f on A {}", nested(DEPTH + 1));
        assert_eq!(code(&unused), Some(Code::TooComplex));
        let directives = format!("{{ {} }} fragment f on A @x @y {{ a }}", "...f @include(if: true) ".repeat(4));
        assert_eq!(code(&directives), Some(Code::TooComplex));
    }

    #[test]
    fn what_would_take_the_library_for_ever_is_refused_at_once() {
        let began = Instant::now();
        assert_eq!(code("{ ...a } fragment a on Q { ...b ...b } fragment b on Q { ...a ...a }"), Some(Code::BadInput));
        let doubling: String =
            (0..60).map(|i| format!("fragment f{i} on Q {{ ...f{} ...f{} }} ", i + 1, i + 1)).collect();
        assert_eq!(code(&format!("{{ ...f0 }} {doubling} fragment f60 on Q {{ a }}")), Some(Code::TooComplex));
        for (open, close) in [("{a", "}"), ("{a(b:[", "])}"), ("{a(b:{c:", "})}")] {
            let text = format!("{}{}", open.repeat(400), close.repeat(400));
            assert_eq!(code(&text), Some(Code::TooComplex), "{text}");
        }
        assert!(began.elapsed().as_millis() < 500);
    }

    #[test]
    fn strings_and_comments_are_one_token_or_none() {
        let text = format!("{{ a(b: \"{}\") # {}\n }}", "x y z { [ \\\" ".repeat(200), "{ [ ( ".repeat(200));
        assert_eq!(code(&text), None);
        let block = format!("{{ a(b: \"\"\"{} \\\"\"\" \"\"\") }}", "{ x ".repeat(300));
        assert_eq!(code(&block), None);
    }

    #[test]
    fn introspection_is_refused_where_it_is_off_and_typename_is_not() {
        for text in ["{ __schema { types { name } } }", "{ ...f } fragment f on Query { __type(name: \"A\") { name } }"]
        {
            assert_eq!(code(text), Some(Code::BadInput), "{text}");
            assert!(check(text, true).is_ok(), "{text}");
        }
        assert_eq!(code("{ __typename a { __typename } }"), None);
    }

    #[test]
    fn the_introspection_query_of_clients_passes() {
        let reference = format!("{}{}", "kind name ofType { ".repeat(9), "kind name".to_owned() + &" }".repeat(9));
        let text = format!(
            "query IntrospectionQuery {{ __schema {{ types {{ ...FullType }} }} }}
            fragment FullType on __Type {{ name fields {{ args {{ ...InputValue }} type {{ ...TypeRef }} }} }}
            fragment InputValue on __InputValue {{ name type {{ ...TypeRef }} }}
            fragment TypeRef on __Type {{ {reference} }}"
        );
        assert!(check(&text, true).is_ok());
        assert_eq!(code(&text), Some(Code::BadInput));
    }

    #[test]
    fn a_subscription_has_one_root_field() {
        assert_eq!(code("subscription { a }"), None);
        assert_eq!(code("subscription { a b }"), Some(Code::BadInput));
        assert_eq!(code("subscription { ...f } fragment f on S { a b }"), Some(Code::BadInput));
    }
}
