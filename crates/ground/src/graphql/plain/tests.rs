//! The same objects resolved directly and by the library give the same answer, whatever is asked of them.

use async_graphql::{Error, ID, Interface, Object as GraphqlObject};
use proptest::prelude::*;

use super::*;

/// Waits, so that nothing that stands behind it is there at the first poll.
async fn pause() {
    tokio::task::yield_now().await;
}

/// One schema in which objects are wrapped and one in which they are not; nothing else differs.
macro_rules! schema {
    ($name:ident, $wrapped:ident => $type:ty, $wrap:expr) => {
        mod $name {
            use super::*;

            type W<$wrapped> = $type;

            pub struct Thing(i32);
            pub struct Other(i32);

            #[derive(Interface)]
            #[graphql(field(name = "id", ty = "ID"))]
            pub enum Node {
                Thing(Thing),
                Other(Other),
            }

            #[GraphqlObject]
            impl Other {
                pub async fn id(&self) -> ID {
                    ID(format!("other_{}", self.0))
                }
            }

            #[GraphqlObject]
            impl Thing {
                pub async fn id(&self) -> ID {
                    ID(format!("thing_{}", self.0))
                }

                async fn name(&self) -> String {
                    format!("thing {}", self.0)
                }

                async fn times(&self, by: i32) -> i32 {
                    self.0 * by
                }

                async fn slow(&self) -> i32 {
                    pause().await;
                    self.0
                }

                async fn slower(&self) -> i32 {
                    pause().await;
                    pause().await;
                    self.0
                }

                async fn bad(&self) -> Result<i32, Error> {
                    if self.0 % 2 == 1 { Err(Error::new("odd")) } else { Ok(self.0) }
                }

                async fn slow_bad(&self) -> Result<i32, Error> {
                    pause().await;
                    if self.0 == 1 { Err(Error::new("one, slowly")) } else { Ok(self.0) }
                }

                async fn perhaps(&self) -> Option<Result<i32, Error>> {
                    Some(Err(Error::new("perhaps")))
                }

                async fn slow_perhaps(&self) -> Option<Result<i32, Error>> {
                    pause().await;
                    Some(Err(Error::new("perhaps, slowly")))
                }

                async fn misnamed(&self) -> i32 {
                    pause().await;
                    7
                }

                async fn next(&self) -> W<Thing> {
                    $wrap(Thing(self.0 + 1))
                }

                async fn slow_next(&self) -> Option<Result<W<Thing>, Error>> {
                    pause().await;
                    Some(Ok($wrap(Thing(self.0 + 1))))
                }

                async fn list(&self) -> Result<W<Vec<Thing>>, Error> {
                    Ok($wrap((0..3).map(|n| Thing(self.0 + n * 2)).collect()))
                }

                async fn none(&self) -> Option<W<Thing>> {
                    None
                }
            }

            impl Plain for Thing {
                const LEAVES: &'static [&'static str] = &["id", "name", "times", "bad", "misnamed"];
                const OBJECTS: &'static [(&'static str, Below)] =
                    &[("next", whole::<Thing>), ("list", whole::<Thing>), ("none", whole::<Thing>)];
            }

            pub struct Query;

            #[GraphqlObject]
            impl Query {
                async fn thing(&self) -> Option<W<Thing>> {
                    Some($wrap(Thing(0)))
                }

                async fn things(&self) -> Option<W<Vec<Thing>>> {
                    Some($wrap((0..40).map(Thing).collect()))
                }

                async fn node(&self) -> Node {
                    Node::Other(Other(1))
                }
            }

            pub type Schema =
                async_graphql::Schema<Query, async_graphql::EmptyMutation, async_graphql::EmptySubscription>;

            pub fn schema() -> Schema {
                Schema::new(Query, async_graphql::EmptyMutation, async_graphql::EmptySubscription)
            }
        }
    };
}

schema!(direct, T => Direct<T>, Direct);
schema!(usual, T => T, std::convert::identity);

/// The answer by either way, as it goes over the wire.
fn both(document: &str) -> [String; 2] {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let direct = direct::schema().execute(document).await;
        let usual = usual::schema().execute(document).await;
        [direct, usual].map(|response| serde_json::to_string(&response).unwrap())
    })
}

#[test]
fn the_schema_does_not_show_what_is_wrapped() {
    assert_eq!(direct::schema().sdl(), usual::schema().sdl());
}

