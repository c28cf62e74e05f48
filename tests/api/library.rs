//! What the GraphQL library must do as the specification says: versions of it have failed here, so the choice of one is
//! held by these.

use std::time::Duration;

use async_graphql::{EmptyMutation, EmptySubscription, Error, Object, Schema};

struct Query;

#[Object]
impl Query {
    async fn thing(&self) -> Thing {
        Thing
    }

    async fn things(&self) -> Vec<Thing> {
        vec![Thing, Thing]
    }

    async fn maybe_things(&self) -> Vec<Option<Thing>> {
        vec![Some(Thing), None]
    }

    async fn maybe(&self) -> Option<Thing> {
        Some(Thing)
    }
}

struct Thing;

#[Object]
impl Thing {
    async fn slow(&self) -> i32 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        1
    }

    async fn fast(&self) -> i32 {
        2
    }

    async fn bad(&self) -> Result<i32, Error> {
        Err(Error::new("no"))
    }

    async fn nullable(&self) -> Option<Result<i32, Error>> {
        Some(Err(Error::new("no")))
    }
}

async fn answer(query: &str) -> (String, usize) {
    let response = Schema::new(Query, EmptyMutation, EmptySubscription).execute(query).await;
    (serde_json::to_string(&response.data).unwrap(), response.errors.len())
}

#[tokio::test]
async fn an_error_in_a_field_that_is_never_null_empties_the_nearest_field_that_may_be() {
    assert_eq!(answer("{ thing { fast bad } }").await, ("null".into(), 1));
    assert_eq!(answer("{ maybe { fast bad } }").await, (r#"{"maybe":null}"#.into(), 1));
    assert_eq!(answer("{ things { fast bad } }").await.0, "null");
    assert_eq!(answer("{ maybeThings { bad } }").await, (r#"{"maybeThings":[null,null]}"#.into(), 1));
}

#[tokio::test]
async fn an_error_in_a_field_that_may_be_null_leaves_its_neighbours() {
    assert_eq!(answer("{ thing { nullable fast } }").await, (r#"{"thing":{"nullable":null,"fast":2}}"#.into(), 1));
}

#[tokio::test]
async fn fields_come_in_the_order_of_the_query_however_long_they_take() {
    assert_eq!(answer("{ thing { slow fast } }").await.0, r#"{"thing":{"slow":1,"fast":2}}"#);
    assert_eq!(answer("{ thing { fast slow again: fast } }").await.0, r#"{"thing":{"fast":2,"slow":1,"again":2}}"#);
    assert_eq!(
        answer("{ things { slow } thing { fast } }").await.0,
        r#"{"things":[{"slow":1},{"slow":1}],"thing":{"fast":2}}"#
    );
}
