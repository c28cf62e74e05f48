//! The glossary holds every word that clients see, once: subjects list their enums, and the schema has no other.

use std::collections::{BTreeMap, BTreeSet};

use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};
use yunjian::app;
use yunjian::hubs::glossary::{Terms, terms};

/// The enums of the schema with the names of their values.
fn schema() -> BTreeMap<String, BTreeSet<String>> {
    let document = parse_schema(app::sdl()).expect("the schema is GraphQL");
    let types = document.definitions.into_iter().filter_map(|definition| match definition {
        TypeSystemDefinition::Type(of) => Some(of.node),
        _ => None,
    });
    types
        .filter_map(|of| match of.kind {
            TypeKind::Enum(values) => Some((
                of.name.node.to_string(),
                values.values.into_iter().map(|value| value.node.value.node.to_string()).collect(),
            )),
            _ => None,
        })
        .collect()
}

#[test]
fn every_enum_of_the_schema_has_its_words_once() {
    app::install();
    let mut listed = BTreeMap::new();
    for enums in terms() {
        let names = enums.words().into_keys().map(str::to_owned).collect::<BTreeSet<_>>();
        assert!(listed.insert(enums.name(), names).is_none(), "{} is listed twice", enums.name());
    }
    assert!(listed.remove("Risk").is_some(), "the schema has risks as text");
    assert_eq!(listed, schema());
}

#[test]
fn a_term_has_one_name_in_the_schema_the_database_and_json() {
    app::install();
    let (mut kept, mut written) = (0, 0);
    for (of, name) in terms().flat_map(|enums| enums.names().into_iter().map(|name| (enums.name(), name))) {
        if let Some(in_database) = &name.kept {
            assert_eq!(in_database, name.schema, "{of}");
            kept += 1;
        }
        if let Some(in_json) = &name.written {
            assert_eq!(in_json, name.schema, "{of}");
            written += 1;
        }
    }
    assert!(kept > 150 && written > kept, "{kept} are kept and {written} are written");
}

#[test]
fn no_word_is_empty_or_in_the_other_language() {
    app::install();
    let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for (of, (name, words)) in
        terms().flat_map(|enums: &Terms| enums.words().into_iter().map(|word| (enums.name(), word)))
    {
        for said in [words.officer, words.person] {
            assert!(!said.zh.trim().is_empty() && !said.en.trim().is_empty(), "{of}.{name}");
            assert!(!chinese(said.en), "{of}.{name}: {}", said.en);
        }
    }
}