#[test]
fn each_shape_of_a_document_is_answered_as_by_the_library() {
    let whole = r#"{"data":{"thing":"#;
    for (document, begin) in [
        ("{thing{name id}}", r#"{"name":"thing 0","id":"thing_0"}"#),
        ("{thing{slower name slow id}}", r#"{"slower":0,"name":"thing 0","slow":0,"id":"thing_0"}"#),
        ("{thing{slow}}", r#"{"slow":0}"#),
        ("{thing{b:name a:id id}}", r#"{"b":"thing 0","a":"thing_0","id":"thing_0"}"#),
        ("{thing{__typename t:__typename}}", r#"{"__typename":"Thing","t":"Thing"}"#),
        ("{thing{...{name} ... on Thing{id} ... on Node{x:id}}}", r#"{"name":"thing 0","id":"thing_0","x":"thing_0"}"#),
        ("{thing{...F}} fragment F on Thing{...G slow} fragment G on Node{id}", r#"{"id":"thing_0","slow":0}"#),
        ("{thing{...F}} fragment F on Node{... on Other{o:id} ... on Thing{name}}", r#"{"name":"thing 0"}"#),
        ("{thing{next{id} name next{name}}}", r#"{"next":{"id":"thing_1","name":"thing 1"},"name":"thing 0"}"#),
        ("{thing{slowNext{id} slowNext{slow}}}", r#"{"slowNext":{"id":"thing_1","slow":1}}"#),
        ("{thing{list{id} list{name}}}", r#"{"list":[{"id":"thing_0","name":"thing 0"},{"#),
        ("{thing{id @skip(if:true) name @include(if:true)}}", r#"{"name":"thing 0"}"#),
        ("{thing{a:times(by:2) misnamed none{id}}}", r#"{"a":0,"misnamed":7,"none":null}"#),
        ("{thing{perhaps id}}", r#"{"perhaps":null,"id":"thing_0"}}"#),
        ("{thing{next{bad}}}", r#"null},"errors":[{"message":"odd","#),
        ("{thing{next{slow bad slowBad}}}", r#"null},"errors":[{"message":"odd","#),
        ("{thing{next{slowBad id}}}", r#"null},"errors":[{"message":"one, slowly","#),
        ("{thing{slowNext{bad id} id}}", r#"{"slowNext":null,"id":"thing_0"}},"errors":[{"message":"odd","#),
    ] {
        let [direct, usual] = both(document);
        assert_eq!(direct, usual, "{document}");
        assert!(direct.starts_with(&format!("{whole}{begin}")), "{document}: {direct}");
    }
}

#[test]
fn an_error_has_the_path_of_its_field_and_the_index_of_its_item() {
    for (document, path) in [
        ("{things{id bad}}", r#""path":["things",1]"#),
        ("{things{id slow bad}}", r#""path":["things",1]"#),
        ("{thing{slowNext{perhaps}}}", r#""path":["thing","slowNext","perhaps"]"#),
        ("{thing{list{p:slowPerhaps}}}", r#""path":["thing","list",2,"p"]"#),
        ("{thing{slowNext{b:bad}}}", r#""path":["thing","slowNext","b"]"#),
        ("{node{id ... on Thing{bad}}}", r#""node":{"id":"other_1"}"#),
    ] {
        let [direct, usual] = both(document);
        assert_eq!(direct, usual, "{document}");
        assert!(direct.contains(path), "{document}: {direct}");
    }
}

/// Selections on a `Thing`, most of them valid.
fn selections() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        8 => prop::sample::select(vec!["id", "name", "slow", "slower", "misnamed", "__typename", "...F", "...G"]),
        2 => prop::sample::select(vec!["a:id", "b:name", "c:slow", "a:times(by:3)", "id @include(if:true)"]),
        1 => prop::sample::select(vec!["bad", "slowBad", "perhaps", "slowPerhaps", "id @skip(if:true)", "none{id}"]),
    ]
    .prop_map(str::to_owned);
    let set = |of: BoxedStrategy<String>| prop::collection::vec(of, 1..5).prop_map(|parts| parts.join(" "));
    let part = leaf.prop_recursive(4, 40, 4, move |part| {
        let open = prop::sample::select(vec![
            "next",
            "slowNext",
            "list",
            "n:next",
            "...",
            "... on Thing",
            "... on Node{... on Thing",
            "... on Node{id ... on Other",
        ]);
        (open, set(part.boxed())).prop_map(|(open, parts)| match open {
            "... on Node{id ... on Other" => format!("{open}{{id}}}}"),
            open if open.contains('{') => format!("{open}{{{parts}}}}}"),
            open => format!("{open}{{{parts}}}"),
        })
    });
    set(part.boxed())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_document_is_answered_as_by_the_library(parts in selections(), many in any::<bool>()) {
        let root = if many { "things" } else { "thing" };
        let fragments = "fragment F on Thing{name slow} fragment G on Node{id ... on Thing{z:name}}";
        let document = format!("{{{root}{{{parts}}} used:thing{{...F ...G}}}} {fragments}");
        let [direct, usual] = both(&document);
        prop_assert_eq!(direct, usual, "{}", document);
    }
}
