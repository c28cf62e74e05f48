//! The one list: that of the product, and one line more.

use std::sync::{Arc, LazyLock};

use async_graphql::{MergedObject, MergedSubscription};
use yunjian::graphql::App;
use yunjian::hubs::Subject;

use crate::errands;

static WITH_ERRANDS: LazyLock<Vec<&'static Subject>> =
    LazyLock::new(|| [yunjian::subjects::SUBJECTS, &[&errands::SUBJECT]].concat());

/// All subjects.
pub fn subjects() -> &'static [&'static Subject] {
    &WITH_ERRANDS
}

#[derive(MergedObject, Default)]
#[graphql(name = "WholeQuery")]
pub struct Query(yunjian::subjects::Query, errands::Queries);

#[derive(MergedObject, Default)]
#[graphql(name = "WholeMutation")]
pub struct Mutation(yunjian::subjects::Mutation, errands::Mutations);

#[derive(MergedSubscription, Default)]
#[graphql(name = "WholeSubscription")]
pub struct Subscription(yunjian::subjects::Subscription, errands::Subscriptions);

pub type Schema = async_graphql::Schema<Query, Mutation, Subscription>;

pub fn schema(app: Arc<App>) -> Schema {
    Schema::build(Query::default(), Mutation::default(), Subscription::default()).data(app).finish()
}
