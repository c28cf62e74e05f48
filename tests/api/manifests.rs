//! What the manifests say holds: every topic reaches a stream or says why not, every table has a rule of retention, every
//! prefix of an id resolves, every kind of line and duty is one of its own.

use std::collections::{BTreeMap, BTreeSet};

use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};
use sea_orm::{ConnectionTrait as _, Statement};
use yunjian::app;
use yunjian::hubs::feeds::Notifies;
use yunjian::hubs::retention::Keep;
use yunjian::hubs::{duties, nodes, timeline};
use yunjian::subjects::SUBJECTS;

use crate::support::{Backend, Database};

/// The names of the fields of a type, or of the values of an enum, in the schema that the server serves.
fn members(name: &str) -> BTreeSet<String> {
    let document = parse_schema(app::sdl()).expect("the schema is GraphQL");
    for definition in document.definitions {
        let TypeSystemDefinition::Type(definition) = definition else { continue };
        if definition.node.name.node != name {
            continue;
        }
        return match definition.node.kind {
            TypeKind::Object(object) => object.fields.iter().map(|field| field.node.name.node.to_string()).collect(),
            TypeKind::Enum(words) => words.values.iter().map(|value| value.node.value.node.to_string()).collect(),
            TypeKind::Union(union) => union.members.iter().map(|member| member.node.to_string()).collect(),
            _ => BTreeSet::new(),
        };
    }
    panic!("the schema has no {name}");
}

/// Types that implement the interface `Node`.
fn nodes_of_the_schema() -> BTreeSet<String> {
    let document = parse_schema(app::sdl()).expect("the schema is GraphQL");
    let mut found = BTreeSet::new();
    for definition in document.definitions {
        let TypeSystemDefinition::Type(definition) = definition else { continue };
        if let TypeKind::Object(object) = &definition.node.kind
            && object.implements.iter().any(|interface| interface.node == "Node")
        {
            found.insert(definition.node.name.node.to_string());
        }
    }
    found
}

#[test]
fn every_topic_reaches_a_subscription_or_says_why_not() {
    let subscriptions = members("Subscription");
    let mut fed = BTreeSet::new();
    let mut topics = BTreeSet::new();
    for subject in SUBJECTS {
        for rule in subject.topics {
            let topic = rule.topic.as_str();
            assert!(topics.insert(topic), "two subjects have the topic {topic}");
            match &rule.notifies {
                Notifies::On(_, feeds) => {
                    assert!(!feeds.is_empty(), "{topic} names no subscription and does not say why");
                    for feed in *feeds {
                        assert!(subscriptions.contains(*feed), "{topic} names {feed}, which is no subscription");
                        fed.insert((*feed).to_owned());
                    }
                }
                Notifies::Nobody { because } => assert!(because.len() > 10, "{topic} does not say why"),
            }
        }
    }
    // Newest positions are conflated and come from no topic.
    fed.insert("locations".to_owned());
    assert_eq!(fed, subscriptions, "a subscription that no topic feeds says nothing");
}

#[test]
fn every_topic_that_the_sources_append_is_in_a_manifest() {
    app::install();
    let known: BTreeSet<&str> =
        SUBJECTS.iter().flat_map(|subject| subject.topics).map(|rule| rule.topic.as_str()).collect();
    let mut seen = 0;
    for source in super::architecture::sources() {
        let product = source.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        if source.name.ends_with("tests.rs") {
            continue;
        }
        for rest in product.split("Topic::new(\"").skip(1) {
            let name = rest.split('"').next().expect("a name");
            assert!(known.contains(name), "{} has a topic {name} that no manifest names", source.name);
            seen += 1;
        }
    }
    assert!(seen >= known.len(), "the test reads what it is meant to read");
}

#[test]
fn every_prefix_of_an_id_resolves_to_a_type_of_its_own() {
    app::install();
    let mut kinds = BTreeMap::new();
    for kind in nodes::kinds() {
        assert!(kinds.insert(kind.prefix, kind.shape.name()).is_none(), "two kinds have the prefix {}", kind.prefix);
    }
    let shapes: BTreeSet<String> = kinds.into_values().map(|name| name.into_owned()).collect();
    assert_eq!(shapes, nodes_of_the_schema());
}

#[test]
fn every_kind_of_line_and_of_duty_is_one_of_its_own_and_in_the_schema() {
    app::install();
    let (mut numbers, mut names) = (BTreeSet::new(), BTreeSet::new());
    for kind in timeline::kinds() {
        assert!(numbers.insert(kind.number), "two kinds of lines have the number {}", kind.number);
        assert!(names.insert(kind.word.name.to_owned()), "two kinds of lines are called {}", kind.word.name);
    }
    assert_eq!(names, members("TimelineKind"));
    let duties: BTreeSet<String> = duties::parts().map(|part| part.kind().word.name.to_owned()).collect();
    assert_eq!(duties, members("DutyKind"));
    let words = duties::parts().map(|part| &part.kind().word).chain(timeline::kinds().map(|kind| &kind.word));
    for word in words {
        for said in [word.words.officer, word.words.person] {
            assert!(!said.zh.is_ascii() && said.en.is_ascii() && !said.en.is_empty(), "{word:?}");
        }
    }
}

async fn every_table_has_a_rule_of_retention(backend: Backend) {
    let database = Database::migrated(backend).await;
    let db = yunjian::platform::Db::connect(&database.url, 2).await.expect("the test's database opens");
    let sql = match backend {
        Backend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        Backend::Postgres => "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'",
    };
    let rows = db.read().query_all_raw(Statement::from_string(db.backend(), sql)).await.expect("the list of tables");
    let mut tables: BTreeSet<String> = rows.iter().map(|row| row.try_get("", "name").expect("a name")).collect();
    // What the migrations keep of themselves.
    tables.remove("seaql_migrations");
    let mut ruled = BTreeSet::new();
    for table in SUBJECTS.iter().flat_map(|subject| subject.tables) {
        assert!(ruled.insert(table.name.to_owned()), "two subjects have the table {}", table.name);
        match table.keep {
            Keep::Always(purpose) => assert!(purpose.len() > 10, "{} does not say what for", table.name),
            Keep::Until(rule) => assert!(!rule.what().is_empty()),
            Keep::With(other) => assert!(tables.contains(other), "{} goes with {other}, which is no table", table.name),
        }
    }
    assert_eq!(tables, ruled, "every table has a rule, and every rule a table");
    db.close().await.expect("the test's database closes");
}

#[tokio::test]
async fn every_table_has_a_rule_of_retention_on_sqlite() {
    every_table_has_a_rule_of_retention(Backend::Sqlite).await;
}

#[tokio::test]
async fn every_table_has_a_rule_of_retention_on_postgres() {
    every_table_has_a_rule_of_retention(Backend::Postgres).await;
}
