//! Positions and zones (定位、区域).

use crate::entity::{Datum, FixSource, Verdict, ZoneKind};
use crate::hubs::glossary::{BOTH, CONSOLE, Terms};
use crate::subjects::location::doubt::FixMark;
use crate::subjects::location::graphql::location::LocationMutations;
use crate::subjects::location::graphql::zones::ZoneMutations;
use async_graphql::MergedObject;
use std::sync::Arc;

use super::zones;
use crate::graphql::App;
use crate::hubs::{Limit, Service, Subject, Table, TopicRule};
use crate::subjects::location::{self, ShapeCache};

pub use crate::subjects::location::graphql::location::LocationQueries as Queries;
pub use crate::subjects::location::graphql::location::LocationSubscriptions as Subscriptions;

/// Positions and zones (定位、区域).
pub static SUBJECT: Subject = Subject {
    after: &["access", "people", "files"],
    tables: &[
        Table::kept("zone", "where the person had to be"),
        Table::kept("latest_location", "a single row a person"),
    ],
    topics: &[TopicRule::internal(location::ZONES, "zones are read with the person, and judging reads them anew")],
    service: Some(&Location),
    timeline: &[&super::timeline::Lines],
    nodes: super::node::KINDS,
    terms: &[
        Terms::of::<Datum>(CONSOLE),
        Terms::of::<FixMark>(CONSOLE),
        Terms::of::<FixSource>(CONSOLE),
        Terms::of::<Verdict>(CONSOLE),
        Terms::of::<ZoneKind>(BOTH),
    ],
    limits: &[Limit::of("retireReasonLongest", zones::LONGEST_REASON as u64, CONSOLE)],
    extends: super::extends::FIELDS,
    ..Subject::new("location")
};

struct Location;

impl Service for Location {
    fn prepare(&self, app: &mut App) -> anyhow::Result<()> {
        app.provide(Arc::new(ShapeCache::default()));
        Ok(())
    }
}

/// What is changed of all of it.
#[derive(MergedObject, Default)]
#[graphql(name = "AllLocationMutations")]
pub struct Mutations(LocationMutations, ZoneMutations);
